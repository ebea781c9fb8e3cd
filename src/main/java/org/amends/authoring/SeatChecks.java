package org.amends.authoring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amends.couple.Room;
import org.amends.couple.SessionMode;
import org.amends.dialog.DialogId;
import org.amends.dialog.Mover;
import org.amends.dialog.Node;
import org.amends.dialog.Opens;
import org.amends.dialog.Question;
import org.amends.dialog.Slot;
import org.amends.dialog.Target;

/** Sees that a dialog for two can be led in all its modes, and that nothing is kept in both names that both didn't confirm alone. */
final class SeatChecks {
    private static final int FEWEST_QUESTIONS = 12;

    private final Map<DialogId, DialogDraft> dialogs;
    private final Findings findings;

    SeatChecks(Map<DialogId, DialogDraft> dialogs, Findings findings) {
        this.dialogs = dialogs;
        this.findings = findings;
    }

    void check(DialogDraft draft) {
        opened(draft.named());
        if (draft.dialog().forTwo().isEmpty()) {
            draft.nodes().values().forEach(this::opensOneForTwo);
            return;
        }
        var forTwo = draft.dialog().forTwo().get();
        size(draft);
        offeredAlone(draft);
        new WhoseWordsChecks(draft, findings).check();
        draft.nodes().values().forEach(node -> {
            agreement(draft, node);
            heard(draft, node);
        });
        if (forTwo.modes().contains(SessionMode.ALOUD)) {
            new AloudChecks(draft, findings).check();
        }
    }

    /** Sessions of two need what each is asked alone beforehand. */
    void nobodyAskedAlone() {
        dialogs.values().stream()
                .filter(draft -> draft.dialog().isForTwo())
                .findFirst()
                .ifPresent(draft -> findings.add(
                        DiagnosticCode.NOBODY_ASKED_ALONE,
                        draft.mark(),
                        "\"" + draft.id() + "\" is for two, and manifest.yaml has no \"for-two\""));
    }

    private void size(DialogDraft draft) {
        var title = draft.dialog().title();
        if (title.codePointCount(0, title.length()) > WaitReader.BUTTON) {
            findings.add(
                    DiagnosticCode.LONG_TITLE, draft.mark(), "\"" + title + "\" has " + title.length() + " characters");
        }
        long questions =
                draft.nodes().values().stream().filter(NodeDraft::waits).count();
        if (questions < FEWEST_QUESTIONS) {
            findings.add(
                    DiagnosticCode.FEW_QUESTIONS, draft.mark(), "this dialog for two asks " + questions + " times");
        }
    }

    /** Also gates would be for nothing: what is asked alone before a session stands in the manifest, the same for all. */
    private void offeredAlone(DialogDraft draft) {
        boolean isOffered = !draft.dialog().opens().equals(Opens.BY_NAME_ONLY);
        if (isOffered || draft.dialog().interrupt().isPresent()) {
            findings.add(
                    DiagnosticCode.OPENED_ALONE, draft.mark(), "\"" + draft.id() + "\" is for two and offered to one");
        }
    }

    /** Dialogs that open because something names them: parts of the manifest, check-ins, what opens instead. */
    void opened(List<Used<DialogId>> named) {
        named.stream()
                .filter(used -> isForTwo(used.what()))
                .forEach(used -> findings.add(
                        DiagnosticCode.OPENED_ALONE, used.mark(), "\"" + used.what() + "\" is a dialog for two"));
    }

    private void opensOneForTwo(NodeDraft node) {
        node.ways().forEach(way -> {
            if (way.target() instanceof Target.Open(DialogId to) && isForTwo(to)) {
                findings.add(DiagnosticCode.OPENED_ALONE, way.mark(), "\"" + to + "\" is a dialog for two");
            }
        });
    }

    private boolean isForTwo(DialogId id) {
        return Optional.ofNullable(dialogs.get(id))
                .filter(draft -> draft.dialog().isForTwo())
                .isPresent();
    }

    // --- offers

    private void agreement(DialogDraft draft, NodeDraft agree) {
        if (!(agree.node() instanceof Node.Agree)) {
            return;
        }
        boolean isBegin = agree.id().equals(draft.dialog().start())
                || draft.dialog()
                        .forTwo()
                        .filter(two -> two.close().equals(agree.id()))
                        .isPresent();
        boolean confirmed = !isBegin
                && draft.nodes().values().stream()
                        .filter(node -> leadsTo(node, agree))
                        .allMatch(node -> confirms(node, agree));
        if (!confirmed) {
            findings.add(
                    DiagnosticCode.AGREED_UNASKED,
                    agree.mark(),
                    "\"" + agree.id() + "\" can be come to without both having confirmed it alone");
        }
    }

    private static boolean leadsTo(NodeDraft node, NodeDraft agree) {
        return node.ways().stream().anyMatch(way -> way.target().equals(new Target.Goto(agree.id())));
    }

    private static boolean confirms(NodeDraft node, NodeDraft agree) {
        var to = new Target.Goto(agree.id());
        return node.node() instanceof Node.Wait wait
                && wait.room() == Room.PRIVATE
                && wait.floor()
                        .filter(floor -> floor.mover() instanceof Mover.Both)
                        .isPresent()
                && node.ways().stream().filter(way -> way.target().equals(to)).count() == 1
                && !wait.replies().isEmpty()
                && wait.replies().getFirst().target().equals(to);
    }

    // --- words that are waited for

    /** Words count only from who has the turn in the group, and from both where each writes alone. */
    private void heard(DialogDraft draft, NodeDraft node) {
        if (!(node.node() instanceof Node.Wait wait)
                || wait.question().isEmpty()
                || wait.floor().isEmpty()) {
            return;
        }
        var question = wait.question().get();
        var mover = wait.floor().get().mover();
        boolean alone = wait.room() == Room.PRIVATE;
        boolean unheard = mover instanceof Mover.Takes || alone && !(mover instanceof Mover.Both);
        if (unheard || alone && (question.into().isEmpty() || question.until().isPresent())) {
            findings.add(
                    DiagnosticCode.NOT_HEARD_ALONE,
                    node.mark(),
                    "\"" + node.id() + "\" asks for words nobody waits for");
        } else if (!alone && question.until().isEmpty() && !asksADay(draft, question)) {
            findings.add(DiagnosticCode.NO_UNTIL, node.mark(), "\"" + node.id() + "\" takes one message only");
        }
    }

    private static boolean asksADay(DialogDraft draft, Question question) {
        return question.into()
                .flatMap(name -> Optional.ofNullable(draft.dialog().slots().get(name)))
                .filter(slot -> slot.type() == Slot.Type.DATE)
                .isPresent();
    }
}
