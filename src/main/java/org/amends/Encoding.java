package org.amends;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import java.util.Optional;
import org.amends.nlu.SentenceEncoder;
import org.amends.nlu.encoder.OnnxEncoder;

/** The sentence encoder, once for the whole program, if it is wanted and this machine can run it. */
final class Encoding {
    private static final System.Logger LOG = System.getLogger(Encoding.class.getName());
    private static final String SETTING = "AMENDS_ENCODER";

    /** Empty where understanding has to do without. */
    static Optional<SentenceEncoder> shared() {
        return Once.ENCODER;
    }

    /** @throws CannotStart if the setting is neither on nor off */
    static boolean isWanted(Optional<String> setting) {
        return switch (setting.map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElse("on")) {
            case "on" -> true;
            case "off" -> false;
            default ->
                throw new CannotStart(SETTING + " is neither on nor off: on (as without it) reads with the sentence"
                        + " encoder where the machine can run it, off with OpenNLP alone");
        };
    }

    static boolean isWanted() {
        return isWanted(Optional.ofNullable(System.getenv(SETTING)));
    }

    private static Optional<SentenceEncoder> load() {
        if (!isWanted()) {
            LOG.log(INFO, "reading with OpenNLP alone, without the sentence encoder: {0}=off", SETTING);
            return Optional.empty();
        }
        try {
            return Optional.of(OnnxEncoder.load());
        } catch (IllegalStateException e) {
            LOG.log(WARNING, "reading with OpenNLP alone: {0}", e.getMessage());
            return Optional.empty();
        }
    }

    private static final class Once {
        private static final Optional<SentenceEncoder> ENCODER = load();
    }

    private Encoding() {}
}
