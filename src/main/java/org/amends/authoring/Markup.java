package org.amends.authoring;

/** Puts text into HTML and SVG so that it stays text. */
final class Markup {
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private Markup() {}
}
