package org.amends.conversation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.amends.conversation.IncomingMessage.Content;
import org.amends.dialog.Line;
import org.amends.engine.Effect.Urgency;

/**
 * What is said in groups until couples can talk there: one line when the bot is added, to the first words and to every
 * command. Nothing that is written in a group is read or kept.
 */
final class GroupLine {
    private static final int MOST_REMEMBERED = 10_000;

    private final Supplier<Desk> desk;
    private final Set<Long> told = new HashSet<>();

    GroupLine(Supplier<Desk> desk) {
        this.desk = desk;
    }

    synchronized Map<UpdateKey, OutboxEntry> answers(List<IncomingMessage> batch) {
        var answers = new HashMap<UpdateKey, OutboxEntry>();
        batch.stream()
                .filter(message -> !message.chat().isPrivate() && isAnswered(message))
                .forEach(message -> answers.put(message.key(), line(message)));
        return answers;
    }

    private boolean isAnswered(IncomingMessage message) {
        return switch (message.content()) {
            case Content.AddedToGroup _, Content.Command _ -> {
                remember(message.chat().id());
                yield true;
            }
            case Content.Text _, Content.Wordless _ -> remember(message.chat().id());
            case Content.Tap _, Content.Blocked _, Content.Migrated _, Content.Nothing _ -> false;
            case Content.RemovedFromGroup _, Content.AdminChanged _, Content.Joined _, Content.Left _ -> false;
        };
    }

    private boolean remember(long chat) {
        if (told.size() >= MOST_REMEMBERED) {
            told.clear();
        }
        return told.add(chat);
    }

    private OutboxEntry line(IncomingMessage message) {
        var words = HouseLine.words(desk.get().library(), Line.GROUP);
        return new OutboxEntry(
                0,
                message.chat().id(),
                Optional.empty(),
                new Delivery.Send(Urgency.NEUTRAL, words, List.of(), Optional.empty(), false),
                message.sentAt(),
                false);
    }
}
