package org.amends.joint;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amends.couple.Couple;
import org.amends.couple.CoupleId;
import org.amends.couple.Partner;
import org.amends.couple.Place;
import org.amends.couple.Role;
import org.amends.couple.Room;
import org.amends.couple.SessionMode;
import org.amends.dialog.Action;
import org.amends.dialog.Condition;
import org.amends.dialog.Dialog;
import org.amends.dialog.DialogId;
import org.amends.dialog.DialogLibrary;
import org.amends.dialog.Floor;
import org.amends.dialog.Ladder;
import org.amends.dialog.Manifest;
import org.amends.dialog.Mover;
import org.amends.dialog.Node;
import org.amends.dialog.NodeId;
import org.amends.dialog.Opens;
import org.amends.dialog.Question;
import org.amends.dialog.QuickReply;
import org.amends.dialog.SeatName;
import org.amends.dialog.Slot;
import org.amends.dialog.SlotName;
import org.amends.dialog.Target;
import org.amends.dialog.Wording;
import org.amends.engine.ButtonData;
import org.amends.engine.Effect;
import org.amends.engine.House;
import org.amends.engine.Moment;
import org.amends.engine.Scene;
import org.amends.engine.TurnInput;
import org.amends.engine.TurnInput.Media;
import org.amends.engine.TurnInput.Origin;
import org.amends.labels.Dimension;
import org.amends.labels.Labelled;
import org.amends.nlu.Ranked;
import org.amends.nlu.Reading;
import org.amends.nlu.Utterance;
import org.amends.person.PersonId;
import org.amends.safety.CrisisSignal;

/** Two people and their group, with the engine alone: what they do, and what each room reads. */
final class TwoScene {
    static final DialogId TALK = new DialogId("small-talk");
    private static final SeatName SPEAKER = new SeatName("speaker");
    private static final SeatName LISTENER = new SeatName("listener");
    private static final DialogLibrary LIBRARY = library();

    private final JointEngine engine = new JointEngine(new House(
            LIBRARY,
            (kind, country) -> "[" + kind + " lines]",
            utterance -> utterance.text().contains("where are you"),
            "Olga"));
    private final Map<Place, List<JointEffect.Show>> read = new EnumMap<>(Place.class);
    final List<JointEffect> effects = new ArrayList<>();
    Instant now = Instant.parse("2026-03-02T18:00:00Z");
    boolean bothFit = true;
    boolean mayPassOn = true;
    boolean hearsAll = true;
    long seed;
    Optional<JointState> state;

    private TwoScene(long seed) {
        this.seed = seed;
        var couple = new Couple(
                new CoupleId("couple01"),
                new Partner(new PersonId(1), "Ana"),
                new Partner(new PersonId(2), "Ben"),
                Optional.of(-100L));
        var begun = engine.begin(couple, moment());
        state = begun.state();
        take(begun);
    }

    static TwoScene paired(long seed) {
        return new TwoScene(seed);
    }

    /** In the middle of a session, where Ana has the floor. */
    static TwoScene speaking() {
        return begun(SessionMode.TYPED).taps(Role.A, "I begin");
    }

    static TwoScene begun(SessionMode mode) {
        var scene = new TwoScene(7);
        scene.took(scene.engine.start(scene.state(), TALK, mode, scene.moment()));
        return scene;
    }

    JointState state() {
        return state.orElseThrow();
    }

    JointSession session() {
        return state().stage() instanceof Stage.Running(JointSession session) ? session : fail();
    }

    private static JointSession fail() {
        throw new AssertionError("no session is going on");
    }

    boolean isQuiet() {
        return state().stage() instanceof Stage.Quiet;
    }

    String at() {
        return state().stage() instanceof Stage.Running(JointSession session)
                ? session.at().toString()
                : "nothing";
    }

    // --- what happens

    TwoScene says(Role by, String words, Labelled... sure) {
        return says(by, Place.GROUP, words, now, sure);
    }

    TwoScene says(Role by, Place place, String words, Instant sentAt, Labelled... sure) {
        var said = new TurnInput.Said(new Utterance(words), reading(sure), CrisisSignal.NONE, Origin.TYPED);
        return input(new JointInput.Said(by, place, said, sentAt));
    }

    TwoScene saysAlone(Role by, String words) {
        return says(by, Place.aloneWith(by), words, now);
    }

    TwoScene taps(Role by, String label) {
        return tapsIn(Place.GROUP, by, label);
    }

    TwoScene tapsAlone(Role by, String label) {
        return tapsIn(Place.aloneWith(by), by, label);
    }

    private TwoScene tapsIn(Place place, Role by, String label) {
        return input(new JointInput.Tapped(by, place, button(place, label)));
    }

    TurnInput.Tapped button(Place place, String label) {
        var shows = read(place);
        for (int i = shows.size() - 1; i >= 0; i--) {
            var found = shows.get(i).buttons().stream()
                    .filter(button -> button.label().equals(label))
                    .findFirst();
            if (found.isPresent()) {
                return ButtonData.read(found.get().data()).orElseThrow();
            }
        }
        throw new AssertionError("no button " + label + " in " + place);
    }

    TwoScene commands(Role by, String name) {
        return input(new JointInput.Commanded(by, Place.GROUP, name));
    }

    TwoScene commandsAlone(Role by, String name) {
        return input(new JointInput.Commanded(by, Place.aloneWith(by), name));
    }

    TwoScene sends(Role by, Media media) {
        return input(new JointInput.Sent(by, media));
    }

    TwoScene input(JointInput input) {
        took(engine.advance(state(), input, moment()));
        now = now.plusSeconds(2);
        return this;
    }

    /** Time passes; the clockwork comes whenever it is due. */
    TwoScene later(Duration time) {
        var until = now.plus(time);
        int ticks = 0;
        for (var due = due(until); due.isPresent(); due = due(until)) {
            if (++ticks > 1_000) {
                throw new AssertionError("the clock is due for ever at " + at());
            }
            now = due.get().isAfter(now) ? due.get() : now;
            took(engine.advance(state(), new JointInput.Ticked(), moment()));
        }
        now = until;
        return this;
    }

    private Optional<Instant> due(Instant until) {
        return state.flatMap(engine::wakeAt).filter(at -> !at.isAfter(until));
    }

    boolean asksAlone(Role role) {
        return engine.asksAlone(state(), role);
    }

    private JointMoment moment() {
        return new JointMoment(
                new Moment(now, ZoneOffset.UTC, seed++),
                new JointMoment.Fit() {
                    @Override
                    public boolean toMeet() {
                        return bothFit;
                    }

                    @Override
                    public boolean toPassOn() {
                        return mayPassOn;
                    }
                },
                hearsAll);
    }

    private void took(JointOutcome outcome) {
        state = outcome.state();
        take(outcome);
    }

    private void take(JointOutcome outcome) {
        effects.addAll(outcome.effects());
        outcome.effects().forEach(effect -> {
            if (effect instanceof JointEffect.Show show) {
                read.computeIfAbsent(show.place(), _ -> new ArrayList<>()).add(show);
            }
        });
    }

    // --- what came of it

    List<JointEffect.Show> read(Place place) {
        return read.getOrDefault(place, List.of());
    }

    int count(Place place) {
        return read(place).size();
    }

    String last(Place place) {
        return read(place).isEmpty() ? "" : read(place).getLast().text();
    }

    List<String> buttons(Place place) {
        return read(place).getLast().buttons().stream()
                .map(Effect.Button::label)
                .toList();
    }

    String everythingIn(Place place) {
        return read(place).stream().map(JointEffect.Show::text).collect(Collectors.joining("\n---\n"));
    }

    // --- a small dialog

    private static Reading reading(Labelled... sure) {
        var ranked = new EnumMap<Dimension, List<Ranked>>(Dimension.class);
        var thresholds = new EnumMap<Dimension, Double>(Dimension.class);
        Arrays.stream(Dimension.values()).forEach(dimension -> thresholds.put(dimension, 0.5));
        Arrays.stream(sure)
                .forEach(label -> ranked.merge(
                        label.dimension(),
                        List.of(new Ranked(label.label(), 0.9)),
                        (one, two) -> Stream.concat(one.stream(), two.stream()).toList()));
        return new Reading(ranked, thresholds);
    }

    private static DialogLibrary library() {
        var small = Scene.small(Map.of());
        var dialogs = new HashMap<>(small.dialogs());
        dialogs.put(TALK, talk());
        var old = small.manifest();
        var manifest = new Manifest(
                old.newcomer(),
                old.crossroads(),
                old.justWrite(),
                old.forwarded(),
                old.comingBack(),
                old.gates(),
                old.lines(),
                old.unreviewed(),
                old.commands(),
                Optional.of(new Manifest.ForTwo(
                        new DialogId("agree-alone"), new DialogId("fear-alone"), new DialogId("ready-alone"))));
        return new DialogLibrary(small.version(), manifest, dialogs);
    }

    private static Dialog talk() {
        var statement = slot("statement");
        var note = slot("note");
        var nodes = Stream.<Node>of(
                        wait(
                                "who",
                                "Who begins?",
                                new Mover.Takes(SPEAKER),
                                Room.GROUP,
                                Optional.empty(),
                                "speak",
                                reply("I begin", "speak")),
                        wait(
                                "speak",
                                "You have the floor.",
                                new Mover.Turn(SPEAKER),
                                Room.GROUP,
                                ask(statement, "That's it", 20),
                                "mirror"),
                        wait(
                                "mirror",
                                "What was said?",
                                new Mover.Turn(LISTENER),
                                Room.GROUP,
                                ask(note, null, 0),
                                "got-it"),
                        wait(
                                "got-it",
                                "Is that it?",
                                new Mover.Turn(SPEAKER),
                                Room.GROUP,
                                Optional.empty(),
                                "alone",
                                counted("Yes", "alone"),
                                reply("No", "mirror")),
                        wait(
                                "alone",
                                "Each for yourself.",
                                new Mover.Both(Duration.ofHours(24)),
                                Room.PRIVATE,
                                Optional.empty(),
                                "closing",
                                reply("Go on", "write"),
                                reply("Not yet", "closing")),
                        wait(
                                "write",
                                "Write, each alone.",
                                new Mover.Both(Duration.ofHours(24)),
                                Room.PRIVATE,
                                ask(slot("own"), null, 0),
                                "closing",
                                reply("Nothing", "closing")),
                        new Node.Decide(
                                new NodeId("closing"),
                                List.of(new Node.Branch(new Condition.Parked(), new Target.Goto(new NodeId("parked")))),
                                new Target.Goto(new NodeId("thanks"))),
                        new Node.Say(
                                new NodeId("parked"),
                                Optional.of(new Wording(List.of(new Wording.Phrase(List.of(
                                        new Wording.Part.Words("Put aside: "),
                                        new Wording.Part.Gap(new Wording.Hole.Parked())))))),
                                List.of(),
                                new Target.Goto(new NodeId("thanks"))),
                        wait(
                                "thanks",
                                "One good thing?",
                                new Mover.Turn(SPEAKER),
                                Room.GROUP,
                                Optional.empty(),
                                "done",
                                reply("Nothing today", "done")),
                        new Node.Say(
                                new NodeId("done"), Optional.empty(), List.of(), new Target.End(Target.Ending.DONE)))
                .collect(Collectors.toMap(Node::id, node -> node));
        return new Dialog(
                TALK,
                "Small talk",
                Opens.BY_NAME_ONLY,
                Optional.empty(),
                Map.of(statement.name(), statement, note.name(), note, new SlotName("own"), slot("own")),
                new NodeId("who"),
                nodes,
                Map.of(),
                Optional.empty(),
                false,
                false,
                Optional.of(new Dialog.ForTwo(
                        List.of(SPEAKER, LISTENER), new NodeId("closing"), Set.of(SessionMode.values()))));
    }

    private static Slot slot(String name) {
        return new Slot(new SlotName(name), Slot.Type.TEXT, Slot.Visibility.BOTH, 600, Slot.Keep.SESSION, Set.of());
    }

    private static Optional<Question> ask(Slot slot, @org.jspecify.annotations.Nullable String until, int most) {
        return Optional.of(
                new Question(Optional.of(slot.name()), 1, Optional.ofNullable(until), Optional.empty(), most));
    }

    private static QuickReply reply(String label, String to) {
        return new QuickReply(label, Optional.empty(), List.of(), new Target.Goto(new NodeId(to)));
    }

    private static QuickReply counted(String label, String to) {
        return new QuickReply(
                label, Optional.empty(), List.of(new Action.Do(Action.Deed.COUNT)), new Target.Goto(new NodeId(to)));
    }

    private static Node.Wait wait(
            String id, String say, Mover mover, Room room, Optional<Question> ask, String next, QuickReply... replies) {
        return new Node.Wait(
                new NodeId(id),
                Wording.of(say),
                ask,
                List.of(replies),
                List.of(),
                ask.map(_ -> new Target.Goto(new NodeId(next))),
                new Ladder(List.of(Wording.of("Once more?")), new Target.Goto(new NodeId("closing"))),
                false,
                room,
                Optional.of(new Floor(
                        mover,
                        id.equals("speak")
                                ? Map.of(SPEAKER, Wording.of("One moment."), LISTENER, Wording.of("Just read."))
                                : Map.of(),
                        Optional.empty())));
    }
}
