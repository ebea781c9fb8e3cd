package org.amends.dialog;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which dialogs have a part of their own.
 *
 * @param newcomer opens for a person of whom nothing is known
 * @param crossroads opens when nothing else is open, and for /topics
 * @param justWrite the dialog without advice
 * @param forwarded opens when somebody else's words were pasted or forwarded
 * @param comingBack opens for a person who was silent for a long time
 * @param gates the dialog that asks each gate's question
 * @param unreviewed what becomes of dialogs on a subject that nobody has signed
 * @param commands what Telegram's menu shows: command, and its description
 * @param forTwo the private dialogs around sessions for two; empty where there are none
 */
public record Manifest(
        DialogId newcomer,
        DialogId crossroads,
        DialogId justWrite,
        DialogId forwarded,
        Optional<ComingBack> comingBack,
        Map<Gate, DialogId> gates,
        Map<Line, Wording> lines,
        Unreviewed unreviewed,
        Map<String, String> commands,
        Optional<ForTwo> forTwo) {
    public Manifest {
        gates = Map.copyOf(gates);
        lines = new EnumMap<>(lines);
    }

    /** After so many days of silence this dialog opens, before anything else does. */
    public record ComingBack(DialogId dialog, int afterDays) {}

    /**
     * What each of two partners is asked alone.
     *
     * @param agree the rule of the rooms, for whoever came by a partner's link
     * @param fear the question days before a session
     * @param ready the questions shortly before it
     */
    public record ForTwo(DialogId agree, DialogId fear, DialogId ready) {}

    public enum Unreviewed {
        /** They say so when they open. */
        MARKED,
        /** Another dialog opens in their place. */
        CLOSED
    }

    /** Whether a dialog is one of those that everything else hangs on. */
    public boolean hasPart(DialogId dialog) {
        return List.of(newcomer, crossroads, justWrite, forwarded).contains(dialog) || gates.containsValue(dialog);
    }

    /** The dialog that asks a gate's question; the compiler refuses a manifest that lacks one. */
    public DialogId gate(Gate gate) {
        var dialog = gates.get(gate);
        if (dialog == null) {
            throw new IllegalStateException("no dialog for the gate " + gate.key());
        }
        return dialog;
    }

    /** The words of a line; the compiler refuses a manifest that lacks one. */
    public Wording line(Line line) {
        var wording = lines.get(line);
        if (wording == null) {
            throw new IllegalStateException("no words for the line " + line.key());
        }
        return wording;
    }
}
