/** Telegram's words into ours and back: polling, translation, sending and pace. */
@NullMarked
package org.amends.telegram;

import org.jspecify.annotations.NullMarked;
