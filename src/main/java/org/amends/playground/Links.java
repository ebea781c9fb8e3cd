package org.amends.playground;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses that stand in texts, and those among them that lead to the bot. */
final class Links {
    private static final Pattern ADDRESS =
            Pattern.compile("(?:https?://|(?<![\\w./])t\\.me/)[^\\s<>\"“”]*[^\\s<>\"“”.,;:!?)]");
    private static final Pattern TO_BOT = Pattern.compile(
            "(?:https?://)?t\\.me/(?<bot>\\w+)/?(?:\\?(?<where>start|startgroup)(?:=(?<payload>[\\w-]{0,64}))?)?");
    private static final Pattern TO_PERSON = Pattern.compile("tg://user\\?id=(?<id>\\d{1,18})");

    private Links() {}

    /**
     * A link that opens the bot.
     *
     * @param inGroup whether the bot is to be brought into a group
     * @param starts whether pressing it also starts the bot, with what stands in the payload
     */
    record ToBot(boolean inGroup, boolean starts, String payload) {}

    static List<Entity> in(String text) {
        return ADDRESS.matcher(text)
                .results()
                .map(found -> new Entity("url", found.start(), found.end() - found.start(), null, null))
                .toList();
    }

    static Optional<ToBot> toBot(String address, User bot) {
        Matcher link = TO_BOT.matcher(address);
        if (!link.matches() || !link.group("bot").equalsIgnoreCase(bot.username())) {
            return Optional.empty();
        }
        String where = link.group("where");
        String payload = link.group("payload");
        return Optional.of(new ToBot("startgroup".equals(where), where != null, payload == null ? "" : payload));
    }

    /** The person to whom a link in a text leads, which makes it a mention. */
    static Optional<Long> person(String address) {
        Matcher link = TO_PERSON.matcher(address);
        return link.matches() ? Optional.of(Long.parseLong(link.group("id"))) : Optional.empty();
    }
}
