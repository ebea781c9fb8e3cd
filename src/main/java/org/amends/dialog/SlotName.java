package org.amends.dialog;

/** A slot's name within its dialog. */
public record SlotName(String value) implements Comparable<SlotName> {
    public SlotName {
        Names.check(value);
    }

    @Override
    public int compareTo(SlotName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
