package org.amends.authoring;

import java.util.Map;
import java.util.function.Predicate;
import org.amends.dialog.DialogId;
import org.amends.dialog.NodeId;
import org.amends.dialog.Target;

/**
 * Says where a step leads: with a link for the screen and the step's number for paper.
 *
 * @param isOnPage whether another dialog is on the same page, so that a link leads somewhere
 */
record BookWays(DialogId from, Map<NodeId, Integer> numbers, Predicate<DialogId> isOnPage) {
    String html(Target target) {
        return "→ "
                + switch (target) {
                    case Target.Goto on ->
                        "<a href=\"#%s--%s\">%s</a> <small>(%d)</small>"
                                .formatted(from, on.node(), on.node(), numbers.getOrDefault(on.node(), 0));
                    case Target.Open open -> "opens " + dialog(open.dialog());
                    case Target.End end -> ending(end.ending());
                };
    }

    String dialog(DialogId dialog) {
        return isOnPage.test(dialog) ? "<a href=\"#" + dialog + "\">" + dialog + "</a>" : "<b>" + dialog + "</b>";
    }

    private static String ending(Target.Ending ending) {
        return switch (ending) {
            case DONE -> "the talk ends";
            case PAUSED -> "rests; the place is kept";
            case STOPPED -> "everything that waits is put away";
            case PASSED -> "the talk behind this question opens";
            case CLOSED -> "the talk behind this question stays closed";
            case RESUME -> "back to exactly where they were";
        };
    }
}
