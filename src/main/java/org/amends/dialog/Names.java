package org.amends.dialog;

import java.util.regex.Pattern;

/** What ids of dialogs, nodes and slots look like. */
final class Names {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,47}");

    static void check(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "a name is 1 to 48 lower-case letters, digits and hyphens and starts with a letter");
        }
    }

    private Names() {}
}
