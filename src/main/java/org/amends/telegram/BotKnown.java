package org.amends.telegram;

/** What is done once Telegram has said who the bot is; called on the thread that polls, before the first poll. */
@FunctionalInterface
public interface BotKnown {
    void is(BotIdentity me);
}
