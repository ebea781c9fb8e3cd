package org.amends.safety;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * What every match of an outline contains.
 *
 * @param whole all that the outline matches, where that is not much
 * @param needed fragments of which every match contains at least one
 * @param longest no match is longer, in UTF-16 characters
 */
record Fragments(Optional<Set<String>> whole, Optional<Set<String>> needed, long longest) {
    private static final int MOST = 200;
    private static final int LONGEST_USED = 12;
    /** How common a fragment is, by its length. */
    private static final double[] COMMON =
            DoubleStream.iterate(1, one -> one / 10).limit(LONGEST_USED + 1).toArray();

    private static final long WITHOUT_END = Integer.MAX_VALUE;
    private static final Fragments NOTHING = new Fragments(Optional.of(Set.of("")), Optional.empty(), 0);

    static Fragments of(Outline outline) {
        return switch (outline) {
            case Outline.Letter(var oneOf) ->
                new Fragments(
                        Optional.of(oneOf.chars().mapToObj(Character::toString).collect(Collectors.toSet())),
                        Optional.empty(),
                        1);
            case Outline.Wild(var longest) -> new Fragments(Optional.empty(), Optional.empty(), longest);
            case Outline.Row(var parts) -> row(parts);
            case Outline.Choice(var ways) -> choice(ways);
            case Outline.Repeated repeated -> repeated(repeated);
        };
    }

    /** The fragments that say most, cut to what is worth looking for; none if a match may go without any. */
    Optional<Set<String>> best() {
        return Stream.concat(whole.stream(), needed.stream())
                .filter(set -> set.stream().noneMatch(String::isEmpty))
                .min(Comparator.comparingDouble(Fragments::howCommon))
                .map(set -> set.stream().map(Fragments::cut).collect(Collectors.toSet()));
    }

    /** Neighbours that match little are taken together, as far as that goes; of these runs the one that says most is needed. */
    private static Fragments row(List<Outline> parts) {
        var run = NOTHING;
        var whole = true;
        var needed = Optional.<Set<String>>empty();
        var longest = 0L;
        for (var part : parts) {
            var next = of(part);
            longest = Math.min(WITHOUT_END, longest + next.longest);
            var together = together(run, next);
            if (together.isEmpty()) {
                whole = false;
                needed = better(better(needed, run.best()), next.needed);
            }
            run = new Fragments(together.or(() -> next.whole).or(() -> NOTHING.whole), Optional.empty(), 0);
        }
        return new Fragments(whole ? run.whole : Optional.empty(), better(needed, run.best()), longest);
    }

    private static Optional<Set<String>> together(Fragments left, Fragments right) {
        return left.whole.flatMap(starts -> right.whole
                .filter(ends -> starts.size() * ends.size() <= MOST)
                .map(ends -> starts.stream()
                        .flatMap(start -> ends.stream().map(end -> start + end))
                        .collect(Collectors.toSet())));
    }

    private static Fragments choice(List<Outline> ways) {
        var all = ways.stream().map(Fragments::of).toList();
        return new Fragments(
                union(all.stream().map(Fragments::whole).toList()).filter(set -> set.size() <= MOST),
                union(all.stream().map(Fragments::best).toList()),
                all.stream().mapToLong(Fragments::longest).max().orElse(0));
    }

    private static Fragments repeated(Outline.Repeated repeated) {
        var part = of(repeated.part());
        var longest = Math.min(WITHOUT_END, part.longest * repeated.most());
        if (repeated.most() == 1) {
            var whole = repeated.least() == 1 ? part.whole : union(List.of(part.whole, NOTHING.whole));
            return new Fragments(whole, repeated.least() == 1 ? part.needed : Optional.empty(), longest);
        }
        return new Fragments(Optional.empty(), repeated.least() > 0 ? part.best() : Optional.empty(), longest);
    }

    private static Optional<Set<String>> union(List<Optional<Set<String>>> sets) {
        return sets.stream().allMatch(Optional::isPresent)
                ? Optional.of(sets.stream()
                        .flatMap(Optional::stream)
                        .flatMap(Set::stream)
                        .collect(Collectors.toCollection(HashSet::new)))
                : Optional.empty();
    }

    private static Optional<Set<String>> better(Optional<Set<String>> one, Optional<Set<String>> other) {
        return Stream.of(one, other).flatMap(Optional::stream).min(Comparator.comparingDouble(Fragments::howCommon));
    }

    /** How often one of them stands in a text, roughly: each letter more makes it rarer by as much. */
    private static double howCommon(Set<String> fragments) {
        return fragments.stream()
                .mapToDouble(fragment -> COMMON[Math.min(fragment.length(), LONGEST_USED)])
                .sum();
    }

    private static String cut(String fragment) {
        return fragment.substring(0, Math.min(fragment.length(), LONGEST_USED));
    }
}
