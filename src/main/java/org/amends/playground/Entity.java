package org.amends.playground;

import org.jspecify.annotations.Nullable;

/** A formatted stretch of a text; offset and length count UTF-16 units. */
record Entity(
        String type,
        int offset,
        int length,
        @Nullable String url,
        @Nullable String language) {}
