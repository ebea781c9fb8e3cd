package org.amends.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amends.conversation.IncomingMessage.Content;
import org.amends.dialog.Line;
import org.amends.engine.TurnInput.Said;
import org.amends.person.PersonId;
import org.jspecify.annotations.Nullable;

/** Puts the messages of one batch, in their order, among those that become turns, those that are told why not, or neither. */
final class Sorting {
    private final Entrance entrance;
    private final Quota quota;
    private final Codes codes;
    private final Hearing hearing;
    private final Outside outside;
    private final List<IncomingMessage> admitted = new ArrayList<>();

    Sorting(Entrance entrance, Quota quota, Codes codes, Hearing hearing, Outside outside) {
        this.entrance = entrance;
        this.quota = quota;
        this.codes = codes;
        this.hearing = hearing;
        this.outside = outside;
    }

    List<IncomingMessage> admitted() {
        return admitted;
    }

    /** @param said what a text was read as */
    void place(IncomingMessage message, @Nullable Said said) {
        var person = message.from();
        if (person.isEmpty()) {
            admitted.add(message);
        } else if (!message.chat().isPrivate()) {
            inGroup(message, person.get());
        } else {
            inPrivate(message, said, person.get());
        }
    }

    /** A stranger's group is told nothing but numbers that help; what becomes of a group is known whoever did it. */
    private void inGroup(IncomingMessage message, PersonId person) {
        boolean isDoneByThem = isOfPerson(message.content()) || message.content() instanceof Content.AddedToGroup;
        if (!isDoneByThem || entrance.isIn(person) || Outside.asksForNumbers(message.content())) {
            admitted.add(message);
        }
    }

    private void inPrivate(IncomingMessage message, @Nullable Said said, PersonId person) {
        // What may be about danger is never only a code.
        boolean isCode = said == null || !said.signal().found();
        var code = isCode ? Codes.in(message.content()) : Optional.<InviteCode>empty();
        var token = PairingToken.in(message.content());
        boolean isIn = entrance.isIn(person)
                || code.filter(one -> codes.letIn(one, person)).isPresent()
                || token.filter(one -> codes.letIn(one, person)).isPresent();
        if (!isOfPerson(message.content())) {
            ofTelegram(message, isIn, person);
        } else if (isIn) {
            inside(code.isPresent() ? Codes.beginning(message) : message, said, person);
        } else if (isKnown(person) && hearing.mustHear(message.content(), said, person)) {
            admitted.add(message);
        } else if ((code.isPresent() || token.isPresent()) && entrance.takesCodesOf(person)) {
            outside.answerCode(message, person);
        } else {
            var refusal = entrance.isBlocked(person) ? Line.SHUT_OUT : Line.NOT_ADMITTED;
            outside.answer(message, person, Optional.ofNullable(said), refusal);
        }
    }

    private static boolean isOfPerson(Content content) {
        return switch (content) {
            case Content.Text _, Content.Command _, Content.Tap _, Content.Wordless _ -> true;
            case Content.Blocked _, Content.Nothing _ -> false;
            case Content.AddedToGroup _, Content.RemovedFromGroup _, Content.Migrated _ -> false;
            case Content.AdminChanged _, Content.Joined _, Content.Left _ -> false;
        };
    }

    /** That a stranger has left needs no note. */
    private void ofTelegram(IncomingMessage message, boolean isIn, PersonId person) {
        if (isIn || isKnown(person)) {
            admitted.add(message);
        }
    }

    private boolean isKnown(PersonId person) {
        return entrance.isKnown(person) || hearing.isGuest(person);
    }

    private void inside(IncomingMessage message, @Nullable Said said, PersonId person) {
        switch (quota.roomFor(person)) {
            case ENOUGH -> {
                quota.count(person);
                admitted.add(message);
            }
            case NONE_UNTOLD -> {
                if (!hears(message, said, person)) {
                    quota.count(person);
                    outside.sayEnough(message);
                }
            }
            case NONE -> hears(message, said, person);
        }
    }

    private boolean hears(IncomingMessage message, @Nullable Said said, PersonId person) {
        boolean must = hearing.mustHear(message.content(), said, person);
        if (must) {
            admitted.add(message);
        }
        return must;
    }
}
