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
        registerPeople(api.phones());
        registerGroups(api.phones());
        registerStage();
    }

    Object carryOut(String what, Params params) {
        Function<Params, Object> command = commands.get(what);
        if (command == null) {
            throw ApiError.badRequest("no such thing to do");
        }
        return api.monitor().change(() -> command.apply(params));
    }

    private void registerPeople(Phones phones) {
        commands.put("people", phones::person);
        commands.put("send", phones::send);
        commands.put("attachment", phones::sendAttachment);
        commands.put("forward", phones::forward);
        commands.put("edit", phones::edit);
        commands.put("tap", phones::tap);
        commands.put("block", params -> phones.block(params, true));
        commands.put("unblock", params -> phones.block(params, false));
    }

    private void registerGroups(Phones phones) {
        commands.put("groups", phones::createGroup);
        commands.put("join", phones::join);
        commands.put("leave", phones::leave);
        commands.put("promote", phones::promote);
        commands.put("migrate", phones::migrate);
    }

    /** Time, privacy, limits, faults: what Telegram or the network do. */
    private void registerStage() {
        commands.put("inject", this::inject);
        commands.put("clock", this::advance);
        commands.put("update-ids", params -> done(() -> api.updates().numberFrom(params.requiredNumber("next"))));
        commands.put("privacy", params -> done(() -> api.world().readAllGroupMessages(params.flag("reads_all"))));
        commands.put("rate-limits", params -> done(() -> api.limits().turn(params.flag("on"))));
        commands.put("faults", params -> done(() -> api.faults().order(Fault.from(params))));
        commands.put("faults/clear", _ -> done(() -> api.faults().clear()));
        commands.put("away", params -> done(() -> api.faults().goAway(params.flag("away"))));
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
