package org.amends.conversation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.amends.conversation.Couples.Pair;
import org.amends.conversation.Couples.Partners;
import org.amends.couple.Couple;
import org.amends.couple.CoupleId;
import org.amends.couple.Place;
import org.amends.couple.Role;
import org.amends.dialog.DialogLibrary;
import org.amends.dialog.Line;
import org.amends.engine.ButtonData;
import org.amends.engine.Effect;
import org.amends.engine.Moment;
import org.amends.engine.OpenQuestion;
import org.amends.engine.TurnInput;
import org.amends.joint.JointEffect;
import org.amends.joint.JointEngine;
import org.amends.joint.JointInput;
import org.amends.joint.JointMoment;
import org.amends.joint.JointOutcome;
import org.amends.joint.JointState;
import org.amends.person.PersonId;

/** Turns of couples: the state moves, and its effects go into the ledger. */
final class CoupleTurns {
    /** What the button sends back that leads to what the couple asked. */
    private static final String GO_BACK = "goback";

    private final DialogLibrary library;
    private final JointEngine engine;
    private final Ledger ledger;
    private final CoupleBook book;
    private final Fitness fitness;
    private final KnownGroups groups;
    private final ZoneId zone;
    private Consumer<Turn> alone = _ -> {};

    CoupleTurns(
            DialogLibrary library,
            JointEngine engine,
            Ledger ledger,
            CoupleBook book,
            Fitness fitness,
            KnownGroups groups,
            ZoneId zone) {
        this.library = library;
        this.engine = engine;
        this.ledger = ledger;
        this.book = book;
        this.fitness = fitness;
        this.groups = groups;
        this.zone = zone;
    }

    /** Who does what one of the two is asked alone. */
    void asks(Consumer<Turn> turns) {
        alone = turns;
    }

    /**
     * What a turn answers to.
     *
     * @param tapped the question whose button was tapped, and the message that it is
     */
    record Cause(Instant at, Optional<Tap> tapped) {
        static Cause at(Instant at) {
            return new Cause(at, Optional.empty());
        }

        OptionalInt messageOf(Place place, long turn) {
            return tapped.filter(tap -> tap.place() == place && tap.turn() == turn)
                    .map(Tap::message)
                    .orElse(OptionalInt.empty());
        }
    }

    record Tap(Place place, long turn, OptionalInt message) {}

    void begin(Couple couple, Cause cause) {
        var outcome = guarded(couple, () -> engine.begin(couple, moment(couple)));
        settle(couple, Set.of(), outcome, cause);
    }

    void advance(Pair pair, JointInput input, Cause cause) {
        var couple = pair.state().couple();
        var outcome = guarded(couple, () -> engine.advance(pair.state(), input, moment(couple)));
        settle(couple, pair.elsewhere(), outcome, cause);
    }

    /** The couple is no more. What they who part are told is left to their own dialogs, unless that is what they came for. */
    void part(PersonId person, boolean tell, Cause cause) {
        book.of(person).ifPresent(pair -> {
            var couple = pair.state().couple();
            var by = couple.roleOf(person).orElseThrow();
            var outcome =
                    guarded(couple, () -> engine.advance(pair.state(), new JointInput.Parted(by), moment(couple)));
            var effects = Stream.concat(outcome.effects().stream(), leftOpen(pair.state(), outcome.effects()))
                    .filter(effect -> tell || !isIn(effect, Place.aloneWith(by)))
                    .toList();
            settle(couple, pair.elsewhere(), new JointOutcome(outcome.state(), effects, outcome.walked()), cause);
        });
    }

    /** No question of a couple that is over keeps its buttons, in whichever room. */
    private static Stream<JointEffect> leftOpen(JointState before, List<JointEffect> effects) {
        return before.open().entrySet().stream()
                .filter(open -> !open.getValue().choices().isEmpty())
                .<JointEffect>map(open ->
                        new JointEffect.Settle(open.getKey(), open.getValue().turn(), Optional.empty()))
                .filter(settle -> !effects.contains(settle));
    }

    private static boolean isIn(JointEffect effect, Place place) {
        return switch (effect) {
            case JointEffect.Show show -> show.place() == place;
            case JointEffect.Settle settle -> settle.place() == place;
            case JointEffect.Pin _ -> place == Place.GROUP;
            case JointEffect.AskAlone _, JointEffect.KeepPlan _ -> false;
        };
    }

    private interface Turned {
        JointOutcome outcome();
    }

    /** Whose turn it was that failed is to be known: their session ends, and nothing is said. */
    private static JointOutcome guarded(Couple couple, Turned turned) {
        try {
            return turned.outcome();
        } catch (CircleStore.StoreUnavailable away) {
            throw away;
        } catch (RuntimeException fault) {
            throw new CoupleFault(
                    new Partners(couple.id(), couple.a().id(), couple.b().id(), couple.group()), fault);
        }
    }

    private JointMoment moment(Couple couple) {
        var itsZone = Stream.of(couple.a(), couple.b())
                .flatMap(partner -> ledger.session(partner.id()).profile().zone().stream())
                .findFirst()
                .orElse(zone);
        return new JointMoment(
                new Moment(ledger.now(), itsZone, ledger.seeds().getAsLong()), fitness.of(couple), hearsAll(couple));
    }

    private boolean hearsAll(Couple couple) {
        return couple.group().filter(groups::hearsAll).isPresent();
    }

    // --- effects

    private void settle(Couple before, Set<Role> elsewhere, JointOutcome outcome, Cause cause) {
        var asked = elsewhere.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(elsewhere);
        outcome.effects().stream()
                .flatMap(effect -> effect instanceof JointEffect.Show show
                                && show.question().isPresent()
                        ? show.place().of().stream()
                        : Stream.<Role>empty())
                .forEach(asked::remove);
        outcome.state().ifPresentOrElse(state -> book.put(new Pair(state, asked)), () -> book.remove(before.id()));
        boolean isOver = outcome.state().isEmpty();
        var couple = outcome.state().map(state -> state.couple()).orElse(before);
        outcome.effects().forEach(effect -> doThis(effect, couple, isOver, cause));
    }

    private void doThis(JointEffect effect, Couple couple, boolean isOver, Cause cause) {
        switch (effect) {
            case JointEffect.Show show -> send(show, couple, isOver, cause);
            case JointEffect.Pin(String text) -> promise(Place.GROUP, new Delivery.Pin(text), couple, isOver, cause);
            case JointEffect.Settle(Place place, long question, Optional<String> text) -> {
                var number = QuestionNumber.of(couple.id(), question);
                var message = cause.messageOf(place, question);
                // When it is done, nothing is noted any more of a couple that is over.
                boolean isLost = isOver && message.isEmpty();
                var found = isLost ? messageOf(place, number, couple) : message;
                promise(place, new Delivery.Settle(number, found, text), couple, isOver, cause);
            }
            case JointEffect.AskAlone(Role role, var dialog, var anew) ->
                alone.accept(Turn.ofOurs(couple.of(role).id(), new TurnInput.AskedAlone(dialog, anew), ledger.now()));
            case JointEffect.KeepPlan(Role role, String text, var due, var checkIn) ->
                ledger.plan(couple.of(role).id(), new Effect.KeepPlan(text, due, checkIn));
        }
    }

    /** The message by which something was asked there. */
    OptionalInt messageOf(Place place, long number, Couple couple) {
        return couple.chat(place).stream()
                .map(chat -> ledger.transaction().messageOf(chat, number))
                .findFirst()
                .orElse(OptionalInt.empty());
    }

    /** Where only replies are passed on, whoever is to write is named and asked to reply. */
    void send(JointEffect.Show show, Couple couple, boolean isOver, Cause cause) {
        boolean asksForReply = show.writes().isPresent() && show.place() == Place.GROUP && !hearsAll(couple);
        var send = new Delivery.Send(
                show.urgency(),
                show.text(),
                show.buttons(),
                show.question().map(turn -> QuestionNumber.of(couple.id(), turn)),
                show.unasked() || show.urgency() == Effect.Urgency.DANGER,
                asksForReply,
                asksForReply ? show.writes().map(role -> couple.of(role).id()) : Optional.empty(),
                List.of());
        promise(show.place(), send, couple, isOver, cause);
    }

    void promise(Place place, Delivery delivery, Couple couple, boolean isOver, Cause cause) {
        var owner = place.of().map(role -> couple.of(role).id());
        if (owner.filter(ledger::isErased).isPresent()) {
            return;
        }
        var whose = isOver ? Optional.<CoupleId>empty() : Optional.of(couple.id());
        couple.chat(place)
                .ifPresent(chat -> ledger.promise(new OutboxEntry(0, chat, owner, whose, delivery, cause.at(), false)));
    }

    // --- words that the couple waits for, and somebody who turned to something of their own meanwhile

    /** @param offers whether they are shown the way back */
    void leaveOpen(Pair pair, Role role, boolean offers) {
        var elsewhere = EnumSet.of(role);
        elsewhere.addAll(pair.elsewhere());
        book.put(new Pair(pair.state(), elsewhere));
        var couple = pair.state().couple();
        var place = Place.aloneWith(role);
        var open = pair.state().open().get(place);
        if (offers && open != null) {
            var back = new Effect.Button(
                    HouseLine.words(library, Line.GO_ON),
                    ButtonData.write(couple.id().value(), open.turn(), open.at(), GO_BACK));
            var text = HouseLine.words(library, Line.JOINT_GO_ON);
            send(show(place, text, List.of(back), Optional.empty()), couple, false, Cause.at(ledger.now()));
        }
    }

    boolean isToGoBack(TurnInput.Tapped tap) {
        return tap.code().equals(GO_BACK);
    }

    /** What the couple asked somebody alone is asked again, and answered by their next words. */
    void askAgain(Pair pair, Role role) {
        var couple = pair.state().couple();
        var place = Place.aloneWith(role);
        var asked = EnumSet.noneOf(Role.class);
        asked.addAll(pair.elsewhere());
        asked.remove(role);
        book.put(new Pair(pair.state(), asked));
        Optional.ofNullable(pair.state().open().get(place)).ifPresent(open -> {
            var show = show(place, open.text(), buttons(couple, open), Optional.of(open.turn()));
            send(show, couple, false, Cause.at(ledger.now()));
        });
    }

    static List<Effect.Button> buttons(Couple couple, OpenQuestion open) {
        return open.choices().stream()
                .map(choice -> new Effect.Button(
                        choice.label(), ButtonData.write(couple.id().value(), open.turn(), open.at(), choice.code())))
                .toList();
    }

    private static JointEffect.Show show(
            Place place, String text, List<Effect.Button> buttons, Optional<Long> question) {
        return new JointEffect.Show(place, Effect.Urgency.NEUTRAL, text, buttons, question, Optional.empty(), false);
    }
}
