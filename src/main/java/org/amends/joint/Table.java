package org.amends.joint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amends.couple.Couple;
import org.amends.couple.Place;
import org.amends.couple.Role;
import org.amends.dialog.NodeRef;
import org.amends.engine.ButtonData;
import org.amends.engine.Effect.Button;
import org.amends.engine.Effect.Urgency;
import org.amends.engine.OpenQuestion;
import org.amends.engine.OpenQuestion.Choice;

/** One turn of a couple while it is worked out: the state as it changes, and what is said and done so far. */
final class Table {
    private final JointMoment moment;
    private final Map<Place, OpenQuestion> open = new EnumMap<>(Place.class);
    private final Map<Role, Instant> fearDue = new EnumMap<>(Role.class);
    private final Map<Place, Saying> said = new EnumMap<>(Place.class);
    private final List<JointEffect> effects = new ArrayList<>();
    private final List<NodeRef> walked = new ArrayList<>();
    private Couple couple;
    private long turn;
    private Stage stage;
    private Optional<Sitting> sitting;
    private Instant earliest;
    private int sessions;
    private List<Agreement> agreements;
    private Shares shares;
    private Optional<String> pinned = Optional.empty();

    /** What is said in one place in this turn: one bubble. */
    private static final class Saying {
        final List<String> words = new ArrayList<>();
        List<Button> buttons = List.of();
        Optional<Long> question = Optional.empty();
        Optional<Role> writes = Optional.empty();
        boolean talk;
        boolean unasked;
    }

    Table(JointState state, JointMoment moment) {
        this.moment = moment;
        couple = state.couple();
        turn = state.turn();
        stage = state.stage();
        sitting = stage instanceof Stage.Running(JointSession session)
                ? Optional.of(new Sitting(session))
                : Optional.empty();
        earliest = state.earliest();
        sessions = state.sessions();
        fearDue.putAll(state.fearDue());
        open.putAll(state.open());
        agreements = state.agreements();
        shares = state.shares();
    }

    // --- what holds

    Couple couple() {
        return couple;
    }

    void belongsTo(Couple changed) {
        couple = changed;
    }

    Instant now() {
        return moment.moment().now();
    }

    JointMoment moment() {
        return moment;
    }

    long turn() {
        return turn;
    }

    /** Chance of this turn, another number for each use of it. */
    Chance chance(String use) {
        return Chance.of(moment.moment().seed(), use);
    }

    Stage stage() {
        return sitting.<Stage>map(one -> new Stage.Running(one.session())).orElse(stage);
    }

    Optional<Sitting> sitting() {
        return sitting;
    }

    void sit(Sitting begun) {
        sitting = Optional.of(begun);
        sessions++;
    }

    void becomes(Stage next) {
        sitting = Optional.empty();
        stage = next;
    }

    Instant earliest() {
        return earliest;
    }

    void notBefore(Instant time) {
        earliest = time.isAfter(earliest) ? time : earliest;
    }

    int sessions() {
        return sessions;
    }

    Map<Role, Instant> fearDue() {
        return fearDue;
    }

    List<Agreement> agreements() {
        return agreements;
    }

    void agreements(List<Agreement> now) {
        agreements = List.copyOf(now);
    }

    Shares shares() {
        return shares;
    }

    void shares(Shares now) {
        shares = now;
    }

    Optional<OpenQuestion> open(Place place) {
        return Optional.ofNullable(open.get(place));
    }

    // --- what is said and done

    void enters(NodeRef node) {
        walked.add(node);
    }

    void say(Place place, String words) {
        if (!words.isBlank()) {
            saying(place).words.add(words.strip());
        }
    }

    /** Coaching: too late it is not said any more. */
    void isTalk(Place place) {
        saying(place).talk = true;
    }

    /** The person did nothing just now to which this answers. */
    void isUnasked(Place place) {
        saying(place).unasked = true;
    }

    boolean saysAnythingIn(Place place) {
        return said.containsKey(place) && !saying(place).words.isEmpty();
    }

    void writes(Role role) {
        saying(Place.GROUP).writes = Optional.of(role);
    }

    void doThis(JointEffect effect) {
        effects.add(effect);
    }

    /** After all that is said in this turn. */
    void pins(String text) {
        pinned = Optional.of(text);
    }

    /** From here on this is the one question that the room waits on; the one before loses its buttons. */
    void ask(Place place, NodeRef at, List<Choice> choices) {
        settle(place, Optional.empty());
        turn++;
        open.put(place, new OpenQuestion(turn, at, "", choices, false));
        offer(place, at, choices);
        saying(place).question = Optional.of(turn);
    }

    /** Buttons that stay good as long as what they are about does. */
    void offer(Place place, NodeRef at, List<Choice> choices) {
        saying(place).buttons = choices.stream()
                .map(choice ->
                        new Button(choice.label(), ButtonData.write(couple.id().value(), turn, at, choice.code())))
                .toList();
    }

    void settle(Place place, Optional<String> text) {
        var asked = open.remove(place);
        if (asked != null && !asked.choices().isEmpty()) {
            effects.add(new JointEffect.Settle(place, asked.turn(), text));
        }
    }

    private Saying saying(Place place) {
        return said.computeIfAbsent(place, _ -> new Saying());
    }

    // --- the outcome

    JointOutcome outcome() {
        shows();
        var state = new JointState(couple, turn, stage(), earliest, sessions, fearDue, open, agreements, shares);
        return new JointOutcome(Optional.of(state), effects, walked);
    }

    /** The couple is no more. */
    JointOutcome over() {
        shows();
        return new JointOutcome(Optional.empty(), effects, walked);
    }

    private void shows() {
        said.forEach((place, saying) -> {
            if (!saying.words.isEmpty()) {
                var text = String.join("\n\n", saying.words);
                open.computeIfPresent(
                        place,
                        (_, asked) -> saying.question.equals(Optional.of(asked.turn()))
                                ? new OpenQuestion(asked.turn(), asked.at(), text, asked.choices(), false)
                                : asked);
                effects.add(new JointEffect.Show(
                        place,
                        saying.talk ? Urgency.TALK : Urgency.NEUTRAL,
                        text,
                        saying.buttons,
                        saying.question,
                        saying.writes,
                        saying.unasked));
            }
        });
        pinned.ifPresent(text -> effects.add(new JointEffect.Pin(text)));
    }
}
