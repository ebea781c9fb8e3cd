package org.amends.playground;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Telegram's HTML: reads a text into its words and entities, and refuses what Telegram refuses. */
final class HtmlText {
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("b", "bold"),
            Map.entry("strong", "bold"),
            Map.entry("i", "italic"),
            Map.entry("em", "italic"),
            Map.entry("u", "underline"),
            Map.entry("ins", "underline"),
            Map.entry("s", "strikethrough"),
            Map.entry("strike", "strikethrough"),
            Map.entry("del", "strikethrough"),
            Map.entry("tg-spoiler", "spoiler"),
            Map.entry("span", "spoiler"),
            Map.entry("tg-emoji", "custom_emoji"),
            Map.entry("a", "text_link"),
            Map.entry("code", "code"),
            Map.entry("pre", "pre"),
            Map.entry("blockquote", "blockquote"));

    private record Open(String tag, int start, Map<String, String> attributes) {}

    private final String source;
    private final StringBuilder text = new StringBuilder();
    private final List<Entity> entities = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private int at;

    private HtmlText(String source) {
        this.source = source;
    }

    static FormattedText parse(String source) {
        return new HtmlText(source).read();
    }

    private FormattedText read() {
        while (at < source.length()) {
            char c = source.charAt(at);
            if (c == '<') {
                readTag();
            } else if (c == '&') {
                readReference();
            } else {
                text.append(c);
                at++;
            }
        }
        if (!open.isEmpty()) {
            throw refused("Can't find end tag corresponding to start tag \""
                    + open.getLast().tag() + "\"");
        }
        entities.sort(Comparator.comparingInt(Entity::offset)
                .thenComparing(Comparator.comparingInt(Entity::length).reversed()));
        return new FormattedText(text.toString(), entities);
    }

    private void readTag() {
        int begin = at++;
        if (at < source.length() && source.charAt(at) == '/') {
            at++;
            readEndTag(begin);
        } else {
            readStartTag(begin);
        }
    }

    private void readStartTag(int begin) {
        String tag = word(" >").toLowerCase(Locale.ROOT);
        if (at >= source.length()) {
            throw refused("Unclosed start tag at byte offset " + bytes(begin));
        }
        if (!TYPES.containsKey(tag)) {
            throw refused("Unsupported start tag \"" + tag + "\" at byte offset " + bytes(begin));
        }
        Map<String, String> attributes = HtmlAttributes.read(this, tag, begin);
        if (tag.equals("span") && !"tg-spoiler".equals(attributes.get("class"))) {
            throw refused("Tag \"span\" must have class \"tg-spoiler\" at byte offset " + bytes(begin));
        }
        open.addLast(new Open(tag, text.length(), attributes));
    }

    private void readEndTag(int begin) {
        Open opened = open.pollLast();
        if (opened == null) {
            throw refused("Unexpected end tag at byte offset " + bytes(begin));
        }
        String tag = word(" >").toLowerCase(Locale.ROOT);
        skipSpace();
        if (current() != '>') {
            throw refused("Unclosed end tag at byte offset " + bytes(begin));
        }
        at++;
        if (!tag.isEmpty() && !tag.equals(opened.tag())) {
            throw refused("Unmatched end tag at byte offset " + bytes(begin) + ", expected \"</" + opened.tag()
                    + ">\", found \"</" + tag + ">\"");
        }
        close(opened);
    }

    private void close(Open opened) {
        int length = text.length() - opened.start();
        if (length > 0) {
            String type = String.valueOf(TYPES.get(opened.tag()));
            if (type.equals("text_link") && url(opened) == null) {
                return;
            }
            entities.add(new Entity(type, opened.start(), length, url(opened), null));
        }
    }

    private static @Nullable String url(Open opened) {
        return opened.tag().equals("a") ? opened.attributes().get("href") : null;
    }

    /** Telegram knows four named references and numbers; anything else stays as it is written. */
    private void readReference() {
        int end = source.indexOf(';', at);
        String decoded = end < 0 || end - at > 10 ? null : decode(source.substring(at + 1, end));
        text.append(decoded == null ? "&" : decoded);
        at = decoded == null ? at + 1 : end + 1;
    }

    static @Nullable String decode(String name) {
        return switch (name) {
            case "lt" -> "<";
            case "gt" -> ">";
            case "amp" -> "&";
            case "quot" -> "\"";
            default -> name.startsWith("#") ? numbered(name.substring(1)) : null;
        };
    }

    private static @Nullable String numbered(String digits) {
        try {
            int point = digits.startsWith("x") ? Integer.parseInt(digits.substring(1), 16) : Integer.parseInt(digits);
            return Character.isValidCodePoint(point) && point != 0 ? Character.toString(point) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    String word(String until) {
        int start = at;
        while (at < source.length()
                && until.indexOf(source.charAt(at)) < 0
                && !Character.isWhitespace(source.charAt(at))) {
            at++;
        }
        return source.substring(start, at);
    }

    /** Reads on to the closing quote; empty where there is none. */
    @Nullable
    String quoted(char quote) {
        int end = source.indexOf(quote, at + 1);
        if (end < 0) {
            return null;
        }
        String value = source.substring(at + 1, end);
        at = end + 1;
        return value;
    }

    void skipSpace() {
        while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
            at++;
        }
    }

    /** The character here, or NUL at the end. */
    char current() {
        return at < source.length() ? source.charAt(at) : 0;
    }

    void step() {
        at++;
    }

    int bytes(int index) {
        return source.substring(0, index).getBytes(StandardCharsets.UTF_8).length;
    }

    static ApiError refused(String why) {
        return ApiError.badRequest("can't parse entities: " + why);
    }
}
