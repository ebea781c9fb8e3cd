package org.amends.storage;

import static org.amends.storage.Opened.give;
import static org.amends.storage.Opened.stored;
import static org.amends.storage.Samples.ANN;
import static org.amends.storage.Samples.APOLOGY;
import static org.amends.storage.Samples.NOON;
import static org.amends.storage.Samples.agreed;
import static org.amends.storage.Samples.asking;
import static org.amends.storage.Samples.line;
import static org.amends.storage.Samples.question;
import static org.amends.storage.Samples.withSlots;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amends.conversation.CircleStore.Change;
import org.amends.conversation.CircleStore.Plan;
import org.amends.conversation.CircleStore.Transaction;
import org.amends.engine.Effect.Urgency;
import org.amends.engine.OpenQuestion;
import org.amends.engine.Session;
import org.amends.engine.SlotKey;
import org.amends.engine.SlotValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What only the H2 file must do. */
class H2FileTests {
    @TempDir
    Path data;

    @Test
    void noWordOfAPersonStandsInAnyFileButTheClearControl() throws IOException {
        try (var storage = open()) {
            JdbcClient.create(storage.source())
                    .sql("create table clear_control (words varchar)")
                    .update();
            JdbcClient.create(storage.source())
                    .sql("insert into clear_control values ('control-in-clear-text')")
                    .update();
            for (int i = 0; i < 50; i++) {
                writeEverywhere(storage, i);
            }
            assertThat(storage.outbox().pending()).hasSize(51);

            var found = wordsInFiles();

            assertThat(found).containsExactly("control-in-clear-text");
        }
        assertThat(wordsInFiles()).containsExactly("control-in-clear-text");
    }

    @Test
    void anInterruptedThreadDoesNotCloseTheDatabaseForOthers() throws Exception {
        try (var storage = open()) {
            give(storage, agreed());
            for (int i = 0; i < 20; i++) {
                CompletableFuture.runAsync(() -> {
                            Thread.currentThread().interrupt();
                            move(storage);
                        })
                        .handle((_, _) -> "whatever became of it")
                        .get(20, TimeUnit.SECONDS);
            }
            long before = stored(storage).turn();

            move(storage);

            assertThat(stored(storage).turn()).isEqualTo(before + 1);
        }
    }

    @Test
    void theFileGivesSpaceBackWhileTurnsGoThroughIt() throws IOException {
        Path file = data.resolve("amends.mv.db");
        try (var storage = open()) {
            give(storage, agreed());
            long before;
            int turns = 0;
            do {
                before = Files.size(file);
                move(storage);
                turns++;
            } while (Files.size(file) >= before && turns < 100_000);

            // With WRITE_DELAY=0 it never does.
            assertThat(Files.size(file)).isLessThan(before);
        }
        assertThat(Files.size(file)).isLessThan(1L << 20);
    }

    @Test
    void noAcknowledgedTurnIsLostWhenTheProgramIsKilled() throws Exception {
        long atLeast = 0;
        for (int kill = 0; kill < 2; kill++) {
            long acknowledged = writeInAnotherProcessAndKillIt(atLeast + 100);
            try (var storage = open()) {
                assertThat(stored(storage).turn()).isGreaterThanOrEqualTo(acknowledged);
                assertThat(storage.outbox().pending()).hasSize(1);
            }
            atLeast = acknowledged;
        }
    }

    /** What the other process does: it says the number of each turn that is on disk. */
    static final class Writer {
        public static void main(String[] args) {
            // It is killed, so it never gets to close the store.
            @SuppressWarnings("resource")
            var storage = Storage.open(StorageSettings.in(Path.of(args[0])), Clock.systemUTC());
            if (storage.circles().inTransaction(tx -> tx.lock(List.of(ANN))).isEmpty()) {
                give(storage, agreed());
            }
            while (true) {
                System.out.println("turn " + move(storage));
            }
        }
    }

    private long writeInAnotherProcessAndKillIt(long afterTurn) throws Exception {
        var process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        data.toString())
                .redirectErrorStream(true)
                .start();
        long acknowledged = 0;
        var said = new ArrayList<String>();
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("turn ")) {
                    acknowledged = Long.parseLong(line.substring(5));
                } else {
                    said.add(line);
                }
                if (acknowledged >= afterTurn) {
                    // By its handle: the process itself would also close the stream that is being read.
                    process.toHandle().destroyForcibly();
                }
            }
        } finally {
            process.destroyForcibly();
            process.waitFor();
        }
        assertThat(acknowledged).as(() -> String.join("\n", said)).isGreaterThanOrEqualTo(afterTurn);
        return acknowledged;
    }

    private Storage open() {
        return Storage.open(StorageSettings.in(data), Clock.systemUTC());
    }

    /** One turn: the session goes on and a question takes the place of the one before. */
    private static long move(Storage storage) {
        return storage.circles().inTransaction(tx -> move(tx));
    }

    private static long move(Transaction tx) {
        var before = tx.lock(List.of(ANN)).get(ANN);
        long turn = before.turn() + 1;
        tx.save(List.of(new Change(ANN, Optional.of(before), asking(before, turn, Optional.of(question(turn))))), NOON);
        tx.promise(List.of(question(ANN, Urgency.TALK, turn)), NOON);
        return turn;
    }

    private static void writeEverywhere(Storage storage, int i) {
        storage.circles().inTransaction(tx -> {
            var before = Optional.ofNullable(tx.lock(List.of(ANN)).get(ANN));
            var slots =
                    new HashMap<SlotKey, SlotValue>(before.map(Session::slots).orElse(new HashMap<>()));
            slots.put(Samples.slot("slot" + i), Samples.value("slot-" + i + "-that-nobody-else-may-read"));
            var known = withSlots(before.orElseGet(Samples::agreed), slots);
            var asked = question(i);
            var open = new OpenQuestion(
                    i, asked.at(), "session-" + i + "-that-nobody-else-may-read", asked.choices(), true);
            tx.save(List.of(new Change(ANN, before, asking(known, i, Optional.of(open)))), NOON);
            tx.promise(List.of(line(ANN, "outbox-" + i + "-that-nobody-else-may-read")), NOON);
            if (i == 0) {
                tx.promise(List.of(line(Samples.BEN, "house-0-that-nobody-else-may-read")), NOON);
            }
            var text = "plan-" + i + "-that-nobody-else-may-read";
            tx.keepPlan(ANN, new Plan(text, LocalDate.EPOCH, Optional.of(NOON), Optional.of(APOLOGY)), NOON);
            return true;
        });
    }

    private List<String> wordsInFiles() throws IOException {
        var words = Stream.of("slot-", "session-", "outbox-", "house-", "plan-")
                .flatMap(kind -> IntStream.range(0, 50).mapToObj(i -> kind + i + "-that-nobody-else-may-read"));
        var searched = Stream.concat(words, Stream.of("control-in-clear-text")).toList();
        var found = new ArrayList<String>();
        try (var files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = Files.readString(file, StandardCharsets.ISO_8859_1);
                String wide = new String(Files.readAllBytes(file), StandardCharsets.UTF_16BE);
                searched.stream()
                        .filter(word -> content.contains(word) || wide.contains(word))
                        .forEach(found::add);
            }
        }
        return found.stream().distinct().toList();
    }
}
