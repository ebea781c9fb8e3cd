package org.amends.nlu.opennlp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.amends.labels.Label;

/** What in a text speaks for one label of a model and against another. */
final class Arguments {
    private static final int MOST = 5;
    private static final String ALWAYS = "the label itself";
    private static final String VECTOR = "sentence vector";

    private final DimensionModel model;
    private final float[] weights;

    Arguments(DimensionModel model) {
        this.model = model;
        this.weights = model.classifier().weights();
    }

    DimensionModel model() {
        return model;
    }

    List<Explanation.Spoke> strongest(Evidence evidence, Label label, Label against) {
        return all(evidence, index(label), index(against)).stream()
                .filter(one -> one.weight() > 0)
                .sorted(Comparator.comparingDouble((Explanation.Spoke one) -> -one.weight())
                        .thenComparing(Explanation.Spoke::feature))
                .limit(MOST)
                .toList();
    }

    /** Their weights add up to the logarithm of the odds of the two labels. */
    List<Explanation.Spoke> all(Evidence evidence, int label, int against) {
        var featurizer = model.classifier().featurizer();
        var features = featurizer.of(evidence);
        var all = new ArrayList<Explanation.Spoke>();
        for (int at = 0; at < features.size(); at++) {
            int column = features.columns()[at];
            var name = column < featurizer.names().size()
                    ? readable(featurizer.names().get(column))
                    : ALWAYS;
            all.add(new Explanation.Spoke(name, features.values()[at] * preference(column, label, against)));
        }
        if (features.vector().length > 0) {
            all.add(new Explanation.Spoke(VECTOR, ofVector(features.vector(), label, against)));
        }
        return all;
    }

    private double ofVector(float[] vector, int label, int against) {
        int from = model.classifier().featurizer().vectorFrom();
        double sum = 0;
        for (int at = 0; at < vector.length; at++) {
            sum += vector[at] * preference(from + at, label, against);
        }
        return sum;
    }

    /** By how much a unit of a column raises the odds, as calibrated, of one label over the other's. */
    private double preference(int column, int label, int against) {
        int from = column * model.classifier().labels().size();
        return model.calibration().power() * (weights[from + label] - weights[from + against]);
    }

    private int index(Label label) {
        return model.classifier().labels().indexOf(label.name());
    }

    /** The kinds are those of {@link Traits}. */
    static String readable(String trait) {
        var rest = trait.substring(1);
        return switch (trait.charAt(0)) {
            case 'w' -> "word " + rest;
            case 's' -> "stem " + rest;
            case 'b' -> "pair " + rest;
            case 'c' -> "letters " + rest;
            case 'r' -> "roles " + rest;
            default -> trait;
        };
    }
}
