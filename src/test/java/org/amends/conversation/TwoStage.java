package org.amends.conversation;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amends.conversation.CircleStore.Change;
import org.amends.conversation.Couples.Pair;
import org.amends.conversation.IncomingMessage.Chat;
import org.amends.conversation.IncomingMessage.Content;
import org.amends.couple.SessionMode;
import org.amends.dialog.DialogLibrary;
import org.amends.engine.DialogEngine;
import org.amends.engine.House;
import org.amends.engine.Moment;
import org.amends.engine.Scene;
import org.amends.engine.Session;
import org.amends.engine.TurnInput.Origin;
import org.amends.joint.JointEngine;
import org.amends.joint.JointMoment;
import org.amends.joint.JointState;
import org.amends.nlu.Reading;
import org.amends.nlu.Utterance;
import org.amends.person.Fact;
import org.amends.person.PersonId;
import org.amends.person.Profile;
import org.amends.safety.CrisisSignal;
import org.amends.safety.CrisisSignal.Level;
import org.amends.storage.Storage;
import org.amends.storage.StorageSettings;

/** Two people, their group and others, with a real store and the real engines; the clock and Telegram are the test's own. */
final class TwoStage implements AutoCloseable {
    static final long ANA = 1;
    static final long BEN = 2;
    static final long CARA = 3;
    static final long GROUP = -100;
    private static final DialogLibrary LIBRARY = TwoDialogs.library();

    final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-02T18:00:00Z"));
    final TestAccess access = new TestAccess();
    final Storage storage;
    final AtomicInteger members = new AtomicInteger(3);
    final LongAdder texts = new LongAdder();
    final LongAdder screened = new LongAdder();
    volatile boolean hearsAll = true;
    volatile boolean breaks;
    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private final AtomicLong updates = new AtomicLong();
    private final AtomicLong seeds = new AtomicLong();
    private final JointEngine joint = new JointEngine(house());
    private final SettableClock clock = new SettableClock(now);
    private Conversation conversation;

    /** What Telegram was given, and the number that the message got. */
    record Sent(long chat, Delivery delivery, int messageId) {
        String text() {
            return delivery instanceof Delivery.Send send ? send.text() : "";
        }
    }

    TwoStage(Path folder) {
        storage = Storage.open(StorageSettings.in(folder), clock);
        conversation = conversation();
        conversation.start(7);
    }

    /** As after a restart: nothing is remembered but what is stored. */
    void startAnew() {
        conversation.close();
        conversation = conversation();
        conversation.start(7);
    }

    private Conversation conversation() {
        return new Conversation(new Conversation.Ports(
                storage.circles(),
                storage.outbox(),
                access,
                new Phones(),
                new NoPace(),
                this::desk,
                clock,
                ZoneOffset.UTC,
                seeds::incrementAndGet,
                new Facts(),
                () -> "amends_bot"));
    }

    private final class Phones implements MessageSender {
        private final AtomicInteger numbers = new AtomicInteger(1000);

        @Override
        public Sending send(long chat, Delivery delivery) {
            int number = delivery instanceof Delivery.Send ? numbers.incrementAndGet() : 0;
            sent.add(new Sent(chat, delivery, number));
            return new Sending.Done(number);
        }

        @Override
        public boolean answers() {
            return true;
        }

        @Override
        public void typing(long chat) {}
    }

    private static final class NoPace implements Pace {
        @Override
        public Duration reserve(long chat, boolean bulk) {
            return Duration.ZERO;
        }

        @Override
        public void hold(long chat, Duration duration) {}
    }

    private final class Facts implements GroupFacts {
        @Override
        public OptionalInt members(long chat) {
            return OptionalInt.of(members.get());
        }

        @Override
        public boolean hearsAll(long chat) {
            return hearsAll;
        }
    }

    private House house() {
        return new House(LIBRARY, (kind, _) -> lines(kind), _ -> false, "Olga");
    }

    /** Where the joint engine can be made to throw: numbers for everybody. */
    private String lines(String kind) {
        if (breaks) {
            throw new IllegalStateException("no lines");
        }
        return "[" + kind + "]";
    }

    private Desk desk() {
        return new Desk(
                LIBRARY,
                new DialogEngine(house()),
                joint,
                _ -> {
                    texts.increment();
                    return Reading.EMPTY;
                },
                (utterance, _) -> {
                    screened.increment();
                    return signal(utterance.text());
                });
    }

    private static CrisisSignal signal(String text) {
        if (text.contains("kill him")) {
            return new CrisisSignal(Level.HARD, List.of("threat_to_other"), Set.of("threat_to_other"));
        }
        return text.contains("hits me") ? new CrisisSignal(Level.HARD, List.of("violence_victim")) : CrisisSignal.NONE;
    }

    // --- who is there

    TwoStage knows(long person) {
        var profile = Profile.UNKNOWN;
        for (var fact : Scene.KNOWN.entrySet()) {
            profile = profile.with(fact.getKey(), fact.getValue());
        }
        var session = Session.of("person" + person, profile);
        storage.circles().inTransaction(tx -> {
            tx.save(List.of(new Change(new PersonId(person), Optional.empty(), session)), now.get());
            return person;
        });
        return this;
    }

    Profile profile(long person) {
        return storage.circles()
                .inTransaction(tx -> tx.lock(List.of(new PersonId(person))))
                .get(new PersonId(person))
                .profile();
    }

    void learns(long person, Fact fact, String value) {
        storage.circles().inTransaction(tx -> {
            var id = new PersonId(person);
            var before = tx.lock(List.of(id)).get(id);
            var after = before.with(before.profile().with(fact, value));
            tx.save(List.of(new Change(id, Optional.of(before), after)), now.get());
            return fact;
        });
    }

    /** Both became a couple, by Ana's link. */
    TwoStage paired() {
        knows(ANA).knows(BEN);
        invites(ANA, "Ana");
        comes(BEN, link(ANA), "Ben");
        return this;
    }

    /** And the group is theirs. */
    TwoStage together() {
        paired();
        does(message(GROUP, ANA, new Content.AddedToGroup(hearsAll)));
        return this;
    }

    /** And a session is going on. */
    TwoStage inSession() {
        together();
        changes(state -> joint.start(state, TwoDialogs.TALK, SessionMode.TYPED, moment())
                .state()
                .orElseThrow());
        return this;
    }

    /** And in it both are asked something alone. */
    TwoStage askedAlone() {
        together();
        return notes();
    }

    /** A session in which both are asked something alone. */
    TwoStage notes() {
        changes(state -> joint.start(state, TwoDialogs.NOTES, SessionMode.TYPED, moment())
                .state()
                .orElseThrow());
        return this;
    }

    private JointMoment moment() {
        return new JointMoment(new Moment(now.get(), ZoneOffset.UTC, 5), JointMoment.Fit.always(), hearsAll);
    }

    void changes(UnaryOperator<JointState> change) {
        storage.circles().inTransaction(tx -> {
            var id = tx.couples()
                    .of(List.of(new PersonId(ANA)), List.of())
                    .getFirst()
                    .id();
            var pair = tx.couples().lock(List.of(id)).get(id);
            var after = change.apply(pair.state());
            tx.couples().save(new Pair(after, pair.elsewhere()), joint.wakeAt(after));
            return id;
        });
    }

    Optional<Pair> pair() {
        return storage.circles().inTransaction(tx -> {
            var found = tx.couples().of(List.of(new PersonId(ANA), new PersonId(BEN)), List.of());
            return tx.couples().lock(found.stream().map(Couples.Partners::id).toList()).values().stream()
                    .findFirst();
        });
    }

    JointState state() {
        return pair().orElseThrow().state();
    }

    // --- what they do

    void invites(long person, String called) {
        does(command(person, "invite"));
        says(person, called);
    }

    void comes(long person, String link, String called) {
        comes(person, link);
        says(person, called);
    }

    /** Taps the button of whatever was asked last. */
    void opens(long person) {
        var button =
                ((Delivery.Send) lastWithButtons(person).delivery()).buttons().getFirst();
        does(message(person, person, new Content.Tap(button.data())));
    }

    void comes(long person, String link) {
        var argument = link.substring(link.indexOf("start=") + 6);
        does(message(person, person, new Content.Command("start", argument)));
    }

    void says(long person, String text) {
        does(message(person, person, text(text, Origin.TYPED)));
    }

    void writes(long person, String text) {
        does(message(GROUP, person, text(text, Origin.TYPED)));
    }

    static Content text(String text, Origin origin) {
        return new Content.Text(new Utterance(text), origin);
    }

    void taps(long chat, long person, String label) {
        var call = sentTo(chat).reversed().stream()
                .filter(one -> buttons(one).containsKey(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + label));
        does(new IncomingMessage(
                new UpdateKey(7, updates.incrementAndGet()),
                new Chat(chat, chat > 0),
                Optional.of(new PersonId(person)),
                OptionalInt.of(call.messageId()),
                now.get(),
                new Content.Tap(buttons(call).get(label))));
    }

    private static Map<String, String> buttons(Sent call) {
        return call.delivery() instanceof Delivery.Send send
                ? send.buttons().stream()
                        .collect(Collectors.toMap(button -> button.label(), button -> button.data(), (one, _) -> one))
                : Map.of();
    }

    private Sent lastWithButtons(long chat) {
        return sentTo(chat).reversed().stream()
                .filter(one -> !buttons(one).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    IncomingMessage command(long chat, String name) {
        return message(chat, chat, new Content.Command(name, ""));
    }

    IncomingMessage message(long chat, long person, Content content) {
        long update = updates.incrementAndGet();
        return new IncomingMessage(
                new UpdateKey(7, update),
                new Chat(chat, chat > 0),
                Optional.of(new PersonId(person)),
                OptionalInt.of((int) update),
                now.get(),
                content);
    }

    /** All in one batch; when it returns, everything that comes of it was delivered. */
    void does(IncomingMessage... batch) {
        conversation.inbox().process(List.of(batch));
        delivered();
    }

    void forget(long person) {
        conversation.forget(List.of(new PersonId(person)));
        delivered();
    }

    void later(Duration time) {
        now.updateAndGet(at -> at.plus(time));
        conversation.clockMoved(time);
    }

    /** Nobody could be heard for a while; whoever was asked alone is asked again, and that is done last. */
    void outage() {
        polled(now.get());
        now.updateAndGet(at -> at.plusSeconds(151));
        polled(now.get());
    }

    void outageIsOver() {
        now.updateAndGet(at -> at.plusSeconds(3));
    }

    private void polled(Instant at) {
        conversation.inbox().polled(7, at);
    }

    private void delivered() {
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> storage.outbox().pending().isEmpty());
    }

    // --- what they read

    /** With all that is promised by now: a state that has changed is seen before the words that go with it are sent. */
    List<Sent> sentTo(long chat) {
        delivered();
        return sent.stream().filter(one -> one.chat() == chat).toList();
    }

    List<String> read(long chat) {
        return sentTo(chat).stream()
                .map(Sent::text)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    String lastRead(long chat) {
        var all = read(chat);
        return all.isEmpty() ? "" : all.getLast();
    }

    Delivery.Send lastSent(long chat) {
        return sentTo(chat).reversed().stream()
                .flatMap(one -> one.delivery() instanceof Delivery.Send send ? Stream.of(send) : Stream.empty())
                .findFirst()
                .orElseThrow();
    }

    /** The last link that somebody was given. */
    String link(long chat) {
        var links = new ArrayList<String>();
        sentTo(chat).forEach(one -> {
            one.text().lines().filter(line -> line.startsWith("https://t.me/")).forEach(links::add);
            if (one.delivery() instanceof Delivery.Send send) {
                send.links().forEach(link -> links.add(link.url()));
            }
        });
        return links.getLast();
    }

    @Override
    public void close() {
        conversation.close();
        storage.close();
    }
}
