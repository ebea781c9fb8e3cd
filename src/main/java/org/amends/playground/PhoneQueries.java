package org.amends.playground;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What a GET of {@code /phone/<what>} tells; some wait until there is something to tell. */
final class PhoneQueries {
    private static final int LONGEST_WAIT = 60;

    private final BotApi api;
    private final Monitor monitor;
    private final Map<String, Function<Params, Object>> queries = new HashMap<>();

    PhoneQueries(BotApi api) {
        this.api = api;
        monitor = api.monitor();
        registerChats();
        registerStage();
    }

    Object answer(String what, Params params) {
        Function<Params, Object> query = queries.get(what);
        if (query == null) {
            throw ApiError.badRequest("no such thing to ask for");
        }
        return query.apply(params);
    }

    private void registerChats() {
        queries.put(
                "people",
                _ -> monitor.look(() -> List.copyOf(api.world().people().values())));
        queries.put("chats", params -> monitor.look(() -> chats(params)));
        queries.put("chat", this::chat);
        queries.put("log", params -> Map.of("entries", monitor.look(() -> entries(params))));
        queries.put("await", this::awaitEntries);
        queries.put("file", params -> monitor.look(() -> file(params)));
    }

    private void registerStage() {
        queries.put("stage", this::stage);
        queries.put("await-confirmed", this::awaitConfirmed);
        queries.put("await-polls", this::awaitPolls);
        queries.put("callback", params -> monitor.look(() -> callback(params)));
        queries.put("calls", _ -> api.calls());
        queries.put("clock", _ -> Map.of("now", api.clock().instant()));
        queries.put(
                "updates",
                _ -> monitor.look(() -> Map.of(
                        "next_update_id", api.updates().nextId(),
                        "polls", api.updates().polls(),
                        "waiting",
                                api.updates().waiting().stream()
                                        .map(Update::json)
                                        .toList())));
        queries.put(
                "faults",
                _ -> monitor.look(() -> Map.of(
                        "away", api.faults().away(),
                        "ordered", api.faults().ordered())));
    }

    private List<Chat> chats(Params params) {
        Optional<Long> person = params.number("person");
        return api.world().chats().values().stream()
                .filter(state -> person.isEmpty() || state.hasMember(person.get()))
                .map(ChatState::chat)
                .toList();
    }

    /** With a revision, waits until the playground is past it. */
    private Object chat(Params params) {
        long chat = params.requiredNumber("chat");
        long after = params.number("after", -1);
        monitor.await(wait(params), () -> Optional.of(monitor.revision()).filter(now -> now > after));
        return monitor.look(() -> {
            Map<String, Object> view = api.phones().view(chat);
            view.put("revision", monitor.revision());
            return view;
        });
    }

    /** With a revision of this run, waits until there is another. */
    private Object stage(Params params) {
        long after = params.number("after", -1);
        boolean sameRun = api.run().equals(params.text("run"));
        if (sameRun) {
            monitor.await(wait(params), () -> Optional.of(monitor.revision()).filter(now -> now != after));
        }
        Map<Long, Long> known = sameRun ? StageView.known(params.text("known", "")) : Map.of();
        return monitor.look(() -> new StageView(api, known).now());
    }

    private Object awaitEntries(Params params) {
        List<Accepted> found = monitor.await(
                        wait(params), () -> Optional.of(entries(params)).filter(list -> !list.isEmpty()))
                .orElse(List.of());
        return Map.of("entries", found);
    }

    private List<Accepted> entries(Params params) {
        return api.journal().after(params.number("after", 0), params.number("chat"));
    }

    private Object awaitConfirmed(Params params) {
        long update = params.requiredNumber("update_id");
        boolean gone = monitor.await(
                        wait(params),
                        () -> Optional.of(update).filter(id -> !api.updates().holds(id)))
                .isPresent();
        return Map.of("confirmed", gone);
    }

    /** Waits until the bot has polled so many times. */
    private Object awaitPolls(Params params) {
        long wanted = params.requiredNumber("polls");
        monitor.await(wait(params), () -> Optional.of(api.updates().polls()).filter(polls -> polls >= wanted));
        return Map.of("polls", monitor.look(() -> api.updates().polls()));
    }

    private Callback callback(Params params) {
        return Optional.ofNullable(api.world().callbacks().get(params.requiredText("id")))
                .orElseThrow(() -> ApiError.badRequest("no such callback query"));
    }

    private Object file(Params params) {
        Params.Upload file = api.world()
                .files()
                .find(params.requiredText("id"))
                .orElseThrow(() -> ApiError.badRequest("no such file"));
        return Map.of("name", file.name(), "base64", file.content());
    }

    private static Duration wait(Params params) {
        return Duration.ofSeconds(Math.clamp(params.number("timeout", 0), 0, LONGEST_WAIT));
    }
}
