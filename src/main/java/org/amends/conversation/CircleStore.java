package org.amends.conversation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.amends.dialog.DialogId;
import org.amends.engine.Session;
import org.amends.person.PersonId;

/** Where circles are kept. One transaction takes a whole batch; it is on disk when the call returns. */
public interface CircleStore {
    /**
     * Does the work in one transaction and makes it durable; if the work throws, nothing of it is kept.
     *
     * @throws StoreUnavailable if it failed for a reason of the database and may be tried again as a whole
     */
    <T> T inTransaction(Function<Transaction, T> work);

    /** When the bot last heard from Telegram, as far as is noted (about every half minute). */
    Optional<Instant> lastPoll(long bot);

    void notePoll(long bot, Instant at);

    /** People whose question was asked between these times and is open still. */
    List<PersonId> peopleAskedBetween(Instant from, Instant to);

    /** Questions that couples were asked in any of their rooms between these times, each by one message and no second one. */
    List<Couples.Asked> couplesAskedBetween(Instant from, Instant to);

    /** The time of the next check-in. */
    Optional<Instant> nextCheckIn();

    /** Couples whose time has come, the longest waiting first. */
    List<Couples.Partners> dueCouples(Instant now, int most);

    /** Of these groups, those that are a couple's, and its two people. */
    Map<Long, Set<PersonId>> partnersIn(Collection<Long> groups);

    /** People who are to be erased at the next sweep and are one of two. */
    List<PersonId> expiringPartners(Instant now);

    /** Deletes what has had its time: slots, plans, message numbers, done updates, links, people who agreed for a day. */
    void sweep(Instant now);

    /** What can be done inside a transaction. Reads see what the same transaction wrote. */
    interface Transaction {
        /** Those of the updates that were done before. */
        Set<UpdateKey> alreadyDone(Collection<UpdateKey> updates);

        void markDone(Collection<UpdateKey> updates, Instant at);

        /** Locks the circles of these people in the order of their keys; people of whom nothing is stored are left out. */
        Map<PersonId, Session> lock(Collection<PersonId> people);

        /** Writes sessions and what changed in their slots; makes circle, person and key where there were none. */
        void save(Collection<Change> changes, Instant at);

        /**
         * Removes every row of this person, also that they were let in, and destroys their key once the transaction is on disk.
         * Their couple goes with them. One row stays of every erasing, for 180 days; it holds for this person if work for two was closed to them.
         */
        void erase(PersonId person, boolean jointIsClosed, Instant at);

        /** Whether an erasing left a row that holds for this person; asked only for people of whom nothing is known. */
        boolean isClosedForTwo(PersonId person, Instant at);

        /** Stores promises and returns them with their ids; unsent questions of the same chats that they outdate go. */
        List<OutboxEntry> promise(List<OutboxEntry> entries, Instant at);

        /** Notes the numbers of messages that people sent, for 48 hours, so that they can be deleted. */
        void noteIncoming(Collection<ChatMessage> messages);

        /** The numbers of the messages of a chat since then, in both directions. */
        List<Integer> messagesSince(long chat, Instant since);

        /** The message by which a question was asked, as far as it is noted. */
        OptionalInt messageOf(long chat, long question);

        void keepPlan(PersonId person, Plan plan, Instant at);

        void dropCheckIns(PersonId person);

        /** Of these people, those who use the coach or may: something of theirs is stored, or they came by an invite. */
        Map<PersonId, Standing> standings(Collection<PersonId> people);

        /** Lets the person in by this invite; false, and nothing is changed, if somebody has used it. */
        boolean redeem(InviteId invite, PersonId person, Instant at);

        /** How many messages were counted for these people on this day, where there were any. */
        Map<PersonId, Integer> counted(Collection<PersonId> people, LocalDate day);

        void count(Map<PersonId, Integer> messages, LocalDate day);

        Couples couples();

        /** Takes due check-ins away and returns them; a check-in that was not answered comes once more. */
        List<DueCheckIn> takeDueCheckIns(Instant now, Duration askAgainAfter, int most);
    }

    /** A session before and after a turn; without {@code before} the person is new. */
    record Change(PersonId person, Optional<Session> before, Session after) {}

    record ChatMessage(long chat, int messageId, PersonId person, Instant at) {}

    /** Somebody of whom the store knows, and the invite by which they came. */
    record Standing(Optional<InviteId> invite) {}

    /** What a person plans to do; printing it shows its length, never its words. */
    record Plan(String text, LocalDate due, Optional<Instant> askAt, Optional<DialogId> askBy) {
        @Override
        public String toString() {
            return "Plan[" + text.length() + " characters, due " + due + "]";
        }
    }

    record DueCheckIn(PersonId person, DialogId open) {}

    /** The database can't do it now; nothing was changed. */
    final class StoreUnavailable extends RuntimeException {
        private static final long serialVersionUID = 1;

        public StoreUnavailable(Throwable cause) {
            super("the database is not available", cause);
        }
    }
}
