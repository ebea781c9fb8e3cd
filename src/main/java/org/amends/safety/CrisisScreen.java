package org.amends.safety;

import org.amends.nlu.Reading;
import org.amends.nlu.Utterance;

/**
 * Looks at every text of a person before anything else is decided about it. It fails safe: a reading that is empty leaves
 * the patterns, which need no model. It never throws.
 */
public interface CrisisScreen {
    CrisisSignal screen(Utterance utterance, Reading reading);
}
