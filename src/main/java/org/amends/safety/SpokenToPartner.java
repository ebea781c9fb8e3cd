package org.amends.safety;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.amends.nlu.Reading;
import org.amends.nlu.Utterance;
import org.amends.safety.CrisisSignal.Level;

/**
 * The screen for what one partner writes where the other reads it: there "you" is the partner. "you hit me again" is screened
 * as "he hit me again" too, by the patterns alone: for what is unmistakable, and for what is to be asked about, such as a
 * reason that names their anger.
 */
public final class SpokenToPartner {
    private static final Pattern YOU = Pattern.compile("\\b(you|u|ya)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern YOUR = Pattern.compile("\\b(your|ur)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern YOU_ARE = Pattern.compile("\\b(you're|youre|you are|ur)\\b", Pattern.CASE_INSENSITIVE);

    public static CrisisSignal screen(CrisisScreen screen, Utterance utterance, Reading reading) {
        var asSaid = screen.screen(utterance, reading);
        if (asSaid.level() == Level.HARD) {
            return asSaid;
        }
        return others(utterance.text())
                .map(text -> screen.screen(new Utterance(text), Reading.EMPTY))
                .filter(signal -> signal.level() == Level.SOFT
                        || signal.level() == Level.HARD
                                && !signal.unmistakable().isEmpty())
                .findFirst()
                .orElse(asSaid);
    }

    /** The same about a third person, as who does it and as whom it is done to. */
    private static Stream<String> others(String text) {
        if (!YOU.matcher(text).find() && !YOUR.matcher(text).find()) {
            return Stream.empty();
        }
        var are = YOU_ARE.matcher(text).replaceAll("he is");
        return List.of("he", "him").stream()
                .map(who -> YOUR.matcher(YOU.matcher(are).replaceAll(who)).replaceAll("his"));
    }

    private SpokenToPartner() {}
}
