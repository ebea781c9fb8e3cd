/** A Bot API server and a page of phones, so that the bot is tried without a token through its real Telegram code. */
@NullMarked
package org.amends.playground;

import org.jspecify.annotations.NullMarked;
