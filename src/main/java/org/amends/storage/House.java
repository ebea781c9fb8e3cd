package org.amends.storage;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a database belongs to: the master key that it was made with, proved by a canary, and the folder of person keys, named
 * by its id. So a database of another house never gets these keys destroyed as left over.
 */
record House(String id, MasterKey master, Aead cipher) {
    private static final byte[] CANARY = "still singing".getBytes(StandardCharsets.US_ASCII);

    @SuppressWarnings("ArrayRecordComponent") // it is never compared
    private record Row(String id, byte[] canary) {}

    static House open(JdbcClient jdbc, StorageSettings settings) {
        var row = find(jdbc);
        var master = MasterKey.find(settings);
        if (row.isPresent()) {
            return open(
                    row.get(),
                    master.orElseThrow(() -> new StorageProblem("There are data but no master key: put "
                            + MasterKey.file(settings) + " back from the backup, or set AMENDS_MASTER_KEY")));
        }
        if (PersonKeys.areAnyIn(settings.data())) {
            throw new StorageProblem(
                    "The database is empty but there are keys of people: put its backup back or correct"
                            + " SPRING_DATASOURCE_URL; to begin anew, move "
                            + settings.data().resolve("keys") + " away");
        }
        return found(jdbc, master.orElseGet(() -> MasterKey.make(settings)));
    }

    private static House open(Row row, MasterKey master) {
        var cipher = master.cipherFor("house");
        try {
            cipher.decrypt(row.canary(), bytes(row.id()));
        } catch (GeneralSecurityException e) {
            throw new StorageProblem(
                    "The master key is not the one these data were sealed with: set AMENDS_MASTER_KEY or restore"
                            + " master.key from the backup that belongs to this database",
                    e);
        }
        return new House(row.id(), master, cipher);
    }

    private static House found(JdbcClient jdbc, MasterKey master) {
        var house = new House(UUID.randomUUID().toString(), master, master.cipherFor("house"));
        insert(jdbc, house);
        return house;
    }

    private static Optional<Row> find(JdbcClient jdbc) {
        return jdbc.sql("""
                        select id, canary from house""")
                .query((rows, _) -> new Row(rows.getString("id"), rows.getBytes("canary")))
                .optional();
    }

    private static void insert(JdbcClient jdbc, House house) {
        try {
            jdbc.sql("""
                            insert into house (id, canary) values (?, ?)""")
                    .params(house.id, house.cipher.encrypt(CANARY, bytes(house.id)))
                    .update();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the canary can't be sealed", e);
        }
    }

    private static byte[] bytes(String id) {
        return id.getBytes(StandardCharsets.US_ASCII);
    }
}
