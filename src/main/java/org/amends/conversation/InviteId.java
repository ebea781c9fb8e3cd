package org.amends.conversation;

import java.util.regex.Pattern;

/** An invite by the hash of its code (SHA-256 in hex): it tells nobody the code. */
public record InviteId(String hash) {
    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");
    private static final int SHOWN = 10;

    public InviteId {
        if (!isOne(hash)) {
            throw new IllegalArgumentException("not the hash of an invite");
        }
    }

    public static boolean isOne(String text) {
        return SHAPE.matcher(text).matches();
    }

    /** What an operator sees and types. */
    public String shown() {
        return hash.substring(0, SHOWN);
    }
}
