package org.amends.conversation;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.amends.person.PersonId;

/** Who may use the coach, as its operator wants it; asked anew for each batch, so that what changes holds at once. */
public interface Access {
    Rules rules();

    boolean isBlocked(PersonId person);

    /** Whether those who came by this invite are blocked. */
    boolean isBlocked(InviteId invite);

    /** The invite that a code belongs to, if it was made here, is in date and was not taken back. Used it may be. */
    Optional<InviteId> opens(InviteCode code, Instant now);

    /** Who gets in without being let in one by one. */
    enum Entry {
        /** Everybody. */
        OPEN,
        /** Those who have a code. */
        INVITE,
        /** Those whom the operator has listed. */
        LIST
    }

    /**
     * What is set at the start.
     *
     * @param listed people who get in without a code
     * @param dailyMessages how many messages and taps of a person are answered on a day; 0 for any number
     */
    record Rules(Entry entry, Set<PersonId> listed, int dailyMessages) {
        public static final Rules OPEN = new Rules(Entry.OPEN, Set.of(), 0);

        public Rules {
            listed = Set.copyOf(listed);
            if (dailyMessages < 0) {
                throw new IllegalArgumentException("a number of messages can't be negative");
            }
        }
    }
}
