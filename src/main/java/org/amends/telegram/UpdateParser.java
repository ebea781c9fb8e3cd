package org.amends.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.Update;

/**
 * The answer to a poll, read update by update: the library reads it as a whole, so that one that it can't read would
 * keep back all others, for ever.
 */
final class UpdateParser {
    private static final Logger log = LoggerFactory.getLogger(UpdateParser.class);

    /** Throws an {@link IllegalStateException} if it isn't an answer to a poll. */
    List<Update> parse(String body) {
        if (!(Answer.of(200, body) instanceof Answer.Accepted accepted)
                || !accepted.result().isArray()) {
            throw new IllegalStateException("the answer to a poll can't be read");
        }
        List<Update> updates = new ArrayList<>();
        for (JsonNode node : accepted.result()) {
            JsonNode id = node.path("update_id");
            if (id.isIntegralNumber() && id.canConvertToInt()) {
                updates.add(update(id.intValue(), node));
            } else {
                log.warn("Left out an update without a number that can be read");
            }
        }
        return updates;
    }

    private static Update update(int id, JsonNode node) {
        try {
            return Answer.JSON.treeToValue(node, Update.class);
        } catch (JsonProcessingException | RuntimeException e) {
            log.warn("Update {} can't be read as a whole", id);
            return essentials(id, node);
        }
    }

    private static Update essentials(int id, JsonNode node) {
        try {
            return Answer.JSON.treeToValue(UpdateEssentials.of(node), Update.class);
        } catch (JsonProcessingException | RuntimeException e) {
            // With its number alone it is acknowledged like others, and Telegram doesn't send it again.
            log.warn("Update {} is set aside", id);
            Update empty = new Update();
            empty.setUpdateId(id);
            return empty;
        }
    }
}
