/** A compiled dialog as immutable data: nodes, slots, conditions and gates that only an engine can move through. */
@NullMarked
package org.amends.dialog;

import org.jspecify.annotations.NullMarked;
