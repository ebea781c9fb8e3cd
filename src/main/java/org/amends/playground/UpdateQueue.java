package org.amends.playground;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Updates in order, kept until the bot confirms them by asking for later ones, or until they are too old. */
final class UpdateQueue {
    private static final Set<String> ONLY_ON_REQUEST =
            Set.of("chat_member", "message_reaction", "message_reaction_count");
    private static final int MOST = 100;
    private static final Duration LONGEST_POLL = Duration.ofSeconds(50);
    /** An offset further ahead than this is taken for one from before a restart of the numbering. */
    private static final int FAR_AHEAD = 10;

    private final Monitor monitor;
    private final LongSupplier now;
    private final List<Update> waiting = new ArrayList<>();
    private Set<String> allowed = Set.of();
    private long nextId = 1;
    private long polls;
    private long newestPoll;
    private long answeredUpTo;
    private String webhook = "";

    UpdateQueue(Monitor monitor, LongSupplier now) {
        this.monitor = monitor;
        this.now = now;
    }

    /** Queues an update if the bot wants its kind; the id that it got, if so. */
    Optional<Long> add(String kind, JsonNode body) {
        if (!wanted(kind)) {
            return Optional.empty();
        }
        ObjectNode json = Wire.object("update_id", nextId);
        json.set(kind, body);
        waiting.add(new Update(nextId, kind, now.getAsLong(), json));
        return Optional.of(nextId++);
    }

    /** Queues anything at all, also what Telegram would never send. */
    long inject(ObjectNode raw) {
        ObjectNode json = raw.deepCopy();
        long id = json.path("update_id").asLong(nextId);
        json.put("update_id", id);
        String kind = json.propertyStream()
                .map(Map.Entry::getKey)
                .filter(name -> !name.equals("update_id"))
                .findFirst()
                .orElse("unknown");
        waiting.add(new Update(id, kind, now.getAsLong(), json));
        nextId = Math.max(nextId, id + 1);
        return id;
    }

    JsonNode poll(Params params) {
        long offset = params.number("offset", 0);
        int limit = Math.clamp(params.number("limit", MOST), 1, MOST);
        Duration timeout = Duration.ofSeconds(Math.clamp(params.number("timeout", 0), 0, LONGEST_POLL.toSeconds()));
        long poll = monitor.change(() -> begin(params, offset));
        return monitor.await(timeout, () -> answer(poll, limit)).orElseGet(Wire.JSON::createArrayNode);
    }

    private long begin(Params params, long offset) {
        if (!webhook.isEmpty()) {
            throw ApiError.conflict(
                    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
        }
        allow(params);
        forget(offset);
        polls++;
        return ++newestPoll;
    }

    private Optional<JsonNode> answer(long poll, int limit) {
        if (poll != newestPoll) {
            throw ApiError.conflict(
                    "terminated by other getUpdates request; " + "make sure that only one bot instance is running");
        }
        dropExpired();
        if (waiting.isEmpty() && poll > answeredUpTo) {
            return Optional.empty();
        }
        return Optional.of(
                Wire.tree(waiting.stream().limit(limit).map(Update::json).toList()));
    }

    /** Lets the poll that is held go, with what there is. */
    void answerPolls() {
        answeredUpTo = newestPoll;
    }

    /** An offset confirms what is older; a negative one keeps only so many of the newest. */
    private void forget(long offset) {
        dropExpired();
        if (offset < 0) {
            int older = Math.max(0, waiting.size() + Math.toIntExact(Math.max(offset, -waiting.size())));
            waiting.subList(0, older).clear();
        } else if (offset > 0 && offset <= nextId + FAR_AHEAD) {
            waiting.removeIf(update -> update.id() < offset);
        }
    }

    private void dropExpired() {
        long time = now.getAsLong();
        waiting.removeIf(update -> update.expiredAt(time));
    }

    void allow(Params params) {
        params.json("allowed_updates").filter(JsonNode::isArray).ifPresent(kinds -> {
            Set<String> named = new LinkedHashSet<>();
            kinds.valueStream().forEach(kind -> named.add(kind.asString("")));
            allowed = Set.copyOf(named);
        });
    }

    private boolean wanted(String kind) {
        return allowed.isEmpty() ? !ONLY_ON_REQUEST.contains(kind) : allowed.contains(kind);
    }

    void setWebhook(String url) {
        webhook = url;
        newestPoll++;
    }

    String webhook() {
        return webhook;
    }

    List<String> allowed() {
        return List.copyOf(allowed);
    }

    void clear() {
        waiting.clear();
    }

    List<Update> waiting() {
        dropExpired();
        return List.copyOf(waiting);
    }

    boolean holds(long id) {
        return waiting.stream().anyMatch(update -> update.id() == id);
    }

    /** Telegram starts the numbering anew, anywhere, after a week without updates. */
    void numberFrom(long id) {
        nextId = id;
    }

    long nextId() {
        return nextId;
    }

    /** How many polls were let in. */
    long polls() {
        return polls;
    }

    void restore(List<Update> updates, long next, @Nullable List<String> kinds) {
        waiting.addAll(updates);
        nextId = next;
        allowed = kinds == null ? Set.of() : Set.copyOf(kinds);
    }
}
