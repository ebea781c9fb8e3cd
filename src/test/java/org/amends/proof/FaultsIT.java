package org.amends.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.amends.playground.Sent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What goes wrong between the bot and Telegram, or the bot and its database, costs nobody an answer. */
class FaultsIT {
    /** How long the database is away; {@code -Doutage=20} makes it longer. */
    private static final Duration OUTAGE = Duration.ofSeconds(Integer.getInteger("outage", 4));

    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    private static Path folder;

    private static Postgres postgres;
    private static Telegram telegram;
    private static Bot bot;
    private static List<Person> writers;
    private static int sentence;

    @BeforeAll
    static void start() {
        telegram = Telegram.start(folder);
        postgres = new Postgres(folder);
        bot = postgres.under(new Bot(telegram, folder)).start();
        writers = newWriters(10);
    }

    @AfterEach
    void nothingIsWrongInside() {
        telegram.stage().post("faults/clear", Map.of());
        assertThat(bot.process().isAlive()).isTrue();
        Judge.nothingIsWrong(bot);
    }

    @AfterAll
    static void stop() {
        bot.close();
        telegram.close();
        postgres.close();
    }

    @Test
    void whatIsWrittenWhileTelegramIsAwayIsAnsweredAfterwards() {
        List<Person> people = writers(5);
        telegram.stage().away(true);
        people.forEach(FaultsIT::writes);
        await().atMost(SOON).until(() -> bot.health().matches("(?s).*\"failedPolls\":([3-9]|\\d\\d).*"));

        telegram.stage().away(false);

        people.forEach(Person::answered);
        allAnsweredOnce(people);
        await().atMost(SOON).until(() -> bot.health().contains("\"failedPolls\":0"));
    }

    @Test
    void whenTelegramAsksToWaitThatChatWaitsAndOthersGoOn() {
        List<Person> people = writers(2);
        Person held = people.getFirst();
        Person other = people.getLast();
        await().atMost(SOON).until(() -> new Rows(postgres.url()).count("outbox") == 0);
        telegram.fault("too_many_requests", "sendMessage", held.id(), 15, 1);
        long before = telegram.stage().log(0).size();
        Instant from = Instant.now();
        writes(held);
        writes(other);

        other.answered();
        List<Sent> toHeld = telegram.stage().log(before).stream()
                .filter(sent -> sent.chat() == held.id())
                .toList();
        held.answered();

        assertThat(toHeld).as("what came to the chat that waits").isEmpty();
        assertThat(Instant.parse(held.last().at())).isAfter(from.plusSeconds(15));
        allAnsweredOnce(people);
    }

    @ParameterizedTest
    @CsvSource({"too_many_requests, 2", "error, 500", "error, 409", "garbage, 502", "cut_before, 0", "cut_after, 0"})
    void aPollThatGoesWrongLosesNothing(String kind, int amount) {
        List<Person> people = writers(2);
        telegram.stage().fault(kind, "getUpdates", amount);

        people.forEach(FaultsIT::writes);
        people.forEach(Person::answered);
        people.forEach(FaultsIT::writes);
        people.forEach(Person::answered);

        assertThat(ordered()).isEmpty();
        allAnsweredOnce(people);
    }

    @ParameterizedTest
    @CsvSource({"error, 500", "garbage, 502", "cut_before, 0"})
    void aSendThatWasNotDoneIsDoneOnce(String kind, int amount) {
        List<Person> people = writers(1);
        telegram.fault(kind, "sendMessage", people.getFirst().id(), amount, 1);

        writes(people.getFirst());
        people.getFirst().answered();

        assertThat(ordered()).isEmpty();
        // A cut connection doesn't tell whether it was cut before or after.
        allAnsweredOnce(people);
    }

    @Test
    void aSendWhoseAnswerWasCutOffIsDoneTwiceAtMost() {
        Person ann = newWriters(1).getFirst();
        telegram.fault("cut_after", "sendMessage", ann.id(), 0, 5);

        writes(ann);
        ann.answered();
        await().atMost(SOON).until(() -> telegram.messagesTo(ann.id()).size() == ann.deeds() + 1);
        telegram.stage().post("faults/clear", Map.of());
        writes(ann);
        ann.answered();

        Map<String, Long> copies = telegram.messagesTo(ann.id()).stream()
                .collect(Collectors.groupingBy(Person::identity, Collectors.counting()));
        assertThat(copies).hasSize(ann.deeds());
        assertThat(copies.values()).allMatch(times -> times <= 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"message\": {\"message_id\": \"no number\", \"date\": {}, \"chat\": 5}}",
                "{\"callback_query\": [1, 2]}",
                "{\"message\": \"nothing of the kind\"}",
                "{\"something_new\": {\"a\": 1}}"
            })
    void aPoisonedUpdateIsSetAsideAlone(String poison) {
        List<Person> people = writers(2);

        writes(people.getFirst());
        long update = telegram.stage().inject(poison);
        writes(people.getLast());

        people.forEach(Person::answered);
        telegram.stage().awaitConfirmed(update);
        allAnsweredOnce(people);
    }

    @Test
    void updatesAreTakenAlsoAfterTheirNumberingBeganAnew() {
        List<Person> people = writers(2);
        telegram.stage().post("update-ids", Map.of("next", 900_000));
        people.forEach(FaultsIT::writes);
        people.forEach(Person::answered);

        telegram.stage().post("update-ids", Map.of("next", 500_000));
        people.forEach(FaultsIT::writes);
        people.forEach(Person::answered);

        allAnsweredOnce(people);
    }

    @Test
    void whoBlocksTheBotStopsNobodyElse() {
        List<Person> others = writers(2);
        Person gone = newWriters(1).getFirst();
        gone.phone().block();
        telegram.fault("error", "sendMessage", gone.id(), 403, 1);

        others.forEach(FaultsIT::writes);
        others.forEach(Person::answered);
        gone.phone().unblock();
        telegram.stage().post("faults/clear", Map.of());
        gone.says("/topics");

        allAnsweredOnce(others);
        allAnsweredOnce(List.of(gone));
    }

    @Test
    void whatIsWrittenWhileTheDatabaseIsAwayIsAnsweredAfterwards() throws InterruptedException {
        List<Person> people = writers(10);
        postgres.stop();
        Instant end = Instant.now().plus(OUTAGE);
        people.forEach(FaultsIT::writes);
        bot.process().awaitLine(line -> line.contains("The database can't be reached"), SOON);
        Thread.sleep(Math.max(1, Duration.between(Instant.now(), end).toMillis()));

        postgres.start();

        people.forEach(Person::answered);
        people.forEach(FaultsIT::writes);
        people.forEach(Person::answered);
        allAnsweredOnce(people);
    }

    /** People who may write as much as they like, each line answered. */
    private static List<Person> writers(int number) {
        return writers.subList(0, number);
    }

    /** The first steps take a while: the bot keeps Telegram's pace. So they are taken side by side. */
    private static List<Person> newWriters(int number) {
        List<Person> people = IntStream.range(0, number)
                .mapToObj(i -> new Person(telegram.stage().phone("Ann"), false))
                .toList();
        Together.each(people, Person::goesToWriting);
        return people;
    }

    private static void writes(Person person) {
        person.phone().send("I hid receipt kestrel-%03d in the blue folder".formatted(++sentence));
    }

    private static void allAnsweredOnce(List<Person> people) {
        Judge judge = new Judge(telegram, List.of());
        people.forEach(judge::eachDeedIsAnsweredOnce);
    }

    private static List<JsonNode> ordered() {
        return telegram.stage()
                .get("faults", Map.of())
                .path("ordered")
                .valueStream()
                .toList();
    }
}
