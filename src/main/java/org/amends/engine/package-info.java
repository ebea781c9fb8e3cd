/** The next state and the effects of one turn, as a function of the state, the input, the time and a seed. */
@NullMarked
package org.amends.engine;

import org.jspecify.annotations.NullMarked;
