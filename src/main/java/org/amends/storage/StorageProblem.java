package org.amends.storage;

/** The store can't be opened; the message is one line that says what the operator can do about it. */
public final class StorageProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    StorageProblem(String whatToDo) {
        super(whatToDo);
    }

    StorageProblem(String whatToDo, Throwable cause) {
        super(whatToDo, cause);
    }
}
