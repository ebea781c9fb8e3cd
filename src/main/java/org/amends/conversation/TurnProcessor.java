package org.amends.conversation;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amends.conversation.CircleStore.StoreUnavailable;
import org.amends.conversation.CircleStore.Transaction;
import org.amends.conversation.IncomingMessage.Content;
import org.amends.dialog.Line;
import org.amends.engine.ButtonData;
import org.amends.engine.Effect.Urgency;
import org.amends.engine.TurnInput;
import org.amends.engine.TurnInput.Said;
import org.amends.person.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a poll's batch from words to stored outcomes. The turns of a batch share a transaction; if one of them throws, they
 * are done one by one and only that one is noted as failed.
 */
final class TurnProcessor implements Inbox {
    private static final Logger log = LoggerFactory.getLogger(TurnProcessor.class);

    private final CircleStore store;
    private final OutboxDispatcher dispatcher;
    private final Supplier<Desk> desk;
    private final Clock clock;
    private final TurnRunner runner;
    private final Admission admission;
    private final Patience patience;
    private final GroupLine groupLine;
    private final Clockwork.Poll polls;
    private final TurnReports reports = new TurnReports();

    TurnProcessor(
            CircleStore store,
            OutboxDispatcher dispatcher,
            Supplier<Desk> desk,
            Clock clock,
            TurnRunner runner,
            Admission admission,
            Patience patience,
            Clockwork.Poll polls) {
        this.store = store;
        this.dispatcher = dispatcher;
        this.desk = desk;
        this.clock = clock;
        this.runner = runner;
        this.admission = admission;
        this.patience = patience;
        this.groupLine = new GroupLine(desk);
        this.polls = polls;
    }

    /** Who is told of each turn that is on disk. */
    void watchedBy(TurnWatch watch) {
        reports.to(watch);
    }

    /** Who counts what the screen found. */
    void countedBy(ScreenCounts counts) {
        reports.countedBy(counts);
    }

    @Override
    public void process(List<IncomingMessage> batch) {
        if (batch.isEmpty()) {
            return;
        }
        var now = desk.get();
        var read = new ReadBatch(batch, Readings.of(batch, now), groupLine.answers(batch));
        try {
            work(read, now);
        } catch (Patience.Stopping stopping) {
            log.info("Stopping while the database is away: Telegram keeps these updates.");
            throw new StoreUnavailable(stopping);
        }
    }

    /** All in one transaction; if one of them throws, each in its own. */
    private void work(ReadBatch read, Desk now) {
        try {
            var later = patience.tryUntilDone(() -> run(read, now), StoreUnavailable.class);
            if (!later.isEmpty()) {
                work(read.only(later), now);
            }
        } catch (Patience.Stopping stopping) {
            throw stopping;
        } catch (RuntimeException | StackOverflowError fault) {
            if (read.messages().size() == 1) {
                failed(read.messages().getFirst(), fault, now);
            } else {
                read.messages().forEach(message -> work(read.only(List.of(message)), now));
            }
        }
    }

    /** A batch with what its texts were read as, and with the house lines that it asks for. */
    private record ReadBatch(
            List<IncomingMessage> messages, Map<IncomingMessage, Said> said, Map<UpdateKey, OutboxEntry> houseLines) {
        ReadBatch only(List<IncomingMessage> some) {
            return new ReadBatch(some, said, houseLines);
        }

        Set<UpdateKey> keys() {
            return keysWithout(Set.of());
        }

        Set<UpdateKey> keysWithout(Set<UpdateKey> others) {
            return messages.stream()
                    .map(IncomingMessage::key)
                    .filter(key -> !others.contains(key))
                    .collect(Collectors.toSet());
        }
    }

    @Override
    public void polled(long bot, Instant at) {
        polls.polled(bot, at);
    }

    /** Does turns that no update brought: timers, and people who blocked the bot. */
    void process(Function<Transaction, List<Turn>> turns) {
        var now = desk.get();
        patiently(() -> run(turns, now));
    }

    private void patiently(Runnable work) {
        patience.tryUntilDone(
                () -> {
                    work.run();
                    return true;
                },
                StoreUnavailable.class);
    }

    /** Returns what has to wait for a transaction of its own; it is not marked as done yet. */
    private List<IncomingMessage> run(ReadBatch batch, Desk now) {
        var at = clock.instant();
        var worked = store.inTransaction(transaction -> {
            var sorted = admission.sort(undone(batch, transaction), batch.said(), now, transaction, at);
            var turns = turns(sorted.admitted(), batch.said());
            var done = runner.run(turns, now.engine(), transaction, at);
            transaction.markDone(batch.keysWithout(later(done)), at);
            return new Worked(turns, done, transaction.promise(houseLines(sorted, batch), at), sorted);
        });
        tell(worked);
        var later = later(worked.done());
        return batch.messages().stream()
                .filter(message -> later.contains(message.key()))
                .toList();
    }

    private void run(Function<Transaction, List<Turn>> source, Desk now) {
        var worked = store.inTransaction(transaction -> {
            var at = clock.instant();
            var turns = admission.stillIn(source.apply(transaction), transaction);
            var done = runner.run(turns, now.engine(), transaction, at);
            return new Worked(turns, done, List.of(), Admission.Sorted.nothing(at));
        });
        tell(worked);
    }

    private static Set<UpdateKey> later(TurnRunner.Done done) {
        return done.deferred().stream().flatMap(turn -> turn.update().stream()).collect(Collectors.toSet());
    }

    private record Worked(
            List<Turn> turns, TurnRunner.Done done, List<OutboxEntry> houseLines, Admission.Sorted sorted) {}

    /** Only now that it is on disk. */
    private void tell(Worked worked) {
        runner.committed(worked.done(), worked.turns());
        admission.committed(worked.sorted());
        dispatcher.deliver(worked.done().promised());
        dispatcher.deliver(worked.houseLines());
        reports.report(worked.turns(), worked.done());
    }

    private static List<IncomingMessage> undone(ReadBatch batch, Transaction transaction) {
        var seen = new HashSet<>(transaction.alreadyDone(batch.keys()));
        return batch.messages().stream()
                .filter(message -> seen.add(message.key()))
                .toList();
    }

    private static List<OutboxEntry> houseLines(Admission.Sorted sorted, ReadBatch batch) {
        var toGroups = sorted.admitted().stream()
                .flatMap(message -> Optional.ofNullable(batch.houseLines().get(message.key())).stream());
        return Stream.concat(toGroups, sorted.answers().stream()).toList();
    }

    private static List<Turn> turns(List<IncomingMessage> batch, Map<IncomingMessage, Said> said) {
        return batch.stream()
                .filter(message -> message.chat().isPrivate())
                .flatMap(message -> turn(message, said).stream())
                .toList();
    }

    private static Optional<Turn> turn(IncomingMessage message, Map<IncomingMessage, Said> said) {
        return message.from()
                .flatMap(person -> input(message, said)
                        .map(input -> new Turn(
                                person, input, Optional.of(message.key()), message.messageId(), message.sentAt())));
    }

    private static Optional<TurnInput> input(IncomingMessage message, Map<IncomingMessage, Said> said) {
        return switch (message.content()) {
            case Content.Text _ -> Optional.ofNullable(said.get(message));
            case Content.Command command -> Optional.of(new TurnInput.Commanded(command.name()));
            case Content.Tap tap ->
                Optional.of(ButtonData.read(tap.data()).orElse(new TurnInput.Tapped("none", 0, "none", "none")));
            case Content.Wordless wordless -> Optional.of(new TurnInput.Sent(wordless.media()));
            case Content.Blocked() -> Optional.of(new TurnInput.Blocked());
            case Content.Nothing() -> Optional.empty();
            case Content.AddedToGroup _, Content.RemovedFromGroup _, Content.Migrated _ -> Optional.empty();
            case Content.AdminChanged _, Content.Joined _, Content.Left _ -> Optional.empty();
        };
    }

    // --- one at a time

    private void failed(IncomingMessage message, Throwable fault, Desk now) {
        log.error(
                "update {} failed with {} at {}",
                message.key().update(),
                fault.getClass().getName(),
                at(fault));
        try {
            patiently(() -> noteFailure(message, now));
        } catch (Patience.Stopping stopping) {
            throw stopping;
        } catch (RuntimeException again) {
            log.error(
                    "update {} could not be answered: {}",
                    message.key().update(),
                    again.getClass().getName());
        }
    }

    private void noteFailure(IncomingMessage message, Desk now) {
        var promised = store.inTransaction(transaction -> {
            boolean first = transaction.alreadyDone(Set.of(message.key())).isEmpty();
            transaction.markDone(Set.of(message.key()), clock.instant());
            return first && message.chat().isPrivate()
                    ? transaction.promise(List.of(sorry(message, now)), clock.instant())
                    : List.<OutboxEntry>of();
        });
        dispatcher.deliver(promised);
    }

    private static OutboxEntry sorry(IncomingMessage message, Desk now) {
        var words = HouseLine.words(now.library(), Line.FAILED);
        return new OutboxEntry(
                0,
                message.chat().id(),
                Optional.empty(),
                new Delivery.Send(Urgency.NEUTRAL, words, List.of(), Optional.empty(), false),
                message.sentAt(),
                false);
    }

    /** Where in our code it happened: class and line, no message, for that could hold words. */
    private static String at(Throwable fault) {
        return Arrays.stream(fault.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("org.amends"))
                .findFirst()
                .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                .orElse("an unknown place");
    }

    /** The person can't be written to any more. */
    void blocked(PersonId person) {
        process(_ -> List.of(
                new Turn(person, new TurnInput.Blocked(), Optional.empty(), OptionalInt.empty(), clock.instant())));
    }
}
