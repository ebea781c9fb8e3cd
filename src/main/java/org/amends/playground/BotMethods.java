package org.amends.playground;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The methods about the bot itself: who it is, its commands, its webhook. */
final class BotMethods {
    private static final List<String> PROFILE = List.of("name", "description", "shortdescription");

    private final World world;
    private final UpdateQueue updates;
    private final Map<String, String> profile = new HashMap<>();

    BotMethods(World world, UpdateQueue updates) {
        this.world = world;
        this.updates = updates;
    }

    void register(Map<String, Function<Params, Object>> methods) {
        methods.put("getme", _ -> me());
        methods.put("setmycommands", this::setCommands);
        methods.put("getmycommands", params -> world.commands().getOrDefault(scope(params), List.of()));
        methods.put("deletemycommands", this::deleteCommands);
        methods.put("setwebhook", this::setWebhook);
        methods.put("deletewebhook", this::deleteWebhook);
        methods.put("getwebhookinfo", _ -> webhookInfo());
        methods.put("logout", _ -> true);
        methods.put("close", _ -> true);
        PROFILE.forEach(field -> registerProfile(methods, field));
    }

    private void registerProfile(Map<String, Function<Params, Object>> methods, String field) {
        String parameter = field.equals("shortdescription") ? "short_description" : field;
        methods.put("setmy" + field, params -> {
            profile.put(field, params.text(parameter, ""));
            return true;
        });
        methods.put("getmy" + field, _ -> Map.of(parameter, profile.getOrDefault(field, usual(field))));
    }

    private String usual(String field) {
        return field.equals("name") ? world.bot().firstName() : "";
    }

    private Object me() {
        ObjectNode me = (ObjectNode) Wire.tree(world.bot());
        return me.put("can_join_groups", true)
                .put("can_read_all_group_messages", world.readsAllGroupMessages())
                .put("supports_inline_queries", false)
                .put("can_connect_to_business", false)
                .put("has_main_web_app", false);
    }

    /** One key for a scope and a language. */
    private String scope(Params params) {
        JsonNode scope = params.json("scope").orElseGet(Wire::object);
        String type = scope.path("type").asString("default");
        return key(type, scope.path("chat_id").asString(""), params.text("language_code", ""));
    }

    static String key(String type, String chat, String language) {
        return type + "|" + chat + "|" + language;
    }

    private Object setCommands(Params params) {
        JsonNode given = params.json("commands").orElseThrow(() -> ApiError.badRequest("can't parse commands"));
        List<Map<String, String>> commands =
                given.valueStream().map(BotMethods::command).toList();
        if (commands.size() > 100) {
            throw ApiError.badRequest("BOT_COMMANDS_TOO_MUCH");
        }
        world.commands().put(scope(params), commands);
        return true;
    }

    private static Map<String, String> command(JsonNode json) {
        String name = json.path("command").asString("");
        String description = json.path("description").asString("");
        String bare = name.startsWith("/") ? name.substring(1) : name;
        if (!bare.matches("[a-z0-9_]{1,32}")) {
            throw ApiError.badRequest("BOT_COMMAND_INVALID");
        }
        if (description.isBlank() || description.length() > 256) {
            throw ApiError.badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
        }
        return Map.of("command", bare, "description", description);
    }

    private Object deleteCommands(Params params) {
        world.commands().remove(scope(params));
        return true;
    }

    /** Nothing is ever sent to a webhook here; that it is set keeps getUpdates away. */
    private Object setWebhook(Params params) {
        updates.allow(params);
        return changeWebhook(params, params.text("url", ""));
    }

    private Object deleteWebhook(Params params) {
        return changeWebhook(params, "");
    }

    private Object changeWebhook(Params params, String url) {
        updates.setWebhook(url);
        if (params.flag("drop_pending_updates")) {
            updates.clear();
        }
        return true;
    }

    private Object webhookInfo() {
        return Wire.object()
                .put("url", updates.webhook())
                .put("has_custom_certificate", false)
                .put("pending_update_count", updates.waiting().size());
    }
}
