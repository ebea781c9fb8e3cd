package org.amends.conversation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amends.couple.CoupleId;
import org.amends.person.PersonId;

/** For tests of people alone: there are no couples, and links lead nowhere. Couples are tested with a real store. */
final class NoCouples implements Couples {
    @Override
    public List<Partners> of(Collection<PersonId> people, Collection<Long> groups) {
        return List.of();
    }

    @Override
    public Map<CoupleId, Pair> lock(Collection<CoupleId> couples) {
        return Map.of();
    }

    @Override
    public void make(Pair pair, Optional<Instant> wakeAt) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void save(Pair pair, Optional<Instant> wakeAt) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void putOff(CoupleId couple, Instant wakeAt) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void erase(CoupleId couple) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Link> link(InviteId token) {
        return Optional.empty();
    }

    @Override
    public void keep(Link link) {}

    @Override
    public void dropLinksOf(Collection<PersonId> people) {}

    @Override
    public void dropLinkOf(long group) {}

    @Override
    public void moveGroup(long from, long to) {}
}
