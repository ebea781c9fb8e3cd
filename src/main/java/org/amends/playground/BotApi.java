package org.amends.playground;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.amends.conversation.TurnWatch;

/** Telegram's Bot API for one bot, with people's phones on its other side; knows nothing of HTTP. */
public final class BotApi implements AutoCloseable {
    private static final long START_OF_NUMBERING = 1_700_000_000L;

    private final BotIdentity identity;
    private final MovableClock clock;
    private final Monitor monitor = new Monitor();
    private final Faults faults = new Faults();
    private final Map<String, Function<Params, Object>> methods = new HashMap<>();
    private final Map<String, Integer> calls = new HashMap<>();
    private final World world;
    private final UpdateQueue updates;
    private final Journal journal;
    private final RateLimits limits;
    private final Phones phones;
    private final BotLinks links;
    private final String run = UUID.randomUUID().toString();
    private Consumer<List<Long>> whenForgotten = _ -> {};
    private Optional<SnapshotFile> snapshot = Optional.empty();

    /** With a file, the journal of what took effect is also appended there. */
    public BotApi(BotIdentity identity, Clock clock, Optional<Path> journalFile) {
        this.identity = identity;
        this.clock = new MovableClock(clock);
        world = new World(identity.user(), this.clock);
        updates = new UpdateQueue(monitor, world::now);
        this.clock.onMove(_ -> updates.answerPolls());
        journal = new Journal(this.clock, journalFile);
        limits = new RateLimits(this.clock);
        Groups groups = new Groups(world, updates);
        phones = new Phones(world, updates, groups);
        links = new BotLinks(world, groups, phones);
        new SendMethods(world, journal, limits).register(methods);
        new EditMethods(world, journal, limits).register(methods);
        new ChatMethods(world, groups).register(methods);
        new BotMethods(world, updates).register(methods);
    }

    /** Takes up what is kept in the folder, and keeps everything there from now on. */
    public void keepIn(Path folder) {
        SnapshotFile file = new SnapshotFile(folder, monitor, () -> Snapshot.of(world, updates, clock));
        world.files().keepIn(folder.resolve("files"));
        Optional<Snapshot> kept = file.read();
        monitor.change(() -> {
            kept.ifPresentOrElse(
                    snapshot -> snapshot.restore(world, updates, clock),
                    () -> updates.numberFrom(numberOfThisSecond()));
            return kept;
        });
        file.follow();
        snapshot = Optional.of(file);
    }

    /** Where the file was deleted, a bot may still remember the ids of before. */
    private long numberOfThisSecond() {
        return world.now() - START_OF_NUMBERING;
    }

    /** Carries out one call of the bot; a getUpdates with a timeout holds the calling thread. */
    public Answer call(String token, String method, Params params) {
        if (monitor.closed()) {
            return new Answer.Failure(500, "Internal Server Error: restart", Map.of());
        }
        if (monitor.look(faults::away)) {
            return new Answer.Cut();
        }
        Optional<Fault> fault = monitor.look(() -> faults.take(method, chatOf(params)));
        Optional<Answer> instead = fault.flatMap(Fault::insteadOfTheCall);
        if (instead.isPresent()) {
            return instead.get();
        }
        fault.filter(one -> one.kind() == Fault.Kind.DELAY)
                .ifPresent(one -> monitor.pause(Duration.ofMillis(one.amount())));
        Answer answer = answer(token, method.toLowerCase(Locale.ROOT), params);
        boolean lost = fault.filter(one -> one.kind() == Fault.Kind.CUT_AFTER).isPresent();
        return lost || monitor.look(faults::away) ? new Answer.Cut() : answer;
    }

    private Answer answer(String token, String method, Params params) {
        if (!token.equals(identity.token())) {
            return new Answer.Failure(401, "Unauthorized", Map.of());
        }
        try {
            return new Answer.Success(carryOut(method, params));
        } catch (ApiError refused) {
            return refused.answer();
        }
    }

    private Object carryOut(String method, Params params) {
        monitor.look(() -> calls.merge(method, 1, Integer::sum));
        if (method.equals("getupdates")) {
            return updates.poll(params);
        }
        Function<Params, Object> work = methods.get(method);
        if (work == null) {
            throw new ApiError(404, "Not Found", Map.of());
        }
        return monitor.change(() -> work.apply(params));
    }

    private static Optional<Long> chatOf(Params params) {
        String chat = params.text("chat_id", "");
        return chat.matches("-?\\d{1,18}") ? Optional.of(Long.parseLong(chat)) : Optional.empty();
    }

    /** Ends every call that waits, so that a server stops at once. */
    @Override
    public void close() {
        monitor.close();
        snapshot.ifPresent(SnapshotFile::write);
    }

    /** The clock by which messages age; it can be moved forward. */
    public MovableClock clock() {
        return clock;
    }

    /** Notes what the bot read and where people stand, for the page. */
    public TurnWatch watch() {
        return new CoachNotes(world, monitor);
    }

    /** Who is told which people are gone for good. */
    public void whenForgotten(Consumer<List<Long>> listener) {
        whenForgotten = listener;
    }

    /** Goes away, also in the middle of a poll that is held, or comes back. */
    void goAway(boolean gone) {
        faults.goAway(gone);
        updates.answerPolls();
    }

    /** Erases everybody and everything said; the clock stays where it is. */
    void startAnew() {
        whenForgotten.accept(monitor.change(() -> {
            List<Long> people = List.copyOf(world.people().keySet());
            world.clear();
            updates.clear();
            faults.clear();
            return people;
        }));
    }

    /** Another one with every start of the program. */
    String run() {
        return run;
    }

    Monitor monitor() {
        return monitor;
    }

    World world() {
        return world;
    }

    UpdateQueue updates() {
        return updates;
    }

    Journal journal() {
        return journal;
    }

    Faults faults() {
        return faults;
    }

    RateLimits limits() {
        return limits;
    }

    Phones phones() {
        return phones;
    }

    BotLinks links() {
        return links;
    }

    /** How often each method was called, by its name in small letters. */
    Map<String, Integer> calls() {
        return monitor.look(() -> Map.copyOf(calls));
    }
}
