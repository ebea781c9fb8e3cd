package org.amends.nlu.evaluation;

/** The label that a row should have been given, and the one that it was given. */
public record Outcome(String truth, String read) {
    public boolean isRight() {
        return read.equals(truth);
    }
}
