package org.amends.playground;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** What people do on their phones; called under the monitor. */
final class Phones {
    private static final Pattern COMMAND =
            Pattern.compile("(?<=^|\\s)/([A-Za-z0-9_]{1,32})(@([A-Za-z0-9_]+))?(?=\\s|$)");
    private static final int LARGEST_FILE = 10 << 20;
    private static final long FIRST_CALLBACK = 700_000_001L;

    private final World world;
    private final UpdateQueue updates;
    private final Groups groups;

    Phones(World world, UpdateQueue updates, Groups groups) {
        this.world = world;
        this.updates = updates;
        this.groups = groups;
    }

    /** A new person, or the one who already has this id. */
    User person(Params params) {
        long id = params.number("id").orElseGet(world::nextPersonId);
        if (!world.people().containsKey(id)) {
            world.add(new User(
                    id,
                    false,
                    params.text("first_name", "Person " + id),
                    params.text("last_name"),
                    params.text("username"),
                    params.text("language_code", "en")));
        }
        return world.user(id);
    }

    /** Whoever comes to an empty playground finds two people and their group. */
    Object begin() {
        if (world.people().isEmpty()) {
            List<Long> two = List.of("Ana", "Ben").stream()
                    .map(name ->
                            person(Params.of(Wire.object("first_name", name))).id())
                    .toList();
            createGroup(Params.of(Wire.object("title", "Ana & Ben").set("members", Wire.tree(two))));
        }
        return Wire.object();
    }

    ObjectNode send(Params params) {
        String text = params.requiredText("text").strip();
        if (text.isEmpty()) {
            throw ApiError.badRequest("an empty text can't be sent");
        }
        return post(params, new Post.Body(text, entitiesIn(text), Map.of()), params.flag("forwarded"));
    }

    ObjectNode sendAttachment(Params params) {
        ChatState state = chat(params);
        String file = "file-" + state.chat().id() + "-" + state.nextId();
        Map<String, Object> attachment = Attachments.of(params.requiredText("kind"), file, params);
        if (params.has("content")) {
            world.files().put(file, Params.Upload.of(params.text("file_name", "file"), content(params)));
        }
        return post(params, new Post.Body(params.text("caption"), List.of(), attachment), params.flag("forwarded"));
    }

    private static byte[] content(Params params) {
        byte[] content;
        try {
            content = Base64.getDecoder().decode(params.requiredText("content"));
        } catch (IllegalArgumentException e) {
            throw ApiError.badRequest("the content isn't base64");
        }
        if (content.length > LARGEST_FILE) {
            throw ApiError.badRequest("files of up to 10 MB can be sent");
        }
        return content;
    }

    ObjectNode forward(Params params) {
        Post original = post(world.chat(params.requiredNumber("from_chat")), params);
        return post(params, original.body(), true);
    }

    private ObjectNode post(Params params, Post.Body body, boolean forwarded) {
        ChatState state = chat(params);
        long person = member(params, state);
        Integer replyTo = params.number("reply_to").map(Math::toIntExact).orElse(null);
        Post.Marks marks = new Post.Marks(false, false, forwarded, false);
        Post post = new Post(state.nextId(), person, world.now(), null, body, replyTo, List.of(), marks);
        state.put(post);
        state.wrote(person);
        return sent(state, post, "message", params.flag("anonymous"));
    }

    ObjectNode edit(Params params) {
        ChatState state = chat(params);
        long person = member(params, state);
        Post post = post(state, params);
        if (post.from() != person) {
            throw ApiError.badRequest("people edit only what they wrote");
        }
        String text = params.requiredText("text");
        Post.Body body = new Post.Body(text, entitiesIn(text), post.body().attachment());
        Post edited = post.edited(body, List.of(), world.now());
        state.put(edited);
        return sent(state, edited, "edited_message", params.flag("anonymous"));
    }

    private ObjectNode sent(ChatState state, Post post, String kind, boolean anonymous) {
        ObjectNode message = world.message(state, post);
        if (anonymous) {
            hide(message, state);
        }
        Optional<Long> update = seenByBot(state, post) ? updates.add(kind, message) : Optional.empty();
        ObjectNode json =
                Wire.object("message_id", post.id()).put("chat", state.chat().id());
        update.ifPresent(id -> json.put("update_id", id));
        return json;
    }

    /** An administrator may write in the name of the group; then Telegram puts a bot of its own in place of the sender. */
    private static void hide(ObjectNode message, ChatState state) {
        Wire.put(message, "from", new User(1_087_968_824, true, "Group", null, "GroupAnonymousBot", null));
        Wire.put(message, "sender_chat", state.chat());
    }

    /** Taps a button: by its data, by its words, or by its place counted from 0. */
    ObjectNode tap(Params params) {
        ChatState state = chat(params);
        long person = member(params, state);
        Post post = post(state, params);
        String data = data(post, params);
        String id = String.valueOf(FIRST_CALLBACK + world.callbacks().size());
        world.callbacks().put(id, new Callback(id, person, state.chat().id(), post.id(), world.now(), false, null));
        ObjectNode query = Wire.object("id", id);
        Wire.put(query, "from", world.user(person));
        query.set("message", world.message(state, post));
        query.put("chat_instance", "instance" + state.chat().id()).put("data", data);
        ObjectNode json = Wire.object("callback_query_id", id);
        updates.add("callback_query", query).ifPresent(update -> json.put("update_id", update));
        return json;
    }

    private static String data(Post post, Params params) {
        if (params.flag("anyway")) {
            return params.requiredText("data");
        }
        List<Button> buttons = post.buttons().stream().flatMap(List::stream).toList();
        Optional<Button> button = params.number("button").isPresent()
                ? buttons.stream().skip(params.number("button", 0)).findFirst()
                : buttons.stream().filter(one -> isNamed(one, params)).findFirst();
        return button.map(Button::callbackData)
                .orElseThrow(() -> ApiError.badRequest("the message has no such button to tap"));
    }

    private static boolean isNamed(Button button, Params params) {
        String data = params.text("data");
        return data == null ? button.text().equals(params.text("text")) : data.equals(button.callbackData());
    }

    /** Blocks the bot, or lets it in again. */
    Object block(Params params, boolean blocked) {
        long person = params.requiredNumber("person");
        groups.change(world.chat(person), world.bot().id(), person, blocked ? "kicked" : "member");
        return Wire.object();
    }

    Chat createGroup(Params params) {
        List<Long> members = new ArrayList<>();
        params.json("members").ifPresent(json -> json.valueStream().forEach(id -> members.add(id.asLong(0))));
        if (members.isEmpty()) {
            throw ApiError.badRequest("a group needs members");
        }
        if (!params.has("with_bot") || params.flag("with_bot")) {
            members.add(world.bot().id());
        }
        return groups.create(params.requiredText("title"), params.flag("supergroup"), members)
                .chat();
    }

    Object join(Params params) {
        long who = who(params);
        groups.join(group(params), who, params.number("by", who));
        return Wire.object();
    }

    Object leave(Params params) {
        long who = who(params);
        groups.leave(group(params), who, params.number("by", who));
        return Wire.object();
    }

    Object promote(Params params) {
        ChatState state = group(params);
        long who = who(params);
        groups.promote(state, who, params.number("by", who), params.flag("administrator"));
        return Wire.object();
    }

    Chat migrate(Params params) {
        ChatState state = group(params);
        long by = state.members().keySet().iterator().next();
        return groups.migrate(state, by).chat();
    }

    private ChatState group(Params params) {
        ChatState state = world.chat(params.requiredNumber("chat"));
        if (state.chat().withOnePerson()) {
            throw ApiError.badRequest("that is no group");
        }
        return state;
    }

    /** A person, or the bot where none is named. */
    private long who(Params params) {
        return world.user(params.number("person", world.bot().id())).id();
    }

    private ChatState chat(Params params) {
        long person = params.requiredNumber("person");
        return world.chat(params.number("chat", person));
    }

    private static long member(Params params, ChatState state) {
        long person = params.requiredNumber("person");
        if (!state.hasMember(person)) {
            throw ApiError.badRequest("that person isn't in this chat");
        }
        return person;
    }

    private static Post post(ChatState state, Params params) {
        return state.post(params.requiredNumber("message_id"))
                .orElseThrow(() -> ApiError.badRequest("there is no such message"));
    }

    /** Privacy: in a group the bot gets commands for it and replies to it, unless it may read everything. */
    private boolean seenByBot(ChatState state, Post post) {
        long bot = world.bot().id();
        if (!state.hasMember(bot) || state.migratedTo().isPresent()) {
            return false;
        }
        return world.hearsAll(state) || isCommandForBot(post) || isReplyToBot(state, post);
    }

    private boolean isCommandForBot(Post post) {
        Matcher command = COMMAND.matcher(String.valueOf(post.body().text()));
        return post.body().text() != null
                && command.lookingAt()
                && (command.group(3) == null
                        || command.group(3).equalsIgnoreCase(world.bot().username()));
    }

    private boolean isReplyToBot(ChatState state, Post post) {
        return post.replyTo() != null
                && state.post(post.replyTo())
                        .filter(replied -> replied.from() == world.bot().id())
                        .isPresent();
    }

    private static List<Entity> entitiesIn(String text) {
        return Stream.concat(commandsIn(text), Links.in(text).stream())
                .sorted(Comparator.comparingInt(Entity::offset))
                .toList();
    }

    private static Stream<Entity> commandsIn(String text) {
        return COMMAND.matcher(text)
                .results()
                .map(found -> new Entity("bot_command", found.start(), found.end() - found.start(), null, null));
    }

    /** Everything that a phone shows of a chat. */
    Map<String, Object> view(long chat) {
        return new LinkedHashMap<>(ChatView.of(world, world.chat(chat)));
    }
}
