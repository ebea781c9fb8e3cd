package org.amends.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amends.playground.Sent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody writes of a danger to the packed program, in every way in which words reach it. */
class DangerIT {
    private static final int INVITED = 20;

    /** The same for every kind, and telling nothing to whoever sees a notice of it. */
    private static final String OPENER = "I've read what you wrote, and I'd like to stay with it for a moment.";

    private static final String WHOSE = "Did you write that, or was it written to you?";
    private static final String SLOT = "In a sentence or two";
    private static final String WRITING = "Write as long as you like";
    private static final String LINES = "findahelpline.com";

    @TempDir
    private static Path folder;

    private static Telegram telegram;
    private static Bot bot;
    private static Deque<Person> invited;

    /** What is written, what it is answered by, and what is asked where the same words may be another's. */
    private enum Danger {
        DONE_TO_ME(
                "i was late and he pushed me down the stairs for it",
                "Being hurt or frightened by someone isn't your fault",
                "I'm safe, go on",
                "Let me check one thing before we go on"),
        TO_MYSELF("i want to kill myself", "If you've taken or done something already", "I'm safe, go on", WHOSE),
        BY_ME("i hit her last night", "it was yours to choose", "All safe, go on", WHOSE);

        private final String words;
        private final String answer;
        private final String wayOn;
        private final String askedIfQuoted;

        Danger(String words, String answer, String wayOn, String askedIfQuoted) {
            this.words = words;
            this.answer = answer;
            this.wayOn = wayOn;
            this.askedIfQuoted = askedIfQuoted;
        }

        void isAnsweredBy(Sent said) {
            assertThat(said.text()).startsWith(OPENER).contains(answer, LINES, "emergency number", "/clear");
            assertThat(said.labels()).contains(wayOn, "Clear this");
        }

        /** Some kind words, and whether they are safe: neither the first answer once more nor what went on before. */
        void isHeldBy(Sent said) {
            assertThat(said.text()).isNotBlank().doesNotContain(OPENER, SLOT, WRITING);
            assertThat(said.labels()).contains(wayOn, "Clear this");
        }

        /** By the tap, and what is asked once more after it. */
        Sent isLeftBy(Person person) {
            var asked = person.taps(wayOn);
            return Stream.of("No, I don't", "Yes, they are")
                    .filter(asked.labels()::contains)
                    .findFirst()
                    .map(person::taps)
                    .orElse(asked);
        }
    }

    @BeforeAll
    static void start() {
        telegram = Telegram.start(folder);
        invited =
                IntStream.range(0, INVITED).mapToObj(_ -> stranger()).collect(Collectors.toCollection(ArrayDeque::new));
        bot = new Bot(telegram, folder)
                .with("AMENDS_ACCESS", "invite")
                .with(
                        "AMENDS_PEOPLE",
                        invited.stream()
                                .map(person -> String.valueOf(person.id()))
                                .collect(Collectors.joining(",")))
                .start();
    }

    @AfterEach
    void nothingIsWrongAndNoneOfTheWordsIsPrinted() {
        Judge.nothingIsWrong(bot);
        assertThat(bot.printed()).isNotEmpty();
        assertThat(bot.printed().lines())
                .noneMatch(line -> Stream.of("stairs", "kill myself", "hit her", "the loan")
                        .anyMatch(line::contains));
    }

    @AfterAll
    static void stop() {
        bot.close();
        telegram.close();
    }

    @Test
    void aDangerHoldsThroughAnythingTypedAndThroughAKillUntilTheTap() {
        // given: some in the middle of telling, some who have agreed to nothing yet; they write of a danger, and write
        // on
        var known = invitedForEach();
        var newcomers = invitedForEach();
        each(danger -> {
            known.get(danger).goesToTelling();
            writesOn(danger, known.get(danger));
        });
        each(danger -> writesOn(danger, newcomers.get(danger)));
        // when
        var killed = Instant.now();
        bot.process().kill();
        bot.start();
        // then
        each(danger -> {
            isStillHeld(danger, known.get(danger));
            new Judge(telegram, List.of(killed)).eachDeedIsAnsweredOnce(known.get(danger));
            isKnownByTheButton(danger, newcomers.get(danger));
        });
    }

    private static void writesOn(Danger danger, Person person) {
        danger.isAnsweredBy(person.says(danger.words));
        danger.isHeldBy(person.says(danger.words));
        danger.isHeldBy(person.says("i never told her about the loan from my brother"));
    }

    /** What is meant for two stays closed to whoever wrote of harm between the two. */
    private static void isStillHeld(Danger danger, Person person) {
        danger.isHeldBy(person.says("so anyway i never told her about the loan"));
        danger.isHeldBy(person.says(danger.words));
        var on = danger.isLeftBy(person);
        assertThat(on.text()).doesNotContain(OPENER);
        assertThat(on.text().contains(SLOT)).isEqualTo(danger == Danger.TO_MYSELF);
        assertThat(Search.filesWith(bot.data(), danger.words)).isEmpty();
    }

    /** Nothing of a newcomer is kept: the button itself says where it stood. */
    private static void isKnownByTheButton(Danger danger, Person newcomer) {
        var notSafe = newcomer.taps(danger == Danger.BY_ME ? "Someone isn't safe" : "I'm not safe");
        assertThat(notSafe.text()).contains("emergency number", LINES);
        assertThat(notSafe.labels()).contains(danger.wayOn, "Clear this");
    }

    @Test
    void aDangerIsHeardInEveryWayInWhichWordsCome() {
        each(danger -> {
            var ann = invited();
            ann.goesToWriting();

            danger.isAnsweredBy(ann.says(danger.words));
            assertThat(danger.isLeftBy(ann).text()).contains(WRITING);

            danger.isAnsweredBy(ann.saysAndChanges(telegram, "i never told her about the loan", danger.words));
            assertThat(danger.isLeftBy(ann).text()).contains(WRITING);

            danger.isAnsweredBy(ann.saysUnderAPicture(telegram, danger.words));
            assertThat(danger.isLeftBy(ann).text()).contains(WRITING);

            new Judge(telegram, List.of()).eachDeedIsAnsweredOnce(ann);
        });
    }

    @Test
    void wordsThatMayBeAnothersAreAskedAboutFirst() {
        each(danger -> {
            var ann = invited();
            ann.goesToWriting();

            assertThat(ann.says("my brother wrote: \"" + danger.words + "\"").text())
                    .startsWith(danger.askedIfQuoted);
            ann.says("/stop");
            ann.says("/topics");
            ann.goesToWriting();
            assertThat(ann.forwards(telegram, danger.words).text()).startsWith(WHOSE);
            assertThat(ann.last().labels()).contains("I wrote it", "It was written to me");
            ann.taps("It was written to me");
            Danger.DONE_TO_ME.isAnsweredBy(ann.taps("Yes, it frightens me"));

            new Judge(telegram, List.of()).eachDeedIsAnsweredOnce(ann);
        });
    }

    @Test
    void aStrangerIsGivenNumbersWhateverTheyWriteOf() {
        each(danger -> {
            var ann = stranger();

            var said = ann.says(danger.words);

            assertThat(said.text())
                    .startsWith("I'm a program. I can't call anyone for you")
                    .contains(LINES);
            assertThat(ann.saysUnderAPicture(telegram, danger.words).text()).isEqualTo(said.text());
            assertThat(ann.says("i never told her about the loan").text()).startsWith("I'm only here for people");
        });
    }

    private static Person stranger() {
        return new Person(telegram.stage().phone("Ann"), false);
    }

    private static synchronized Person invited() {
        return invited.removeFirst();
    }

    private static Map<Danger, Person> invitedForEach() {
        return Arrays.stream(Danger.values()).collect(Collectors.toMap(danger -> danger, _ -> invited()));
    }

    /** Side by side: the bot keeps Telegram's pace in every chat. */
    private static void each(Consumer<Danger> proof) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> proofs = Arrays.stream(Danger.values())
                    .<Future<?>>map(danger -> threads.submit(() -> proof.accept(danger)))
                    .toList();
            for (Future<?> one : proofs) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
