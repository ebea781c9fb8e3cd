package org.amends.nlu.opennlp;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amends.nlu.opennlp.Answering.Weighed;

/** Examples weighed by what was learned without them, fold by fold. */
final class HeldOut {
    private record Held(int fold, Evidence evidence, Weighed weighed) {}

    private final List<Held> all;

    private HeldOut(List<Held> all) {
        this.all = all;
    }

    /** Every example once. */
    static HeldOut each(List<Example> examples, String outside) {
        return new HeldOut(CrossValidation.judge(examples, learner(outside)));
    }

    /** Some of them as rows of labels that nothing was learned about, where no example is out of scope. */
    static HeldOut withStrangers(List<Example> examples, List<String> labels, String outside) {
        return new HeldOut(CrossValidation.judgeWithStrangers(examples, labels, outside, learner(outside)));
    }

    private static CrossValidation.Learner<Held> learner(String outside) {
        var folds = new AtomicInteger();
        return kept -> {
            var answering = Answering.learn(kept, outside);
            int fold = folds.getAndIncrement();
            return one -> new Held(fold, one.evidence(), answering.weigh(one));
        };
    }

    List<Weighed> weighed() {
        return all.stream().map(Held::weighed).toList();
    }

    /**
     * Answers, those of each fold decided on by what others chosen for it, so that no row has a say in how it is measured.
     *
     * @param overall where scores of all folds are to be compared with one threshold
     */
    List<Answer> answers(HeldOut chosen, Decision overall) {
        return folds().values().stream()
                .flatMap(fold -> answers(fold, chosen, overall))
                .toList();
    }

    private static Stream<Answer> answers(List<Held> fold, HeldOut chosen, Decision overall) {
        var decision = Decision.on(chosen.without(fold));
        return fold.stream().map(one -> decision.answer(one.weighed(), overall));
    }

    private Map<Integer, List<Held>> folds() {
        return all.stream().collect(Collectors.groupingBy(Held::fold));
    }

    private List<Weighed> without(List<Held> fold) {
        Set<Evidence> rows = Collections.newSetFromMap(new IdentityHashMap<>());
        fold.forEach(one -> rows.add(one.evidence()));
        return all.stream()
                .filter(one -> !rows.contains(one.evidence()))
                .map(Held::weighed)
                .toList();
    }
}
