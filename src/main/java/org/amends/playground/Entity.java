package org.amends.playground;

import org.jspecify.annotations.Nullable;

/** A formatted stretch of a text; offset and length count UTF-16 units. */
record Entity(
        String type,
        int offset,
        int length,
        @Nullable String url,
        @Nullable String language,
        @Nullable User user) {

    Entity(String type, int offset, int length, @Nullable String url, @Nullable String language) {
        this(type, offset, length, url, language, null);
    }

    Entity at(int from, int newLength) {
        return new Entity(type, from, newLength, url, language, user);
    }

    /** A link to a person becomes a mention. */
    Entity mentioning(User who) {
        return new Entity("text_mention", offset, length, null, null, who);
    }

    boolean overlaps(Entity other) {
        return offset < other.offset + other.length && other.offset < offset + length;
    }
}
