package org.amends.safety;

import org.amends.nlu.Utterance;

/** Finds by patterns what must not be kept as a promise or a request; where it can't tell, it says that it found it. */
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
