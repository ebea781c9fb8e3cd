package org.amends.storage;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amends.conversation.CircleStore.StoreUnavailable;
import org.amends.conversation.Couples;
import org.amends.conversation.InviteId;
import org.amends.couple.CoupleId;
import org.amends.person.PersonId;

/** Couples in a transaction; keys that it makes and those that are to go are noted for its end. */
final class JdbcCouples implements Couples {
    private final Tables tables;
    private final PersonKeys keys;
    private final Set<KeyOwner> made;
    private final Set<KeyOwner> erased;

    JdbcCouples(Tables tables, PersonKeys keys, Set<KeyOwner> made, Set<KeyOwner> erased) {
        this.tables = tables;
        this.keys = keys;
        this.made = made;
        this.erased = erased;
    }

    @Override
    public List<Partners> of(Collection<PersonId> people, Collection<Long> groups) {
        return tables.couples().of(people, groups);
    }

    @Override
    public Map<CoupleId, Pair> lock(Collection<CoupleId> couples) {
        return tables.couples().lock(couples);
    }

    @Override
    public void make(Pair pair, Optional<Instant> wakeAt) {
        var id = pair.state().couple().id();
        // Another couple's key must not be replaced: with another id it is done again.
        if (!tables.couples().known(List.of(id)).isEmpty()) {
            throw new StoreUnavailable(new IllegalStateException("there is a couple " + id));
        }
        var owner = KeyOwner.of(id);
        made.add(owner);
        keys.create(List.of(owner));
        tables.couples().insert(pair, wakeAt);
    }

    @Override
    public void save(Pair pair, Optional<Instant> wakeAt) {
        tables.couples().update(pair, wakeAt);
    }

    @Override
    public void putOff(CoupleId couple, Instant wakeAt) {
        tables.couples().wakeAt(couple, wakeAt);
    }

    @Override
    public void erase(CoupleId couple) {
        tables.couples().erase(couple);
        erased.add(KeyOwner.of(couple));
    }

    @Override
    public Optional<Link> link(InviteId token) {
        return tables.pairings().find(token);
    }

    @Override
    public void keep(Link link) {
        tables.pairings().keep(link);
    }

    @Override
    public void dropLinksOf(Collection<PersonId> people) {
        tables.pairings().dropOf(people);
    }

    @Override
    public void dropLinkOf(long group) {
        tables.pairings().dropOf(group);
    }

    @Override
    public void moveGroup(long from, long to) {
        tables.outbox().move(from, to);
        tables.messages().move(from, to);
        tables.pairings().move(from, to);
    }
}
