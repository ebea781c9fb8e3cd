package org.amends.telegram;

/**
 * Who the bot is, as Telegram says.
 *
 * @param readsGroups whether it gets everything that is written in its groups, not only commands and replies
 */
public record BotIdentity(long id, String username, boolean readsGroups) {}
