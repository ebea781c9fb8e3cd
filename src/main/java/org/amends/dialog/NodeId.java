package org.amends.dialog;

/** A node's permanent name within its dialog. */
public record NodeId(String value) implements Comparable<NodeId> {
    public NodeId {
        Names.check(value);
    }

    @Override
    public int compareTo(NodeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
