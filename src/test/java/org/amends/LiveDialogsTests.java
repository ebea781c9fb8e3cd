package org.amends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.amends.conversation.Desk;
import org.amends.engine.Effect;
import org.amends.engine.Moment;
import org.amends.engine.Session;
import org.amends.engine.TurnInput;
import org.amends.person.Fact;
import org.amends.person.Profile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What people are shown while the operator ticks and mistypes. */
class LiveDialogsTests {
    private static final String TICKED = """
            - { country: UK, kind: rape, name: "Rape Crisis England & Wales", contact: "0808 500 2222", grade: V,
                source: "phoned by the operator", checked-on: 2026-11-22, phoned: true, ships: true }
            """;

    private static final Logger LOG = (Logger) LoggerFactory.getLogger(LiveDialogs.class);

    private final List<String> told = new CopyOnWriteArrayList<>();
    private final AppenderBase<ILoggingEvent> listener = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            told.add(event.getFormattedMessage());
        }
    };

    @TempDir
    private Path data;

    @BeforeEach
    void listen() {
        listener.start();
        LOG.addAppender(listener);
    }

    @AfterEach
    void stopListening() {
        LOG.detachAppender(listener);
    }

    @Test
    void theOperatorsHelplinesAreLiveAtOnceAndABrokenFileLosesNoShippedOne() throws IOException {
        write("- { country: UK, kind: crisis, name: \"half a row");
        var setup = Setup.of(
                Map.of("AMENDS_DATA", data.toString(), "TELEGRAM_BOT_TOKEN", "7:made-up", "OPERATOR_NAME", "Somebody"));
        try (var live = new LiveDialogs(Dialogs.of(Optional.of("dialogs")), setup)) {
            assertThat(sos(live.get())).contains("116 123", "999").doesNotContain("0808 500 2222");
            assertThat(told).anyMatch(line -> line.startsWith(data.resolve("helplines.yaml") + ":1:38: AM0001 "));

            write(TICKED);
            await().untilAsserted(() -> assertThat(sos(live.get())).contains("116 123", "0808 500 2222"));

            write("- { country: UK, kind: rape, name: \"half a row again");
            await().until(() -> told.contains("The former rows of that file stay until it is mended."));
            assertThat(sos(live.get())).contains("116 123", "0808 500 2222");
            write(TICKED.replace("500 2222", "500 3333"));
            await().untilAsserted(() -> assertThat(sos(live.get())).contains("116 123", "0808 500 3333"));

            write("# nothing ticked any more\n");
            await().untilAsserted(() -> assertThat(sos(live.get())).doesNotContain("0808 500 3333"));

            Files.delete(data.resolve("helplines.yaml"));
            assertThat(sos(live.get())).contains("116 123");
        }
    }

    private void write(String text) throws IOException {
        Files.writeString(data.resolve("helplines.yaml"), text);
    }

    private static String sos(Desk desk) {
        var person = Session.of("person01", Profile.UNKNOWN.with(Fact.COUNTRY, "UK"));
        var now = new Moment(Instant.parse("2026-03-02T18:00:00Z"), ZoneOffset.UTC, 1);
        return desk.engine().advance(person, new TurnInput.Commanded("sos"), now).effects().stream()
                .filter(Effect.Show.class::isInstance)
                .map(effect -> ((Effect.Show) effect).text())
                .collect(Collectors.joining("\n"));
    }
}
