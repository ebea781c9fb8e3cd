package org.amends.safety;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Tells in one pass over a text where each of several patterns could match at all, by the fragments that every match
 * contains (Aho and Corasick's automaton). A pattern of which no fragments are known is left to be tried everywhere.
 */
final class FragmentIndex {
    private static final int ROOT = 0;
    private static final int NONE = -1;

    private final List<Optional<Fragments>> patterns;
    private final List<int[]> next = new ArrayList<>();
    private final List<BitSet> endsHere = new ArrayList<>();
    private final int[][] found;

    /** Of patterns with their short forms spelled out. */
    FragmentIndex(List<String> patterns) {
        this.patterns = patterns.stream().map(FragmentIndex::fragmentsOf).toList();
        addNode();
        for (var pattern = 0; pattern < patterns.size(); pattern++) {
            add(pattern, this.patterns.get(pattern));
        }
        link();
        found = endsHere.stream().map(ends -> ends.stream().toArray()).toArray(int[][]::new);
    }

    private static Optional<Fragments> fragmentsOf(String pattern) {
        return OutlineReader.outlineOf(pattern)
                .map(Fragments::of)
                .filter(fragments -> fragments.best().isPresent());
    }

    boolean knows(int pattern) {
        return patterns.get(pattern).isPresent();
    }

    /** By pattern, where in the text words begin at which it could match. */
    List<BitSet> startsIn(String text) {
        var words = wordsOf(text);
        var starts = patterns.stream()
                .map(one -> one.isPresent() ? new BitSet() : (BitSet) words.clone())
                .toList();
        var node = ROOT;
        for (var at = 0; at < text.length(); at++) {
            node = next.get(node)[Letters.sort(text.charAt(at))];
            for (var pattern : found[node]) {
                starts.get(pattern).set((int) Math.max(0, at + 1 - longest(pattern)), at + 1);
            }
        }
        starts.forEach(one -> one.and(words));
        return starts;
    }

    static BitSet wordsOf(String text) {
        var words = new BitSet();
        words.set(0, !text.isEmpty());
        for (var space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', space + 1)) {
            words.set(space + 1, space + 1 < text.length());
        }
        return words;
    }

    private long longest(int pattern) {
        return patterns.get(pattern).map(Fragments::longest).orElse(0L);
    }

    private void add(int pattern, Optional<Fragments> fragments) {
        fragments
                .flatMap(Fragments::best)
                .ifPresent(all -> all.forEach(one -> endsHere.get(path(one)).set(pattern)));
    }

    private int path(String fragment) {
        var node = ROOT;
        for (var letter : fragment.toCharArray()) {
            var sort = Letters.sort(letter);
            if (next.get(node)[sort] == NONE) {
                next.get(node)[sort] = addNode();
            }
            node = next.get(node)[sort];
        }
        return node;
    }

    private int addNode() {
        var steps = new int[Letters.SORTS];
        Arrays.fill(steps, NONE);
        next.add(steps);
        endsHere.add(new BitSet());
        return next.size() - 1;
    }

    /** Where a path breaks off, the text goes on along the longest path that ends the same way. */
    private void link() {
        var elsewhere = new int[next.size()];
        var open = new ArrayDeque<Integer>(List.of(ROOT));
        while (!open.isEmpty()) {
            var node = open.remove();
            endsHere.get(node).or(endsHere.get(elsewhere[node]));
            for (var sort = 0; sort < Letters.SORTS; sort++) {
                var aside = node == ROOT ? ROOT : next.get(elsewhere[node])[sort];
                var step = next.get(node)[sort];
                if (step == NONE) {
                    next.get(node)[sort] = aside;
                } else {
                    elsewhere[step] = aside;
                    open.add(step);
                }
            }
        }
    }
}
