package org.amends.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import org.telegram.telegrambots.meta.api.methods.GetMe;

/** Asks Telegram who the bot is, until it says so. */
final class Introduction {
    /** A server that answers so often, and not what was asked, doesn't know the method. */
    private static final int TRIES = 3;

    private final BotApi api;
    private final PollTrouble trouble;
    private final long idInToken;

    Introduction(BotApi api, PollTrouble trouble, long idInToken) {
        this.api = api;
        this.trouble = trouble;
        this.idInToken = idInToken;
    }

    /** From a server that lacks the method the token's own number will do; polling shows whether it knows the token. */
    BotIdentity ask() throws InterruptedException {
        for (int answered = 0; true; ) {
            Answer answer = api.call(new GetMe());
            if (answer instanceof Answer.Accepted(JsonNode me) && me.path("id").canConvertToLong()) {
                trouble.reset();
                return new BotIdentity(
                        me.path("id").longValue(),
                        me.path("username").asText(""),
                        me.path("can_read_all_group_messages").asBoolean(false));
            }
            answered += mayLackMethod(answer) ? 1 : 0;
            if (answered >= TRIES || isUnknownMethod(answer)) {
                trouble.reset();
                return new BotIdentity(idInToken, "", false);
            }
            Thread.sleep(trouble.pauseAfter(answer));
        }
    }

    private static boolean isUnknownMethod(Answer answer) {
        return answer instanceof Answer.Rejected no && no.code() == 404;
    }

    private static boolean mayLackMethod(Answer answer) {
        return switch (answer) {
            case Answer.Foreign foreign -> foreign.mayLackMethod();
            case Answer.Accepted _, Answer.Garbled() -> true;
            case Answer.Rejected _, Answer.Dropped(), Answer.Unsent() -> false;
        };
    }
}
