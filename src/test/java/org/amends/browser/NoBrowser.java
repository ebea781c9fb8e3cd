package org.amends.browser;

/** There is nothing to browse with. It prints as its message and nothing more: the stack tells nobody what to do. */
final class NoBrowser extends RuntimeException {
    NoBrowser(String message) {
        super(message, null, false, false);
    }
}
