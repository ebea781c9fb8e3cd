package org.amends.telegram;

import java.util.Map;

/** The commands that Telegram offers in its menu, with what they do: in private chats and in groups, in order. */
public record CommandTexts(Map<String, String> inPrivate, Map<String, String> inGroups) {}
