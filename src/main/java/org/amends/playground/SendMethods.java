package org.amends.playground;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The methods that put a message into a chat. */
final class SendMethods {
    private static final int LONGEST_TEXT = 4096;
    private static final int LONGEST_CAPTION = 1024;
    private static final long TYPING_SHOWS = 5;
    private static final List<String> MEDIA = List.of("photo", "document", "sticker", "voice", "audio", "video");

    private final World world;
    private final Journal journal;
    private final RateLimits limits;

    SendMethods(World world, Journal journal, RateLimits limits) {
        this.world = world;
        this.journal = journal;
        this.limits = limits;
    }

    void register(Map<String, Function<Params, Object>> methods) {
        methods.put("sendmessage", this::sendMessage);
        methods.put("sendchataction", this::sendChatAction);
        MEDIA.forEach(kind -> methods.put("send" + kind, params -> sendMedia(kind, params)));
    }

    private Object sendMessage(Params params) {
        FormattedText text = FormattedText.from(params, "text", "parse_mode", "entities");
        checkLength(text);
        return send("sendMessage", params, text.body());
    }

    static void checkLength(FormattedText text) {
        if (text.text().isEmpty()) {
            throw ApiError.badRequest("message text is empty");
        }
        if (text.text().length() > LONGEST_TEXT) {
            throw ApiError.badRequest("message is too long");
        }
    }

    private Object sendMedia(String kind, Params params) {
        FormattedText caption = FormattedText.from(params, "caption", "parse_mode", "caption_entities");
        if (caption.text().length() > LONGEST_CAPTION) {
            throw ApiError.badRequest("message caption is too long");
        }
        Object attachment = attachment(kind, params);
        @Nullable String text = caption.text().isEmpty() ? null : caption.text();
        String method = "send" + Character.toUpperCase(kind.charAt(0)) + kind.substring(1);
        return send(method, params, new Post.Body(text, caption.entities(), Map.of(kind, attachment)));
    }

    private Object attachment(String kind, Params params) {
        String given = params.text(kind, "");
        String part = given.startsWith("attach://") ? given.substring("attach://".length()) : kind;
        Params.Upload upload = params.files().get(part);
        if (upload == null && given.isBlank()) {
            throw ApiError.badRequest("there is no " + kind + " in the request");
        }
        String id = upload == null ? given : world.files().freshId();
        if (upload != null) {
            world.files().put(id, upload);
        }
        return Attachments.sent(kind, id, upload);
    }

    private Object send(String method, Params params, Post.Body body) {
        Markup markup = Markup.from(params);
        ChatState state = world.writableChat(params);
        Integer replyTo = repliedTo(params, state).orElse(null);
        limits.count(state.chat());
        Post.Marks marks =
                new Post.Marks(params.flag("disable_notification"), params.flag("protect_content"), false, false);
        Post post = new Post(
                state.nextId(),
                world.bot().id(),
                world.now(),
                null,
                mentioning(body),
                replyTo,
                markup.buttons(),
                marks);
        state.put(post);
        state.show(markup);
        if (markup instanceof Markup.ForceReply asked) {
            whoIsAsked(state, post, asked).forEach(person -> state.askReply(person, post.id()));
        }
        journal.sent(method, state.chat(), post);
        return world.message(state, post);
    }

    /** A link to a person whom Telegram knows is a mention; else it is no link. */
    private Post.Body mentioning(Post.Body body) {
        List<Entity> entities = body.entities().stream()
                .flatMap(entity -> linked(entity).stream())
                .toList();
        return new Post.Body(body.text(), entities, body.attachment());
    }

    private Optional<Entity> linked(Entity entity) {
        Optional<Long> person = Optional.ofNullable(entity.url()).flatMap(Links::person);
        return person.isEmpty()
                ? Optional.of(entity)
                : person.flatMap(id -> Optional.ofNullable(world.people().get(id)))
                        .map(entity::mentioning);
    }

    private Stream<Long> whoIsAsked(ChatState state, Post post, Markup.ForceReply asked) {
        Stream<Long> named = post.body().entities().stream()
                .flatMap(entity -> Stream.ofNullable(entity.user()))
                .map(User::id);
        Stream<Long> answered = Stream.ofNullable(post.replyTo())
                .flatMap(id -> state.post(id).stream())
                .map(Post::from);
        Stream<Long> all = state.members().keySet().stream();
        return (asked.selective() ? Stream.concat(named, answered) : all)
                .filter(state::hasMember)
                .filter(person -> person != world.bot().id());
    }

    private static Optional<Integer> repliedTo(Params params, ChatState state) {
        JsonNode reply = params.json("reply_parameters").orElseGet(Wire::object);
        long id =
                reply.has("message_id") ? reply.path("message_id").asLong(0) : params.number("reply_to_message_id", 0);
        if (id == 0) {
            return Optional.empty();
        }
        boolean optional = reply.path("allow_sending_without_reply").asBoolean(false)
                || params.flag("allow_sending_without_reply");
        Optional<Integer> found = state.post(id).map(Post::id);
        if (found.isEmpty() && !optional) {
            throw ApiError.badRequest("message to be replied not found");
        }
        return found;
    }

    private Object sendChatAction(Params params) {
        if (params.text("action", "").isBlank()) {
            throw ApiError.badRequest("wrong parameter action in request");
        }
        world.writableChat(params).typeUntil(world.now() + TYPING_SHOWS);
        return true;
    }
}
