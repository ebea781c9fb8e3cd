package org.amends.browser;

import java.util.List;
import java.util.regex.Pattern;

/** What assistive technology is told of a page, line by line. */
record Outline(List<String> lines) {
    private static final Pattern CONTROL = Pattern.compile(
            "\\s*- (button|link|textbox|searchbox|checkbox|switch|radio|combobox|slider|tab|menuitem)\\b.*");
    private static final Pattern NAMED = Pattern.compile("\\s*- \\w+ (\"|/).*");

    static Outline of(String snapshot) {
        return new Outline(snapshot.lines().toList());
    }

    List<String> controls() {
        return lines.stream().filter(line -> CONTROL.matcher(line).matches()).toList();
    }

    List<String> namelessControls() {
        return controls().stream()
                .filter(line -> !NAMED.matcher(line).matches())
                .toList();
    }
}
