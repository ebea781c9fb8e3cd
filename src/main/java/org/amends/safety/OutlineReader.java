package org.amends.safety;

import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Draws a pattern's outline; of a pattern that uses more of the language than lexicons do there is none. */
final class OutlineReader {
    private final String pattern;
    private int at;

    private OutlineReader(String pattern) {
        this.pattern = pattern;
    }

    /** The outline of a pattern that compiles, its short forms spelled out. */
    static Optional<Outline> outlineOf(String pattern) {
        try {
            var reader = new OutlineReader(pattern);
            var outline = reader.choice();
            return reader.atEnd() ? Optional.of(outline) : Optional.empty();
        } catch (UnknownSign e) {
            return Optional.empty();
        }
    }

    private Outline choice() {
        var ways = new ArrayList<Outline>();
        do {
            ways.add(row());
        } while (skip("|"));
        return ways.size() == 1 ? ways.getFirst() : new Outline.Choice(ways);
    }

    private Outline row() {
        var parts = new ArrayList<Outline>();
        while (!atEnd() && peek() != '|' && peek() != ')') {
            parts.add(repeated(part()));
        }
        return new Outline.Row(parts);
    }

    private Outline part() {
        if (skip("(")) {
            return group();
        }
        if (skip("[")) {
            return letterClass();
        }
        if (skip("^") || skip("$") || skip("\\b") || skip("\\B")) {
            return Outline.NOTHING;
        }
        // A sign beyond the first 65,536 is one to a pattern and two to Java.
        return skip(".") ? new Outline.Wild(2) : sign();
    }

    private Outline group() {
        var around = skip("?=") || skip("?!") || skip("?<=") || skip("?<!");
        if (!around && !skip("?:") && peek() == '?') {
            throw new UnknownSign();
        }
        var within = choice();
        need(")");
        return around ? Outline.NOTHING : within;
    }

    private Outline letterClass() {
        var letters = new StringBuilder();
        do {
            var from = peek();
            var sign = classSign();
            letters.append(skip("-") ? range(from, next()) : sign.oneOf());
        } while (!skip("]"));
        return new Outline.Letter(letters.toString());
    }

    private Outline.Letter classSign() {
        if ("^[&-".indexOf(peek()) < 0 && sign() instanceof Outline.Letter letter) {
            return letter;
        }
        throw new UnknownSign();
    }

    private static String range(char from, char to) {
        if (!Character.isLetterOrDigit(from) || !Character.isLetterOrDigit(to) || to > 'z') {
            throw new UnknownSign();
        }
        return IntStream.rangeClosed(from, to).mapToObj(Character::toString).collect(Collectors.joining());
    }

    /** One character as it stands, or one of the classes with a name. */
    private Outline sign() {
        if (skip("\\w")) {
            return new Outline.Wild(1);
        }
        if (skip("\\d")) {
            return new Outline.Letter("0123456789");
        }
        var escaped = skip("\\");
        var letter = next();
        if (Character.isSurrogate(letter) || (escaped && (letter > 127 || Character.isLetterOrDigit(letter)))) {
            throw new UnknownSign();
        }
        return new Outline.Letter(String.valueOf(letter));
    }

    private Outline repeated(Outline part) {
        if (atEnd() || "?*+{".indexOf(peek()) < 0) {
            return part;
        }
        var times = switch (next()) {
            case '?' -> new Outline.Repeated(part, 0, 1);
            case '*' -> new Outline.Repeated(part, 0, Outline.Repeated.WITHOUT_END);
            case '+' -> new Outline.Repeated(part, 1, Outline.Repeated.WITHOUT_END);
            default -> counted(part);
        };
        // How greedy it is decides only what is tried first or given up, never adds a match.
        var _ = skip("?") || skip("+");
        return times;
    }

    private Outline counted(Outline part) {
        var least = number();
        var most = skip(",") ? (peek() == '}' ? Outline.Repeated.WITHOUT_END : number()) : least;
        need("}");
        return new Outline.Repeated(part, least, most);
    }

    private int number() {
        var from = at;
        while (Character.isDigit(peek())) {
            at++;
        }
        if (at == from || at > from + 6) {
            throw new UnknownSign();
        }
        return Integer.parseInt(pattern, from, at, 10);
    }

    private boolean atEnd() {
        return at == pattern.length();
    }

    private char peek() {
        if (atEnd()) {
            throw new UnknownSign();
        }
        return pattern.charAt(at);
    }

    private char next() {
        var letter = peek();
        at++;
        return letter;
    }

    private boolean skip(String expected) {
        var there = pattern.startsWith(expected, at);
        at += there ? expected.length() : 0;
        return there;
    }

    private void need(String expected) {
        if (!skip(expected)) {
            throw new UnknownSign();
        }
    }

    private static final class UnknownSign extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
