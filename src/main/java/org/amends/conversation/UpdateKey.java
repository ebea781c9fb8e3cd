package org.amends.conversation;

/** An update by Telegram's number for it; numbers are each bot's own. */
public record UpdateKey(long bot, long update) implements Comparable<UpdateKey> {
    @Override
    public int compareTo(UpdateKey other) {
        int byBot = Long.compare(bot, other.bot);
        return byBot != 0 ? byBot : Long.compare(update, other.update);
    }
}
