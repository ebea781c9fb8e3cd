package org.amends.conversation;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.amends.conversation.CircleStore.StoreUnavailable;
import org.amends.conversation.CircleStore.Transaction;
import org.amends.conversation.Couples.Partners;
import org.amends.conversation.IncomingMessage.Content;
import org.amends.dialog.Line;
import org.amends.engine.Effect.Urgency;
import org.amends.engine.TurnInput;
import org.amends.joint.JointInput;
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
    private final BatchReader reader;
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
            KnownGroups groups,
            Clockwork.Poll polls) {
        this.store = store;
        this.dispatcher = dispatcher;
        this.desk = desk;
        this.clock = clock;
        this.runner = runner;
        this.admission = admission;
        this.patience = patience;
        this.reader = new BatchReader(store, groups, patience);
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
        try {
            work(reader.read(batch, now), now);
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

    @Override
    public void polled(long bot, Instant at) {
        polls.polled(bot, at);
    }

    /** Does turns that no update brought: timers, and people who blocked the bot. */
    void process(Function<Transaction, List<? extends Step>> steps) {
        var now = desk.get();
        patiently(() -> run(steps, now));
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
            var done = runner.run(batch.steps(sorted.admitted()), now, transaction, at);
            transaction.markDone(batch.keysWithout(later(done)), at);
            return new Worked(done, transaction.promise(sorted.answers(), at), sorted);
        });
        tell(worked);
        var later = later(worked.done());
        return batch.messages().stream()
                .filter(message -> later.contains(message.key()))
                .toList();
    }

    private void run(Function<Transaction, List<? extends Step>> source, Desk now) {
        var worked = store.inTransaction(transaction -> {
            var at = clock.instant();
            var steps = admission.stillIn(source.apply(transaction), transaction);
            var done = runner.run(steps, now, transaction, at);
            return new Worked(done, List.of(), Admission.Sorted.nothing(at));
        });
        tell(worked);
    }

    private static Set<UpdateKey> later(TurnRunner.Done done) {
        return done.deferred().stream().flatMap(turn -> turn.update().stream()).collect(Collectors.toSet());
    }

    private record Worked(TurnRunner.Done done, List<OutboxEntry> houseLines, Admission.Sorted sorted) {}

    /** Only now that it is on disk. */
    private void tell(Worked worked) {
        runner.committed(worked.done());
        admission.committed(worked.sorted());
        dispatcher.deliver(worked.done().promised());
        dispatcher.deliver(worked.houseLines());
        reports.report(worked.done());
    }

    private static List<IncomingMessage> undone(ReadBatch batch, Transaction transaction) {
        var seen = new HashSet<>(transaction.alreadyDone(batch.keys()));
        return batch.messages().stream()
                .filter(message -> seen.add(message.key()))
                .toList();
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
            endSession(message, fault);
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

    /** After a fault of ours in what two have together, it ends as for any other cause, and nothing is said of it. */
    private void endSession(IncomingMessage message, Throwable fault) {
        var couples = fault instanceof CoupleFault ofCouple
                ? List.of(ofCouple.couple())
                : message.chat().isPrivate()
                        ? List.<Partners>of()
                        : partnersOf(message.chat().id());
        couples.forEach(couple -> process(_ ->
                List.of(new Step.OfCouple(couple, new JointInput.Ending(), OptionalInt.empty(), clock.instant()))));
    }

    private List<Partners> partnersOf(long chat) {
        return patience.tryUntilDone(
                () -> store.inTransaction(transaction -> transaction.couples().of(List.of(), List.of(chat))),
                StoreUnavailable.class);
    }

    /** The chat can't be written to any more. */
    void blocked(long chat) {
        if (chat > 0) {
            process(_ -> List.of(Turn.ofOurs(new PersonId(chat), new TurnInput.Blocked(), clock.instant())));
        } else {
            process(_ -> List.of(ofGroup(chat, new Content.RemovedFromGroup())));
        }
    }

    /** Telegram tells so too, in an update of its own; whichever comes first. */
    void moved(long from, long to) {
        process(_ -> List.of(ofGroup(from, new Content.Migrated(to))));
    }

    private Step ofGroup(long chat, Content content) {
        var message = new IncomingMessage(
                new UpdateKey(0, 0),
                new IncomingMessage.Chat(chat, false),
                Optional.empty(),
                OptionalInt.empty(),
                clock.instant(),
                content);
        return new Step.InGroup(message, Optional.empty(), OptionalInt.empty());
    }
}
