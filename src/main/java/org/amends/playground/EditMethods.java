package org.amends.playground;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The methods that change or delete messages, and those that answer taps. */
final class EditMethods {
    private static final long DELETABLE = 48 * 60 * 60;
    private static final int MOST_DELETED = 100;
    private static final int LONGEST_ANSWER = 200;

    private final World world;
    private final Journal journal;
    private final RateLimits limits;

    EditMethods(World world, Journal journal, RateLimits limits) {
        this.world = world;
        this.journal = journal;
        this.limits = limits;
    }

    void register(Map<String, Function<Params, Object>> methods) {
        methods.put("editmessagetext", this::editText);
        methods.put("editmessagereplymarkup", this::editMarkup);
        methods.put("deletemessage", this::delete);
        methods.put("deletemessages", this::deleteSeveral);
        methods.put("answercallbackquery", this::answerCallback);
    }

    private Object editText(Params params) {
        FormattedText text = FormattedText.from(params, "text", "parse_mode", "entities");
        SendMethods.checkLength(text);
        Markup markup = Markup.from(params);
        ChatState state = world.writableChat(params);
        Post post = editable(state, params);
        if (!post.body().attachment().isEmpty()) {
            throw ApiError.badRequest("there is no text in the message to edit");
        }
        return edit("editMessageText", state, post, post.edited(text.body(), markup.buttons(), world.now()));
    }

    private Object editMarkup(Params params) {
        Markup markup = Markup.from(params);
        ChatState state = world.writableChat(params);
        Post post = editable(state, params);
        Post edited = new Post(
                post.id(),
                post.from(),
                post.date(),
                post.editDate(),
                post.body(),
                post.replyTo(),
                markup.buttons(),
                post.marks());
        return edit("editMessageReplyMarkup", state, post, edited);
    }

    private Post editable(ChatState state, Params params) {
        Post post = state.post(params.number("message_id", 0))
                .orElseThrow(() -> ApiError.badRequest("message to edit not found"));
        if (post.from() != world.bot().id()) {
            throw ApiError.badRequest("message can't be edited");
        }
        return post;
    }

    private Object edit(String method, ChatState state, Post before, Post after) {
        if (before.body().equals(after.body()) && before.buttons().equals(after.buttons())) {
            throw ApiError.badRequest("message is not modified: specified new message content and reply markup are "
                    + "exactly the same as a current content and reply markup of the message");
        }
        if (!state.chat().withOnePerson()) {
            limits.count(state.chat());
        }
        state.put(after);
        journal.sent(method, state.chat(), after);
        return world.message(state, after);
    }

    private Object delete(Params params) {
        ChatState state = world.writableChat(params);
        Post post = state.post(params.requiredNumber("message_id"))
                .orElseThrow(() -> ApiError.badRequest("message to delete not found"));
        if (!deletable(state, post)) {
            throw ApiError.badRequest("message can't be deleted");
        }
        delete("deleteMessage", state, post);
        return true;
    }

    /** Skips what can't be found, as Telegram does. */
    private Object deleteSeveral(Params params) {
        ChatState state = world.writableChat(params);
        List<Long> ids = params.json("message_ids").stream()
                .flatMap(json -> json.valueStream())
                .map(id -> id.asLong(0))
                .toList();
        if (ids.isEmpty()) {
            throw ApiError.badRequest("message identifiers are not specified");
        }
        if (ids.size() > MOST_DELETED) {
            throw ApiError.badRequest("too many message identifiers specified");
        }
        List<Post> posts = ids.stream().flatMap(id -> state.post(id).stream()).toList();
        if (!posts.stream().allMatch(post -> deletable(state, post))) {
            throw ApiError.badRequest("message can't be deleted");
        }
        posts.forEach(post -> delete("deleteMessages", state, post));
        return true;
    }

    private boolean deletable(ChatState state, Post post) {
        long bot = world.bot().id();
        boolean own = post.from() == bot;
        boolean allowed = own || state.chat().withOnePerson() || state.isAdministrator(bot);
        boolean old = world.now() - post.date() >= DELETABLE;
        return allowed && !old;
    }

    private void delete(String method, ChatState state, Post post) {
        Post gone = post.deletedForAll();
        state.put(gone);
        journal.sent(method, state.chat(), gone);
    }

    private Object answerCallback(Params params) {
        Callback callback = world.callbacks().get(params.text("callback_query_id", ""));
        if (callback == null || callback.expiredAt(world.now())) {
            throw ApiError.badRequest("query is too old and response timeout expired or query ID is invalid");
        }
        @Nullable String text = params.text("text");
        if (text != null && text.length() > LONGEST_ANSWER) {
            throw ApiError.badRequest("MESSAGE_TOO_LONG");
        }
        world.callbacks().put(callback.id(), callback.answeredWith(text));
        return true;
    }
}
