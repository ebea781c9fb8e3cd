package org.amends.dialog;

/** A part in a dialog for two that one of the partners takes: speaker, listener. */
public record SeatName(String value) implements Comparable<SeatName> {
    public SeatName {
        Names.check(value);
    }

    @Override
    public int compareTo(SeatName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
