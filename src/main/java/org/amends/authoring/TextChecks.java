package org.amends.authoring;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.amends.dialog.Slot;
import org.amends.dialog.SlotName;
import org.amends.dialog.Wording.Hole;

/** Sees that words are short, plain and harmless. */
final class TextChecks {
    private static final int TELEGRAM = 4096;
    private static final int WORDS = 45;
    private static final int WORDS_IN_DANGER = 90;
    private static final int LONGEST_QUOTE = 200;
    private static final int LONGEST_PARKED = 800;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_HELPLINES = 1000;
    private static final int LONGEST_ALL_HELPLINES = 3000;
    private static final double GRADE = 8;

    private static final List<String> BANNED = List.of(
            "both sides",
            "it takes two",
            "always worth it",
            "journey",
            "toxic",
            "healing process",
            "unpack",
            "safe space",
            "navigate",
            "narcissist",
            "stronger than before",
            "everything happens for a reason",
            "why don't you leave",
            "what did you do before",
            "win them back",
            "win her back",
            "win him back");
    private static final Pattern BANNED_PHRASE =
            Pattern.compile("\\b(" + String.join("|", BANNED) + ")", Pattern.CASE_INSENSITIVE);
    private static final Pattern FORGIVE = Pattern.compile("\\bforg[ai]ve", Pattern.CASE_INSENSITIVE);
    private static final Pattern QUOTED = Pattern.compile("“[^”]*”");

    /** What the words belong to: it decides how strict one has to be. */
    record Tone(boolean danger, boolean aboutForgiving, Map<SlotName, Slot> slots) {
        static final Tone LINES = new Tone(false, false, Map.of());

        static Tone of(DialogDraft draft) {
            var dialog = draft.dialog();
            boolean forgiving = dialog.id().value().contains("forgiv")
                    || dialog.opens().topics().stream()
                            .anyMatch(topic -> topic.name().equals("forgiveness"));
            return new Tone(dialog.isDanger(), forgiving, dialog.slots());
        }
    }

    private final Findings findings;

    TextChecks(Findings findings) {
        this.findings = findings;
    }

    void check(DialogDraft draft) {
        var tone = Tone.of(draft);
        for (var node : draft.nodes().values()) {
            check(node.spoken(), tone);
            node.buttons().forEach(button -> words(button.mark(), button.what(), tone));
        }
    }

    void check(Collection<Spoken> all, Tone tone) {
        for (var spoken : all) {
            var text = spoken.text();
            words(spoken.mark(), text, tone);
            length(spoken, text, tone);
            questions(spoken.mark(), text);
            grade(spoken.mark(), text);
        }
    }

    private void words(Mark mark, String text, Tone tone) {
        if (text.contains("!")) {
            var code = tone.danger() ? DiagnosticCode.EXCLAMATION_IN_DANGER : DiagnosticCode.EXCLAMATION;
            findings.add(code, mark, "there is an exclamation mark");
        }
        var banned = BANNED_PHRASE.matcher(text.replace('’', '\''));
        if (banned.find()) {
            findings.add(DiagnosticCode.BANNED_PHRASE, mark, "\"" + banned.group() + "\" is not said here");
        }
        if (!tone.aboutForgiving() && FORGIVE.matcher(text).find()) {
            findings.add(DiagnosticCode.FORGIVE_ELSEWHERE, mark, "this speaks of forgiving");
        }
    }

    private void length(Spoken spoken, String text, Tone tone) {
        int longest = text.length()
                + SlotChecks.holes(spoken).stream()
                        .mapToInt(hole -> longest(hole, tone))
                        .sum();
        if (longest > TELEGRAM) {
            findings.add(DiagnosticCode.TOO_LONG, spoken.mark(), "this may grow to " + longest + " characters");
        }
        int count = text.isBlank() ? 0 : text.strip().split("\\s+").length;
        if (count > (tone.danger() ? WORDS_IN_DANGER : WORDS)) {
            findings.add(DiagnosticCode.MANY_WORDS, spoken.mark(), "this has " + count + " words");
        }
    }

    private static int longest(Hole hole, Tone tone) {
        return switch (hole) {
            case Hole.SlotValue value -> {
                var slot = tone.slots().get(value.slot());
                yield slot == null ? 0 : slot.maxChars();
            }
            case Hole.Quote quote -> LONGEST_QUOTE;
            case Hole.Operator operator -> LONGEST_NAME;
            case Hole.Helplines lines -> lines.kind().equals("all") ? LONGEST_ALL_HELPLINES : LONGEST_HELPLINES;
            case Hole.KeptUntil until -> LONGEST_NAME;
            case Hole.Seat seat -> LONGEST_NAME;
            case Hole.SlotOf(var name, var seat) -> {
                var slot = tone.slots().get(name);
                yield slot == null ? 0 : slot.maxChars();
            }
            case Hole.Parked parked -> LONGEST_PARKED;
        };
    }

    private void questions(Mark mark, String text) {
        long questions = QUOTED.matcher(text)
                .replaceAll("")
                .chars()
                .filter(c -> c == '?')
                .count();
        if (questions > 1) {
            findings.add(DiagnosticCode.MANY_QUESTIONS, mark, "this asks " + questions + " questions");
        }
    }

    private void grade(Mark mark, String text) {
        double grade = ReadingGrade.of(text);
        if (grade > GRADE) {
            findings.add(DiagnosticCode.HARD_TO_READ, mark, "this reads like school grade " + Math.round(grade));
        }
    }
}
