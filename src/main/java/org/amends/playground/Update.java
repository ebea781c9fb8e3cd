package org.amends.playground;

import tools.jackson.databind.node.ObjectNode;

/** An update that waits to be confirmed; the time is seconds since 1970. */
record Update(long id, String kind, long at, ObjectNode json) {
    private static final long MESSAGES_LIVE = 24 * 60 * 60;
    private static final long TAPS_LIVE = 150;

    boolean expiredAt(long now) {
        return now - at >= (kind.equals("callback_query") ? TAPS_LIVE : MESSAGES_LIVE);
    }
}
