package org.amends;

import java.io.PrintWriter;
import java.util.Optional;

/** The project's own dialogs with their models, loaded once for all tests that only look at them. */
final class TheDialogs {
    static CommandDialogs loaded() {
        return Once.LOADED;
    }

    private static final class Once {
        private static final CommandDialogs LOADED =
                CommandDialogs.load(Optional.of("dialogs"), new PrintWriter(System.err, true));
    }

    private TheDialogs() {}
}
