package org.amends.authoring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amends.dialog.DialogId;
import org.amends.dialog.DialogLibrary;
import org.amends.labels.Labelled;

/**
 * What became of a folder of dialogs.
 *
 * @param library there exactly when no diagnostic is an error
 * @param diagnostics everything found, by file and line
 * @param training the sentences to train on, as far as they could be read
 * @param safety patterns and helplines, as far as they could be read
 * @param notes what the dialogs' files say for those who work on them, as far as they could be read
 * @param meanings what each label means, in its writer's words
 * @param scripts the conversations that must go just so, as far as they could be read
 */
public record Compilation(
        Optional<DialogLibrary> library,
        List<Diagnostic> diagnostics,
        TrainingFiles training,
        SafetyFiles safety,
        Map<DialogId, DialogNotes> notes,
        Map<Labelled, String> meanings,
        List<ConversationScript> scripts) {
    public Compilation {
        diagnostics = List.copyOf(diagnostics);
        notes = Map.copyOf(notes);
        meanings = Map.copyOf(meanings);
        scripts = List.copyOf(scripts);
    }

    public List<Diagnostic> errors() {
        return diagnostics.stream().filter(Diagnostic::isError).toList();
    }
}
