package org.amends.playground;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** A chat as a phone shows it. */
final class ChatView {
    private ChatView() {}

    static Map<String, Object> of(World world, ChatState state) {
        Map<String, Object> view = head(world, state);
        view.put("messages", messages(world, state));
        return view;
    }

    static List<ObjectNode> messages(World world, ChatState state) {
        return state.posts().values().stream()
                .map(post -> message(world, state, post))
                .toList();
    }

    /** All but the messages. */
    static Map<String, Object> head(World world, ChatState state) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("chat", state.chat());
        view.put("bot", world.bot());
        view.put("members", state.members());
        view.put("started", state.started());
        view.put(
                "blocked",
                state.chat().withOnePerson() && !state.hasMember(world.bot().id()));
        view.put("hears_all", world.hearsAll(state));
        view.put("typing", state.typingAt(world.now()));
        view.put("force_reply", state.repliesAsked());
        state.pinned().ifPresent(id -> view.put("pinned", id));
        state.migratedTo().ifPresent(id -> view.put("migrated_to", id));
        if (state.keyboard() instanceof Markup.Keyboard(List<List<String>> rows)) {
            view.put("keyboard", rows);
        }
        view.put("commands", commands(world, state.chat()));
        state.standing().ifPresent(place -> view.put("standing", place));
        return view;
    }

    private static ObjectNode message(World world, ChatState state, Post post) {
        ObjectNode json = Wire.object("message_id", post.id());
        Wire.put(json, "from", world.user(post.from()));
        Wire.put(json, "date", post.date());
        Wire.put(json, "text", post.body().text());
        Wire.put(json, "entities", post.body().entities());
        Wire.put(json, "buttons", post.buttons());
        Wire.put(json, "reply_to", post.replyTo());
        post.body().attachment().forEach((name, value) -> Wire.put(json, name, value));
        Wire.put(json, "read", state.readings().get(post.id()));
        json.put("edited", post.editDate() != null)
                .put("deleted", post.marks().deleted())
                .put("silent", post.marks().silent())
                .put("protected", post.marks().protectedContent())
                .put("forwarded", post.marks().forwarded());
        return json;
    }

    /** The narrowest scope that has commands wins. */
    private static List<Map<String, String>> commands(World world, Chat chat) {
        String kind = chat.withOnePerson() ? "all_private_chats" : "all_group_chats";
        return Stream.of(
                        BotMethods.key("chat", String.valueOf(chat.id()), ""),
                        BotMethods.key(kind, "", ""),
                        BotMethods.key("default", "", ""))
                .flatMap(key -> Stream.ofNullable(world.commands().get(key)))
                .findFirst()
                .orElse(List.of());
    }
}
