package org.amends.authoring;

/** A wrong turn of events in a script; it ends the script. */
final class WentWrong extends Exception {
    private static final long serialVersionUID = 1;

    WentWrong(String message) {
        super(message);
    }
}
