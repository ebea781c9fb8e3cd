package org.amends.playground;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Everybody and every chat of a playground; guarded by its monitor. */
final class World {
    private static final long FIRST_PERSON = 101;
    private static final long FIRST_SUPERGROUP = -1_000_000_000_001L;

    private final User bot;
    private final Clock clock;
    private final Map<Long, User> people = new LinkedHashMap<>();
    private final Map<Long, ChatState> chats = new LinkedHashMap<>();
    private final Map<String, Callback> callbacks = new LinkedHashMap<>();
    private final FileShelf files = new FileShelf();
    private final Map<String, List<Map<String, String>>> commands = new LinkedHashMap<>();
    private boolean readsAllGroupMessages;
    private Numbers given = new Numbers(FIRST_PERSON - 1, 0, FIRST_SUPERGROUP + 1);

    /** The numbers given to the last person, group and supergroup: none is given twice, for a bot may remember them. */
    record Numbers(long person, long group, long supergroup) {
        Numbers withPerson(long id) {
            return new Numbers(Math.max(person, id), group, supergroup);
        }

        Numbers withChat(long id) {
            return id > 0
                    ? this
                    : id <= FIRST_SUPERGROUP
                            ? new Numbers(person, group, Math.min(supergroup, id))
                            : new Numbers(person, Math.min(group, id), supergroup);
        }
    }

    World(User bot, Clock clock) {
        this.bot = bot;
        this.clock = clock;
    }

    User bot() {
        return bot;
    }

    long now() {
        return clock.instant().getEpochSecond();
    }

    Map<Long, User> people() {
        return people;
    }

    Map<Long, ChatState> chats() {
        return chats;
    }

    Map<String, Callback> callbacks() {
        return callbacks;
    }

    FileShelf files() {
        return files;
    }

    Map<String, List<Map<String, String>>> commands() {
        return commands;
    }

    boolean readsAllGroupMessages() {
        return readsAllGroupMessages;
    }

    /** Whether the bot gets everything that is written there. */
    boolean hearsAll(ChatState state) {
        return state.chat().withOnePerson() || readsAllGroupMessages || state.isAdministrator(bot.id());
    }

    void readAllGroupMessages(boolean all) {
        readsAllGroupMessages = all;
    }

    long nextPersonId() {
        return given().person() + 1;
    }

    long nextGroupId(boolean supergroup) {
        return (supergroup ? given().supergroup() : given().group()) - 1;
    }

    Numbers given() {
        people.keySet().forEach(id -> given = given.withPerson(id));
        chats.keySet().forEach(id -> given = given.withChat(id));
        return given;
    }

    void givenBefore(Numbers numbers) {
        given = numbers;
    }

    /** Everybody and everything said is gone; the bot's own settings stay. */
    void clear() {
        given = given();
        people.clear();
        chats.clear();
        callbacks.clear();
        files.clear();
    }

    void add(User person) {
        people.put(person.id(), person);
        ChatState chat = new ChatState(Chat.privateWith(person));
        chat.members().put(person.id(), "member");
        chat.members().put(bot.id(), "member");
        chats.put(person.id(), chat);
    }

    User user(long id) {
        if (id == bot.id()) {
            return bot;
        }
        return Optional.ofNullable(people.get(id)).orElseThrow(() -> ApiError.badRequest("user not found"));
    }

    ChatState chat(long id) {
        return Optional.ofNullable(chats.get(id)).orElseThrow(() -> ApiError.badRequest("chat not found"));
    }

    /** The chat that a call names, if the bot knows it. */
    ChatState chat(Params params) {
        String id = params.text("chat_id", "");
        if (id.isBlank()) {
            throw ApiError.badRequest("chat_id is empty");
        }
        if (!id.matches("-?\\d{1,18}")) {
            throw ApiError.badRequest("chat not found");
        }
        return chat(Long.parseLong(id));
    }

    /** The chat that a call names, if the bot may write there. */
    ChatState writableChat(Params params) {
        ChatState state = chat(params);
        state.migratedTo().ifPresent(World::refuseMigrated);
        if (state.chat().withOnePerson()) {
            refuseUnreachable(state);
        } else if (!state.hasMember(bot.id())) {
            String kind = state.chat().type().equals("group") ? "group" : "supergroup";
            throw ApiError.forbidden(
                    state.status(bot.id()).equals("kicked")
                            ? "bot was kicked from the " + kind + " chat"
                            : "bot is not a member of the " + kind + " chat");
        }
        return state;
    }

    private static void refuseMigrated(long newChat) {
        throw new ApiError(
                400,
                "Bad Request: group chat was upgraded to a supergroup chat",
                Map.of("migrate_to_chat_id", newChat));
    }

    private void refuseUnreachable(ChatState state) {
        if (!state.started()) {
            throw ApiError.forbidden("bot can't initiate conversation with a user");
        }
        if (!state.hasMember(bot.id())) {
            throw ApiError.forbidden("bot was blocked by the user");
        }
    }

    /** A message as the Bot API shows it. */
    ObjectNode message(ChatState state, Post post) {
        ObjectNode json = bare(state, post);
        if (post.replyTo() != null) {
            state.post(post.replyTo()).ifPresent(replied -> json.set("reply_to_message", bare(state, replied)));
        }
        return json;
    }

    private ObjectNode bare(ChatState state, Post post) {
        ObjectNode json = Wire.object("message_id", post.id());
        Wire.put(json, "from", user(post.from()));
        Wire.put(json, "chat", state.chat());
        Wire.put(json, "date", post.date());
        Wire.put(json, "edit_date", post.editDate());
        boolean captioned = !post.body().attachment().isEmpty();
        Wire.put(json, captioned ? "caption" : "text", post.body().text());
        if (!post.body().entities().isEmpty()) {
            Wire.put(
                    json,
                    captioned ? "caption_entities" : "entities",
                    post.body().entities());
        }
        post.body().attachment().forEach((name, value) -> Wire.put(json, name, value));
        if (post.marks().forwarded()) {
            Wire.put(json, "forward_origin", origin(post));
        }
        if (post.marks().protectedContent()) {
            json.put("has_protected_content", true);
        }
        if (!post.buttons().isEmpty()) {
            json.set("reply_markup", Wire.object("inline_keyboard", post.buttons()));
        }
        return json;
    }

    private static Map<String, Object> origin(Post post) {
        return Map.of("type", "hidden_user", "sender_user_name", "Someone", "date", post.date());
    }
}
