package org.amends.couple;

/** How two people take their turns in a joint session. */
public enum SessionMode {
    /** Both write in the group. */
    TYPED,
    /** Both sit at one table and speak; the coach only holds the floor, and hears nothing. */
    ALOUD,
    /** Both write, and a turn may take a day. */
    SLOW
}
