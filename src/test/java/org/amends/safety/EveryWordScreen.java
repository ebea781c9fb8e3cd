package org.amends.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.amends.nlu.Utterance;

/** The screen as it would be if time were no matter: every pattern is tried at every word, and nothing is remembered. */
final class EveryWordScreen {
    private static final Pattern HEARSAY_BEFORE = Pattern.compile(
            "\\b(?:says|said|thinks|thought|claims|claimed|reckons|told|tells|telling|saying|accuses|accused)"
                    + "(?: (?:that|me|them|him|her|you|people|everyone|everybody|her mum|my mum)){0,2} $");
    private static final Pattern WHAT_IF_BEFORE = Pattern.compile("\\bif $");
    private static final Pattern I = Pattern.compile("^(?:i|im|ill|id|ive)\\b");

    private final List<Lexicon.Compiled> entries;

    EveryWordScreen(Lexicon lexicon) {
        entries = lexicon.compiled();
    }

    CrisisSignal screen(Utterance utterance) {
        var all = PlainText.of(utterance);
        var own = PastedWords.looksPasted(utterance) ? PlainText.of(PastedWords.ownWordsIn(utterance)) : all;
        var sure = new TreeSet<String>();
        var unsure = new TreeSet<String>();
        for (var one : entries) {
            boolean isThere = finds(one, all, _ -> true);
            // Where all words are their own, what isn't there isn't meant either.
            boolean mayBeMeant = isThere || !own.equals(all);
            if (mayBeMeant
                    && one.entry().level() == CrisisSignal.Level.HARD
                    && finds(one, own, found -> !softens(own, found))) {
                sure.add(one.entry().kind());
            } else if (isThere) {
                unsure.add(one.entry().kind());
            }
        }
        return signal(sure, unsure);
    }

    boolean findsAny(Utterance utterance) {
        var text = PlainText.of(utterance);
        return entries.stream().anyMatch(one -> finds(one, text, _ -> true));
    }

    private static boolean finds(Lexicon.Compiled one, String plain, Predicate<MatchResult> meant) {
        var matcher = one.pattern().matcher(plain).useTransparentBounds(true).useAnchoringBounds(false);
        for (var at = 0; at >= 0 && at < plain.length(); at = nextWord(plain, at)) {
            if (matcher.region(at, plain.length()).lookingAt() && meant.test(matcher)) {
                return true;
            }
        }
        return false;
    }

    private static int nextWord(String plain, int at) {
        var space = plain.indexOf(' ', at);
        return space < 0 ? -1 : space + 1;
    }

    private static boolean softens(String text, MatchResult found) {
        var start = text.lastIndexOf(" . ", found.start()) + 1;
        var end = text.indexOf(" . ", found.end());
        var before = text.substring(start, found.start());
        if (Softening.ANYWHERE
                .matcher(text.substring(start, end < 0 ? text.length() : end))
                .find()) {
            return true;
        }
        return I.matcher(found.group()).find()
                ? HEARSAY_BEFORE.matcher(before).find()
                : WHAT_IF_BEFORE.matcher(before).find();
    }

    private static CrisisSignal signal(TreeSet<String> sure, TreeSet<String> unsure) {
        unsure.removeAll(sure);
        if (sure.isEmpty() && unsure.isEmpty()) {
            return CrisisSignal.NONE;
        }
        var kinds = new ArrayList<>(DangerKinds.sorted(sure));
        kinds.addAll(DangerKinds.sorted(unsure));
        return new CrisisSignal(
                sure.isEmpty() ? CrisisSignal.Level.SOFT : CrisisSignal.Level.HARD, kinds, java.util.Set.copyOf(sure));
    }
}
