package org.amends.playground;

import org.amends.dialog.NodeRef;

/** The dialog and node where somebody stands. */
record Standing(String dialog, String node) {
    static Standing at(NodeRef place) {
        return new Standing(place.dialog().value(), place.node().value());
    }
}
