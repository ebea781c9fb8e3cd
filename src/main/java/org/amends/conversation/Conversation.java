package org.amends.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.amends.person.PersonId;

/** The whole path from a batch of messages to its delivered answers, put together from its ports. */
public final class Conversation implements AutoCloseable {
    private static final Duration FIRST_WAIT = Duration.ofMillis(100);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final CircleStore store;
    private final OutboxDispatcher dispatcher;
    private final TurnProcessor processor;
    private final Clockwork clockwork;
    private final Guests guests = new Guests();
    private final Clockwork.Poll polls = new Clockwork.Poll();

    /**
     * The ports that a conversation needs.
     *
     * @param zone the time zone of people who named none
     * @param seeds chance, one number a turn
     * @param botName the bot's user name, for links to it
     */
    public record Ports(
            CircleStore store,
            Outbox outbox,
            Access access,
            MessageSender sender,
            Pace pace,
            Supplier<Desk> desk,
            Clock clock,
            ZoneId zone,
            LongSupplier seeds,
            GroupFacts groups,
            Supplier<String> botName) {}

    public Conversation(Ports ports) {
        store = ports.store();
        dispatcher =
                new OutboxDispatcher(ports.outbox(), ports.sender(), ports.pace(), guests, ports.desk(), ports.clock());
        var groups = new KnownGroups(ports.groups());
        processor = new TurnProcessor(
                store,
                dispatcher,
                ports.desk(),
                ports.clock(),
                new TurnRunner(guests, ports.access(), groups, ports.botName(), ports.zone(), ports.seeds()),
                new Admission(ports.access(), guests, ports.zone()),
                new Patience(FIRST_WAIT, LONGEST_WAIT),
                groups,
                polls);
        dispatcher.onBlocked(processor::blocked);
        dispatcher.onMoved(processor::moved);
        clockwork = new Clockwork(store, processor, ports.clock(), groups, polls);
    }

    /** The same, with somebody who is told of each turn. */
    public Conversation(Ports ports, TurnWatch watch) {
        this(ports);
        processor.watchedBy(watch);
    }

    /** The same, with somebody who is told of each turn, and with counts of what the screen found. */
    public Conversation(Ports ports, TurnWatch watch, ScreenCounts counts) {
        this(ports, watch);
        processor.countedBy(counts);
    }

    /** Where a poll's updates go. */
    public Inbox inbox() {
        return processor;
    }

    /** Sends what an earlier process left, and lets the clock run. */
    public void start(long bot) {
        store.lastPoll(bot).ifPresent(at -> polls.remember(bot, at));
        dispatcher.start();
        clockwork.start();
    }

    /** The clock was moved forward by hand: that was no outage. */
    public void clockMoved(Duration by) {
        polls.moved(by);
    }

    /** Erases everything that is kept of these people, as {@code /delete} does, without a word to them. */
    public void forget(Collection<PersonId> people) {
        people.forEach(person -> processor.process(_ -> List.of(new Step.Forgotten(person))));
    }

    @Override
    public void close() {
        clockwork.close();
        dispatcher.close();
    }
}
