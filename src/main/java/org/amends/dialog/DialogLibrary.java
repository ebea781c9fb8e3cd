package org.amends.dialog;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** All dialogs that people may be led through, under one version (a hash of what they say and where they lead). */
public record DialogLibrary(String version, Manifest manifest, Map<DialogId, Dialog> dialogs) {
    public DialogLibrary {
        dialogs = Map.copyOf(dialogs);
    }

    public Optional<Dialog> dialog(DialogId id) {
        return Optional.ofNullable(dialogs.get(id));
    }

    /** A dialog that the compiler has seen to be there. */
    public Dialog required(DialogId id) {
        return dialog(id).orElseThrow(() -> new IllegalStateException("no dialog " + id));
    }

    public Optional<Node> node(NodeRef at) {
        return dialog(at.dialog()).flatMap(dialog -> dialog.node(at.node()));
    }

    public Collection<Dialog> all() {
        return dialogs.values();
    }
}
