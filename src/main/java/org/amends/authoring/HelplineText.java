package org.amends.authoring;

import org.amends.safety.Helpline;

/** A helpline as a row of {@code helplines.yaml}. */
final class HelplineText {
    static String of(Helpline line, int indent) {
        return """
                - { country: %s, kind: %s, name: %s, contact: %s, grade: %s,
                    source: %s, checked-on: %s, phoned: %s, ships: %s }
                """.formatted(
                        quoted(line.country()),
                        quoted(line.kind()),
                        quoted(line.name()),
                        quoted(line.contact()),
                        line.grade(),
                        quoted(line.source()),
                        line.checkedOn(),
                        line.phoned(),
                        line.ships())
                .indent(indent);
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (c < ' ') {
                quoted.append("\\x%02x".formatted(c));
            } else {
                quoted.append((char) c);
            }
        });
        return quoted.append('"').toString();
    }

    private HelplineText() {}
}
