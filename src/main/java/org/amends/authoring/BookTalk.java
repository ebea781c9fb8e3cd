package org.amends.authoring;

import java.util.stream.Collectors;

/** A script as the talk that it is: the coach at the left, the person at the right. */
final class BookTalk {
    static String html(ScriptRun run) {
        var lines = run.talk().stream().map(BookTalk::line).collect(Collectors.joining("\n"));
        return "<details class=\"talk\" open><summary>Example talk: %s</summary>\n%s\n</details>\n"
                .formatted(Markup.escaped(run.script().title()), lines);
    }

    private static String line(TalkLine line) {
        var text = Markup.escaped(line.text()).replace("\n", "<br>");
        return switch (line.kind()) {
            case COACH -> "<p class=\"coach\">" + text + "</p>" + buttons(line);
            case PERSON -> "<p class=\"person\">" + text + "</p>";
            case FORWARDED -> "<p class=\"person\"><small>passed on from somebody else:</small><br>" + text + "</p>";
            case TIME -> "<p class=\"time\">" + text + "</p>";
        };
    }

    private static String buttons(TalkLine line) {
        return line.buttons().isEmpty()
                ? ""
                : line.buttons().stream()
                        .map(label -> "<span class=\"button\">" + Markup.escaped(label) + "</span>")
                        .collect(Collectors.joining(" ", "<p class=\"choices\">", "</p>"));
    }

    private BookTalk() {}
}
