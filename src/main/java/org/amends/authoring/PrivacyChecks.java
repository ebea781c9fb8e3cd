package org.amends.authoring;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.amends.couple.Room;
import org.amends.dialog.Floor;
import org.amends.dialog.Mover;
import org.amends.dialog.Node;
import org.amends.dialog.SeatName;
import org.amends.dialog.Slot;
import org.amends.dialog.SlotName;
import org.amends.dialog.Wording;
import org.amends.dialog.Wording.Hole;
import org.amends.dialog.Wording.Phrase;

/** Keeps the main promise: what only one of two may see is never said to the other, and steers nothing that both see. */
final class PrivacyChecks {
    private final DialogDraft draft;
    private final Findings findings;

    PrivacyChecks(DialogDraft draft, Findings findings) {
        this.draft = draft;
        this.findings = findings;
    }

    void check() {
        draft.nodes().values().stream()
                .filter(node -> draft.dialog().isForTwo() || inGroup(node))
                .forEach(node -> {
                    shown(node);
                    steers(node);
                    writtenInGroup(node);
                });
    }

    private static boolean inGroup(NodeDraft node) {
        return node.node() instanceof Node.Wait wait && wait.room() == Room.GROUP;
    }

    private Optional<Slot> hidden(SlotName name) {
        return Optional.ofNullable(draft.dialog().slots().get(name))
                .filter(slot -> slot.visibleTo() == Slot.Visibility.ME);
    }

    private void shown(NodeDraft node) {
        var readers = readers(node);
        for (var spoken : node.spoken()) {
            var reader = Optional.ofNullable(readers.get(spoken.phrase()));
            SlotChecks.holes(spoken).stream()
                    .filter(hole -> !isOwn(hole, reader))
                    .flatMap(SlotChecks::slot)
                    .flatMap(name -> hidden(name).stream())
                    .forEach(slot -> findings.add(
                            DiagnosticCode.PRIVATE_SLOT_SHOWN,
                            spoken.mark(),
                            "{" + slot.name() + "} is visible-to: me, but this is said "
                                    + (inGroup(node) ? "in the group" : "where the other may read it")));
        }
    }

    /**
     * Words that one alone wrote, said to that one alone: by the seat, not by the slot's owner, because seats change over and
     * what each wrote stays with the person.
     */
    private static boolean isOwn(Hole hole, Optional<SeatName> reader) {
        return hole instanceof Hole.SlotOf(SlotName slot, SeatName of)
                && reader.filter(of::equals).isPresent();
    }

    /** The seat that reads a phrase, for each phrase that one alone reads; the same words elsewhere are another phrase. */
    private static Map<Phrase, SeatName> readers(NodeDraft node) {
        var readers = new IdentityHashMap<Phrase, SeatName>();
        if (node.node() instanceof Node.Wait wait) {
            wait.floor().ifPresent(floor -> {
                floor.tips().forEach((seat, words) -> words.oneOf().forEach(phrase -> readers.put(phrase, seat)));
                if (wait.room() == Room.PRIVATE && floor.mover() instanceof Mover.Turn(SeatName seat)) {
                    said(wait, floor).forEach(words -> words.oneOf().forEach(phrase -> readers.put(phrase, seat)));
                }
            });
        }
        return readers;
    }

    private static Stream<Wording> said(Node.Wait wait, Floor floor) {
        return Stream.of(Stream.of(wait.say()), wait.ladder().rungs().stream(), floor.aloud().stream())
                .flatMap(words -> words);
    }

    /** What one keeps to oneself must not be seen in which way both are led, either. */
    private void steers(NodeDraft node) {
        node.read().stream()
                .filter(used -> hidden(used.what()).isPresent())
                .forEach(used -> findings.add(
                        DiagnosticCode.PRIVATE_SLOT_SHOWN,
                        used.mark(),
                        "\"" + used.what() + "\" is visible-to: me, but it steers what both see"));
    }

    private void writtenInGroup(NodeDraft node) {
        if (!draft.dialog().isForTwo() || !inGroup(node)) {
            return;
        }
        node.filled().stream()
                .filter(used -> hidden(used.what()).isPresent())
                .forEach(used -> findings.add(
                        DiagnosticCode.PRIVATE_SLOT_SHOWN,
                        used.mark(),
                        "\"" + used.what() + "\" is visible-to: me, but it is written in the group"));
    }
}
