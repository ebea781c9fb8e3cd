package org.amends.conversation;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.amends.conversation.CoupleTurns.Cause;
import org.amends.conversation.Couples.Pair;
import org.amends.couple.Place;
import org.amends.couple.Role;
import org.amends.dialog.DialogId;
import org.amends.dialog.Line;
import org.amends.engine.Effect;
import org.amends.engine.Session;
import org.amends.engine.TurnInput;
import org.amends.engine.TurnInput.Origin;
import org.amends.engine.TurnInput.Said;
import org.amends.engine.TurnOutcome;
import org.amends.joint.JointEngine;
import org.amends.joint.JointInput;
import org.amends.joint.Stage;
import org.amends.person.PersonId;
import org.amends.safety.CrisisSignal.Level;

/**
 * What somebody does in their own chat: whether it is theirs alone or answers a question of their couple's, and what of it
 * concerns the couple. Nothing else of what is said alone goes further.
 */
final class Rooms {
    private static final Set<String> OF_A_SESSION = Set.of("session", "pause", "stop");
    private static final String UNPAIR = "unpair";

    /** What somebody can do only who has a partner. */
    private static final Set<String> OF_TWO = Set.of("share", "takeback", UNPAIR);

    private final OwnTurns own;
    private final CoupleTurns couples;
    private final Pairings pairings;
    private final CoupleBook book;
    private final Ledger ledger;
    private final JointEngine engine;
    private final Fitness fitness;
    private final DialogId crossroads;

    Rooms(
            OwnTurns own,
            CoupleTurns couples,
            Pairings pairings,
            CoupleBook book,
            Ledger ledger,
            Desk desk,
            Fitness fitness,
            Predicate<PersonId> isIn) {
        this.own = own;
        this.couples = couples;
        this.pairings = pairings;
        this.book = book;
        this.ledger = ledger;
        this.engine = desk.joint();
        this.fitness = fitness;
        this.crossroads = desk.library().manifest().crossroads();
        couples.asks(turn -> {
            if (isIn.test(turn.person())) {
                alone(turn);
            }
        });
    }

    void take(Turn turn) {
        if (ledger.isErased(turn.person())) {
            ledger.defer(turn);
        } else if (turn.token().isPresent()) {
            pairings.come(turn, turn.token().get(), this::alone);
        } else if (takesTwo(turn) && book.of(turn.person()).isEmpty()) {
            withoutPartner(turn);
        } else if (!isOfAnotherDay(turn) && !answersCouple(turn)) {
            alone(turn);
        }
    }

    /** After an outage no question of another day comes between while the two are together. */
    private boolean isOfAnotherDay(Turn turn) {
        return turn.input() instanceof TurnInput.Returned && isInSession(turn);
    }

    /** Whoever talks about a danger alone, or turned to something else of their own, isn't with the other just now. */
    private boolean isInSession(Turn turn) {
        boolean together = book.of(turn.person())
                .filter(pair -> pair.state().stage() instanceof Stage.Running)
                .filter(pair -> !pair.elsewhere().contains(roleOf(turn, pair)))
                .isPresent();
        return together && !fitness.isInDanger(ledger.session(turn.person()));
    }

    private static boolean takesTwo(Turn turn) {
        return turn.input() instanceof TurnInput.Commanded(String name) && OF_TWO.contains(name);
    }

    /** Said before anything is asked, in the same words whatever else is known of them. Their links end with {@code /unpair}. */
    private void withoutPartner(Turn turn) {
        ledger.note(turn.ownMessage());
        if (turn.input().equals(new TurnInput.Commanded(UNPAIR))) {
            pairings.revoke(turn.person());
        }
        pairings.tell(turn.person(), pairings.words(Line.NO_PARTNER), turn);
    }

    /** Everything that is kept of them goes, without a word to them. */
    void forget(PersonId person) {
        boolean closed = ledger.session(person).profile().jointIsClosed();
        ledger.erase(person, closed);
        couples.part(person, false, Cause.at(ledger.now()));
    }

    // --- what answers a question of the couple's

    private boolean answersCouple(Turn turn) {
        var pair = book.of(turn.person());
        var input = pair.flatMap(one -> inputFor(one, turn));
        if (pair.isEmpty() || input.isEmpty()) {
            return false;
        }
        ledger.note(turn.ownMessage());
        var role = roleOf(turn, pair.get());
        if (turn.input() instanceof TurnInput.Tapped again && couples.isToGoBack(again)) {
            couples.askAgain(pair.get(), role);
            return true;
        }
        var place = Place.aloneWith(role);
        var tap = turn.input() instanceof TurnInput.Tapped tapped
                ? Optional.of(new CoupleTurns.Tap(place, tapped.turn(), turn.messageId()))
                : Optional.<CoupleTurns.Tap>empty();
        couples.advance(pair.get(), input.get(), new Cause(turn.answersTo(), tap));
        return true;
    }

    private Optional<JointInput> inputFor(Pair pair, Turn turn) {
        var role = roleOf(turn, pair);
        var place = Place.aloneWith(role);
        return switch (turn.input()) {
            case TurnInput.Tapped tap ->
                tap.session().equals(pair.state().couple().id().value())
                        ? Optional.of(new JointInput.Tapped(role, place, tap))
                        : Optional.empty();
            case TurnInput.Commanded(String name) ->
                isOfCouple(name, turn.person(), pair)
                        ? Optional.of(new JointInput.Commanded(role, place, name))
                        : Optional.empty();
            case Said said ->
                answers(said, turn.person(), pair)
                        ? Optional.of(new JointInput.Said(role, place, said, turn.answersTo()))
                        : Optional.empty();
            case TurnInput.Sent _, TurnInput.PlanDue _, TurnInput.AskedAlone _ -> Optional.empty();
            case TurnInput.Returned _, TurnInput.Blocked _ -> Optional.empty();
        };
    }

    /** Where nothing of their own goes on, stopping alone stops what the two have arranged. */
    private boolean isOfCouple(String command, PersonId person, Pair pair) {
        return switch (pair.state().stage()) {
            case Stage.Running _ -> OF_A_SESSION.contains(command);
            case Stage.Booked _ -> command.equals("session") || (command.equals("stop") && isIdle(person));
            case Stage.Quiet _, Stage.Arranging _ -> command.equals("session");
        };
    }

    private boolean isIdle(PersonId person) {
        return ledger.session(person).frames().stream()
                .allMatch(frame -> frame.dialog().equals(crossroads));
    }

    private boolean answers(Said said, PersonId person, Pair pair) {
        var role = pair.state().couple().roleOf(person).orElseThrow();
        return !said.signal().found()
                && said.origin() != Origin.FORWARDED
                && !pair.elsewhere().contains(role)
                && engine.asksAlone(pair.state(), role)
                && !fitness.isInDanger(ledger.session(person));
    }

    private static Role roleOf(Turn turn, Pair pair) {
        return pair.state().couple().roleOf(turn.person()).orElseThrow();
    }

    // --- what is theirs alone

    void alone(Turn turn) {
        var before = ledger.session(turn.person());
        var outcome = own.run(turn);
        partIfGone(turn, outcome);
        for (var effect : outcome.effects()) {
            if (effect instanceof Effect.ForTwo forTwo) {
                doThis(forTwo, turn);
            }
        }
        book.of(turn.person()).ifPresent(pair -> endIfUnsafe(pair, turn, before, outcome.session()));
        book.of(turn.person()).ifPresent(pair -> noteWhoTurnedAway(pair, roleOf(turn, pair), turn));
        pairings.askIfReady(turn, this::alone);
    }

    private void partIfGone(Turn turn, TurnOutcome outcome) {
        boolean gone = turn.input() instanceof TurnInput.Blocked
                || outcome.effects().stream().anyMatch(Effect.EraseAll.class::isInstance);
        if (gone) {
            couples.part(turn.person(), false, Cause.at(turn.answersTo()));
        }
    }

    /** The one way from what is said alone into what goes on between two: it ends, later, and nobody learns why. */
    private void endIfUnsafe(Pair pair, Turn turn, Session before, Session after) {
        boolean closedNow = !before.profile().jointIsClosed() && after.profile().jointIsClosed();
        boolean inDanger =
                turn.input() instanceof Said said && said.signal().level() == Level.HARD && fitness.isInDanger(after);
        if (closedNow || inDanger) {
            couples.advance(pair, new JointInput.Ending(), Cause.at(turn.answersTo()));
        }
    }

    /**
     * Who turns to something of their own while the couple waits for words of theirs, writes to that from then on, until they
     * tap to go back. Only that they did so counts, not what came of it: what was said alone must not decide what the other
     * gets to read, and when.
     */
    private void noteWhoTurnedAway(Pair pair, Role role, Turn turn) {
        boolean turnsAway = isOfPerson(turn.input())
                && engine.asksAlone(pair.state(), role)
                && !pair.elsewhere().contains(role);
        if (turnsAway) {
            couples.leaveOpen(pair, role, !fitness.isInDanger(ledger.session(turn.person())));
        }
    }

    private static boolean isOfPerson(TurnInput input) {
        return switch (input) {
            case Said _, TurnInput.Tapped _, TurnInput.Commanded _, TurnInput.Sent _ -> true;
            case TurnInput.PlanDue _, TurnInput.AskedAlone _, TurnInput.Returned _, TurnInput.Blocked _ -> false;
        };
    }

    // --- deeds

    private void doThis(Effect.ForTwo effect, Turn turn) {
        var words = effect.words().filter(text -> !text.isBlank());
        switch (effect.deed()) {
            case INVITE -> words.ifPresent(called -> pairings.invite(turn, called));
            case JOIN -> words.ifPresent(called -> pairings.join(turn, called));
            case UNPAIR -> {
                pairings.revoke(turn.person());
                withPartner(turn, () -> couples.part(turn.person(), true, Cause.at(turn.answersTo())));
            }
            case SHARE -> words.ifPresent(text -> share(turn, text));
            case TAKE_BACK -> share(turn, "");
            case CLEAR_SCREEN, ERASE_ALL, BACK, REPEAT, SKIP, START_OVER, SWAP, COUNT ->
                throw new IllegalStateException("no deed for two: " + effect.deed());
        }
    }

    /** @param text empty where it is taken back */
    private void share(Turn turn, String text) {
        withPartner(
                turn,
                () -> book.of(turn.person()).ifPresent(pair -> {
                    var role = roleOf(turn, pair);
                    JointInput input =
                            text.isEmpty() ? new JointInput.TakenBack(role) : new JointInput.Shared(role, text);
                    couples.advance(pair, input, Cause.at(turn.answersTo()));
                }));
    }

    private void withPartner(Turn turn, Runnable deed) {
        if (book.of(turn.person()).isPresent()) {
            deed.run();
        } else {
            pairings.tell(turn.person(), pairings.words(Line.NO_PARTNER), turn);
        }
    }
}
