package org.amends.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amends.dialog.SeatName;
import org.amends.dialog.SlotName;
import org.amends.dialog.Wording;
import org.amends.dialog.Wording.Hole;
import org.amends.dialog.Wording.Part;
import org.amends.safety.HelplineBook;

/** Reads words with holes: {@code say}, {@code reprompt}, the lines. */
final class WordingReader {
    static final Set<String> HELPLINES =
            Stream.concat(HelplineBook.KINDS.stream(), Stream.of("all")).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> WITHOUT_SLOT = Set.of("quote", "operator", "kept-until");

    private final Set<SlotName> slots;
    private final List<SeatName> seats;
    private final List<Spoken> spoken;
    private final Findings findings;

    /** A reader that notes every phrase it reads in {@code spoken}. */
    WordingReader(Set<SlotName> slots, List<Spoken> spoken, Findings findings) {
        this(slots, List.of(), spoken, findings);
    }

    /** The same, in a dialog with these seats. */
    WordingReader(Set<SlotName> slots, List<SeatName> seats, List<Spoken> spoken, Findings findings) {
        this.slots = slots;
        this.seats = seats;
        this.spoken = spoken;
        this.findings = findings;
    }

    /** Words, or a choice of words: {@code one-of}. */
    Optional<Wording> wording(Yaml yaml) {
        if (yaml instanceof Yaml.Table) {
            var fields = Fields.of(yaml, Set.of("one-of"), findings);
            fields.required("one-of");
            return oneOf(fields, "one-of");
        }
        return text(yaml).map(phrase -> new Wording(List.of(phrase)));
    }

    /** A list of words of which one is chosen. */
    Optional<Wording> oneOf(Fields fields, String key) {
        var phrases = fields.texts(key).stream().map(this::phrase).toList();
        if (phrases.isEmpty() && fields.has(key)) {
            findings.add(DiagnosticCode.WRONG_TYPE, fields.markOf(key), "\"" + key + "\" has no words");
        }
        return phrases.isEmpty() ? Optional.empty() : Optional.of(new Wording(phrases));
    }

    private Optional<Wording.Phrase> text(Yaml yaml) {
        if (yaml instanceof Yaml.Scalar scalar && !scalar.isEmpty()) {
            return Optional.of(phrase(scalar));
        }
        findings.add(DiagnosticCode.WRONG_TYPE, yaml.mark(), "words are needed here, not " + yaml.kind());
        return Optional.empty();
    }

    private Wording.Phrase phrase(Yaml.Scalar scalar) {
        var phrase = new Wording.Phrase(parts(scalar.mark(), scalar.text().strip()));
        spoken.add(new Spoken(scalar.mark(), phrase));
        return phrase;
    }

    private List<Part> parts(Mark mark, String text) {
        var parts = new ArrayList<Part>();
        var words = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean doubled = (c == '{' || c == '}') && text.startsWith(String.valueOf(c), at + 1);
            if (doubled || c != '{' && c != '}') {
                words.append(c);
                at += doubled ? 2 : 1;
                continue;
            }
            int end = c == '{' ? text.indexOf('}', at) : -1;
            if (end < 0) {
                findings.add(DiagnosticCode.BRACES, mark, "a brace stands alone: \"" + around(text, at) + "\"");
                return List.of(new Part.Words(text));
            }
            addWords(parts, words);
            hole(mark, text.substring(at + 1, end).strip()).ifPresent(hole -> parts.add(new Part.Gap(hole)));
            at = end + 1;
        }
        addWords(parts, words);
        return parts;
    }

    private static void addWords(List<Part> parts, StringBuilder words) {
        if (!words.isEmpty()) {
            parts.add(new Part.Words(words.toString()));
            words.setLength(0);
        }
    }

    private Optional<Hole> hole(Mark mark, String name) {
        if (name.isEmpty() || name.contains("{")) {
            findings.add(DiagnosticCode.BRACES, mark, "a hole needs a name between its braces");
            return Optional.empty();
        }
        if (!seats.isEmpty() && (name.startsWith("helplines.") || name.equals("kept-until"))) {
            findings.add(DiagnosticCode.FOR_ONE_ONLY, mark, "{" + name + "} has no place in a dialog for two");
            return Optional.empty();
        }
        if (name.startsWith("helplines.")) {
            return helplines(mark, name.substring("helplines.".length()));
        }
        var forTwo = seats.isEmpty() ? Optional.<Hole>empty() : forTwo(name);
        return forTwo.isPresent() ? forTwo : forOne(mark, name);
    }

    /** A seat's name, or a slot by seat: {@code {note.speaker}}. */
    private Optional<Hole> forTwo(String name) {
        if (name.equals("parked")) {
            return Optional.of(new Hole.Parked());
        }
        var dot = name.indexOf('.');
        var seat = seats.stream()
                .filter(one -> one.value().equals(name.substring(dot + 1)))
                .findFirst();
        if (dot < 0) {
            return seat.map(Hole.Seat::new);
        }
        var slot = slots.stream()
                .filter(one -> one.value().equals(name.substring(0, dot)))
                .findFirst();
        return seat.flatMap(of -> slot.map(what -> new Hole.SlotOf(what, of)));
    }

    private Optional<Hole> forOne(Mark mark, String name) {
        return switch (name) {
            case "quote" -> Optional.of(new Hole.Quote());
            case "operator" -> Optional.of(new Hole.Operator());
            case "kept-until" -> Optional.of(new Hole.KeptUntil());
            default -> slot(mark, name);
        };
    }

    private Optional<Hole> helplines(Mark mark, String kind) {
        if (HELPLINES.contains(kind)) {
            return Optional.of(new Hole.Helplines(kind));
        }
        findings.add(
                DiagnosticCode.UNKNOWN_HOLE,
                mark,
                "no helplines go by the kind \"" + kind + "\"" + Nearest.hint(kind, HELPLINES));
        return Optional.empty();
    }

    private Optional<Hole> slot(Mark mark, String name) {
        var slot = slots.stream().filter(known -> known.value().equals(name)).findFirst();
        if (slot.isEmpty()) {
            var known = new TreeSet<>(WITHOUT_SLOT);
            slots.forEach(one -> known.add(one.value()));
            findings.add(
                    DiagnosticCode.UNKNOWN_HOLE,
                    mark,
                    "{" + name + "} is no slot of this dialog and no other hole" + Nearest.hint(name, known));
        }
        return slot.map(Hole.SlotValue::new);
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - 8), Math.min(text.length(), at + 9));
    }
}
