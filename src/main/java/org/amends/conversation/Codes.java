package org.amends.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.amends.conversation.CircleStore.Transaction;
import org.amends.conversation.IncomingMessage.Content;
import org.amends.engine.TurnInput.Origin;
import org.amends.person.PersonId;

/** Invite codes, typed alone or behind {@code /start} as a link sends them. */
final class Codes {
    private final Access access;
    private final Entrance entrance;
    private final Transaction transaction;
    private final Instant now;

    Codes(Access access, Entrance entrance, Transaction transaction, Instant now) {
        this.access = access;
        this.entrance = entrance;
        this.transaction = transaction;
        this.now = now;
    }

    static Optional<InviteCode> in(Content content) {
        return switch (content) {
            case Content.Text text
            when text.origin() == Origin.TYPED -> InviteCode.in(text.utterance().text());
            case Content.Command command when command.name().equals("start") -> InviteCode.in(command.argument());
            case Content.Text _, Content.Command _, Content.Tap _, Content.Wordless _ -> Optional.empty();
            case Content.Blocked _, Content.Nothing _ -> Optional.empty();
            case Content.AddedToGroup _, Content.RemovedFromGroup _, Content.Migrated _ -> Optional.empty();
            case Content.AdminChanged _, Content.Joined _, Content.Left _ -> Optional.empty();
        };
    }

    /** Uses the code up and lets the person in, if it is good and they may come in by one. */
    boolean letIn(InviteCode code, PersonId person) {
        if (!entrance.takesCodesOf(person)) {
            return false;
        }
        var invite = access.opens(code, now)
                .filter(one -> !access.isBlocked(one))
                .filter(one -> transaction.redeem(one, person, now));
        invite.ifPresent(one -> entrance.cameIn(person, one));
        return invite.isPresent();
    }

    /** A partner of somebody who is in comes in by their link, as if by an invite; by each link one. */
    boolean letIn(PairingToken token, PersonId person) {
        if (!entrance.takesCodesOf(person)) {
            return false;
        }
        var invite = transaction
                .couples()
                .link(token.id())
                .filter(link -> now.isBefore(link.expires()) && isOfThoseIn(link))
                .map(Couples.Link::token)
                .filter(one -> transaction.redeem(one, person, now));
        invite.ifPresent(one -> entrance.cameIn(person, one));
        return invite.isPresent();
    }

    /** Only who is let in can have a group told how it becomes a couple's. */
    private boolean isOfThoseIn(Couples.Link link) {
        return link.by()
                .map(Couples.Invited::person)
                .map(by -> Entrance.of(List.of(by), access, transaction).isIn(by))
                .orElse(true);
    }

    /** A code that was taken, or isn't needed, is nothing to talk about: the talk begins. */
    static IncomingMessage beginning(IncomingMessage message) {
        return new IncomingMessage(
                message.key(),
                message.chat(),
                message.from(),
                message.messageId(),
                message.sentAt(),
                new Content.Command("start", ""));
    }
}
