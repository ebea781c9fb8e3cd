/** What an utterance probably means: the reading and the port that makes it, without a library behind it. */
@NullMarked
package org.amends.nlu;

import org.jspecify.annotations.NullMarked;
