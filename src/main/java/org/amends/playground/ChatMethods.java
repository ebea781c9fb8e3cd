package org.amends.playground;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** The methods that ask about chats and their members. */
final class ChatMethods {
    private final World world;
    private final Groups groups;

    ChatMethods(World world, Groups groups) {
        this.world = world;
        this.groups = groups;
    }

    void register(Map<String, Function<Params, Object>> methods) {
        methods.put("getchat", this::chat);
        methods.put("getchatmember", this::member);
        methods.put("getchatmembercount", params -> members(params).size());
        methods.put("getchatadministrators", this::administrators);
        methods.put("leavechat", this::leave);
        methods.put("pinchatmessage", this::pin);
    }

    private Object chat(Params params) {
        ChatState state = world.chat(params);
        refuseStranger(state);
        ObjectNode json = (ObjectNode) Wire.tree(state.chat());
        return json.put("accent_color_id", 0).put("max_reaction_count", 11).set("accepted_gift_types", gifts());
    }

    private static ObjectNode gifts() {
        return Wire.object()
                .put("unlimited_gifts", false)
                .put("limited_gifts", false)
                .put("unique_gifts", false)
                .put("premium_subscription", false)
                .put("gifts_from_channels", false);
    }

    private void refuseStranger(ChatState state) {
        boolean stranger = state.chat().withOnePerson()
                ? !state.started()
                : !state.hasMember(world.bot().id());
        if (stranger) {
            throw ApiError.badRequest("chat not found");
        }
    }

    private Object member(Params params) {
        ChatState state = writable(params);
        long user = params.requiredNumber("user_id");
        if (user != world.bot().id() && !world.people().containsKey(user)) {
            throw ApiError.badRequest("member not found");
        }
        return groups.member(state, user);
    }

    private List<Long> members(Params params) {
        ChatState state = writable(params);
        return state.members().keySet().stream().filter(state::hasMember).toList();
    }

    private Object administrators(Params params) {
        ChatState state = writable(params);
        if (state.chat().withOnePerson()) {
            throw ApiError.badRequest("there are no administrators in the private chat");
        }
        return state.members().keySet().stream()
                .filter(state::isAdministrator)
                .filter(user -> user != world.bot().id())
                .map(user -> groups.member(state, user))
                .toList();
    }

    private ChatState writable(Params params) {
        return world.writableChat(params);
    }

    private Object pin(Params params) {
        ChatState state = writable(params);
        boolean mayPin = state.chat().withOnePerson()
                || state.isAdministrator(world.bot().id());
        if (!mayPin) {
            throw ApiError.badRequest("not enough rights to manage pinned messages in the chat");
        }
        Post post = state.post(params.requiredNumber("message_id"))
                .orElseThrow(() -> ApiError.badRequest("message to pin not found"));
        state.pin(post.id());
        return true;
    }

    private Object leave(Params params) {
        ChatState state = writable(params);
        if (state.chat().withOnePerson()) {
            throw ApiError.badRequest("chat member status can't be changed in private chats");
        }
        groups.leave(state, world.bot().id(), world.bot().id());
        return true;
    }
}
