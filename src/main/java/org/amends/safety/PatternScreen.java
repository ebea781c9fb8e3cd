package org.amends.safety;

import java.util.ArrayList;
import java.util.List;
import org.amends.nlu.Reading;
import org.amends.nlu.Utterance;

/** The screen that needs no model: a lexicon's patterns alone. It looks at no reading. */
public final class PatternScreen implements CrisisScreen {
    private final List<Lexicon.Compiled> entries;

    public PatternScreen(Lexicon lexicon) {
        entries = lexicon.compiled();
    }

    @Override
    public CrisisSignal screen(Utterance utterance, Reading reading) {
        return screen(utterance);
    }

    CrisisSignal screen(Utterance utterance) {
        var all = PlainText.of(utterance);
        var own = PastedWords.looksPasted(utterance) ? PlainText.of(PastedWords.ownWordsIn(utterance)) : all;
        var sure = new ArrayList<String>();
        var unsure = new ArrayList<String>();
        for (var entry : entries) {
            switch (level(entry, all, own)) {
                case HARD -> sure.add(entry.entry().kind());
                case SOFT -> unsure.add(entry.entry().kind());
                case NONE -> {}
            }
        }
        return signal(sure, unsure);
    }

    /** What one entry finds; where it can't be told, it counts as found but unsure. */
    private static CrisisSignal.Level level(Lexicon.Compiled entry, String all, String own) {
        try {
            if (isSure(entry, own)) {
                return CrisisSignal.Level.HARD;
            }
            return entry.findsIn(all, _ -> true) ? CrisisSignal.Level.SOFT : CrisisSignal.Level.NONE;
        } catch (RuntimeException | StackOverflowError e) {
            return CrisisSignal.Level.SOFT;
        }
    }

    private static boolean isSure(Lexicon.Compiled entry, String own) {
        return entry.entry().level() == CrisisSignal.Level.HARD
                && entry.findsIn(own, found -> !Softening.softens(own, found));
    }

    /** Of a sure signal the sure kinds come first: they decide what is answered. */
    private static CrisisSignal signal(List<String> sure, List<String> unsure) {
        if (sure.isEmpty() && unsure.isEmpty()) {
            return CrisisSignal.NONE;
        }
        var kinds = new ArrayList<>(DangerKinds.sorted(sure));
        DangerKinds.sorted(unsure).stream()
                .filter(kind -> !kinds.contains(kind))
                .forEach(kinds::add);
        return new CrisisSignal(sure.isEmpty() ? CrisisSignal.Level.SOFT : CrisisSignal.Level.HARD, kinds);
    }
}
