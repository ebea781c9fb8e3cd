package org.amends.nlu.opennlp;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The figures that a list of answers gives. */
record Answers(List<Answer> all) {
    private static final int BINS = 10;

    List<Answer> inScope() {
        return all.stream().filter(Answer::inScope).toList();
    }

    List<Answer> outside() {
        return all.stream().filter(one -> !one.inScope()).toList();
    }

    @Nullable
    Double accuracy() {
        return share(inScope(), Answer::isRight);
    }

    @Nullable
    Double accuracyAfter(double threshold) {
        return share(inScope(), one -> one.isRight() && !one.isRejected(threshold));
    }

    @Nullable
    Double outsideRecall(double threshold) {
        return share(outside(), one -> one.isRejected(threshold));
    }

    @Nullable
    Double outsidePrecision(double threshold) {
        var rejected = all.stream().filter(one -> one.isRejected(threshold)).toList();
        return outside().isEmpty() ? null : share(rejected, one -> !one.inScope());
    }

    @Nullable
    Double macroF1() {
        var rows = inScope();
        var labels = rows.stream().map(Answer::truth).distinct().toList();
        return rows.isEmpty()
                ? null
                : labels.stream()
                        .mapToDouble(label -> F1.of(
                                rows.size(),
                                row -> rows.get(row).truth().equals(label),
                                row -> rows.get(row).label().equals(label)))
                        .average()
                        .orElse(0);
    }

    /** The chance that a row in scope scores above one outside; equal scores count half. */
    @Nullable
    Double auroc() {
        int inside = inScope().size();
        int outside = all.size() - inside;
        if (inside == 0 || outside == 0) {
            return null;
        }
        var sorted =
                all.stream().sorted(Comparator.comparingDouble(Answer::score)).toList();
        double ranks = 0;
        for (int start = 0, end; start < sorted.size(); start = end) {
            end = endOfTie(sorted, start);
            double shared = (start + 1 + end) / 2.0;
            ranks += shared
                    * sorted.subList(start, end).stream()
                            .filter(Answer::inScope)
                            .count();
        }
        return (ranks - inside * (inside + 1.0) / 2) / ((double) inside * outside);
    }

    private static int endOfTie(List<Answer> sorted, int start) {
        int end = start + 1;
        while (end < sorted.size()
                && sorted.get(end).score() == sorted.get(start).score()) {
            end++;
        }
        return end;
    }

    @Nullable
    Double calibrationError() {
        var rows = inScope();
        return rows.isEmpty()
                ? null
                : IntStream.range(0, BINS)
                                .mapToObj(bin -> rows.stream()
                                        .filter(one -> bin(one) == bin)
                                        .toList())
                                .mapToDouble(Answers::gap)
                                .sum()
                        / rows.size();
    }

    private static int bin(Answer one) {
        return Math.min(BINS - 1, (int) (one.probability() * BINS));
    }

    private static double gap(List<Answer> bin) {
        double claimed = bin.stream().mapToDouble(Answer::probability).sum();
        return Math.abs(claimed - bin.stream().filter(Answer::isRight).count());
    }

    private static @Nullable Double share(List<Answer> rows, Predicate<Answer> counts) {
        return rows.isEmpty() ? null : (double) rows.stream().filter(counts).count() / rows.size();
    }
}
