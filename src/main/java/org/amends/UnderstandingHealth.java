package org.amends;

import java.util.Optional;
import java.util.function.Supplier;
import org.amends.nlu.Understanding;
import org.amends.nlu.Understanding.Mode;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * With what people's words are read. Without a wanted encoder the bot is up all the same: people are answered, only some
 * texts are understood less well, and a restart by whoever watches this would not bring it back.
 */
final class UnderstandingHealth implements HealthIndicator {
    private static final String FAILING = "the sentence encoder fails; it is tried again with each text";

    private final Supplier<Understanding> understanding;
    private final Encoding encoding;

    UnderstandingHealth(Supplier<Understanding> understanding, Encoding encoding) {
        this.understanding = understanding;
        this.encoding = encoding;
    }

    @Override
    public Health health() {
        boolean complete = understanding.get().mode() == Mode.COMPLETE;
        var health = Health.up().withDetail("reading", complete ? "encoder" : "opennlp");
        if (!complete) {
            reason().ifPresent(reason -> health.withDetail("reason", reason));
        }
        return health.build();
    }

    private Optional<String> reason() {
        return encoding.encoder().<String>map(_ -> FAILING).or(encoding::whyMissing);
    }
}
