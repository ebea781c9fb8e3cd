package org.amends.playground;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** What a POST to {@code /phone/<what>} can do. */
final class PhoneCommands {
    private final BotApi api;
    private final Map<String, Function<Params, Object>> commands = new HashMap<>();

    PhoneCommands(BotApi api) {
        this.api = api;
        registerPeople(api.phones(), api.links());
        registerGroups(api.phones());
        registerStage();
    }

    Object carryOut(String what, Params params) {
        Function<Params, Object> command = commands.get(what);
        if (command == null) {
            throw ApiError.badRequest("no such thing to do");
        }
        return command.apply(params);
    }

    /** What changes the playground holds its lock. */
    private void put(String what, Function<Params, Object> command) {
        commands.put(what, params -> api.monitor().change(() -> command.apply(params)));
    }

    private void registerPeople(Phones phones, BotLinks links) {
        put("people", phones::person);
        put("begin", _ -> phones.begin());
        put("send", phones::send);
        put("attachment", phones::sendAttachment);
        put("forward", phones::forward);
        put("edit", phones::edit);
        put("tap", phones::tap);
        put("open", links::open);
        put("block", params -> phones.block(params, true));
        put("unblock", params -> phones.block(params, false));
    }

    private void registerGroups(Phones phones) {
        put("groups", phones::createGroup);
        put("join", phones::join);
        put("leave", phones::leave);
        put("promote", phones::promote);
        put("migrate", phones::migrate);
    }

    /** Time, privacy, limits, faults: what Telegram or the network do. */
    private void registerStage() {
        commands.put("start-anew", _ -> done(api::startAnew));
        put("inject", this::inject);
        put("clock", this::advance);
        put("update-ids", params -> done(() -> api.updates().numberFrom(params.requiredNumber("next"))));
        put("privacy", params -> done(() -> api.world().readAllGroupMessages(params.flag("reads_all"))));
        put("rate-limits", params -> done(() -> api.limits().turn(params.flag("on"))));
        put("faults", params -> done(() -> api.faults().order(Fault.from(params))));
        put("faults/clear", _ -> done(() -> api.faults().clear()));
        put("away", params -> done(() -> api.goAway(params.flag("away"))));
    }

    private Object inject(Params params) {
        ObjectNode raw = params.json("update")
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .orElseThrow(() -> ApiError.badRequest("parameter \"update\" must be an object"));
        return Wire.object("update_id", api.updates().inject(raw));
    }

    private Object advance(Params params) {
        api.clock().advance(Duration.ofSeconds(params.requiredNumber("advance_seconds")));
        return Wire.object("now", api.clock().instant());
    }

    private static Object done(Runnable work) {
        work.run();
        return Wire.object();
    }
}
