package org.amends.joint;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.amends.couple.Role;

/**
 * Words that one wants the other to read: at most one text of each, and neither learns of the other's before it is theirs to read.
 *
 * @param from whose they are
 * @param noneUntil who wants to be asked about none before then; whoever writes isn't told
 */
public record Shares(Map<Role, Share> from, Map<Role, Instant> noneUntil) {
    static final Shares NONE = new Shares(Map.of(), Map.of());

    public Shares {
        from = Map.copyOf(from);
        noneUntil = Map.copyOf(noneUntil);
    }

    Optional<Share> of(Role role) {
        return Optional.ofNullable(from.get(role));
    }

    /** What the other has written and this one was asked about, as long as they may still read it. */
    Optional<Share> toRead(Role reader) {
        return of(reader.other())
                .filter(Share::asked)
                .filter(share -> !share.words().isEmpty());
    }

    boolean mayAsk(Role reader, Instant now) {
        var until = noneUntil.get(reader);
        return until == null || !until.isAfter(now);
    }

    Shares with(Role role, Share share) {
        var changed = new EnumMap<Role, Share>(Role.class);
        changed.putAll(from);
        changed.put(role, share);
        return new Shares(changed, noneUntil);
    }

    Shares without(Role role) {
        var changed = new EnumMap<Role, Share>(Role.class);
        changed.putAll(from);
        changed.remove(role);
        return new Shares(changed, noneUntil);
    }

    Shares withNoneFor(Role reader, Instant until) {
        var changed = new EnumMap<Role, Instant>(Role.class);
        changed.putAll(noneUntil);
        changed.put(reader, until);
        return new Shares(from, changed);
    }
}
