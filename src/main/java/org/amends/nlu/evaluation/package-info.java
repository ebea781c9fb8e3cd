/** What readings of labelled rows are worth, as counts, intervals, a report and a picture; it sees labels, never a row's text. */
@NullMarked
package org.amends.nlu.evaluation;

import org.jspecify.annotations.NullMarked;
