package org.amends.dialog;

import org.amends.labels.Labelled;

/** A reading that is answered at a node, though it has no button. */
public record Hearing(Labelled label, Target target) {}
