package org.amends.engine;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amends.dialog.DialogId;
import org.amends.dialog.NodeRef;
import org.amends.engine.Effect.Button;
import org.amends.engine.Effect.Urgency;
import org.amends.engine.OpenQuestion.Choice;
import org.amends.person.Fact;
import org.amends.person.Profile;
import org.amends.safety.CrisisSignal;

/** One turn while it is being worked out: the session as it changes, and what is said and done so far. */
final class Talk {
    private final Moment moment;
    private final String libraryVersion;
    private Optional<OpenQuestion> before;
    private final Stack stack;
    private final Map<SlotKey, SlotValue> slots;
    private final List<String> said = new ArrayList<>();
    private final List<Effect> effects = new ArrayList<>();
    private final List<NodeRef> walked = new ArrayList<>();
    private String sessionId;
    private long turn;
    private Profile profile;
    private Optional<OpenQuestion> open;
    private Optional<TurnInput.Said> pending;
    private Optional<String> quote = Optional.empty();
    private CrisisSignal signal = CrisisSignal.NONE;
    private Urgency urgency = Urgency.NEUTRAL;
    private boolean unasked;
    private Optional<Button> offered = Optional.empty();
    private Optional<LocalDate> toldNotReviewed;
    private Optional<LocalDate> lastSpoke;

    Talk(Session session, Moment moment, String libraryVersion) {
        this.moment = moment;
        this.libraryVersion = libraryVersion;
        this.before = session.open();
        this.stack = new Stack(session.frames(), session.parked());
        this.slots = new HashMap<>(session.slots());
        this.sessionId = session.id();
        this.turn = session.turn();
        this.profile = session.profile();
        this.open = session.open();
        this.pending = session.pending();
        this.toldNotReviewed = session.toldNotReviewed();
        this.lastSpoke = session.lastSpoke();
    }

    Moment moment() {
        return moment;
    }

    String sessionId() {
        return sessionId;
    }

    long turn() {
        return turn;
    }

    Profile profile() {
        return profile;
    }

    void learn(Fact fact, String value) {
        profile = profile.with(fact, value);
    }

    /** What may have changed since it was said has to be asked anew. */
    void unlearn(Set<Fact> outdated) {
        profile = profile.without(outdated);
    }

    /** How many days the person has been silent before this turn. */
    long daysOfSilence() {
        return lastSpoke.map(day -> ChronoUnit.DAYS.between(day, today())).orElse(0L);
    }

    void personSpeaks() {
        lastSpoke = Optional.of(today());
    }

    private LocalDate today() {
        return moment.local().toLocalDate();
    }

    /** The dialogs that are going on, and those that were put away. */
    Stack stack() {
        return stack;
    }

    void enters(NodeRef node) {
        walked.add(node);
    }

    // --- slots

    Optional<SlotValue> slot(SlotKey key) {
        return Optional.ofNullable(slots.get(key));
    }

    void fill(SlotKey key, SlotValue value) {
        slots.put(key, value);
    }

    void forgetSlots(DialogId dialog, boolean alsoKept) {
        slots.entrySet()
                .removeIf(slot -> slot.getKey().dialog().equals(dialog)
                        && (alsoKept || slot.getValue().keep() == org.amends.dialog.Slot.Keep.SESSION));
    }

    // --- what was said to us

    Optional<String> quote() {
        return quote;
    }

    void heard(String text) {
        quote = Optional.of(Words.quote(text));
    }

    /** What the safety screen found in the words of this turn. */
    CrisisSignal signal() {
        return signal;
    }

    void screened(CrisisSignal found) {
        signal = found;
    }

    Optional<TurnInput.Said> takePending() {
        var taken = pending;
        pending = Optional.empty();
        return taken;
    }

    boolean hasPending() {
        return pending.isPresent();
    }

    /** The longer of two is the story; the other was a word on the way to it. */
    void keepInMind(TurnInput.Said words) {
        boolean isLonger = pending.filter(
                        before -> Words.count(before.utterance().text())
                                >= Words.count(words.utterance().text()))
                .isEmpty();
        if (isLonger) {
            pending = Optional.of(words);
        }
    }

    // --- what we say and do

    void say(String text) {
        if (!text.isBlank()) {
            said.add(text.strip());
        }
    }

    boolean saidAnything() {
        return !said.isEmpty();
    }

    boolean hasSaid(String words) {
        return said.stream().anyMatch(one -> one.contains(words));
    }

    /** Forgets what was going to be said, for a node that is passed in silence. */
    void unsay() {
        said.clear();
    }

    void isTalk() {
        if (urgency == Urgency.NEUTRAL) {
            urgency = Urgency.TALK;
        }
    }

    void isDanger() {
        urgency = Urgency.DANGER;
    }

    void isUnasked() {
        unasked = true;
    }

    void doThis(Effect effect) {
        effects.add(effect);
    }

    boolean does(Effect effect) {
        return effects.contains(effect);
    }

    boolean settles(long question) {
        return effects.stream()
                .anyMatch(effect -> effect instanceof Effect.Settle settle && settle.question() == question);
    }

    /** A button that is no answer to a question. */
    void offer(Button button) {
        offered = Optional.of(button);
    }

    /** Once a day is honest; at every door it would be nagging. */
    boolean toldNotReviewedToday() {
        return toldNotReviewed.equals(Optional.of(moment.local().toLocalDate()));
    }

    void tellNotReviewed(String words) {
        toldNotReviewed = Optional.of(moment.local().toLocalDate());
        say(words);
    }

    Optional<OpenQuestion> open() {
        return open;
    }

    /** From here on this is the one question that the chat waits on. */
    void ask(NodeRef at, List<Choice> choices, boolean sensitive) {
        turn++;
        stack.waits();
        open = Optional.of(new OpenQuestion(turn, at, "", choices, sensitive));
    }

    void nothingIsOpen() {
        open = Optional.empty();
    }

    /** Everything that was known is gone, but that work for two is closed; the next life begins under another name. */
    void becomeNobody(String newSessionId) {
        stack.clear();
        slots.clear();
        profile = Profile.unknown(profile.jointIsClosed());
        pending = Optional.empty();
        before = Optional.empty();
        open = Optional.empty();
        quote = Optional.empty();
        sessionId = newSessionId;
        toldNotReviewed = Optional.empty();
        lastSpoke = Optional.empty();
        turn = 0;
    }

    boolean asksAnew() {
        return open.isPresent() && !open.map(OpenQuestion::turn).equals(before.map(OpenQuestion::turn));
    }

    TurnOutcome outcome() {
        var text = String.join("\n\n", said);
        if (asksAnew()) {
            open = open.map(
                    asked -> new OpenQuestion(asked.turn(), asked.at(), text, asked.choices(), asked.sensitive()));
        }
        if (!text.isEmpty()) {
            effects.add(new Effect.Show(urgency, text, buttons(), question(), unasked));
        }
        return new TurnOutcome(session(), effects, walked);
    }

    private Optional<Long> question() {
        return asksAnew() ? open.map(OpenQuestion::turn) : Optional.empty();
    }

    private List<Button> buttons() {
        if (offered.isPresent()) {
            return List.of(offered.get());
        }
        return open.filter(asked -> asksAnew()).stream()
                .flatMap(asked -> asked.choices().stream()
                        .map(choice -> new Button(
                                choice.label(), ButtonData.write(sessionId, asked.turn(), asked.at(), choice.code()))))
                .toList();
    }

    private Session session() {
        return new Session(
                sessionId,
                libraryVersion,
                turn,
                profile,
                stack.frames(),
                slots,
                open,
                pending,
                stack.parked(),
                toldNotReviewed,
                lastSpoke);
    }
}
