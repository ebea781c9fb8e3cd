package org.amends.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import org.amends.authoring.DialogCompiler;
import org.amends.authoring.DialogFolder;
import org.amends.conversation.Couples.Pair;
import org.amends.conversation.IncomingMessage.Chat;
import org.amends.conversation.IncomingMessage.Content;
import org.amends.couple.Couple;
import org.amends.couple.CoupleId;
import org.amends.couple.Partner;
import org.amends.couple.Place;
import org.amends.couple.Role;
import org.amends.couple.SessionMode;
import org.amends.dialog.Dialog;
import org.amends.dialog.DialogId;
import org.amends.dialog.DialogLibrary;
import org.amends.engine.ButtonData;
import org.amends.engine.DialogEngine;
import org.amends.engine.Effect;
import org.amends.engine.House;
import org.amends.engine.Moment;
import org.amends.engine.Session;
import org.amends.engine.TurnInput;
import org.amends.engine.TurnInput.Origin;
import org.amends.engine.TurnInput.Said;
import org.amends.joint.JointEffect;
import org.amends.joint.JointEngine;
import org.amends.joint.JointInput;
import org.amends.joint.JointMoment;
import org.amends.labels.Dimension;
import org.amends.labels.Label;
import org.amends.labels.Labelled;
import org.amends.nlu.Ranked;
import org.amends.nlu.Reading;
import org.amends.nlu.Utterance;
import org.amends.person.Fact;
import org.amends.person.PersonId;
import org.amends.person.Profile;
import org.amends.safety.CrisisSignal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A thousand random walks of two people, each walked twice: the two differ only in what one of them writes alone. The other's
 * chat and the group get the same, word for word, button for button, at the same moments; and no word that was written alone
 * is ever anywhere else. The dialogs are the shipped ones; what is read in a text is drawn by the text.
 */
class NonInterferenceTests {
    private static final int WALKS = 1_000;
    private static final int STEPS = 70;
    private static final long ANA = 1;
    private static final long BEN = 2;
    private static final long CLEO = 3;
    private static final long GROUP = -100;
    private static final String CANARY = "kanarienvogel";

    private static final String[] FIRST = {
        "i never told him about the loan " + CANARY, "no", CANARY, "it happened again", "why do you ask " + CANARY
    };
    private static final String[] SECOND = {
        "yes",
        CANARY + " i think i want to leave and i dont know how to say it to anyone at all, not even to my sister",
        "he came home at two " + CANARY,
        "stop",
        "i just need to write " + CANARY
    };
    private static final String[] TOGETHER = {
        "you came home at two", "that's it", "from now on tell me when youre late", "i can see why", "no", "ok then"
    };

    private static DialogLibrary library;
    private static Desk desk;
    private static List<DialogId> forTwo;
    private static List<Labelled> labels;

    @BeforeAll
    static void compile() throws IOException {
        library = DialogCompiler.compile(DialogFolder.open(Path.of("dialogs")))
                .library()
                .orElseThrow();
        forTwo = library.all().stream()
                .filter(Dialog::isForTwo)
                .map(Dialog::id)
                .sorted()
                .toList();
        labels = library.all().stream()
                .flatMap(dialog -> dialog.interrupt().stream())
                .flatMap(interrupt -> interrupt.hears().stream())
                .distinct()
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList();
        var house = new House(library, (kind, _) -> "[" + kind + "]", _ -> false, "Olga");
        desk = new Desk(
                library,
                new DialogEngine(house),
                new JointEngine(house),
                utterance -> reading(utterance.text()),
                (_, _) -> CrisisSignal.NONE);
    }

    /** Some label or none, by the text alone. */
    private static Reading reading(String text) {
        var chance = new SplittableRandom(text.hashCode());
        var ranked = new EnumMap<Dimension, List<Ranked>>(Dimension.class);
        var sure = new EnumMap<Dimension, Double>(Dimension.class);
        for (var dimension : Dimension.values()) {
            sure.put(dimension, 0.5);
        }
        if (chance.nextInt(3) > 0) {
            var label = labels.get(chance.nextInt(labels.size()));
            ranked.put(label.dimension(), List.of(new Ranked(label.label(), 0.9)));
        }
        if (chance.nextInt(4) == 0) {
            ranked.put(Dimension.MOVE, List.of(new Ranked(new Label("request"), 0.9)));
        }
        return new Reading(ranked, sure);
    }

    @Test
    void whatOneWritesAloneChangesNothingForTheOtherAndNothingInTheGroup() {
        int movedAlone = 0;
        int shownAlone = 0;
        int compared = 0;
        var reached = new HashSet<String>();
        for (int walk = 0; compared < WALKS; walk++) {
            var one = new Walk(walk, FIRST).go();
            var other = new Walk(walk, SECOND).go();
            if (one.stoppedForSafety || other.stoppedForSafety) {
                continue;
            }
            compared++;
            assertThat(one.seenBy(GROUP)).as("the group on walk %s", walk).isEqualTo(other.seenBy(GROUP));
            assertThat(one.seenBy(BEN)).as("Ben's chat on walk %s", walk).isEqualTo(other.seenBy(BEN));
            assertThat(one.seenBy(GROUP)).noneMatch(line -> line.contains(CANARY));
            assertThat(one.seenBy(BEN)).noneMatch(line -> line.contains(CANARY));
            assertThat(String.valueOf(one.store.pair.orElseThrow())).doesNotContain(CANARY);
            movedAlone += one.seenBy(ANA).equals(other.seenBy(ANA)) ? 0 : 1;
            reached.addAll(one.places);
            shownAlone += one.shown;
        }
        assertThat(shownAlone).as("answers of hers that she let be shown").isPositive();
        assertThat(movedAlone)
                .as("walks on which it made a difference to her alone")
                .isGreaterThan(WALKS * 9 / 10);
        assertThat(reached).as("questions for two that were come to").hasSizeGreaterThan(60);
    }

    /** One walk; all chance in it comes from its number, and nothing of it from what was written alone. */
    private static final class Walk {
        private final WalkStore store = new WalkStore();
        private final SplittableRandom chance;
        private final String[] alone;
        private final Set<String> places = new HashSet<>();
        private final TurnRunner runner;
        private final long number;
        private Instant now = Instant.parse("2026-03-02T18:00:00Z");
        private long updates;
        private int shown;
        private boolean stoppedForSafety;

        Walk(long number, String[] alone) {
            this.number = number;
            this.chance = new SplittableRandom(number);
            this.alone = alone;
            this.runner = new TurnRunner(
                    new Guests(),
                    new TestAccess(),
                    new KnownGroups(new Three()),
                    () -> "bot",
                    ZoneOffset.UTC,
                    this::seed);
            knows(ANA, "i_was_hurt");
            knows(BEN, "i_broke_trust");
            begin();
        }

        /** Of each moment its own, and the same for all that it brings about: what else is drawn alone has no part in it. */
        private long seed() {
            return new SplittableRandom(number * 1_000_003 + now.getEpochSecond()).nextLong();
        }

        private void knows(long person, String side) {
            var profile = Profile.UNKNOWN
                    .with(Fact.ADULT, "yes")
                    .with(Fact.CONSENT, "kept")
                    .with(Fact.SIDE, side)
                    .with(Fact.FEAR, "no")
                    .with(Fact.NO_CONTACT, "no")
                    .with(Fact.OVER, "yes");
            store.sessions.put(new PersonId(person), Session.of("person" + person, profile));
        }

        private void begin() {
            var couple = new Couple(
                    new CoupleId("couple01"),
                    new Partner(new PersonId(ANA), "Ana"),
                    new Partner(new PersonId(BEN), "Ben"),
                    Optional.of(GROUP));
            var moment = new JointMoment(new Moment(now, ZoneOffset.UTC, number), JointMoment.Fit.always(), true);
            var paired = desk.joint().begin(couple, moment).state().orElseThrow();
            var dialog = forTwo.get((int) (number % forTwo.size()));
            var mode = SessionMode.values()[(int) (number / forTwo.size() % 3)];
            var modes = library.required(dialog).forTwo().orElseThrow().modes();
            var begun = desk.joint().start(paired, dialog, modes.contains(mode) ? mode : SessionMode.TYPED, moment);
            begun.effects().forEach(this::opening);
            var state = begun.state().orElseThrow();
            store.theirs.save(new Pair(state, Set.of()), desk.joint().wakeAt(state));
        }

        /** The first question, with its buttons, stands in the group. */
        private void opening(JointEffect effect) {
            if (effect instanceof JointEffect.Show show && show.place() == Place.GROUP) {
                var send = new Delivery.Send(show.urgency(), show.text(), show.buttons(), show.question(), false);
                store.promise(List.of(new OutboxEntry(0, GROUP, Optional.empty(), send, now, false)), now);
            }
        }

        Walk go() {
            for (int step = 0; step < STEPS; step++) {
                act(chance.nextInt(100), chance.nextInt(1_000));
                now = now.plusSeconds(2);
                note();
            }
            return this;
        }

        private void note() {
            if (store.pair.orElseThrow().state().stage() instanceof org.amends.joint.Stage.Running(var session)) {
                places.add(session.dialog() + "/" + session.at());
            }
        }

        private void act(int what, int which) {
            long who = which % 2 == 0 ? ANA : BEN;
            if (what < 16) {
                alone(which);
            } else if (what < 18) {
                says(BEN, BEN, TOGETHER[which % TOGETHER.length]);
            } else if (what < 20) {
                commands(
                        who,
                        who,
                        List.of("topics", "help", "privacy", "sos", "back").get(which % 5));
            } else if (what < 23) {
                tapsAlone(which);
            } else if (what < 45) {
                says(GROUP, who, TOGETHER[which % TOGETHER.length]);
            } else if (what < 90) {
                tapsOfTwo(who, which);
            } else if (what < 91) {
                says(GROUP, CLEO, "can i have my game");
            } else if (what < 92) {
                commands(which % 3 == 0 ? GROUP : who, who, which % 5 == 0 ? "stop" : "pause");
            } else if (what < 93) {
                commands(GROUP, who, "session");
            } else {
                later(Duration.ofSeconds(which % 20 == 0 ? which * 5L : which / 20 + 1));
            }
        }

        /** Also where the couple asks for words alone: before she taps, what she writes there is only hers. */
        private void alone(int which) {
            stoppedForSafety |= isAskedOfAna() && isInDanger();
            says(ANA, ANA, alone[which % alone.length]);
            if (isAskedOfAna() && which % 2 == 0) {
                answersTheCouple(TOGETHER[which % TOGETHER.length]);
            }
        }

        /** While she talks about a danger her words are no answer to the couple's question: a safety stop, and let be seen. */
        private boolean isInDanger() {
            return store.sessions.get(new PersonId(ANA)).frames().stream()
                    .anyMatch(frame -> library.required(frame.dialog()).isDanger());
        }

        private boolean isAskedOfAna() {
            return desk.joint().asksAlone(store.pair.orElseThrow().state(), Role.A);
        }

        /** The same on both walks, and she lets it be shown. */
        private void answersTheCouple(String text) {
            says(ANA, ANA, text);
            var preview = lastTo(ANA).filter(send -> send.text().endsWith("“" + text + "”"));
            preview.flatMap(send -> send.buttons().stream()
                            .map(Effect.Button::data)
                            .filter(data -> data.endsWith(".showit"))
                            .findFirst())
                    .ifPresent(data -> {
                        shown++;
                        tap(ANA, ANA, data);
                    });
        }

        private Optional<Delivery.Send> lastTo(long chat) {
            for (int i = store.promised.size() - 1; i >= 0; i--) {
                var entry = store.promised.get(i).entry();
                if (entry.chat() == chat && entry.delivery() instanceof Delivery.Send send) {
                    return Optional.of(send);
                }
            }
            return Optional.empty();
        }

        private void says(long chat, long person, String text) {
            var said = new Said(new Utterance(text), reading(text), CrisisSignal.NONE, Origin.TYPED);
            does(chat, person, new Content.Text(new Utterance(text), Origin.TYPED), said, Optional.of(said));
        }

        private void commands(long chat, long person, String name) {
            does(chat, person, new Content.Command(name, ""), new TurnInput.Commanded(name), Optional.empty());
        }

        /** Buttons of her own talks, as far as they do nothing to the two: which they are may differ. */
        private void tapsAlone(int which) {
            var session = store.sessions.get(new PersonId(ANA));
            // What she turns to of her own while the two wait for words of hers decides what her next words answer.
            if (isAskedOfAna()
                    || session == null
                    || session.open().isEmpty()
                    || session.frames().isEmpty()) {
                return;
            }
            var dialog = session.frames().getLast().dialog();
            boolean mayTap = library.required(dialog).interrupt().isEmpty()
                    && !dialog.value().startsWith("gate-")
                    && !dialog.value().startsWith("joint-");
            buttons(ANA, false, which).filter(_ -> mayTap).ifPresent(data -> tap(ANA, ANA, data));
        }

        private void tapsOfTwo(long who, int which) {
            long chat = which % 3 == 0 ? who : GROUP;
            buttons(chat, true, which / 6).ifPresent(data -> tap(chat, who, data));
        }

        private void tap(long chat, long person, String data) {
            does(chat, person, new Content.Tap(data), ButtonData.read(data).orElseThrow(), Optional.empty());
        }

        /** One of the newest buttons of a chat: of the couple's, or of a person's own talk. */
        private Optional<String> buttons(long chat, boolean ofTwo, int which) {
            for (int i = store.promised.size() - 1; i >= 0; i--) {
                var entry = store.promised.get(i).entry();
                if (entry.chat() == chat && entry.delivery() instanceof Delivery.Send send) {
                    var data = send.buttons().stream()
                            .map(Effect.Button::data)
                            .filter(one -> one.startsWith("couple01.") == ofTwo)
                            // Whether she lets a secret be shown is hers; here she doesn't.
                            .filter(one -> !one.endsWith(".showit") && !one.endsWith(".keepmine"))
                            .toList();
                    if (!data.isEmpty()) {
                        return Optional.of(data.get(which % data.size()));
                    }
                }
            }
            return Optional.empty();
        }

        private void does(long chat, long person, Content content, TurnInput input, Optional<Said> said) {
            updates++;
            var key = new UpdateKey(7, updates);
            var from = new PersonId(person);
            var message = new IncomingMessage(
                    key, new Chat(chat, chat > 0), Optional.of(from), OptionalInt.of((int) updates), now, content);
            boolean isRead = person != CLEO;
            run(
                    chat > 0
                            ? new Turn(
                                    from, input, Optional.of(key), OptionalInt.of((int) updates), now, Optional.empty())
                            : new Step.InGroup(message, said.filter(_ -> isRead), OptionalInt.empty()));
        }

        private void later(Duration time) {
            var until = now.plus(time);
            while (store.wakeAt.filter(at -> !at.isAfter(until)).isPresent()) {
                now = store.wakeAt.get().isAfter(now) ? store.wakeAt.get() : now;
                updates++;
                var couple =
                        store.theirs.of(List.of(new PersonId(ANA)), List.of()).getFirst();
                run(new Step.OfCouple(couple, new JointInput.Ticked(), OptionalInt.of(3), now));
            }
            now = until;
        }

        private void run(Step step) {
            runner.committed(runner.run(List.of(step), desk, store, now));
        }

        /** Everything that a chat got, with its time. */
        List<String> seenBy(long chat) {
            var seen = new ArrayList<String>();
            for (var one : store.promised) {
                if (one.entry().chat() == chat) {
                    seen.add(one.at() + " " + shown(one.entry().delivery()));
                }
            }
            return seen;
        }

        private static String shown(Delivery delivery) {
            return switch (delivery) {
                case Delivery.Send send ->
                    send.text() + " " + send.buttons() + send.silent() + send.urgency() + send.links()
                            + send.asksForReply();
                case Delivery.Pin pin -> "pins " + pin.text();
                case Delivery.Settle settle -> "settles " + settle.text();
                case Delivery.Delete delete -> "deletes " + delete.messageIds().size();
            };
        }
    }

    /** The two and the coach. */
    private static final class Three implements GroupFacts {
        @Override
        public OptionalInt members(long chat) {
            return OptionalInt.of(3);
        }

        @Override
        public boolean hearsAll(long chat) {
            return true;
        }
    }
}
