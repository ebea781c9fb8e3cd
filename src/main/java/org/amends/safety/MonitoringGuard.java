package org.amends.safety;

import java.util.List;
import org.amends.nlu.Utterance;

/** Finds by patterns what must not be kept as a promise or a request; where it can't tell, it says that it found it. */
public final class MonitoringGuard implements SlotGuard {
    private final List<Lexicon.Compiled> entries;

    public MonitoringGuard(Lexicon lexicon) {
        entries = lexicon.compiled();
    }

    @Override
    public boolean asksToWatch(Utterance utterance) {
        try {
            var text = PlainText.of(utterance);
            return entries.stream().anyMatch(entry -> entry.findsIn(text, _ -> true));
        } catch (RuntimeException | StackOverflowError e) {
            return true;
        }
    }
}
