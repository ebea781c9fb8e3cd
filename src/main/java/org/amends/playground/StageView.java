package org.amends.playground;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything that the page shows; messages only of chats that have changed since it saw them. */
final class StageView {
    private final BotApi api;
    private final Map<Long, Long> known;

    /** @param known by chat, the version that the page has */
    StageView(BotApi api, Map<Long, Long> known) {
        this.api = api;
        this.known = Map.copyOf(known);
    }

    /** Reads {@code 101:5,-1:7}. */
    static Map<Long, Long> known(String written) {
        Map<Long, Long> versions = new HashMap<>();
        for (String one : written.split(",", -1)) {
            if (one.matches("-?\\d{1,18}:\\d{1,18}")) {
                int colon = one.indexOf(':');
                versions.put(Long.parseLong(one.substring(0, colon)), Long.parseLong(one.substring(colon + 1)));
            }
        }
        return versions;
    }

    Map<String, Object> now() {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("run", api.run());
        view.put("revision", api.monitor().revision());
        view.put("now", api.world().now());
        view.put("ahead_seconds", api.clock().ahead().toSeconds());
        view.put("away", api.faults().away());
        view.put("faults", api.faults().ordered());
        view.put("bot", api.world().bot());
        view.put("people", List.copyOf(api.world().people().values()));
        view.put("chats", chats());
        return view;
    }

    private Collection<Map<String, Object>> chats() {
        Map<Long, Set<Integer>> waiting = waiting();
        return api.world().chats().values().stream()
                .map(chat -> chat(chat, waiting.getOrDefault(chat.chat().id(), Set.of())))
                .toList();
    }

    private Map<String, Object> chat(ChatState state, Set<Integer> waiting) {
        Map<String, Object> view = ChatView.head(api.world(), state);
        view.put("waiting", waiting);
        view.put("version", state.version());
        if (known.getOrDefault(state.chat().id(), -1L) != state.version()) {
            view.put("messages", ChatView.messages(api.world(), state));
        }
        return view;
    }

    /** By chat, the messages that the bot has not fetched or not done with. */
    private Map<Long, Set<Integer>> waiting() {
        Map<Long, Set<Integer>> waiting = new HashMap<>();
        for (Update update : api.updates().waiting()) {
            var message = update.json().path("message");
            if (!message.isMissingNode()) {
                waiting.computeIfAbsent(message.path("chat").path("id").asLong(), _ -> new HashSet<>())
                        .add(message.path("message_id").asInt());
            }
        }
        return waiting;
    }
}
