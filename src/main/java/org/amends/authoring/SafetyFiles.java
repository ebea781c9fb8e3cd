package org.amends.authoring;

import java.util.List;
import org.amends.safety.Helpline;
import org.amends.safety.LexiconEntry;

/** What the writers' files say about safety: the patterns of the screen and of what is never kept, and the helplines. */
public record SafetyFiles(List<LexiconEntry> crisis, List<LexiconEntry> monitoring, List<Helpline> helplines) {
    public SafetyFiles {
        crisis = List.copyOf(crisis);
        monitoring = List.copyOf(monitoring);
        helplines = List.copyOf(helplines);
    }
}
