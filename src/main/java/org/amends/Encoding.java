package org.amends;

import static java.lang.System.Logger.Level.WARNING;

import java.util.Optional;
import java.util.function.Supplier;
import org.amends.nlu.SentenceEncoder;
import org.amends.nlu.encoder.OnnxEncoder;

/**
 * The sentence encoder, once for the whole program, if it is wanted and this machine can run it.
 *
 * @param encoder empty where understanding has to do without
 * @param whyMissing why a wanted encoder isn't there; empty too where nobody wants one
 */
record Encoding(Optional<SentenceEncoder> encoder, Optional<String> whyMissing) {
    private static final System.Logger LOG = System.getLogger(Encoding.class.getName());
    private static final String SETTING = "AMENDS_ENCODER";

    /** Begins to load it, beside whatever else starts. */
    static void begin() {
        Thread.ofPlatform().name("encoder").daemon().start(Encoding::once);
    }

    /** Empty where understanding has to do without. */
    static Optional<SentenceEncoder> shared() {
        return once().encoder();
    }

    /** @throws CannotStart if the setting is neither on nor off */
    static Encoding once() {
        return isWanted() ? Once.WANTED : notWanted();
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

    static Encoding notWanted() {
        return new Encoding(Optional.empty(), Optional.empty());
    }

    static Encoding load(Supplier<SentenceEncoder> loading) {
        try {
            return new Encoding(Optional.of(loading.get()), Optional.empty());
        } catch (IllegalStateException e) {
            var missing = new Encoding(Optional.empty(), Optional.ofNullable(e.getMessage()));
            // At once and not with the start of the bot: the commands read too.
            LOG.log(WARNING, missing.told());
            return missing;
        }
    }

    /** How people's words are read, for the operator. */
    String told() {
        return encoder.map(one -> "Reading with the sentence encoder " + one.name())
                .orElseGet(() -> "Reading with OpenNLP alone: " + whyMissing.orElse(SETTING + "=off"));
    }

    private static final class Once {
        private static final Encoding WANTED = load(OnnxEncoder::load);
    }
}
