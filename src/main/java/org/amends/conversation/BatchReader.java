package org.amends.conversation;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amends.conversation.CircleStore.StoreUnavailable;
import org.amends.conversation.IncomingMessage.Content;
import org.amends.person.PersonId;

/** Finds out what can be known of a batch before its transaction begins. */
final class BatchReader {
    private final CircleStore store;
    private final KnownGroups groups;
    private final Patience patience;

    BatchReader(CircleStore store, KnownGroups groups, Patience patience) {
        this.store = store;
        this.groups = groups;
        this.patience = patience;
    }

    /** In groups only the two whose group it is are read, and only then the group is asked about. */
    ReadBatch read(List<IncomingMessage> batch, Desk now) {
        var chats = batch.stream()
                .filter(message -> !message.chat().isPrivate() && !(message.content() instanceof Content.Nothing))
                .map(message -> message.chat().id())
                .collect(Collectors.toSet());
        var partners = chats.isEmpty()
                ? Map.<Long, Set<PersonId>>of()
                : patience.tryUntilDone(() -> store.partnersIn(chats), StoreUnavailable.class);
        groups.refresh(partners.keySet());
        groups.learnOf(batch.stream()
                .filter(message -> message.chat().isPrivate())
                .flatMap(message -> message.from().stream())
                .collect(Collectors.toSet()));
        batch.forEach(this::noteGroup);
        return new ReadBatch(inOrder(batch), Readings.of(batch, partners, now), members(batch));
    }

    private void noteGroup(IncomingMessage message) {
        if (message.content() instanceof Content.AddedToGroup(boolean hearsAll)) {
            groups.note(message.chat().id(), hearsAll);
        } else if (message.content() instanceof Content.AdminChanged(boolean admin)) {
            groups.changed(message.chat().id(), admin);
        }
    }

    /** Where a group got another number, all else of the batch may speak of it by the new one already. */
    private static List<IncomingMessage> inOrder(List<IncomingMessage> batch) {
        var moves = batch.stream()
                .collect(Collectors.partitioningBy(message -> message.content() instanceof Content.Migrated));
        return Stream.concat(
                        moves.getOrDefault(true, List.of()).stream(), moves.getOrDefault(false, List.of()).stream())
                .toList();
    }

    private Map<Long, OptionalInt> members(List<IncomingMessage> batch) {
        return batch.stream()
                .filter(message -> switch (message.content()) {
                    case Content.Joined _, Content.Left _, Content.AddedToGroup _ -> true;
                    case Content.Text _, Content.Command _, Content.Tap _, Content.Wordless _ -> false;
                    case Content.Blocked _, Content.RemovedFromGroup _, Content.Migrated _ -> false;
                    case Content.AdminChanged _, Content.Nothing _ -> false;
                })
                .map(message -> message.chat().id())
                .distinct()
                .collect(Collectors.toMap(chat -> chat, groups::members));
    }
}
