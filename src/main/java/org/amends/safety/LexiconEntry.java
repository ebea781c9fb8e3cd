package org.amends.safety;

import java.util.List;

/**
 * One pattern of a lexicon as an author wrote it, with the sentences that show what it is for.
 *
 * @param pattern a regular expression over plain text (see {@link PlainText}), in which {@code <they>} and the other short
 *     forms of {@link ShortForms} may stand
 */
public record LexiconEntry(
        String kind, CrisisSignal.Level level, String pattern, List<String> must, List<String> mustNot) {
    public LexiconEntry {
        must = List.copyOf(must);
        mustNot = List.copyOf(mustNot);
    }

    /** An entry of the lexicon of what is never kept as a promise or a request; it has neither kind nor level. */
    public static LexiconEntry monitoring(String pattern, List<String> must, List<String> mustNot) {
        return new LexiconEntry(DangerKinds.MONITORING, CrisisSignal.Level.SOFT, pattern, must, mustNot);
    }
}
