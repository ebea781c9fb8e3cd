package org.amends.storage;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.amends.conversation.CircleStore;
import org.amends.conversation.Outbox;
import org.amends.couple.CoupleId;
import org.amends.engine.Session;
import org.amends.joint.JointState;
import org.amends.person.PersonId;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The open store: its database, its keys and what the conversation sees of them. */
public final class Storage implements AutoCloseable {
    private final Database database;
    private final Tables tables;
    private final PersonKeys keys;
    private final DurableTransactions transactions;
    private final DeliveryNotes notes;
    private final AccessFolder access;

    private Storage(
            Database database,
            Tables tables,
            PersonKeys keys,
            DurableTransactions transactions,
            DeliveryNotes notes,
            AccessFolder access) {
        this.database = database;
        this.tables = tables;
        this.keys = keys;
        this.transactions = transactions;
        this.notes = notes;
        this.access = access;
    }

    /**
     * Opens the store, makes it where there is none, and waits for a PostgreSQL that is not up yet.
     *
     * @throws StorageProblem if the operator has to do something first
     */
    public static Storage open(StorageSettings settings, Clock clock) {
        try {
            OwnerOnly.makeFolder(settings.data());
        } catch (IOException e) {
            throw new StorageProblem(
                    "The folder " + settings.data() + " can't be made: set AMENDS_DATA to one that can", e);
        }
        var database = Database.open(settings);
        try {
            return open(settings, database, clock.instant());
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    public CircleStore circles() {
        return new JdbcCircleStore(transactions, tables, keys, access);
    }

    /** What the operator decides from the command line. */
    public AccessFolder access() {
        return access;
    }

    public Outbox outbox() {
        return new JdbcOutbox(transactions, tables, notes);
    }

    @Override
    public void close() {
        notes.close();
        database.close();
    }

    DataSource source() {
        return database.source();
    }

    Flyway flyway() {
        return database.flyway();
    }

    PersonKeys keys() {
        return keys;
    }

    private static Storage open(StorageSettings settings, Database database, Instant now) {
        var jdbc = new JdbcTemplate(database.source());
        var house = House.open(JdbcClient.create(jdbc), settings);
        if (!PersonKeys.areIn(settings.data(), house)
                && !new PersonRows(jdbc).all().isEmpty()) {
            throw new StorageProblem("There are people but none of their keys: put the folder "
                    + settings.data().resolve("keys") + " back from the backup");
        }
        var keys = PersonKeys.of(house, settings.data());
        var tables = Tables.of(jdbc, new SealedText(house.cipher(), keys), new PersonMarks(house));
        var storage = new Storage(
                database,
                tables,
                keys,
                new DurableTransactions(database.source(), jdbc, database.isH2()),
                DeliveryNotes.open(settings.data().resolve("delivered-" + house.id())),
                new AccessFolder(settings.data()));
        storage.refuseLaterSessions();
        storage.matchPeopleAndKeys(now);
        storage.access.noteUsed(tables.invites().all());
        return storage;
    }

    private void refuseLaterSessions() {
        if (tables.sessions().latestFormat() > Session.FORMAT
                || tables.couples().latestFormat() > JointState.FORMAT) {
            throw new StorageProblem("The sessions were written by a later Amends: start that version or a later one");
        }
    }

    /** A crash may have left keys of erased people; a restored backup may bring back people whose keys were destroyed. */
    private void matchPeopleAndKeys(Instant now) {
        var people = tables.people().all();
        var couples = tables.couples().all();
        keys.destroyAllBut(Stream.concat(
                        people.stream().map(KeyOwner::of), couples.stream().map(KeyOwner::of))
                .toList());
        couples.stream().filter(couple -> !keys.has(KeyOwner.of(couple))).forEach(this::erase);
        eraseAll(
                people.stream().filter(person -> !keys.has(KeyOwner.of(person))).toList(), now);
    }

    private void erase(CoupleId couple) {
        transactions.run(() -> {
            tables.couples().erase(couple);
            return couple;
        });
    }

    /** Whether one of them was in individual mode nobody can read: a backup must not undo a safety step either. */
    private void eraseAll(List<PersonId> people, Instant now) {
        for (PersonId person : people) {
            transactions.run(() -> {
                tables.people().erase(person);
                tables.closed().add(person, true, Times.day(now));
                tables.invites().forget(person);
                return person;
            });
        }
    }
}
