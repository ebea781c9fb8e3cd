package org.amends.conversation;

import java.util.Optional;
import java.util.OptionalInt;
import org.amends.conversation.CoupleTurns.Cause;
import org.amends.conversation.Couples.Pair;
import org.amends.conversation.IncomingMessage.Content;
import org.amends.couple.Place;
import org.amends.couple.Role;
import org.amends.engine.ButtonData;
import org.amends.engine.TurnInput;
import org.amends.engine.TurnInput.Origin;
import org.amends.engine.TurnInput.Said;
import org.amends.joint.JointInput;
import org.amends.joint.Stage;
import org.amends.person.PersonId;
import org.amends.safety.CrisisSignal.Level;

/** What happens in groups. Only the two whose group it is are heard there; a group that is no couple's is {@link NobodysRoom}'s. */
final class GroupRoom {
    private static final String ADDING = "c";

    private final Rooms rooms;
    private final CoupleTurns couples;
    private final CoupleSteps steps;
    private final NobodysRoom nobodys;
    private final CoupleBook book;
    private final Ledger ledger;

    GroupRoom(
            Rooms rooms, CoupleTurns couples, CoupleSteps steps, NobodysRoom nobodys, CoupleBook book, Ledger ledger) {
        this.rooms = rooms;
        this.couples = couples;
        this.steps = steps;
        this.nobodys = nobodys;
        this.book = book;
        this.ledger = ledger;
    }

    void take(Step.InGroup step) {
        var message = step.message();
        long chat = message.chat().id();
        switch (message.content()) {
            case Content.AddedToGroup _ -> added(step, chat);
            case Content.RemovedFromGroup(), Content.Blocked() -> removed(step, chat);
            case Content.Migrated(long to) -> moved(chat, to);
            case Content.Joined _, Content.Left _ -> counted(step, chat);
            case Content.Text _, Content.Wordless _, Content.Command _, Content.Tap _ -> spoken(step, chat);
            case Content.AdminChanged _, Content.Nothing() -> {}
        }
    }

    // --- the group itself

    private void added(Step.InGroup step, long chat) {
        var pair = book.in(chat).or(() -> groupless(step));
        if (pair.isPresent()) {
            meetsHere(pair.get(), chat, step);
            counted(step, chat);
        } else {
            nobodys.invite(chat, cause(step));
        }
    }

    private Optional<Pair> groupless(Step.InGroup step) {
        return step.message()
                .from()
                .flatMap(book::of)
                .filter(pair -> pair.state().couple().group().isEmpty());
    }

    private void meetsHere(Pair pair, long chat, Step.InGroup step) {
        ledger.transaction().couples().dropLinkOf(chat);
        var state = pair.state().with(pair.state().couple().in(chat));
        couples.advance(new Pair(state, pair.elsewhere()), new JointInput.InGroup(), cause(step));
    }

    private void removed(Step.InGroup step, long chat) {
        ledger.transaction().couples().dropLinkOf(chat);
        nobodys.left(chat);
        book.in(chat).ifPresent(pair -> couples.advance(pair, new JointInput.OutOfGroup(), cause(step)));
    }

    private void moved(long from, long to) {
        ledger.transaction().couples().moveGroup(from, to);
        book.in(from).ifPresent(pair -> {
            var state = pair.state().with(pair.state().couple().in(to));
            book.put(new Pair(state, pair.elsewhere()));
        });
    }

    private void counted(Step.InGroup step, long chat) {
        step.members().ifPresent(count -> steps.counted(count, chat, cause(step)));
    }

    // --- people in it

    private void spoken(Step.InGroup step, long chat) {
        var pair = book.in(chat);
        var person = step.message().from();
        if (pair.isEmpty()) {
            inNobodys(step, chat);
        } else if (person.isPresent()) {
            pair.get()
                    .state()
                    .couple()
                    .roleOf(person.get())
                    .ifPresent(role -> ofPartner(step, person.get(), role, pair.get()));
        }
    }

    /** One of two who meet nowhere yet makes the group theirs, as the link that adds the coach does. */
    private void inNobodys(Step.InGroup step, long chat) {
        if (step.message().content() instanceof Content.Tap) {
            nobodys.tapped(chat, step.message().messageId(), cause(step));
        }
        if (!(step.message().content() instanceof Content.Command(String name, String argument))) {
            return;
        }
        boolean asks = name.equals("session");
        boolean adds = name.equals("start") && argument.strip().equals(ADDING);
        var pair = groupless(step);
        if (pair.isPresent() && (asks || adds)) {
            meetsHere(pair.get(), chat, step);
        } else {
            nobodys.commanded(name, chat, cause(step));
        }
    }

    private void ofPartner(Step.InGroup step, PersonId person, Role role, Pair pair) {
        switch (step.message().content()) {
            case Content.Text _ -> step.said().ifPresent(said -> said(said, step, person));
            case Content.Wordless(var media) -> couples.advance(pair, new JointInput.Sent(role, media), cause(step));
            case Content.Command(String name, String argument) -> {
                if (!(name.equals("start") && argument.strip().equals(ADDING))) {
                    couples.advance(pair, new JointInput.Commanded(role, Place.GROUP, name), cause(step));
                }
            }
            case Content.Tap(String data) -> ButtonData.read(data).ifPresent(tap -> tapped(tap, step, role, pair));
            case Content.Blocked _, Content.AddedToGroup _, Content.RemovedFromGroup _ -> {}
            case Content.AdminChanged _, Content.Joined _, Content.Left _ -> {}
            case Content.Migrated _, Content.Nothing _ -> {}
        }
    }

    private void tapped(TurnInput.Tapped tap, Step.InGroup step, Role role, Pair pair) {
        if (tap.session().equals(pair.state().couple().id().value())) {
            var on = new CoupleTurns.Tap(Place.GROUP, tap.turn(), step.message().messageId());
            couples.advance(
                    pair,
                    new JointInput.Tapped(role, Place.GROUP, tap),
                    new Cause(step.message().sentAt(), Optional.of(on)));
        } else {
            // It belongs to a couple that was here before.
            nobodys.tapped(step.message().chat().id(), step.message().messageId(), cause(step));
        }
    }

    /** Words that may be about danger are answered alone; where that is sure, they are no part of the session. */
    private void said(Said said, Step.InGroup step, PersonId person) {
        if (said.signal().found()) {
            alarmed(said, step, person);
        }
        if (said.signal().level() != Level.HARD && said.origin() != Origin.EDITED) {
            book.of(person)
                    .filter(one -> one.state().stage() instanceof Stage.Running)
                    .ifPresent(one -> couples.advance(one, inSession(said, step, person, one), cause(step)));
        }
    }

    private static JointInput inSession(Said said, Step.InGroup step, PersonId person, Pair pair) {
        var role = pair.state().couple().roleOf(person).orElseThrow();
        return new JointInput.Said(role, Place.GROUP, said, step.message().sentAt());
    }

    private void alarmed(Said said, Step.InGroup step, PersonId person) {
        var message = step.message();
        rooms.alone(new Turn(person, said, Optional.of(message.key()), OptionalInt.empty(), message.sentAt()));
        var signal = said.signal();
        boolean sure = signal.level() == Level.HARD;
        if (sure || ledger.session(person).profile().jointIsClosed()) {
            JointInput input = signal.threatensLife() ? new JointInput.EndingNow() : new JointInput.Ending();
            book.of(person).ifPresent(pair -> couples.advance(pair, input, cause(step)));
        }
    }

    private static Cause cause(Step.InGroup step) {
        return Cause.at(step.message().sentAt());
    }
}
