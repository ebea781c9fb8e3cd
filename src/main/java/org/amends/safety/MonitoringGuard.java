package org.amends.safety;

import org.amends.nlu.Utterance;

/**
 * Finds by patterns what must not be kept as a promise, a request or a step; where it can't tell, it says that it found it.
 *
 * <p>The border is whose act it is, not how it sounds: what the other or "we" would do, what is done to the other, waits for
 * them or is to move them isn't kept; what needs nobody else, seeks one's own people, offers one's own openness or says one's
 * own words to somebody who may walk away is. The head of the monitoring lexicon has it in full.
 */
public final class MonitoringGuard implements SlotGuard {
    private final Lexicon lexicon;

    public MonitoringGuard(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public boolean asksToWatch(Utterance utterance) {
        try {
            return lexicon.search(PlainText.of(utterance)).findsAny();
        } catch (RuntimeException | StackOverflowError e) {
            return true;
        }
    }
}
