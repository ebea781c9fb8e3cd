package org.amends.authoring;

/** Where a conversation did not go as its script says, and how it went instead. */
public record ScriptFailure(Mark mark, String script, String message) {
    @Override
    public String toString() {
        return mark + ": " + script + ": " + message;
    }
}
