package org.amends.authoring;

import java.util.ArrayList;
import java.util.List;

/** Collects everything that a compilation has to say, so that a writer sees all mistakes at once. */
final class Findings {
    private final List<Diagnostic> found = new ArrayList<>();
    private int errors;

    void add(DiagnosticCode code, Mark at, String message) {
        add(code, at, message, code.whatToDo());
    }

    void add(DiagnosticCode code, Mark at, String message, String whatToDo) {
        var diagnostic = new Diagnostic(code, at, message, whatToDo);
        found.add(diagnostic);
        if (diagnostic.isError()) {
            errors++;
        }
    }

    int errors() {
        return errors;
    }

    List<Diagnostic> sorted() {
        return found.stream().distinct().sorted().toList();
    }
}
