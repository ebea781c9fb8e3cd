package org.amends.authoring;

import java.util.Comparator;

/** A writer's mistake: which, where, and what to do about it. It prints as {@code file:line:column: AM0012 message}. */
public record Diagnostic(DiagnosticCode code, Mark at, String message, String whatToDo)
        implements Comparable<Diagnostic> {
    private static final Comparator<Diagnostic> ORDER =
            Comparator.comparing(Diagnostic::at).thenComparing(Diagnostic::code).thenComparing(Diagnostic::message);

    public Severity severity() {
        return code.severity();
    }

    public boolean isError() {
        return severity() == Severity.ERROR;
    }

    public String file() {
        return at.file();
    }

    public int line() {
        return at.line();
    }

    public int column() {
        return at.column();
    }

    @Override
    public int compareTo(Diagnostic other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return at + ": " + code.id() + " " + message;
    }
}
