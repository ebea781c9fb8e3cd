package org.amends.nlu.opennlp;

import org.jspecify.annotations.Nullable;

/**
 * What {@link Evaluation} measured; shares are from 0 to 1, and a figure is null where no row of the test tells it.
 *
 * @param accuracy of rows in scope, before rejection
 * @param accuracyAfterRejection of rows in scope, where a rejected row counts as wrong
 * @param oosRecall share of the rows out of scope that were rejected
 * @param oosPrecision share of the rejected rows that are out of scope
 * @param auroc how well the score alone tells rows in scope from others
 * @param macroF1 over the labels in scope, before rejection
 * @param ece expected calibration error of the best label's probability, rows in scope, ten bins
 * @param threshold scores below it are rejected
 * @param trainSeconds for the classifier, without the choice of the threshold
 * @param p50Us median time of reading one text, in microseconds
 * @param modelBytes on disk
 * @param encoder whether a sentence encoder took part
 */
public record EvaluationResult(
        @Nullable Double accuracy,
        @Nullable Double accuracyAfterRejection,
        @Nullable Double oosRecall,
        @Nullable Double oosPrecision,
        @Nullable Double auroc,
        @Nullable Double macroF1,
        @Nullable Double ece,
        double threshold,
        double trainSeconds,
        double p50Us,
        double p99Us,
        long modelBytes,
        boolean encoder) {}
