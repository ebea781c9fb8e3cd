package org.amends.storage;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import org.amends.dialog.DialogId;
import org.amends.dialog.NodeId;
import org.amends.dialog.NodeRef;
import org.amends.engine.OpenQuestion;
import org.jspecify.annotations.Nullable;

/** An open question as it stands in the JSON of sessions and couples. */
record StoredQuestion(
        long turn,
        String dialog,
        String node,
        String text,
        @Nullable List<StoredChoice> choices,
        boolean sensitive) {
    record StoredChoice(String label, String code) {}

    static StoredQuestion of(OpenQuestion open) {
        return new StoredQuestion(
                open.turn(),
                open.at().dialog().value(),
                open.at().node().value(),
                open.text(),
                open.choices().stream()
                        .map(choice -> new StoredChoice(choice.label(), choice.code()))
                        .toList(),
                open.sensitive());
    }

    OpenQuestion question() {
        return new OpenQuestion(
                turn,
                new NodeRef(new DialogId(dialog), new NodeId(node)),
                text,
                requireNonNullElse(choices, List.<StoredChoice>of()).stream()
                        .map(choice -> new OpenQuestion.Choice(choice.label, choice.code))
                        .toList(),
                sensitive);
    }
}
