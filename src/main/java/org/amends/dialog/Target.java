package org.amends.dialog;

/** Where a talk goes next. */
public sealed interface Target {
    record Goto(NodeId node) implements Target {}

    /** Another dialog, through its own gates; this one is done. */
    record Open(DialogId dialog) implements Target {}

    /** This dialog ends. */
    record End(Ending ending) implements Target {}

    enum Ending {
        DONE,
        /** Its place is kept. */
        PAUSED,
        /** A gate lets the dialog behind it begin. */
        PASSED,
        /** A gate keeps the dialog behind it shut. */
        CLOSED,
        /** An interrupt goes back to exactly where the person was. */
        RESUME,
        /** Everything that waits is put away. */
        STOPPED
    }
}
