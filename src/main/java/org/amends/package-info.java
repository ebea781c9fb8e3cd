/** Wiring and the command line, nothing else. */
@NullMarked
package org.amends;

import org.jspecify.annotations.NullMarked;
