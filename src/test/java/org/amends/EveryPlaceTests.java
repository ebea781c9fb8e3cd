package org.amends;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.amends.dialog.Dialog;
import org.amends.dialog.Node;
import org.amends.dialog.NodeRef;
import org.amends.engine.ButtonData;
import org.amends.engine.Effect;
import org.amends.engine.Frame;
import org.amends.engine.Moment;
import org.amends.engine.Scene;
import org.amends.engine.Session;
import org.amends.engine.TurnInput;
import org.amends.engine.TurnInput.Commanded;
import org.amends.engine.TurnInput.Origin;
import org.amends.engine.TurnInput.Said;
import org.amends.engine.TurnOutcome;
import org.amends.nlu.Utterance;
import org.amends.person.Fact;
import org.amends.person.Profile;
import org.amends.safety.CrisisSignal.Level;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** At every question of every dialog: the ways out are open, danger is heard, and words end nothing that takes a tap. */
class EveryPlaceTests {
    private static final Moment MOMENT = new Moment(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC, 7);
    private static final String CLEARED = "All tidy. Here when you want to go on.";

    /** What somebody may be in, as the screen names it; other kinds are answered in the same way without being a danger. */
    private static final Set<String> DANGERS = Set.of(
            "child_harm",
            "self_harm",
            "partner_threatens_suicide",
            "violence_victim",
            "sexual_coercion",
            "coercive_control",
            "threat_to_other",
            "violence_perpetrator");

    private static CommandDialogs dialogs;
    private static Set<Place> places;

    private enum Who {
        GUEST(Map.of()),
        REFUSED(Map.of(Fact.ADULT, "yes", Fact.CONSENT, "refused")),
        KNOWN(Scene.KNOWN),
        INDIVIDUAL(individual());

        private final Profile profile;

        Who(Map<Fact, String> facts) {
            var known = Profile.UNKNOWN;
            for (var fact : facts.entrySet()) {
                known = known.with(fact.getKey(), fact.getValue());
            }
            profile = known;
        }

        private static Map<Fact, String> individual() {
            var facts = new EnumMap<Fact, String>(Scene.KNOWN);
            facts.put(Fact.MODE, "individual");
            return facts;
        }
    }

    /** Somebody who was just asked a question. */
    private record Place(Who who, Session session) {
        @Override
        public String toString() {
            return who + " at " + at(session);
        }
    }

    @BeforeAll
    static void everywhere() {
        dialogs = TheDialogs.loaded();
        places = new LinkedHashSet<>();
        for (var who : Who.values()) {
            questions().forEach(at -> places.add(new Place(who, asked(who, at))));
        }
    }

    private static Stream<NodeRef> questions() {
        return dialogs.library().all().stream()
                .filter(dialog -> !dialog.isForTwo())
                .flatMap(dialog -> waits(dialog).map(wait -> new NodeRef(dialog.id(), wait.id())))
                .sorted(java.util.Comparator.comparing(NodeRef::toString));
    }

    private static Stream<Node.Wait> waits(Dialog dialog) {
        return dialog.nodes().values().stream()
                .filter(Node.Wait.class::isInstance)
                .map(Node.Wait.class::cast);
    }

    /** What comes between comes between something; where a talk is closed to somebody, they stand in what opens instead. */
    private static Session asked(Who who, NodeRef at) {
        var manifest = dialogs.library().manifest();
        var beneath =
                dialogs.library().required(who.profile.mayBeStored() ? manifest.justWrite() : manifest.newcomer());
        boolean comesBetween =
                dialogs.library().required(at.dialog()).interrupt().isPresent();
        var frames = comesBetween
                ? List.of(
                        standing(new NodeRef(
                                beneath.id(),
                                waits(beneath).findFirst().orElseThrow().id())),
                        standing(at))
                : List.of(standing(at));
        var session = new Session(
                "place",
                dialogs.library().version(),
                5,
                who.profile,
                frames,
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty());
        return advance(session, new TurnInput.Returned()).session();
    }

    private static Frame standing(NodeRef at) {
        return new Frame(at.dialog(), at.node(), true, 0, false, List.of());
    }

    @Test
    void everyQuestionIsTried() {
        var tried = places.stream().map(place -> at(place.session())).toList();

        assertThat(tried).containsAll(questions().map(NodeRef::toString).toList());
    }

    @Test
    void numbersComeAtOnce() {
        assertThat(wrongAfter(
                        new Commanded("sos"),
                        outcome -> text(outcome).contains("findahelpline.com")
                                && top(outcome).equals("sos")
                                && labels(outcome).containsAll(List.of("Go on", "Clear this"))))
                .isEmpty();
    }

    @Test
    void stoppingEndsTheTalk() {
        assertThat(wrongAfter(
                        new Commanded("stop"),
                        outcome -> text(outcome).startsWith("All right, it's put away")
                                && labels(outcome).isEmpty()
                                && outcome.session().frames().isEmpty()
                                && outcome.session().parked().isEmpty()
                                && outcome.session().open().isEmpty()))
                .isEmpty();
    }

    @Test
    void clearingLeavesTheSameScreenWhereverItWasDone() {
        assertThat(wrongAfter(
                        new Commanded("clear"),
                        outcome -> outcome.effects().contains(new Effect.ClearScreen())
                                && text(outcome).equals(CLEARED)
                                && labels(outcome).equals(List.of("Go on"))))
                .isEmpty();
    }

    @Test
    void nothingThatWasClearedComesBackByGoingOn() {
        assertThat(places)
                .filteredOn(place ->
                        !place.session().frames().getLast().dialog().value().equals("clear"))
                .filteredOn(place -> {
                    var on = tap(tap(after(place, new Commanded("clear")), "Go on"), "Go on");
                    return !isAtABeginning(on);
                })
                .isEmpty();
    }

    private static boolean isAtABeginning(TurnOutcome outcome) {
        var manifest = dialogs.library().manifest();
        return List.of(manifest.crossroads(), manifest.newcomer(), manifest.justWrite())
                        .contains(outcome.session().frames().getLast().dialog())
                && outcome.session().frames().size() == 1;
    }

    @Test
    void deletingErasesEverything() {
        assertThat(wrongAfter(
                        new Commanded("delete"),
                        outcome -> outcome.effects().contains(new Effect.EraseAll())
                                && text(outcome).equals("Done. What you told me is gone.")
                                && Set.of(Fact.JOINT)
                                        .containsAll(outcome.session()
                                                .profile()
                                                .facts()
                                                .keySet())
                                && outcome.session().frames().isEmpty()
                                && outcome.session().parked().isEmpty()
                                && outcome.session().slots().isEmpty()
                                && !outcome.session().id().equals("place")))
                .isEmpty();
    }

    @Test
    void helpIsGivenAndLeadsBack() {
        assertThat(places)
                .filteredOn(place -> {
                    var helped = after(place, new Commanded("help"));
                    boolean isHelp =
                            text(helped).contains("/sos") || labels(helped).contains("I need help now");
                    return !isHelp || !leadsBack(place, helped);
                })
                .isEmpty();
    }

    @Test
    void noOtherTalkOpensFromTheHelpWhileADangerIsTalkedAbout() {
        var typed = List.of(said("change topic"), said("another topic please"), said("i need to vent"));
        assertThat(places)
                .filteredOn(place -> isInDanger(place.session()))
                .isNotEmpty()
                .allSatisfy(place -> {
                    var helped = after(place, new Commanded("help"));
                    var opened = Stream.concat(
                            labels(helped).stream().map(label -> tap(helped, label)),
                            typed.stream().map(said -> advance(helped.session(), said)));
                    assertThat(opened.map(EveryPlaceTests::top))
                            .allMatch(top ->
                                    List.of("help", "sos", top(place.session())).contains(top));
                });
    }

    /** Asking for help at the help is asking anew. */
    private static boolean leadsBack(Place place, TurnOutcome helped) {
        return top(place.session()).equals("help")
                || at(tap(helped, "Go on").session()).equals(at(place.session()));
    }

    /** What is asked once more after the tap that says that all is safe: any answer leads on. */
    private static final Set<String> AFTER_THE_TAP = Set.of("safe", "from-you", "with-whom", "others");

    /** Said again and again, since a second question may be weaker than the first. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "stop",
                "delete everything",
                "erase all of it",
                "goodbye",
                "thanks for everything",
                "yes",
                "no",
                "i'm safe now"
            })
    void wordsNeverEraseAndNeverEndADanger(String text) {
        var said = said(text);
        assertThat(places)
                .filteredOn(place -> !AFTER_THE_TAP.contains(at(place.session()).replaceAll(".*/", "")))
                .filteredOn(place -> erasesOrEndsADanger(said, place))
                .isEmpty();
    }

    private static boolean erasesOrEndsADanger(Said said, Place place) {
        var before = place.session();
        for (int i = 0; i < 5; i++) {
            var outcome = advance(before, said);
            var after = outcome.session();
            if (outcome.effects().contains(new Effect.EraseAll()) || isInDanger(before) && !isInDanger(after)) {
                return true;
            }
            if (after.frames().equals(before.frames())) {
                return false;
            }
            before = after;
        }
        return false;
    }

    @ParameterizedTest
    @CsvSource({
        "danger-victim, 'i was late and he pushed me down the stairs for it'",
        "danger-victim, 'he hit me last night'",
        "danger-self-harm, 'i want to kill myself'",
        "danger-own-violence, 'i hit her last night'"
    })
    void anUnmistakableDangerIsHeardBeforeAnythingElse(String dialog, String text) {
        var said = said(text);
        assertThat(said.signal().level()).isEqualTo(Level.HARD);
        assertThat(said.signal().unmistakable()).isNotEmpty();

        assertThat(places)
                .filteredOn(place -> {
                    var outcome = after(place, said);
                    boolean stays = top(place.session()).equals(dialog);
                    return !top(outcome).equals(dialog)
                            || !stays && !text(outcome).contains("findahelpline.com")
                            || !stays
                                    && !outcome.walked()
                                            .getFirst()
                                            .dialog()
                                            .value()
                                            .equals(dialog)
                            || outcome.session().open().isEmpty();
                })
                .isEmpty();
    }

    @Test
    void everyQuestionAboutADangerHasAWayOutByTaps() {
        assertThat(places)
                .filteredOn(place -> isInDanger(place.session()))
                .isNotEmpty()
                .filteredOn(place -> !leadsOutByTaps(place.session()))
                .isEmpty();
    }

    private static boolean leadsOutByTaps(Session from) {
        var seen = new HashSet<String>();
        var next = new ArrayDeque<>(List.of(from));
        while (!next.isEmpty()) {
            var session = next.removeFirst();
            if (!isInDanger(session)) {
                return true;
            }
            if (seen.add(at(session))) {
                var again = advance(session, new TurnInput.Returned());
                labels(again).forEach(label -> next.add(tap(again, label).session()));
            }
        }
        return false;
    }

    // --- what is done, and what comes of it

    private static List<Place> wrongAfter(TurnInput input, Predicate<TurnOutcome> right) {
        return places.stream().filter(place -> !right.test(after(place, input))).toList();
    }

    private static TurnOutcome after(Place place, TurnInput input) {
        return advance(place.session(), input);
    }

    private static TurnOutcome advance(Session session, TurnInput input) {
        return dialogs.desk().engine().advance(session, input, MOMENT);
    }

    private static Said said(String text) {
        return dialogs.desk().said(new Utterance(text), Origin.TYPED);
    }

    private static TurnOutcome tap(TurnOutcome before, String label) {
        var button = shows(before)
                .flatMap(show -> show.buttons().stream())
                .filter(one -> one.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + label + " at " + at(before.session())));
        return advance(before.session(), ButtonData.read(button.data()).orElseThrow());
    }

    private static Stream<Effect.Show> shows(TurnOutcome outcome) {
        return outcome.effects().stream().filter(Effect.Show.class::isInstance).map(Effect.Show.class::cast);
    }

    private static String text(TurnOutcome outcome) {
        return shows(outcome).map(Effect.Show::text).findFirst().orElse("");
    }

    private static List<String> labels(TurnOutcome outcome) {
        return shows(outcome)
                .flatMap(show -> show.buttons().stream())
                .map(Effect.Button::label)
                .toList();
    }

    /** In a talk about a danger; a question whether there is one may be answered in words. */
    private static boolean isInDanger(Session session) {
        return session.frames().stream()
                .flatMap(frame -> dialogs.library().required(frame.dialog()).interrupt().stream())
                .anyMatch(interrupt -> interrupt.sure() && !Collections.disjoint(interrupt.screens(), DANGERS));
    }

    private static String top(TurnOutcome outcome) {
        return top(outcome.session());
    }

    private static String top(Session session) {
        return session.frames().isEmpty()
                ? "nothing"
                : session.frames().getLast().dialog().value();
    }

    private static String at(Session session) {
        return session.frames().isEmpty()
                ? "nothing"
                : session.frames().getLast().at().toString();
    }
}
