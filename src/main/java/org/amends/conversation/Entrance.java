package org.amends.conversation;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.amends.conversation.Access.Entry;
import org.amends.conversation.CircleStore.Standing;
import org.amends.conversation.CircleStore.Transaction;
import org.amends.person.PersonId;

/** Who of some people is let in, as far as a transaction sees it. */
final class Entrance {
    private final Access access;
    private final Map<PersonId, Standing> standings;

    private Entrance(Access access, Map<PersonId, Standing> standings) {
        this.access = access;
        this.standings = standings;
    }

    static Entrance of(Collection<PersonId> people, Access access, Transaction transaction) {
        return new Entrance(access, new HashMap<>(transaction.standings(people)));
    }

    boolean isIn(PersonId person) {
        var rules = access.rules();
        return !isBlocked(person)
                && switch (rules.entry()) {
                    case OPEN -> true;
                    case INVITE -> isKnown(person) || rules.listed().contains(person);
                    case LIST -> rules.listed().contains(person);
                };
    }

    boolean isBlocked(PersonId person) {
        return access.isBlocked(person)
                || Optional.ofNullable(standings.get(person))
                        .flatMap(Standing::invite)
                        .filter(access::isBlocked)
                        .isPresent();
    }

    /** Whether anything of theirs is kept, be it only that they used a code. */
    boolean isKnown(PersonId person) {
        return standings.containsKey(person);
    }

    boolean takesCodesOf(PersonId person) {
        return access.rules().entry() == Entry.INVITE && !isBlocked(person);
    }

    void cameIn(PersonId person, InviteId invite) {
        standings.put(person, new Standing(Optional.of(invite)));
    }
}
