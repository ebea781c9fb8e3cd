package org.amends.joint;

import java.time.Instant;
import java.util.Optional;
import org.amends.dialog.Dialog;
import org.amends.dialog.DialogId;
import org.amends.dialog.NodeId;
import org.amends.dialog.NodeRef;
import org.amends.engine.OpenQuestion.Choice;

/** What the buttons of a couple send back. Those of a dialog's questions hold while the question is open; the others while what they are about does. */
final class Buttons {
    static final String REPLY = "r";
    static final String DONE = "u";
    static final String WHAT = "w";
    static final String HOW = "m";
    static final String WHEN = "t";
    static final String MORE_TIMES = "more";
    static final String SUITS = "suits";
    static final String LEAVE = "leave";
    static final String USE = "use";
    static final String LET_GO = "letgo";
    static final String BREAK = "break";
    static final String READY = "ready";
    static final String NOT_READY = "notready";
    static final String READ = "read";
    static final String LATER = "later";
    static final String RATHER_NOT = "rather";
    static final String NONE_FOR_NOW = "none";
    static final String SHOW_IT = "showit";
    static final String KEEP_MINE = "keepmine";
    static final String KEEP_TIME = "keeptime";
    static final String OTHER_TIME = "another";
    static final String RENEW = "renew";
    static final String LET_END = "letend";

    /** Where the house itself asks, and no dialog. */
    static final NodeRef HOUSE = new NodeRef(new DialogId("for-two"), new NodeId("house"));

    private static final long SLOT_SECONDS = 300;

    static Choice what(Dialog dialog) {
        return new Choice(dialog.title(), WHAT + new NodeRef(dialog.id(), dialog.start()).fingerprint());
    }

    static boolean isWhat(String code, Dialog dialog) {
        return code.equals(what(dialog).code());
    }

    static String when(Instant at) {
        return WHEN + Long.toString(at.getEpochSecond() / SLOT_SECONDS, 36);
    }

    /** The time that such a code stands for. */
    static Optional<Instant> time(String code) {
        try {
            return code.startsWith(WHEN)
                    ? Optional.of(
                            Instant.ofEpochSecond(Long.parseLong(code.substring(WHEN.length()), 36) * SLOT_SECONDS))
                    : Optional.empty();
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    private Buttons() {}
}
