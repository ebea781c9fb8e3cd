package org.amends.authoring;

import org.amends.dialog.Wording;

/** One phrase's words with the place where they stand, for the checks of what is said. */
record Spoken(Mark mark, Wording.Phrase phrase) {}
