package org.amends.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.amends.playground.Phone;
import org.amends.playground.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two thousand updates of every kind and in no order: nothing throws, and nobody is left without an answer. */
class RandomIT {
    private static final int PEOPLE = 20;
    private static final int UPDATES = Integer.getInteger("updates", 2000);

    private static final Duration LONG = Duration.ofSeconds(240);

    @TempDir
    private Path folder;

    @Test
    void whateverPeopleDoTheBotAnswersAndLives() {
        try (Telegram telegram = Telegram.start(folder);
                Postgres postgres = new Postgres(folder);
                Bot bot = postgres.under(new Bot(telegram, folder)).start()) {
            List<Mischief> people = people(telegram.stage());
            for (int i = 0; i < UPDATES; i++) {
                people.get(i % PEOPLE).act();
            }
            telegram.awaitAllConfirmed(LONG);
            Rows rows = new Rows(postgres.url());
            await().atMost(LONG).until(() -> rows.count("outbox where chat > 0") == 0);

            people.forEach(Mischief::saysGoodbye);

            await().atMost(LONG)
                    .untilAsserted(() -> assertThat(people.stream().filter(one -> !isAnswered(telegram, one)))
                            .isEmpty());
            Judge.nothingIsWrong(bot);
            assertThat(bot.process().isAlive()).isTrue();
            assertThat(bot.health()).contains("\"status\":\"UP\"").doesNotContain("DOWN");
            System.out.println(
                    UPDATES + " random updates, " + telegram.accepted().size() + " calls accepted");
        }
    }

    private static List<Mischief> people(Stage stage) {
        List<Phone> phones = IntStream.range(0, PEOPLE)
                .mapToObj(i -> stage.phone("Person" + i))
                .toList();
        stage.post("privacy", Map.of("reads_all", true));
        long group = stage.group("Us", phones.toArray(Phone[]::new));
        return IntStream.range(0, PEOPLE)
                .mapToObj(i -> new Mischief(stage, phones.get(i), group, 100 + i))
                .toList();
    }

    /** Message numbers of a chat rise: an answer has a later one than what it answers. */
    private static boolean isAnswered(Telegram telegram, Mischief person) {
        return telegram.messagesTo(person.phone().person()).stream()
                .anyMatch(sent -> sent.messageId() > person.lastWritten());
    }
}
