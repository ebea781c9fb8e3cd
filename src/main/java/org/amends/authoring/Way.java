package org.amends.authoring;

import org.amends.dialog.Target;

/**
 * A way out of a node.
 *
 * @param by what leads there, for people: a button's label, {@code hears excuse}, or nothing for the node's own way on
 * @param button whether it is a button
 */
record Way(Mark mark, Target target, String by, boolean button) {}
