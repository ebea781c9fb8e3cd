package org.amends.engine;

/** What a choice means, as far as it is not one of a node's own replies ({@code r0}, {@code r1} …). */
final class Codes {
    static final String REPLY = "r";
    /** The text of several messages is complete. */
    static final String UNTIL = "u";

    static final String GO_ON = "g";
    static final String LEAVE_IT = "l";
    static final String JUST_WRITE = "w";
    static final String NEITHER = "n";
    /** Opens the dialog at whose start the button points. */
    static final String OPEN = "o";

    private Codes() {}
}
