package org.amends.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import org.telegram.telegrambots.meta.api.methods.GetMe;

/** Asks Telegram who the bot is, until it says so. */
final class Introduction {
    private final BotApi api;
    private final PollTrouble trouble;

    Introduction(BotApi api, PollTrouble trouble) {
        this.api = api;
        this.trouble = trouble;
    }

    BotIdentity ask() throws InterruptedException {
        while (true) {
            Answer answer = api.call(new GetMe());
            if (answer instanceof Answer.Accepted(JsonNode me) && me.path("id").canConvertToLong()) {
                trouble.reset();
                return new BotIdentity(
                        me.path("id").longValue(),
                        me.path("username").asText(""),
                        me.path("can_read_all_group_messages").asBoolean(false));
            }
            Thread.sleep(trouble.pauseAfter(answer));
        }
    }
}
