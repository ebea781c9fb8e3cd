package org.amends.nlu.evaluation;

/** So many of so many. */
record Share(int hits, int of) {
    /** 0 where nothing was counted. */
    double value() {
        return of == 0 ? 0 : (double) hits / of;
    }

    Interval interval() {
        return Interval.wilson(hits, of);
    }
}
