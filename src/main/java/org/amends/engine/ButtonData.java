package org.amends.engine;

import java.util.Optional;
import java.util.regex.Pattern;
import org.amends.dialog.Dialog;
import org.amends.dialog.NodeRef;

/** What a button sends back: session, number of the question, node and choice; at most 64 bytes, which is Telegram's limit. */
public final class ButtonData {
    private static final Pattern SHAPE =
            Pattern.compile("([a-z0-9]{1,12})\\.(\\d{1,18})\\.([a-z0-9]{7})\\.([a-z0-9]{1,8})");

    public static String write(String session, long turn, NodeRef at, String code) {
        return session + "." + turn + "." + at.fingerprint() + "." + code;
    }

    /** The tap that this data stands for, if it is data of ours. */
    public static Optional<TurnInput.Tapped> read(String data) {
        var found = SHAPE.matcher(data);
        return found.matches()
                ? Optional.of(new TurnInput.Tapped(
                        found.group(1), Long.parseLong(found.group(2)), found.group(3), found.group(4)))
                : Optional.empty();
    }

    /** The data of a button that asks the open question again, whichever it is by then. */
    public static String goOn() {
        return "any.0.0000000." + Codes.GO_ON;
    }

    /** A tap that opens a dialog through its gates, as the button on a check-in does. */
    public static TurnInput.Tapped opening(String session, Dialog dialog) {
        return new TurnInput.Tapped(session, 0, new NodeRef(dialog.id(), dialog.start()).fingerprint(), Codes.OPEN);
    }

    private ButtonData() {}
}
