package org.amends.engine;

import java.util.ArrayList;
import java.util.Optional;
import org.amends.dialog.DialogLibrary;
import org.amends.dialog.NodeId;

/** Finds people's places again after the dialogs have changed under them. */
final class Places {
    private final DialogLibrary library;

    Places(DialogLibrary library) {
        this.library = library;
    }

    /**
     * Moves every frame to where it stands in this library; returns whether the uppermost place is gone. What was asked
     * there is then not open any more, so that no answer to it is taken for an answer to something else.
     */
    boolean find(Talk talk) {
        var found = new ArrayList<Frame>();
        boolean gone = false;
        for (var frame : talk.stack().frames()) {
            var place = find(frame);
            gone = place.isEmpty() || !place.get().begun() && frame.begun();
            place.ifPresent(found::add);
        }
        talk.stack().replace(found);
        talk.stack()
                .replaceParked(talk.stack().parked().stream()
                        .flatMap(frame -> find(frame).stream())
                        .toList());
        if (gone) {
            talk.nothingIsOpen();
        }
        return gone || !talk.stack().isIdle() && talk.open().isEmpty();
    }

    private Optional<Frame> find(Frame frame) {
        return library.dialog(frame.dialog()).map(dialog -> {
            var trail = frame.trail().stream()
                    .map(node -> present(frame, node))
                    .flatMap(Optional::stream)
                    .toList();
            return present(frame, frame.node())
                    .map(node ->
                            new Frame(frame.dialog(), node, frame.begun(), frame.tries(), frame.clarified(), trail))
                    .orElseGet(() -> Frame.before(dialog.id(), dialog.start()));
        });
    }

    private Optional<NodeId> present(Frame frame, NodeId node) {
        var dialog = library.required(frame.dialog());
        return dialog.nodes().containsKey(node)
                ? Optional.of(node)
                : Optional.ofNullable(dialog.renamed().get(node)).filter(dialog.nodes()::containsKey);
    }
}
