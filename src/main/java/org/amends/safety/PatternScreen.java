package org.amends.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.amends.nlu.Reading;
import org.amends.nlu.Utterance;

/** The screen that needs no model: a lexicon's patterns alone. It looks at no reading. */
public final class PatternScreen implements CrisisScreen {
    private final Lexicon lexicon;
    private final List<LexiconEntry> entries;

    public PatternScreen(Lexicon lexicon) {
        this.lexicon = lexicon;
        entries = lexicon.compiled().stream().map(Lexicon.Compiled::entry).toList();
    }

    @Override
    public CrisisSignal screen(Utterance utterance, Reading reading) {
        return screen(utterance);
    }

    CrisisSignal screen(Utterance utterance) {
        var all = lexicon.search(PlainText.of(utterance));
        var own = PastedWords.looksPasted(utterance, all.plain())
                ? lexicon.search(PlainText.of(PastedWords.ownWordsIn(utterance)))
                : all;
        return signal(all, own);
    }

    private CrisisSignal signal(Lexicon.Search all, Lexicon.Search own) {
        var softening = new Softening(own.plain());
        var sure = new ArrayList<String>();
        var unsure = new ArrayList<String>();
        for (var entry = 0; entry < entries.size(); entry++) {
            var one = entries.get(entry);
            switch (level(entry, all, own, softening)) {
                case HARD -> sure.add(one.kind());
                case SOFT -> unsure.add(one.kind());
                case NONE -> {}
            }
        }
        return signal(sure, unsure);
    }

    /** What one entry finds; where it can't be told, it counts as found but unsure. */
    private CrisisSignal.Level level(int entry, Lexicon.Search all, Lexicon.Search own, Softening softening) {
        try {
            if (entries.get(entry).level() == CrisisSignal.Level.HARD
                    && own.finds(entry, found -> !softening.softens(found))) {
                return CrisisSignal.Level.HARD;
            }
            return all.finds(entry, _ -> true) ? CrisisSignal.Level.SOFT : CrisisSignal.Level.NONE;
        } catch (RuntimeException | StackOverflowError e) {
            return CrisisSignal.Level.SOFT;
        }
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
        var level = sure.isEmpty() ? CrisisSignal.Level.SOFT : CrisisSignal.Level.HARD;
        return new CrisisSignal(level, kinds, Set.copyOf(sure));
    }
}
