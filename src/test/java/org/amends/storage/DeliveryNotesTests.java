package org.amends.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is known of the messages that Telegram has and the database doesn't know of. */
class DeliveryNotesTests {
    @TempDir
    Path folder;

    @AfterEach
    void noLongerInterrupted() {
        Thread.interrupted();
    }

    @Test
    void whatWasNotedIsKnownToTheNextProgram() {
        // given
        try (var notes = open()) {
            notes.note(7, OptionalInt.of(70));
            notes.note(8, OptionalInt.empty());
        }
        // when
        try (var notes = open()) {
            // then
            assertThat(notes.fromBefore()).isEqualTo(Map.of(7L, 70, 8L, 0));
        }
    }

    /** Calls are cut off when the program stops, and what they know is still to be written down. */
    @Test
    void aThreadThatIsBeingEndedStillNotesAndSpoilsNothingForTheOthers() {
        // given
        try (var notes = open()) {
            Thread.currentThread().interrupt();
            // when
            notes.note(7, OptionalInt.of(70));
            assertThat(Thread.interrupted()).isTrue();
            notes.note(8, OptionalInt.of(80));
            notes.settled(List.of(8L));
        }
        // then
        try (var notes = open()) {
            assertThat(notes.fromBefore()).containsEntry(7L, 70).containsEntry(8L, 80);
        }
    }

    @Test
    void halfANoteIsPassedOver() throws IOException {
        // given
        try (var notes = open()) {
            notes.note(7, OptionalInt.of(70));
        }
        Files.write(file(), new byte[] {0, 0, 0}, StandardOpenOption.APPEND);
        // when
        try (var notes = open()) {
            notes.note(8, OptionalInt.of(80));
        }
        // then
        try (var notes = open()) {
            assertThat(notes.fromBefore()).isEqualTo(Map.of(7L, 70, 8L, 80));
        }
    }

    @Test
    void theFileIsEmptiedWhenItIsLongAndTheDatabaseKnowsOfAll() throws IOException {
        // given
        try (var notes = open()) {
            for (long entry = 1; entry <= 4_096; entry++) {
                notes.note(entry, OptionalInt.of(1));
            }
            // when
            for (long entry = 1; entry <= 4_096; entry++) {
                notes.settled(List.of(entry));
            }
            // then
            assertThat(Files.size(file())).isZero();
            notes.note(5_000, OptionalInt.of(2));
        }
        try (var notes = open()) {
            assertThat(notes.fromBefore()).isEqualTo(Map.of(5_000L, 2));
        }
    }

    private DeliveryNotes open() {
        return DeliveryNotes.open(file());
    }

    private Path file() {
        return folder.resolve("deliveries");
    }
}
