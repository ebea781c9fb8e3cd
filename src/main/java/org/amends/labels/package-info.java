/** The vocabulary of readings: what an utterance may be read as, without saying how. */
@NullMarked
package org.amends.labels;

import org.jspecify.annotations.NullMarked;
