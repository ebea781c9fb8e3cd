package org.amends.playground;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One send, edit or deletion that took effect, whether or not its answer arrived. */
record Accepted(
        long seq,
        Instant at,
        long chat,
        String method,
        int messageId,
        @Nullable String text,
        List<List<Button>> buttons,
        boolean silent,
        boolean protectedContent) {}
