package org.amends.nlu.evaluation;

/** Where a share, from 0 to 1, lies with 95 % confidence. */
public record Interval(double low, double high) {
    private static final double Z = 1.959963984540054;

    /** Wilson's interval; from 0 to 1 where nothing was counted. */
    public static Interval wilson(long hits, long of) {
        if (of == 0) {
            return new Interval(0, 1);
        }
        double share = (double) hits / of;
        double squared = Z * Z / of;
        double middle = (share + squared / 2) / (1 + squared);
        double half = Z * Math.sqrt(share * (1 - share) / of + squared / (4 * of)) / (1 + squared);
        return new Interval(Math.max(0, middle - half), Math.min(1, middle + half));
    }
}
