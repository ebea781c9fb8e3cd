package org.amends.conversation;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.amends.conversation.Comers.Came;
import org.amends.conversation.CoupleTurns.Cause;
import org.amends.conversation.Couples.Invited;
import org.amends.conversation.Couples.Link;
import org.amends.couple.Couple;
import org.amends.couple.CoupleId;
import org.amends.couple.Partner;
import org.amends.dialog.DialogLibrary;
import org.amends.dialog.Line;
import org.amends.engine.ButtonData;
import org.amends.engine.Effect.Urgency;
import org.amends.engine.Session;
import org.amends.engine.SessionIds;
import org.amends.person.Fact;
import org.amends.person.PersonId;

/** How two people become a couple: links that are handed out, and what becomes of those who come by them. */
final class Pairings {
    static final Duration OF_PERSON = Duration.ofDays(2);
    static final Duration OF_GROUP = Duration.ofDays(7);

    /** What would close the way for two, if it was said. */
    private static final Set<Fact> ASKED_FIRST = EnumSet.of(Fact.FEAR, Fact.NO_CONTACT, Fact.JOINT_FEAR);

    private static final Set<String> NOT_SAFE = Set.of("yes", "unsaid");

    private final DialogLibrary library;
    private final Ledger ledger;
    private final CoupleBook book;
    private final CoupleTurns couples;
    private final Comers.Changes comers;
    private final Supplier<String> bot;

    Pairings(
            DialogLibrary library,
            Ledger ledger,
            CoupleBook book,
            CoupleTurns couples,
            Comers.Changes comers,
            Supplier<String> bot) {
        this.library = library;
        this.ledger = ledger;
        this.book = book;
        this.couples = couples;
        this.comers = comers;
        this.bot = bot;
    }

    // --- links

    /** A link for one; who has a partner is shown what comes next for the two. */
    void invite(Turn turn, String called) {
        var pair = book.of(turn.person());
        if (pair.isPresent()) {
            boolean hasGroup = pair.get().state().couple().group().isPresent();
            tell(turn.person(), hasGroup ? words(Line.JOINT_WAYS) : paired(), turn);
            return;
        }
        var token = PairingToken.ofPerson(ledger.seeds());
        var by = Optional.of(new Invited(turn.person(), called));
        links().keep(new Link(token.id(), Optional.empty(), by, ledger.now().plus(OF_PERSON)));
        tell(turn.person(), words(Line.INVITE_LINK) + "\n\n" + token.link(bot.get()), turn);
    }

    /** A group that is no couple's is told how it becomes one's. */
    void inviteGroup(long chat, Cause cause) {
        var token = PairingToken.ofGroup(ledger.seeds());
        links().keep(new Link(
                token.id(), Optional.of(chat), Optional.empty(), ledger.now().plus(OF_GROUP)));
        var link = new Delivery.Link(words(Line.JOINT_IM_IN), token.link(bot.get()));
        var send = new Delivery.Send(
                Urgency.NEUTRAL,
                words(Line.JOINT_JOIN),
                List.of(),
                Optional.empty(),
                false,
                false,
                Optional.empty(),
                List.of(link));
        ledger.promise(new OutboxEntry(0, chat, Optional.empty(), send, cause.at(), false));
    }

    void revoke(PersonId person) {
        links().dropLinksOf(Set.of(person));
    }

    // --- those who come by one

    /** Somebody came by a link; whoever is known is asked at once, the others once they are. */
    void come(Turn turn, PairingToken token, Consumer<Turn> alone) {
        comers.note(turn.person(), new Came(token.id(), false));
        if (isReady(ledger.session(turn.person()))) {
            ledger.note(turn.ownMessage());
            ask(turn.person(), token.id(), turn, alone);
        } else {
            alone.accept(turn);
        }
    }

    /** After each turn of somebody's own: those who have become known meanwhile are asked. */
    void askIfReady(Turn turn, Consumer<Turn> alone) {
        comers.of(turn.person())
                .filter(came -> !came.asked() && isReady(ledger.session(turn.person())))
                .ifPresent(came -> ask(turn.person(), came.token(), turn, alone));
    }

    /** The side is the last thing that somebody new is asked. */
    private static boolean isReady(Session session) {
        return session.mayBeStored() && session.profile().fact(Fact.SIDE).isPresent();
    }

    private void ask(PersonId person, InviteId token, Turn turn, Consumer<Turn> alone) {
        var forTwo = library.manifest().forTwo();
        if (forTwo.isEmpty() || good(token, person).isEmpty()) {
            refuse(turn);
            return;
        }
        comers.note(person, new Came(token, true));
        // They have just asked for it: there is nothing to open first.
        alone.accept(Turn.ofOurs(
                person,
                ButtonData.opening(
                        ledger.session(person).id(),
                        library.required(forTwo.get().agree())),
                turn.answersTo()));
    }

    /**
     * They agreed, and want it themselves. Where nothing may come of it they read no line about it, whatever the reason is and
     * whose: whoever may not be one of two, or doesn't want to, is treated as though they hadn't come.
     */
    void join(Turn turn, String called) {
        var comer = turn.person();
        ledger.learns(comer, Fact.JOINT_WISH, "yes");
        var link = comers.of(comer).flatMap(came -> good(came.token(), comer)).filter(_ -> mayBeOneOfTwo(comer));
        if (link.isEmpty()) {
            comers.forget(comer);
            return;
        }
        var second = new Invited(comer, called);
        var first = link.get().by().filter(by -> !by.person().equals(comer) && mayBeOneOfTwo(by.person()));
        if (first.isPresent()) {
            comers.forget(comer);
            make(first.get(), second, link.get(), turn);
        } else if (link.get().group().isPresent()) {
            links().keep(new Link(
                    link.get().token(),
                    link.get().group(),
                    Optional.of(second),
                    link.get().expires()));
        } else {
            comers.forget(comer);
        }
    }

    private void refuse(Turn turn) {
        comers.forget(turn.person());
        tell(turn.person(), words(Line.LINK_DEAD), turn);
    }

    /**
     * The link, if it is in date and unused and its comer free to come by it. What anybody said alone has no part in this, for
     * a link that is dead at once would tell of it.
     */
    private Optional<Link> good(InviteId token, PersonId comer) {
        return links().link(token)
                .filter(link -> ledger.now().isBefore(link.expires()))
                .filter(_ -> isFree(comer))
                .filter(link -> link.group().flatMap(book::in).isEmpty())
                .filter(link -> link.by().map(Invited::person).stream()
                        .allMatch(by -> by.equals(comer) ? link.group().isPresent() : isFree(by)));
    }

    private boolean isFree(PersonId person) {
        ledger.lock(Set.of(person));
        return book.of(person).isEmpty()
                && !ledger.isErased(person)
                && ledger.session(person).mayBeStored();
    }

    private boolean mayBeOneOfTwo(PersonId person) {
        var profile = ledger.session(person).profile();
        return !profile.jointIsClosed()
                && !profile.is(Fact.JOINT_WISH, "no")
                && ASKED_FIRST.stream()
                        .allMatch(fact ->
                                profile.fact(fact).filter(NOT_SAFE::contains).isEmpty());
    }

    private void make(Invited first, Invited second, Link link, Turn turn) {
        links().dropLinksOf(Set.of(first.person(), second.person()));
        link.group().ifPresent(links()::dropLinkOf);
        var couple = new Couple(
                new CoupleId(SessionIds.of(ledger.seeds().getAsLong())),
                new Partner(first.person(), first.called()),
                new Partner(second.person(), second.called()),
                link.group());
        if (link.group().isEmpty()) {
            tell(first.person(), paired(), turn);
            tell(second.person(), paired(), turn);
        }
        couples.begin(couple, Cause.at(turn.answersTo()));
    }

    private String paired() {
        return words(Line.PAIRED) + "\n\nhttps://t.me/" + bot.get() + "?startgroup=c";
    }

    // --- words

    void tell(PersonId person, String text, Turn turn) {
        boolean silent = !person.equals(turn.person());
        var send = new Delivery.Send(Urgency.NEUTRAL, text, List.of(), Optional.empty(), silent);
        ledger.promise(new OutboxEntry(0, person.value(), Optional.of(person), send, turn.answersTo(), false));
    }

    String words(Line line) {
        return HouseLine.words(library, line);
    }

    private Couples links() {
        return ledger.transaction().couples();
    }
}
