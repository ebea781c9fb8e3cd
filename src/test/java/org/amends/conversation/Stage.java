package org.amends.conversation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.amends.conversation.IncomingMessage.Chat;
import org.amends.conversation.IncomingMessage.Content;
import org.amends.dialog.DialogLibrary;
import org.amends.engine.DialogEngine;
import org.amends.engine.Effect.Urgency;
import org.amends.engine.House;
import org.amends.engine.Scene;
import org.amends.engine.Session;
import org.amends.engine.TurnInput.Origin;
import org.amends.joint.JointEngine;
import org.amends.nlu.Reading;
import org.amends.nlu.Understanding;
import org.amends.nlu.Utterance;
import org.amends.person.PersonId;
import org.amends.person.Profile;
import org.amends.safety.CrisisSignal;

/** A conversation whose store, sender and clock are the test's own. */
final class Stage implements AutoCloseable {
    static final long BOT = 7;
    private static final DialogLibrary LIBRARY = Scene.small(Map.of());

    final MemoryStore store = new MemoryStore();
    final ScriptedSender sender = new ScriptedSender();
    final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-02T18:00:00Z"));
    final TestAccess access = new TestAccess();
    private final AtomicLong updates = new AtomicLong();
    private final AtomicLong seeds = new AtomicLong();
    private Understanding understanding = _ -> Reading.EMPTY;
    private TurnWatch watch = TurnWatch.NONE;
    private ScreenCounts counts = ScreenCounts.NONE;
    private Conversation conversation;

    Stage() {
        conversation = open();
    }

    private Conversation open() {
        var ports = new Conversation.Ports(
                store,
                store,
                access,
                sender,
                new Pace() {
                    @Override
                    public Duration reserve(long chat, boolean bulk) {
                        return Duration.ZERO;
                    }

                    @Override
                    public void hold(long chat, Duration duration) {}
                },
                this::desk,
                new SettableClock(now),
                ZoneOffset.UTC,
                seeds::incrementAndGet,
                GroupFacts.UNKNOWN,
                () -> "amends_bot");
        return new Conversation(ports, turn -> watch.turned(turn), level -> counts.count(level));
    }

    void watchedBy(TurnWatch watcher) {
        watch = watcher;
    }

    void countedBy(ScreenCounts counter) {
        counts = counter;
    }

    void reads(Reading reading) {
        understanding = _ -> reading;
    }

    void moveClock(Duration by) {
        now.updateAndGet(at -> at.plus(by));
        conversation.clockMoved(by);
    }

    void forget(long person) {
        conversation.forget(List.of(new PersonId(person)));
    }

    private Desk desk() {
        var house = new House(LIBRARY, Stage::lines, _ -> false, "Olga");
        var engine = new DialogEngine(house);
        return new Desk(LIBRARY, engine, new JointEngine(house), understanding, (utterance, _) -> screen(utterance));
    }

    /** The one place where a turn can be made to throw: asking for all lines. */
    private static String lines(String kind, Optional<String> country) {
        if (kind.equals("all")) {
            throw new IllegalStateException("no lines");
        }
        return "[" + kind + "]";
    }

    private static CrisisSignal screen(Utterance utterance) {
        if (utterance.text().contains("worry")) {
            return new CrisisSignal(CrisisSignal.Level.SOFT, List.of("self_harm"));
        }
        return utterance.text().contains("danger")
                ? new CrisisSignal(CrisisSignal.Level.HARD, List.of("self_harm"))
                : CrisisSignal.NONE;
    }

    Stage start() {
        conversation.start(BOT);
        return this;
    }

    Stage startAnew() {
        conversation.close();
        conversation = open();
        return start();
    }

    /** Reading breaks down, in the way of a library that is not there. */
    void readsNothing() {
        understanding = _ -> {
            throw new NoClassDefFoundError("no models");
        };
    }

    Stage knows(long person) {
        var profile = Profile.UNKNOWN;
        for (var fact : Scene.KNOWN.entrySet()) {
            profile = profile.with(fact.getKey(), fact.getValue());
        }
        store.put(new PersonId(person), Session.of("person" + person, profile));
        return this;
    }

    void process(IncomingMessage... batch) {
        conversation.inbox().process(List.of(batch));
    }

    void polled(Instant at) {
        conversation.inbox().polled(BOT, at);
    }

    IncomingMessage text(long person, String text) {
        return message(person, new Content.Text(new Utterance(text), Origin.TYPED), now.get());
    }

    IncomingMessage command(long person, String name) {
        return message(person, new Content.Command(name, ""), now.get());
    }

    IncomingMessage tap(long person, ScriptedSender.Call on, String label) {
        var data = ((Delivery.Send) on.delivery())
                .buttons().stream()
                        .filter(button -> button.label().equals(label))
                        .findFirst()
                        .orElseThrow()
                        .data();
        return message(person, new Content.Tap(data), now.get());
    }

    IncomingMessage message(long person, Content content, Instant at) {
        long update = updates.incrementAndGet();
        return new IncomingMessage(
                new UpdateKey(BOT, update),
                new Chat(person, person > 0),
                Optional.of(new PersonId(Math.abs(person))),
                OptionalInt.of((int) update),
                at,
                content);
    }

    /** A promise of an earlier process. */
    OutboxEntry promised(long id, long chat, Urgency urgency, String text, Optional<Long> question, boolean uncertain) {
        var owner = chat > 0 ? Optional.of(new PersonId(chat)) : Optional.<PersonId>empty();
        var entry = new OutboxEntry(
                id, chat, owner, new Delivery.Send(urgency, text, List.of(), question, false), now.get(), uncertain);
        store.promised(entry);
        return entry;
    }

    @Override
    public void close() {
        conversation.close();
    }
}
