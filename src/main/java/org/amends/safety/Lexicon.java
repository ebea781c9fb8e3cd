package org.amends.safety;

import java.util.ArrayList;
import java.util.BitSet;
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
    private final FragmentIndex fragments;

    public Lexicon(List<LexiconEntry> entries) {
        IntStream.range(0, entries.size()).forEach(index -> compile(index, entries.get(index)));
        fragments = new FragmentIndex(
                compiled.stream().map(one -> one.pattern().pattern()).toList());
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

    /** Made once for a text, in one pass over it; {@code plain} is as {@link PlainText} has it. */
    Search search(String plain) {
        return new Search(plain, fragments.startsIn(plain));
    }

    FragmentIndex fragments() {
        return fragments;
    }

    /** A plain text, and by entry where in it the entry could be found; elsewhere it surely can't. */
    final class Search {
        private final String plain;
        private final List<BitSet> starts;

        private Search(String plain, List<BitSet> starts) {
            this.plain = plain;
            this.starts = starts;
        }

        String plain() {
            return plain;
        }

        boolean finds(int entry, Predicate<MatchResult> meant) {
            return compiled.get(entry).findsIn(plain, starts.get(entry), meant);
        }

        boolean findsAny() {
            return IntStream.range(0, compiled.size()).anyMatch(entry -> finds(entry, _ -> true));
        }
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
            var plain = PlainText.of(new Utterance(sentence));
            return findsIn(plain, FragmentIndex.wordsOf(plain), _ -> true);
        }

        /** Whether it is found, and meant, in plain text at any of these starts. */
        boolean findsIn(String plain, BitSet starts, Predicate<MatchResult> meant) {
            var matcher = pattern.matcher(plain).useTransparentBounds(true).useAnchoringBounds(false);
            return starts.stream()
                    .anyMatch(at -> matcher.region(at, plain.length()).lookingAt() && meant.test(matcher));
        }
    }
}
