package org.amends.dialog;

/** A node of a certain dialog. */
public record NodeRef(DialogId dialog, NodeId node) {
    /** Seven characters that stand for this node in a button's data, where there is no room for its names. */
    public String fingerprint() {
        long hash = 1125899906842597L;
        for (char c : toString().toCharArray()) {
            hash = 31 * hash + c;
        }
        return Long.toString(Long.remainderUnsigned(hash, 78_364_164_096L) + 78_364_164_096L, 36)
                .substring(1, 8);
    }

    @Override
    public String toString() {
        return dialog + "/" + node;
    }
}
