package org.amends.couple;

/** A couple's number: a few random letters, new with each pairing, so that buttons of an earlier one do nothing. */
public record CoupleId(String value) implements Comparable<CoupleId> {
    public CoupleId {
        if (!value.matches("[a-z0-9]{1,12}")) {
            throw new IllegalArgumentException("a couple's id is 1 to 12 lower-case letters and digits");
        }
    }

    @Override
    public int compareTo(CoupleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
