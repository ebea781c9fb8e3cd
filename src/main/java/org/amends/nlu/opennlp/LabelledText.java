package org.amends.nlu.opennlp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/** A text and the label, any words, that it belongs to; printing it shows the length of the text only. */
public record LabelledText(String text, String label) {

    /**
     * Reads lines of {@code text<TAB>label}; empty lines are passed over. A broken file is an
     * {@link IllegalArgumentException} that names the line and what is wrong with it, never the text.
     */
    public static List<LabelledText> parse(Reader lines) throws IOException {
        var found = new ArrayList<LabelledText>();
        try (var reader = new BufferedReader(lines)) {
            int number = 1;
            for (var line = reader.readLine(); line != null; line = reader.readLine(), number++) {
                if (number == 1 && line.startsWith("\ufeff")) {
                    line = line.substring(1);
                }
                if (!line.isBlank()) {
                    found.add(parse(line, number));
                }
            }
        }
        return List.copyOf(found);
    }

    private static LabelledText parse(String line, int number) {
        int tab = line.indexOf('\t');
        if (tab < 0) {
            throw broken(number, "there is no tab between text and label");
        }
        if (line.indexOf('\t', tab + 1) >= 0) {
            throw broken(number, "there is more than one tab");
        }
        var text = line.substring(0, tab).strip();
        var label = line.substring(tab + 1).strip();
        if (text.isEmpty()) {
            throw broken(number, "there is no text before the tab");
        }
        if (label.isEmpty()) {
            throw broken(number, "there is no label after the tab");
        }
        return new LabelledText(text, label);
    }

    private static IllegalArgumentException broken(int number, String what) {
        return new IllegalArgumentException("line " + number + ": " + what + " (wanted: text, tab, label)");
    }

    @Override
    public String toString() {
        return "LabelledText[" + text.length() + " characters, " + label + "]";
    }
}
