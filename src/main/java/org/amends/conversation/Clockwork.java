package org.amends.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.amends.conversation.CircleStore.Transaction;
import org.amends.conversation.Couples.Asked;
import org.amends.conversation.Couples.Partners;
import org.amends.engine.TurnInput;
import org.amends.joint.JointInput;
import org.amends.person.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens by the clock: check-ins that are due, taps that may have been lost in an outage, the note of the last poll,
 * and the sweep of what has had its time.
 */
final class Clockwork implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Clockwork.class);

    /** Telegram forgets taps after 150 seconds. */
    static final Duration TAPS_ARE_LOST_AFTER = Duration.ofSeconds(150);

    /** Only questions asked shortly before an outage are shown again: others get no message that nobody asked for. */
    static final Duration ASKED_SHORTLY_BEFORE = Duration.ofHours(1);

    private static final Duration NOTE_EVERY = Duration.ofSeconds(30);
    private static final Duration SWEEP_EVERY = Duration.ofHours(1);
    private static final Duration ASK_AGAIN_AFTER = Duration.ofDays(2);
    private static final int CHECK_INS_AT_ONCE = 100;
    private static final int COUPLES_AT_ONCE = 100;
    private static final int COUPLES_AT_MOST = 10_000;
    private static final Duration SOON = Duration.ofDays(1);
    private static final Duration FOR_THE_LAST_TICK = Duration.ofSeconds(2);
    private static final Duration PUT_OFF_BY = Duration.ofMinutes(10);

    private final CircleStore store;
    private final TurnProcessor turns;
    private final Clock clock;
    private final KnownGroups groups;
    private final Poll polls;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("clockwork").daemon().factory());
    private final Map<Long, Instant> noted = new ConcurrentHashMap<>();
    private Instant swept = Instant.MIN;

    Clockwork(CircleStore store, TurnProcessor turns, Clock clock, KnownGroups groups, Poll polls) {
        this.store = store;
        this.turns = turns;
        this.clock = clock;
        this.groups = groups;
        this.polls = polls;
    }

    /** The times of good polls, bot by bot. */
    static final class Poll {
        private final Map<Long, Instant> last = new ConcurrentHashMap<>();
        private final Map<Long, Instant> endOfOutage = new ConcurrentHashMap<>();
        private final Map<Long, Instant> startOfOutage = new ConcurrentHashMap<>();

        void polled(long bot, Instant at) {
            var before = last.put(bot, at);
            if (before != null && before.plus(TAPS_ARE_LOST_AFTER).isBefore(at)) {
                startOfOutage.putIfAbsent(bot, before);
                endOfOutage.put(bot, at);
            }
        }

        /** A clock that jumps makes the time between two polls longer than it was. */
        void moved(Duration by) {
            last.replaceAll((_, at) -> at.plus(by));
            endOfOutage.forEach((bot, end) -> {
                var start = startOfOutage.get(bot);
                if (start != null && !start.plus(by).plus(TAPS_ARE_LOST_AFTER).isBefore(end)) {
                    startOfOutage.remove(bot);
                    endOfOutage.remove(bot);
                }
            });
        }

        /** What a former process noted counts as heard before this one began. */
        void remember(long bot, Instant at) {
            last.putIfAbsent(bot, at);
        }
    }

    /** Groups where something happens soon are known before it does; after that the clock itself asks each time. */
    void start() {
        safely("groups", () -> groups.expect(store.dueCouples(clock.instant().plus(SOON), COUPLES_AT_MOST)));
        timer.scheduleWithFixedDelay(this::tick, 1, 1, TimeUnit.SECONDS);
    }

    private void tick() {
        safely("check-ins", this::checkIns);
        safely("couples", this::couples);
        safely("outages", this::afterOutages);
        safely("polls", this::notePolls);
        safely("sweep", this::sweep);
    }

    private static void safely(String what, Runnable work) {
        try {
            work.run();
        } catch (Patience.Stopping stopping) {
            throw stopping;
        } catch (RuntimeException fault) {
            log.warn("{}: {}", what, fault.getClass().getSimpleName());
        }
    }

    private void checkIns() {
        var now = clock.instant();
        if (store.nextCheckIn().filter(due -> !due.isAfter(now)).isEmpty()) {
            return;
        }
        try {
            turns.process(transaction -> dueTurns(transaction, now, CHECK_INS_AT_ONCE));
        } catch (Patience.Stopping stopping) {
            throw stopping;
        } catch (RuntimeException fault) {
            oneCheckIn(now);
        }
    }

    /** One that throws must not keep the others waiting for ever: it is put off like one that was not answered. */
    private void oneCheckIn(Instant now) {
        try {
            turns.process(transaction -> dueTurns(transaction, now, 1));
        } catch (Patience.Stopping stopping) {
            throw stopping;
        } catch (RuntimeException fault) {
            log.error("a check-in failed with {}", fault.getClass().getName());
            turns.process(transaction -> {
                transaction.takeDueCheckIns(now, ASK_AGAIN_AFTER, 1);
                return List.of();
            });
        }
    }

    private static List<Turn> dueTurns(Transaction transaction, Instant now, int most) {
        return transaction.takeDueCheckIns(now, ASK_AGAIN_AFTER, most).stream()
                .map(due -> turn(due.person(), new TurnInput.PlanDue(due.open()), now))
                .toList();
    }

    /** Each in a transaction of its own; one that throws is put off and keeps no other waiting. */
    private void couples() {
        store.dueCouples(clock.instant(), COUPLES_AT_ONCE).forEach(this::tick);
    }

    private void tick(Partners couple) {
        var members = couple.group().map(groups::members).orElse(OptionalInt.empty());
        groups.refresh(couple.group().stream().toList());
        try {
            turns.process(_ -> List.of(new Step.OfCouple(couple, new JointInput.Ticked(), members, clock.instant())));
        } catch (Patience.Stopping stopping) {
            throw stopping;
        } catch (RuntimeException fault) {
            log.error(
                    "the clock of couple {} failed with {}",
                    couple.id(),
                    fault.getClass().getName());
            var later = clock.instant().plus(PUT_OFF_BY);
            turns.process(transaction -> {
                transaction.couples().putOff(couple.id(), later);
                return List.of();
            });
        }
    }

    private void afterOutages() {
        polls.endOfOutage.forEach((bot, end) -> {
            var start = polls.startOfOutage.get(bot);
            // What came with the first poll is answered first: those people's questions are newer by then.
            boolean settled = clock.instant().isAfter(end.plusSeconds(2));
            if (start != null && settled) {
                showAgain(start);
                polls.endOfOutage.remove(bot);
                polls.startOfOutage.remove(bot);
            }
        });
    }

    private void showAgain(Instant startOfOutage) {
        var from = startOfOutage.minus(ASKED_SHORTLY_BEFORE);
        var to = startOfOutage.plusSeconds(60);
        store.couplesAskedBetween(from, to)
                .forEach(asked -> safely("a question that two were asked", () -> showAgain(asked)));
        List<PersonId> people = store.peopleAskedBetween(from, to);
        var now = clock.instant();
        people.forEach(person -> safely(
                "a question that was open",
                () -> turns.process(_ -> List.of(turn(person, new TurnInput.Returned(), now)))));
    }

    private void showAgain(Asked asked) {
        groups.refresh(asked.couple().group().stream().toList());
        turns.process(_ -> List.of(new Step.ShownAgain(asked.couple(), asked.question())));
    }

    private static Turn turn(PersonId person, TurnInput input, Instant now) {
        return Turn.ofOurs(person, input, now);
    }

    private void notePolls() {
        polls.last.forEach((bot, at) -> {
            var before = noted.get(bot);
            if (before == null || before.plus(NOTE_EVERY).isBefore(at)) {
                store.notePoll(bot, at);
                noted.put(bot, at);
            }
        });
    }

    private void sweep() {
        var now = clock.instant();
        if (swept.equals(Instant.MIN) || swept.plus(SWEEP_EVERY).isBefore(now)) {
            store.expiringPartners(now).forEach(person -> turns.process(_ -> List.of(new Step.Expiring(person))));
            store.sweep(now);
            swept = now;
        }
    }

    @Override
    public void close() {
        timer.shutdown();
        try {
            // What is being done is done to its end, or it would meet a database that is closed.
            if (!timer.awaitTermination(FOR_THE_LAST_TICK.toSeconds(), TimeUnit.SECONDS)) {
                timer.shutdownNow();
            }
        } catch (InterruptedException stopping) {
            timer.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
