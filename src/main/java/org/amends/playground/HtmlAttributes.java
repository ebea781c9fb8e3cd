package org.amends.playground;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The attributes of one start tag. */
final class HtmlAttributes {
    private HtmlAttributes() {}

    static Map<String, String> read(HtmlText html, String tag, int begin) {
        Map<String, String> attributes = new HashMap<>();
        html.skipSpace();
        while (html.current() != '>') {
            readOne(html, tag, begin, attributes);
            html.skipSpace();
        }
        html.step();
        return attributes;
    }

    private static void readOne(HtmlText html, String tag, int begin, Map<String, String> attributes) {
        String where = " of the tag \"" + tag + "\" at byte offset " + html.bytes(begin);
        if (html.current() == 0) {
            throw HtmlText.refused("Unclosed start tag \"" + tag + "\" at byte offset " + html.bytes(begin));
        }
        String name = html.word("=>").toLowerCase(Locale.ROOT);
        if (name.isEmpty()) {
            throw HtmlText.refused(
                    "Empty attribute name in the tag \"" + tag + "\" at byte offset " + html.bytes(begin));
        }
        html.skipSpace();
        if (html.current() != '=') {
            if (tag.equals("blockquote") && name.equals("expandable")) {
                attributes.put(name, "");
                return;
            }
            throw HtmlText.refused("Expected equal sign in declaration of an attribute" + where);
        }
        html.step();
        html.skipSpace();
        attributes.put(name, value(html, tag, begin));
    }

    private static String value(HtmlText html, String tag, int begin) {
        char quote = html.current();
        String value = quote == '"' || quote == '\'' ? html.quoted(quote) : html.word(">");
        if (value == null) {
            throw HtmlText.refused("Unclosed start tag \"" + tag + "\" at byte offset " + html.bytes(begin));
        }
        return value.replace("&amp;", "&")
                .replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">");
    }
}
