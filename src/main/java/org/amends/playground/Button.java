package org.amends.playground;

import org.jspecify.annotations.Nullable;

/** A button under a message. */
record Button(
        String text,
        @Nullable String callbackData,
        @Nullable String url,
        @Nullable String style) {}
