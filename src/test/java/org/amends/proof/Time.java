package org.amends.proof;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.amends.playground.Sent;

/** The days of the packed program and of the server, which pass together; and when the program was killed, by that time. */
final class Time {
    private static final DateTimeFormatter ON_A_BUTTON =
            DateTimeFormatter.ofPattern("d MMM, HH:mm yyyy", Locale.ENGLISH);

    /** How long after a send its receipt may still be unwritten, on a slow machine. */
    private static final Duration RECEIPT = Duration.ofSeconds(5);

    private final Telegram telegram;
    private final Bot bot;
    private final Path folder;
    private final List<Instant> killed = new ArrayList<>();
    private Duration ahead = Duration.ZERO;

    Time(Telegram telegram, Bot bot, Path folder) {
        this.telegram = telegram;
        this.bot = bot;
        this.folder = folder;
        layClock();
        bot.ledBy(beside(), "-D" + LaterClock.FILE + "=" + file());
    }

    private Path beside() {
        return folder.resolve("beside");
    }

    private Path file() {
        return folder.resolve("ahead");
    }

    /** The one class, and the line by which Spring finds it. */
    private void layClock() {
        String place = LaterClock.class.getName().replace('.', '/') + ".class";
        try (InputStream clock = Objects.requireNonNull(LaterClock.class.getResourceAsStream("/" + place))) {
            Files.createDirectories(beside().resolve(place).getParent());
            Files.copy(clock, beside().resolve(place));
            Files.createDirectories(beside().resolve("META-INF"));
            Files.writeString(
                    beside().resolve("META-INF/spring.factories"),
                    "org.springframework.context.ApplicationContextInitializer=" + LaterClock.class.getName());
            write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** At once: the program may be reading it. */
    private void write() throws IOException {
        Path fresh = Files.writeString(folder.resolve("ahead.new"), String.valueOf(ahead.toSeconds()));
        Files.move(fresh, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    Instant now() {
        return Instant.parse(telegram.stage().get("clock", Map.of()).path("now").asString());
    }

    /** In whole seconds, as the server counts: else the two would drift apart. */
    void passes(Duration by) {
        ahead = ahead.plusSeconds(by.toSeconds());
        try {
            write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        telegram.stage().advance(by);
    }

    /** Until so long before a time as it stands on a button. */
    void passesUntil(String time, Duration before) {
        ZoneId zone = ZoneId.of(bot.zone());
        LocalDateTime today = LocalDateTime.ofInstant(now(), zone);
        LocalDateTime at = at(time, today.getYear());
        LocalDateTime then = at.isBefore(today.minusDays(30)) ? at(time, today.getYear() + 1) : at;
        passes(Duration.between(now(), then.atZone(zone).toInstant().minus(before))
                .plusSeconds(1));
    }

    private static LocalDateTime at(String time, int year) {
        // Without its weekday, which fits one year only.
        return LocalDateTime.parse(time.substring(time.indexOf(' ') + 1) + " " + year, ON_A_BUTTON);
    }

    /** SIGKILL, wherever the program is just now, and a new life on the same data after so much time. */
    void killed(Duration away) {
        killed.add(now());
        bot.process().kill();
        if (away.isPositive()) {
            passes(away);
        }
        bot.start();
    }

    /** Whether a kill came so soon after a message that the program may not know that it was sent. */
    boolean hidTheReceipt(Sent first, Sent copy) {
        Instant sent = Instant.parse(first.at());
        return killed.stream()
                .anyMatch(kill -> !kill.isBefore(sent.minusSeconds(1))
                        && kill.isBefore(sent.plus(RECEIPT))
                        && Instant.parse(copy.at()).isAfter(kill));
    }

    /** Appointments are a day apart at least, and each is asked about in the daytime. */
    static boolean isHalfADayAfter(Sent first, Sent later) {
        return Duration.between(Instant.parse(first.at()), Instant.parse(later.at()))
                        .compareTo(Duration.ofHours(12))
                >= 0;
    }
}
