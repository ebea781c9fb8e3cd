package org.amends.conversation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amends.couple.CoupleId;
import org.amends.couple.Role;
import org.amends.joint.JointState;
import org.amends.person.PersonId;

/** What a transaction can do with couples and the links that make them. Reads see what the same transaction wrote. */
public interface Couples {
    /** The couples of these people and of these groups; nothing is locked. */
    List<Partners> of(Collection<PersonId> people, Collection<Long> groups);

    /** Locks these couples in the order of their ids; those that are gone are left out. Their people are locked before. */
    Map<CoupleId, Pair> lock(Collection<CoupleId> couples);

    /** Makes a couple and its key; both people are stored. */
    void make(Pair pair, Optional<Instant> wakeAt);

    void save(Pair pair, Optional<Instant> wakeAt);

    /** Time moves it no sooner than this. */
    void putOff(CoupleId couple, Instant wakeAt);

    /** Removes every row of this couple and destroys its key once the transaction is on disk. */
    void erase(CoupleId couple);

    /** The link with this token, in date or not. */
    Optional<Link> link(InviteId token);

    /** A person's own link, or a group's; an older one of theirs ends, but who came by a group's stays in. */
    void keep(Link link);

    /** Removes the links of these people, with their part in those of groups. */
    void dropLinksOf(Collection<PersonId> people);

    void dropLinkOf(long group);

    /** A group has another number: what is to be sent there goes there, and what was sent is found there. */
    void moveGroup(long from, long to);

    /**
     * A couple as it is kept.
     *
     * @param elsewhere who turned to something of their own, alone, while the couple waits for words of theirs
     */
    record Pair(JointState state, Set<Role> elsewhere) {
        public Pair {
            elsewhere = Set.copyOf(elsewhere);
        }
    }

    /** Who is in a couple, and where they meet. */
    record Partners(CoupleId id, PersonId a, PersonId b, Optional<Long> group) {}

    /** A couple, and a question in one of their rooms by its number there. */
    record Asked(Partners couple, long question) {}

    /**
     * A link that makes a couple; printing it shows no name.
     *
     * @param by who sent it, or who came by a group's first
     */
    record Link(InviteId token, Optional<Long> group, Optional<Invited> by, Instant expires) {}

    /** Somebody who agreed, by the name that they chose. */
    record Invited(PersonId person, String called) {
        @Override
        public String toString() {
            return "Invited[" + person.value() + "]";
        }
    }
}
