package org.amends.dialog;

/** A dialog's permanent name: the name of its file. */
public record DialogId(String value) implements Comparable<DialogId> {
    public DialogId {
        Names.check(value);
    }

    @Override
    public int compareTo(DialogId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
