package org.amends.person;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is known of one person: facts, and the time zone if they named one. It holds no words of theirs. */
public record Profile(Map<Fact, String> facts, Optional<ZoneId> zone) {
    public static final Profile UNKNOWN = new Profile(Map.of(), Optional.empty());

    /** Of whom nothing is known, or only that work for two stays closed to them. */
    public static Profile unknown(boolean jointIsClosed) {
        return jointIsClosed ? UNKNOWN.with(Fact.JOINT, "closed") : UNKNOWN;
    }

    public Profile {
        facts = Map.copyOf(facts);
    }

    public Optional<String> fact(Fact fact) {
        return Optional.ofNullable(facts.get(fact));
    }

    public boolean is(Fact fact, String value) {
        return value.equals(facts.get(fact));
    }

    public Profile with(Fact fact, String value) {
        if (!fact.allows(value)) {
            throw new IllegalArgumentException("fact " + fact.key() + " has no such value");
        }
        var changed = new EnumMap<Fact, String>(Fact.class);
        changed.putAll(facts);
        changed.put(fact, value);
        return new Profile(changed, zone);
    }

    /** The same without what may have changed since it was said. */
    public Profile without(Set<Fact> outdated) {
        var kept = new EnumMap<Fact, String>(Fact.class);
        facts.forEach((fact, value) -> {
            if (!outdated.contains(fact)) {
                kept.put(fact, value);
            }
        });
        return new Profile(kept, zone);
    }

    /** Whether work for two is closed to this person; what they see alone is the same. */
    public boolean jointIsClosed() {
        return is(Fact.MODE, "individual") || is(Fact.JOINT, "closed");
    }

    /** Whether anything about this person may be written to disk. */
    public boolean mayBeStored() {
        return is(Fact.CONSENT, "kept") || is(Fact.CONSENT, "today");
    }
}
