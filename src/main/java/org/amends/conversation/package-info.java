/** A batch of messages to its stored outcome, and its delivery; owns the ports that storage and telegram fill. */
@NullMarked
package org.amends.conversation;

import org.jspecify.annotations.NullMarked;
