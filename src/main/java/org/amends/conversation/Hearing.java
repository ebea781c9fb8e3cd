package org.amends.conversation;

import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amends.conversation.CircleStore.Transaction;
import org.amends.conversation.IncomingMessage.Content;
import org.amends.dialog.Dialog;
import org.amends.dialog.DialogLibrary;
import org.amends.engine.Session;
import org.amends.engine.TurnInput.Said;
import org.amends.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What is answered whatever else is refused: the ways out, what the screen finds, and all that is done where danger is
 * talked about or one of the ways out has led.
 */
final class Hearing {
    private static final Set<String> COMMANDS = Set.of(Outside.NUMBERS, "stop", "delete", "privacy", "clear");

    private final Guests guests;
    private final DialogLibrary library;
    private final Transaction transaction;
    private final Set<PersonId> people;
    private final Set<PersonId> heard = new HashSet<>();
    private @Nullable Map<PersonId, Session> stored;

    Hearing(Guests guests, DialogLibrary library, Transaction transaction, Set<PersonId> people) {
        this.guests = guests;
        this.library = library;
        this.transaction = transaction;
        this.people = people;
    }

    boolean isGuest(PersonId person) {
        return guests.session(person).isPresent();
    }

    /** Who was heard once is heard to the end of the batch: the second half of what they write is no less urgent. */
    boolean mustHear(Content content, @Nullable Said said, PersonId person) {
        boolean must = heard.contains(person)
                || content instanceof Content.Command command && COMMANDS.contains(command.name())
                || said != null && said.signal().found()
                || session(person).filter(this::isInSafePlace).isPresent();
        if (must) {
            heard.add(person);
        }
        return must;
    }

    private boolean isInSafePlace(Session session) {
        return !session.frames().isEmpty()
                && library.dialog(session.frames().getLast().dialog())
                        .filter(Hearing::isSafePlace)
                        .isPresent();
    }

    private static boolean isSafePlace(Dialog dialog) {
        return dialog.isDanger()
                || dialog.interrupt()
                        .filter(one -> !Collections.disjoint(one.commands(), COMMANDS))
                        .isPresent();
    }

    /** All people of the batch at once: locks are taken in the order of keys. */
    private Optional<Session> session(PersonId person) {
        if (stored == null) {
            stored = transaction.lock(people);
        }
        return Optional.ofNullable(stored.get(person)).or(() -> guests.session(person));
    }
}
