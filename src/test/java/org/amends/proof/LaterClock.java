package org.amends.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** Laid beside the packed program: its clock runs ahead by as many seconds as stand in a file, each time it is asked. */
public final class LaterClock extends Clock implements ApplicationContextInitializer<GenericApplicationContext> {
    static final String FILE = "later.file";

    private final Path file = Path.of(System.getProperty(FILE, "later"));

    @Override
    public void initialize(GenericApplicationContext context) {
        context.registerBean("laterClock", Clock.class, () -> this, bean -> bean.setPrimary(true));
    }

    @Override
    public Instant instant() {
        try {
            return Instant.now().plusSeconds(Long.parseLong(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("nothing of the program asks for it");
    }
}
