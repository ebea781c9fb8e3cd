package org.amends.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.IntStream;
import org.amends.nlu.Utterance;

/** Patterns with what they stand for; entries that do not compile are left out and named in {@link #problems()}. */
public final class Lexicon {
    /** Repeats without an end over groups or anything at all: they can make one message cost seconds. */
    private static final Pattern SLOW =
            Pattern.compile("(?<!\\\\)(?:\\)[*+]|\\.[*+]|\\)\\{\\d+,\\}|\\.\\{\\d+,\\})|\\\\[1-9]");

    private final List<Compiled> compiled = new ArrayList<>();
    private final List<LexiconProblem> problems = new ArrayList<>();

    public Lexicon(List<LexiconEntry> entries) {
        IntStream.range(0, entries.size()).forEach(index -> compile(index, entries.get(index)));
    }

    /** What keeps entries from being used at all: compile errors, unknown kinds, patterns that could be slow. */
    public List<LexiconProblem> problems() {
        return List.copyOf(problems);
    }

    /** The sentences that fail: each {@code must} that an entry does not find, and each {@code must-not} that it does. */
    public List<LexiconProblem> selfCheck() {
        return compiled.stream().flatMap(one -> one.selfCheck().stream()).toList();
    }

    List<Compiled> compiled() {
        return List.copyOf(compiled);
    }

    private void compile(int index, LexiconEntry entry) {
        try {
            check(entry);
            compiled.add(new Compiled(index, entry, Pattern.compile(ShortForms.spelledOut(entry.pattern()))));
        } catch (PatternSyntaxException e) {
            problems.add(new LexiconProblem(index, "the pattern can't be read: " + e.getDescription()));
        } catch (IllegalArgumentException e) {
            problems.add(new LexiconProblem(index, String.valueOf(e.getMessage())));
        }
    }

    private static void check(LexiconEntry entry) {
        if (!DangerKinds.isKnown(entry.kind())) {
            throw new IllegalArgumentException("no such kind: " + entry.kind());
        }
        if (entry.level() == CrisisSignal.Level.NONE) {
            throw new IllegalArgumentException("a level is hard or soft");
        }
        if (entry.pattern().isBlank() || entry.must().isEmpty()) {
            throw new IllegalArgumentException("an entry has a pattern and a sentence that it must match");
        }
        if (SLOW.matcher(entry.pattern()).find()) {
            throw new IllegalArgumentException("the pattern repeats without an end; write {0,40} or <4> instead");
        }
        ShortForms.unknownIn(entry.pattern()).ifPresent(name -> {
            throw new IllegalArgumentException("no such short form: <" + name + ">");
        });
    }

    record Compiled(int index, LexiconEntry entry, Pattern pattern) {
        private List<LexiconProblem> selfCheck() {
            var failing = new ArrayList<LexiconProblem>();
            entry.must().stream()
                    .filter(sentence -> !finds(sentence))
                    .forEach(
                            sentence -> failing.add(new LexiconProblem(index, "must match, but doesn't: " + sentence)));
            entry.mustNot().stream()
                    .filter(this::finds)
                    .forEach(sentence ->
                            failing.add(new LexiconProblem(index, "must not match, but does: " + sentence)));
            return failing;
        }

        private boolean finds(String sentence) {
            return findsIn(PlainText.of(new Utterance(sentence)), _ -> true);
        }

        /** Whether it is found, and meant, anywhere in plain text; it is looked for only where a word begins. */
        boolean findsIn(String plain, Predicate<MatchResult> meant) {
            var matcher = pattern.matcher(plain).useTransparentBounds(true).useAnchoringBounds(false);
            for (var at = 0; at >= 0 && at < plain.length(); at = nextWord(plain, at)) {
                if (matcher.region(at, plain.length()).lookingAt() && meant.test(matcher)) {
                    return true;
                }
            }
            return false;
        }

        private static int nextWord(String plain, int at) {
            var space = plain.indexOf(' ', at);
            return space < 0 ? -1 : space + 1;
        }
    }
}
