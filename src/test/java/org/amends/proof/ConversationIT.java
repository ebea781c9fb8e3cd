package org.amends.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.amends.playground.Sent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Whole conversations with the packed program, as people have them, and what lies in the database meanwhile. */
class ConversationIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    private static Path folder;

    private static Postgres postgres;
    private static Telegram telegram;
    private static Bot bot;
    private static Rows rows;

    @BeforeAll
    static void start() {
        telegram = Telegram.start(folder);
        postgres = new Postgres(folder);
        rows = new Rows(postgres.url());
        bot = postgres.under(new Bot(telegram, folder)).start();
    }

    @AfterAll
    static void stop() {
        bot.close();
        telegram.close();
        postgres.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aNewcomerComesToTheEndOfTelling(boolean types) {
        Person ann = newcomer(types);

        ann.goesToTelling();
        Sent readBack = ann.says("I hid receipt kestrel-0001 in the blue folder");
        assertThat(readBack.text()).contains("“I hid receipt kestrel-0001 in the blue folder” Is that it?");
        for (String choice : List.of(
                "That's it",
                "No, it isn't that",
                "Money",
                "It has stopped",
                "No one is in danger",
                "Nothing yet",
                "No, that's all of it")) {
            ann.chooses(choice);
        }
        ann.says("I hid a receipt from you in the spring");
        for (String choice : List.of("Yes, only that", "Skip it", "No, neither")) {
            ann.chooses(choice);
        }
        ann.chooses("I don't know yet");
        ann.chooses("I can");
        ann.chooses("I'd rather not say");
        ann.chooses("I'd rather not say");
        ann.chooses("Yes, one step");
        ann.says("Call my brother on Sunday");
        ann.chooses("Tomorrow");
        Sent kept = ann.chooses("Keep it, and ask me");

        assertThat(kept.text()).contains("It's kept, for your eyes only.", "where are you?");
        assertThat(ann.chooses("Ireland").text()).contains("That's all for today");
        assertThat(rows.tablesWith(ann.id())).contains("person", "session", "plan");
        new Judge(telegram, List.of()).eachDeedIsAnsweredOnce(ann);
        Judge.nothingIsWrong(bot);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nothingIsStoredBeforeTheYesToKeeping(boolean types) {
        Person ann = newcomer(types);

        ann.says("I hid receipt kestrel-0002 in the blue folder");
        ann.chooses("Go on");
        ann.chooses("I'm 18 or older");
        Sent fourth = ann.chooses("Go on");

        assertThat(fourth.text()).contains("30 days").contains("Is that all right?");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(rows.tablesWith(ann.id())).isEmpty());
        ann.chooses("Yes, you may keep it");
        assertThat(rows.tablesWith(ann.id())).contains("person", "session");
    }

    @Test
    void whoIsDeliveredToLeavesNothingInTheOutbox() {
        Person ann = newcomer(false);

        ann.goesToTelling();

        await().atMost(SOON).until(() -> rows.count("outbox") == 0);
    }

    @Test
    void aChosenAnswerIsShownAndItsButtonsAreGone() {
        Person ann = newcomer(false);
        Sent hello = ann.says("/start");

        ann.taps("Go on");

        settled(ann, hello);
        assertThat(shown(ann, hello).path("text").asString("")).isEqualTo(hello.text() + "\n\n› Go on");
    }

    @Test
    void theButtonsAreGoneAlsoAfterATypedAnswer() {
        Person ann = newcomer(true);
        Sent hello = ann.says("/start");

        ann.says("yes, go on");

        settled(ann, hello);
        assertThat(shown(ann, hello).path("text").asString("")).isEqualTo(hello.text());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsSensitiveLeavesOnlyThanks(boolean types) {
        Person ann = newcomer(types);
        ann.says("/start");
        for (String choice :
                List.of("Go on", "I'm 18 or older", "Go on", "Yes, you may keep it", "I broke the trust")) {
            ann.chooses(choice);
        }
        Sent sensitive = ann.chooses("There's more to tell");
        assertThat(sensitive.text()).contains("Are you on your own with this phone?");

        ann.chooses("Yes");

        settled(ann, sensitive);
        assertThat(shown(ann, sensitive).path("text").asString("")).isEqualTo("Thanks.");
        if (types) {
            await().atMost(SOON)
                    .until(() -> messages(ann).stream()
                            .noneMatch(one -> one.path("text").asString("").equals("Yes")));
        }
    }

    @Test
    void aTapOnAnOldButtonIsAnsweredKindly() {
        Person ann = newcomer(false);
        ann.says("/start");
        for (String choice : List.of("Go on", "I'm 18 or older", "Go on")) {
            ann.chooses(choice);
        }
        Sent keeping = ann.last();
        Sent side = ann.taps("Yes, you may keep it");
        String old = keeping.buttons().getFirst().getFirst().callbackData();

        telegram.stage()
                .post(
                        "tap",
                        Map.of("person", ann.id(), "message_id", keeping.messageId(), "data", old, "anyway", true));

        assertThat(ann.answered().text())
                .contains("That button belongs to an earlier question.")
                .contains(side.text());
    }

    @Test
    void clearingTakesTheMessagesAwayAndDeletingTakesEverything() {
        Person ann = newcomer(false);
        ann.goesToTelling();
        ann.says("I hid receipt kestrel-0003 in the blue folder");
        long keys = keys();

        Sent before = ann.last();

        ann.says("/clear");

        await().atMost(SOON)
                .until(() -> messages(ann).stream()
                        .filter(one -> one.path("message_id").asInt() <= before.messageId())
                        .allMatch(one -> one.path("deleted").asBoolean()));
        assertThat(rows.tablesWith(ann.id())).contains("person", "session");

        assertThat(ann.says("/delete").text()).contains("What you told me is gone");

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(rows.tablesWith(ann.id())).isEmpty());
        await().atMost(SOON).until(() -> keys() == keys - 1);
    }

    /** The bot's clock is the machine's: so what it noted is moved back instead. */
    @Test
    void afterALongOutageTheOpenQuestionIsShownAgainAndLateRepliesBecomeAnOffer() {
        Person ann = newcomer(false);
        Person ben = newcomer(false);
        Sent question = ann.goesToTelling();
        ben.goesToTelling();
        telegram.fault("error", "sendMessage", ben.id(), 500, 10_000);
        long update = ben.phone().send("I hid receipt kestrel-0004 in the blue folder");
        telegram.stage().awaitConfirmed(update);
        bot.stop();
        assertThat(rows.tablesWith(ben.id())).contains("outbox");
        rows.change("update bot_state set last_poll = last_poll - interval '200 seconds'");
        rows.change("update session set asked_at = asked_at - interval '200 seconds'");
        rows.change("update outbox set answers_to = answers_to - interval '11 minutes'");
        telegram.stage().post("faults/clear", Map.of());

        bot.start();

        Sent again = ann.phone().awaitMessage(Sent::newMessage, Duration.ofSeconds(60));
        assertThat(again.text()).contains("Hello again. I was away for a while").contains(question.text());
        assertThat(again.labels()).isEqualTo(question.labels());
        Sent away = ben.phone().awaitMessage(Sent::newMessage, Duration.ofSeconds(60));
        assertThat(away.text()).isEqualTo("I was away. Go on?");
        // The question may have been asked again meanwhile, so that the button is an old one.
        telegram.stage()
                .post(
                        "tap",
                        Map.of(
                                "person",
                                ben.id(),
                                "message_id",
                                away.messageId(),
                                "data",
                                away.buttons().getFirst().getFirst().callbackData(),
                                "anyway",
                                true));
        assertThat(ben.phone()
                        .awaitMessage(sent -> sent.newMessage() && sent.text().contains("Is that it?"), SOON)
                        .text())
                .contains("kestrel-0004");
    }

    private static Person newcomer(boolean types) {
        return new Person(telegram.stage().phone("Ann"), types);
    }

    private static void settled(Person person, Sent question) {
        await().atMost(SOON).until(() -> shown(person, question).path("buttons").isEmpty());
    }

    private static JsonNode shown(Person person, Sent message) {
        return messages(person).stream()
                .filter(one -> one.path("message_id").asInt() == message.messageId())
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> messages(Person person) {
        return person.phone().view().path("messages").valueStream().toList();
    }

    private static long keys() {
        try (Stream<Path> files = Files.walk(bot.data().resolve("keys"))) {
            return files.filter(Files::isRegularFile).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
