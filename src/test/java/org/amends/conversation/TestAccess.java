package org.amends.conversation;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amends.person.PersonId;

/** Access that a test decides about as it goes. */
final class TestAccess implements Access {
    Rules rules = Rules.OPEN;
    final Set<PersonId> blockedPeople = new HashSet<>();
    final Set<InviteId> blockedInvites = new HashSet<>();
    final Map<InviteId, Instant> invites = new HashMap<>();

    @Override
    public Rules rules() {
        return rules;
    }

    @Override
    public boolean isBlocked(PersonId person) {
        return blockedPeople.contains(person);
    }

    @Override
    public boolean isBlocked(InviteId invite) {
        return blockedInvites.contains(invite);
    }

    @Override
    public Optional<InviteId> opens(InviteCode code, Instant now) {
        return Optional.ofNullable(invites.get(code.id())).filter(now::isBefore).map(_ -> code.id());
    }
}
