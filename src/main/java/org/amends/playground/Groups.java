package org.amends.playground;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Who comes and goes in groups, and what the bot gets to know of it. */
final class Groups {
    private final World world;
    private final UpdateQueue updates;

    Groups(World world, UpdateQueue updates) {
        this.world = world;
        this.updates = updates;
    }

    ChatState create(String title, boolean supergroup, List<Long> members) {
        long creator = members.getFirst();
        Chat chat = Chat.group(world.nextGroupId(supergroup), supergroup ? "supergroup" : "group", title);
        ChatState state = new ChatState(chat);
        world.chats().put(chat.id(), state);
        members.forEach(member -> state.members().put(world.user(member).id(), "member"));
        state.members().put(creator, "creator");
        if (state.hasMember(world.bot().id())) {
            tellBot(state, creator, "left", "member");
            post(state, creator, supergroup ? "supergroup_chat_created" : "group_chat_created", true);
        }
        return state;
    }

    /** Lets a person or the bot in; whoever adds the bot is its inviter. */
    void join(ChatState state, long who, long by) {
        if (state.hasMember(who)) {
            return;
        }
        change(state, who, by, "member");
        post(state, by, "new_chat_members", List.of(world.user(who)));
    }

    void leave(ChatState state, long who, long by) {
        if (!state.hasMember(who)) {
            return;
        }
        boolean known = state.hasMember(world.bot().id());
        change(state, who, by, who == by ? "left" : "kicked");
        if (known) {
            post(state, by, "left_chat_member", world.user(who));
        }
    }

    void promote(ChatState state, long who, long by, boolean administrator) {
        change(state, who, by, administrator ? "administrator" : "member");
    }

    /** Turns a group into a supergroup: another chat, with another id. */
    ChatState migrate(ChatState old, long by) {
        Chat chat = Chat.group(
                world.nextGroupId(true), "supergroup", String.valueOf(old.chat().title()));
        ChatState state = new ChatState(chat);
        state.members().putAll(old.members());
        world.chats().put(chat.id(), state);
        old.migrateTo(chat.id());
        post(old, by, "migrate_to_chat_id", chat.id());
        post(state, by, "migrate_from_chat_id", old.chat().id());
        return state;
    }

    /** Blocks or unblocks the bot in a private chat, or changes somebody's standing in a group. */
    void change(ChatState state, long who, long by, String status) {
        String before = state.status(who);
        state.members().put(who, status);
        if (who == world.bot().id()) {
            tellBot(state, by, before, status);
        } else if (state.isAdministrator(world.bot().id())) {
            updates.add("chat_member", membership(state, who, by, before, status));
        }
    }

    private void tellBot(ChatState state, long by, String before, String after) {
        updates.add("my_chat_member", membership(state, world.bot().id(), by, before, after));
    }

    private ObjectNode membership(ChatState state, long who, long by, String before, String after) {
        ObjectNode json = Wire.object("chat", state.chat());
        Wire.put(json, "from", world.user(by));
        Wire.put(json, "date", world.now());
        Wire.put(json, "old_chat_member", member(who, before));
        Wire.put(json, "new_chat_member", member(who, after));
        return json;
    }

    ObjectNode member(ChatState state, long who) {
        return member(who, state.status(who));
    }

    private ObjectNode member(long who, String status) {
        ObjectNode json = Wire.object("user", world.user(who)).put("status", status);
        switch (status) {
            case "kicked" -> json.put("until_date", 0);
            case "creator" -> json.put("is_anonymous", false);
            case "administrator" ->
                List.of(
                                "can_be_edited",
                                "is_anonymous",
                                "can_manage_chat",
                                "can_delete_messages",
                                "can_manage_video_chats",
                                "can_restrict_members",
                                "can_promote_members",
                                "can_change_info",
                                "can_invite_users",
                                "can_post_stories",
                                "can_edit_stories",
                                "can_delete_stories")
                        .forEach(right -> json.put(right, right.equals("can_manage_chat")));
            default -> {}
        }
        return json;
    }

    /** A service message; the bot gets those whatever its privacy. */
    private void post(ChatState state, long from, String name, Object value) {
        Post post = new Post(
                state.nextId(),
                from,
                world.now(),
                null,
                Post.Body.service(name, value),
                null,
                List.of(),
                Post.Marks.PLAIN);
        state.put(post);
        if (state.hasMember(world.bot().id()) || concernsBot(value)) {
            updates.add("message", world.message(state, post));
        }
    }

    private boolean concernsBot(Object value) {
        return value.equals(world.bot());
    }
}
