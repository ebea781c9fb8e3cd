package org.amends.storage;

import static org.amends.storage.Opened.assertProblem;
import static org.amends.storage.Opened.give;
import static org.amends.storage.Opened.stored;
import static org.amends.storage.Samples.agreed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told the operator where a store can't be opened, and whose the files are. */
class OpeningTests {
    @TempDir
    Path data;

    @Test
    void filesAreTheirOwnersOnly() throws IOException {
        Path folder = data.resolve("new");
        try (var storage = Storage.open(StorageSettings.in(folder), Clock.systemUTC())) {
            give(storage, agreed());
        }

        assertThat(rights(folder)).isEqualTo("rwx------");
        assertThat(rights(folder.resolve("master.key"))).isEqualTo("rw-------");
        try (var keys = Files.walk(folder.resolve("keys"))) {
            assertThat(keys.filter(Files::isRegularFile).toList())
                    .hasSize(1)
                    .allSatisfy(key -> assertThat(rights(key)).isEqualTo("rw-------"));
        }
    }

    @Test
    void anotherMasterKeyIsRefused() {
        open().close();

        assertProblem(withMasterKey("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="), "not the one");
        open().close();
    }

    @Test
    void aMasterKeyThatIsNoneIsRefusedWithoutShowingIt() {
        assertProblem(withMasterKey("my%secret"), "AMENDS_MASTER_KEY must be 32 bytes");
        assertProblem(withMasterKey("c2hvcnQ="), "AMENDS_MASTER_KEY must be 32 bytes");
        assertThatThrownBy(() -> Storage.open(withMasterKey("my%secret"), Clock.systemUTC()))
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }

    @Test
    void theMasterKeyOfTheEnvironmentIsWrittenNowhere() {
        var settings = withMasterKey("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
        try (var storage = Storage.open(settings, Clock.systemUTC())) {
            give(storage, agreed());
        }

        assertThat(data.resolve("master.key")).doesNotExist();
        assertThat(settings.toString()).doesNotContain("AAAA");
        try (var storage = Storage.open(settings, Clock.systemUTC())) {
            assertThat(stored(storage)).isEqualTo(agreed());
        }
    }

    @Test
    void aLostMasterKeyIsNoticed() throws IOException {
        open().close();
        Files.delete(data.resolve("master.key"));

        assertProblem(StorageSettings.in(data), "no master key");
        assertThat(data.resolve("master.key")).doesNotExist();
    }

    @Test
    void aMasterKeyThatOthersCanReadIsRefused() throws IOException {
        open().close();
        Files.setPosixFilePermissions(data.resolve("master.key"), PosixFilePermissions.fromString("rw-r--r--"));

        assertProblem(StorageSettings.in(data), "chmod 600");
    }

    @Test
    void lostPersonKeysAreNoticedAndNobodyIsErased() throws IOException {
        try (var storage = open()) {
            give(storage, agreed());
        }
        Files.move(data.resolve("keys"), data.resolve("mislaid"));

        assertProblem(StorageSettings.in(data), "none of their keys");
        Files.move(data.resolve("mislaid"), data.resolve("keys"));
        try (var storage = open()) {
            assertThat(stored(storage)).isEqualTo(agreed());
        }
    }

    @Test
    void anotherDatabaseLeavesTheKeysOfThisOneAlone() {
        try (var storage = open()) {
            give(storage, agreed());
        }

        assertProblem(at("jdbc:h2:file:" + data.resolve("other")), "database is empty");

        try (var storage = open()) {
            assertThat(stored(storage)).isEqualTo(agreed());
        }
    }

    @Test
    void aFileInUseIsRefused() throws IOException {
        open().close();
        try (var channel = FileChannel.open(data.resolve("amends.mv.db"), StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();

            assertProblem(StorageSettings.in(data), "in use by another process");
        }
        open().close();
    }

    @Test
    void aDamagedFileIsRefused() throws IOException {
        open().close();
        Path file = data.resolve("amends.mv.db");
        var noise = new byte[(int) Files.size(file)];
        Arrays.fill(noise, (byte) '?');
        Files.write(file, noise);

        assertProblem(StorageSettings.in(data), "is damaged");
    }

    @Test
    void aLostFileIsNoticedByTheKeysThatAreLeft() throws IOException {
        try (var storage = open()) {
            give(storage, agreed());
        }
        Files.delete(data.resolve("amends.mv.db"));

        assertProblem(StorageSettings.in(data), "database is empty");
    }

    @Test
    void anUnknownKindOfDatabaseIsRefused() {
        assertProblem(at("jdbc:mysql://localhost/amends"), "must begin with jdbc:h2: or jdbc:postgresql:");
    }

    private Storage open() {
        return Storage.open(StorageSettings.in(data), Clock.systemUTC());
    }

    private StorageSettings withMasterKey(String key) {
        return new StorageSettings(data, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(key));
    }

    private StorageSettings at(String url) {
        return new StorageSettings(data, Optional.of(url), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static String rights(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
