package org.amends.joint;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.amends.couple.Couple;
import org.amends.couple.Place;
import org.amends.couple.Role;
import org.amends.couple.SessionMode;
import org.amends.dialog.Dialog;
import org.amends.dialog.DialogId;
import org.amends.dialog.Line;
import org.amends.dialog.Node;
import org.amends.engine.House;
import org.amends.engine.TurnInput.Tapped;

/**
 * Moves a couple by one turn. It is a function: it reads no clock, draws no chance and stores nothing; an exception means a
 * fault of ours and names ids, never words.
 */
public final class JointEngine {
    /** The question that comes days before a session has its time first. */
    private static final int FIRST_SESSION_AFTER_DAYS = 3;

    private static final int TWO_AND_THE_COACH = 3;

    private final House house;
    private final JointSpeech speech;
    private final JointWalker walker;
    private final Endings endings;
    private final Referee referee;
    private final Interjections interjections;
    private final Arrangements arrangements;
    private final Appointments appointments;
    private final Breaks breaks;
    private final Silences silences;
    private final Gifts gifts;
    private final Offers offers;
    private final HouseButtons houseButtons;

    public JointEngine(House house) {
        this.house = house;
        this.speech = new JointSpeech(house);
        this.endings = new Endings(speech);
        this.walker = new JointWalker(speech, endings);
        this.interjections = new Interjections(speech);
        var remarks = new Remarks(house.guard(), speech);
        var writtenAlone = new WrittenAlone(remarks, speech, walker);
        this.referee = new Referee(speech, walker, remarks, interjections, writtenAlone);
        this.arrangements = new Arrangements(house, speech);
        this.appointments = new Appointments(house, speech, walker, endings);
        this.breaks = new Breaks(speech, walker, endings);
        this.silences = new Silences(speech, walker, endings, breaks);
        this.gifts = new Gifts(speech);
        this.offers = new Offers(speech);
        this.houseButtons =
                new HouseButtons(speech, walker, writtenAlone, interjections, arrangements, breaks, gifts, offers);
    }

    /** Two people who became a couple just now; where they have a group, both read there how it works. */
    public JointOutcome begin(Couple couple, JointMoment moment) {
        var table = new Table(fresh(couple, moment), moment);
        table.notBefore(Endings.startOfDay(FIRST_SESSION_AFTER_DAYS, table));
        endings.askAboutFear(1, 2, table);
        if (couple.group().isPresent()) {
            introduce(table);
        }
        return table.outcome();
    }

    private static JointState fresh(Couple couple, JointMoment moment) {
        return new JointState(
                couple, 0, new Stage.Quiet(), moment.moment().now(), 0, Map.of(), Map.of(), List.of(), Shares.NONE);
    }

    /** A session that begins at this moment, whatever was arranged: for whoever tries a dialog out. */
    public JointOutcome start(JointState state, DialogId dialog, SessionMode mode, JointMoment moment) {
        var table = new Table(state, moment);
        appointments.begin(house.library().required(dialog), mode, table);
        return table.outcome();
    }

    public JointOutcome advance(JointState state, JointInput input, JointMoment moment) {
        var table = new Table(state, moment);
        findPlace(table);
        switch (input) {
            case JointInput.Said said when table.sitting().isPresent() -> referee.hear(said, table);
            case JointInput.Said _ -> {}
            case JointInput.Tapped(Role by, Place place, Tapped tap) -> tapped(by, place, tap, table);
            case JointInput.Commanded(Role by, Place place, String name) -> commanded(by, place, name, table);
            case JointInput.Sent(Role by, var media) ->
                table.sitting().ifPresent(_ -> interjections.sent(by, media, table));
            case JointInput.Ticked() -> tick(table);
            case JointInput.Ending() -> end(table);
            case JointInput.EndingNow() -> table.sitting().ifPresent(_ -> endings.now(table));
            case JointInput.Members(int count) -> members(count, table);
            case JointInput.InGroup() -> introduce(table);
            case JointInput.OutOfGroup() -> outOfGroup(table);
            case JointInput.Shared(Role by, String words) -> gifts.share(by, words, table);
            case JointInput.TakenBack(Role by) -> gifts.takeBack(by, table);
            case JointInput.Parted(Role by) -> {
                return part(by, table);
            }
        }
        return table.outcome();
    }

    /** When time alone will move it next. */
    public Optional<Instant> wakeAt(JointState state) {
        var stage = switch (state.stage()) {
            case Stage.Running(JointSession session) -> Stream.of(silences.wakeAt(new Sitting(session)));
            case Stage.Booked booked ->
                Stream.of(booked.checked() ? booked.at() : booked.at().minus(Appointments.ASKED_BEFORE));
            case Stage.Quiet _, Stage.Arranging _ -> Stream.<Instant>empty();
        };
        var shares = state.shares().from().values().stream()
                .filter(share -> !share.asked())
                .map(Share::at);
        var ends = state.agreements().stream().map(Offers::wakeAt);
        return Stream.of(stage, state.fearDue().values().stream(), shares, ends)
                .flatMap(times -> times)
                .min(Instant::compareTo);
    }

    /** The numbers for everybody, as a group is shown them that asks. */
    public String numbers() {
        return house.helplines().lines("all", Optional.empty());
    }

    /** Whether words that this one writes alone answer a question of the couple's. */
    public boolean asksAlone(JointState state, Role role) {
        return going(state)
                .filter(sitting -> WrittenAlone.isAskedOf(role, walker.waiting(sitting), sitting))
                .isPresent();
    }

    /** Whose words a question of the couple's waits for, where it is one of the two. */
    public Optional<Role> writer(JointState state) {
        return going(state).flatMap(sitting -> JointWalker.writer(walker.waiting(sitting), sitting));
    }

    private Optional<Sitting> going(JointState state) {
        return state.stage() instanceof Stage.Running(JointSession session)
                        && session.pause().isEmpty()
                        && isThere(session)
                ? Optional.of(new Sitting(session))
                : Optional.empty();
    }

    // --- where they stand

    /** Dialogs may have changed since: where the place is gone, the session comes to its close. */
    private void findPlace(Table table) {
        var sitting = table.sitting();
        if (sitting.isEmpty() || isThere(sitting.get().session())) {
            return;
        }
        var dialog = house.library().dialog(sitting.get().dialog).filter(Dialog::isForTwo);
        var renamed = dialog.map(one -> one.renamed().get(sitting.get().at))
                .filter(to -> dialog.get().node(to).isPresent());
        if (renamed.isPresent()) {
            sitting.get().at = renamed.get();
        } else {
            endings.now(table);
        }
    }

    private boolean isThere(JointSession session) {
        return house.library()
                .dialog(session.dialog())
                .filter(Dialog::isForTwo)
                .flatMap(dialog -> dialog.node(session.at()))
                .filter(Node.Wait.class::isInstance)
                .isPresent();
    }

    private void introduce(Table table) {
        speech.say(Place.GROUP, Line.JOINT_HELLO, table);
        speech.say(Place.GROUP, Line.JOINT_STANDING, table);
        speech.say(Place.GROUP, table.moment().hearsAll() ? Line.JOINT_HEARS : Line.JOINT_HEARS_REPLIES, table);
        speech.say(Place.GROUP, Line.JOINT_WAYS, table);
        table.pins(speech.line(Line.JOINT_NUMBERS) + "\n\n" + house.helplines().lines("all", Optional.empty()));
    }

    private void outOfGroup(Table table) {
        table.becomes(new Stage.Quiet());
        table.belongsTo(table.couple().withoutGroup());
    }

    private void members(int count, Table table) {
        if (count != TWO_AND_THE_COACH) {
            table.sitting().ifPresent(_ -> breaks.pauseForOthers(table));
        }
    }

    private JointOutcome part(Role by, Table table) {
        if (!(table.stage() instanceof Stage.Quiet)) {
            table.settle(Place.GROUP, Optional.empty());
            speech.say(Place.GROUP, Line.JOINT_END, table);
        }
        speech.say(Place.aloneWith(by), Line.JOINT_UNPAIRED, table);
        var other = Place.aloneWith(by.other());
        speech.say(other, Line.JOINT_PARTED, table);
        table.isUnasked(other);
        return table.over();
    }

    private void tick(Table table) {
        appointments.fear(table);
        gifts.tick(table);
        offers.tick(table);
        switch (table.stage()) {
            case Stage.Booked booked -> appointments.tick(booked, table);
            case Stage.Running _ -> silences.tick(table.sitting().orElseThrow(), table);
            case Stage.Quiet _, Stage.Arranging _ -> {}
        }
    }

    // --- commands

    private void commanded(Role by, Place place, String name, Table table) {
        switch (name) {
            case "session" -> arrangements.arrange(place, table);
            case "pause" -> pause(place, table);
            case "stop" -> stop(by, place, table);
            case "sos" -> table.say(place, numbers());
            case "start", "help" -> speech.say(place, Line.JOINT_WAYS, table);
            default -> speech.say(place, Line.JOINT_IN_PRIVATE, table);
        }
    }

    private void pause(Place place, Table table) {
        if (table.sitting().isPresent()) {
            breaks.pause(table);
        } else {
            speech.say(place, Line.JOINT_NOTHING, table);
        }
    }

    /** In the group both see who stops it; alone nobody does. */
    private void stop(Role by, Place place, Table table) {
        switch (table.stage()) {
            case Stage.Running _ when place == Place.GROUP -> endings.close(table);
            case Stage.Running _ -> stopAlone(by, table);
            case Stage.Booked _ when place != Place.GROUP -> stopAlone(by, table);
            case Stage.Arranging _, Stage.Booked _ -> arrangements.cancel(table);
            case Stage.Quiet _ -> speech.say(place, Line.JOINT_NOTHING, table);
        }
    }

    private void stopAlone(Role by, Table table) {
        end(table);
        speech.say(Place.aloneWith(by), Line.JOINT_STOPPED, table);
    }

    /** What goes on ends later; what is arranged comes to nothing when its time has come. */
    private void end(Table table) {
        endings.later(table);
        if (table.stage() instanceof Stage.Booked booked) {
            table.becomes(booked.thatIsPutOff());
        }
    }

    // --- taps

    private void tapped(Role by, Place place, Tapped tap, Table table) {
        if (isOpen(tap, place, table)) {
            atQuestion(by, place, tap.code(), table);
        } else if (tap.fingerprint().equals(Buttons.HOUSE.fingerprint())) {
            houseButtons.tapped(by, place, tap.code(), table);
        }
    }

    private static boolean isOpen(Tapped tap, Place place, Table table) {
        return table.open(place)
                .filter(asked -> asked.turn() == tap.turn()
                        && asked.at().fingerprint().equals(tap.fingerprint())
                        && !asked.at().equals(Buttons.HOUSE))
                .isPresent();
    }

    /** A button of the dialog's own; whoever isn't asked taps in vain. */
    private void atQuestion(Role by, Place place, String code, Table table) {
        var sitting = table.sitting().filter(one -> one.pause.isEmpty());
        if (sitting.isEmpty()) {
            return;
        }
        var wait = walker.waiting(sitting.get());
        boolean mayAnswer = place == Place.GROUP
                ? Referee.moves(by, wait, sitting.get())
                : JointWalker.places(wait, sitting.get()).contains(Place.aloneWith(by));
        if (!mayAnswer) {
            return;
        }
        if (code.equals(Buttons.DONE)) {
            referee.complete(wait, sitting.get(), table);
        } else if (code.startsWith(Buttons.REPLY)) {
            wait.replies().stream()
                    .filter(reply -> code.equals(Buttons.REPLY + wait.replies().indexOf(reply)))
                    .findFirst()
                    .ifPresent(reply -> referee.take(reply, by, wait, sitting.get(), table));
        }
    }
}
