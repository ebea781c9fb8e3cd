package org.amends.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amends.conversation.IncomingMessage.Content;
import org.amends.engine.ButtonData;
import org.amends.engine.TurnInput;
import org.amends.engine.TurnInput.Said;

/** A batch with what its texts were read as, and how many are in the groups where somebody came or left. */
record ReadBatch(List<IncomingMessage> messages, Map<IncomingMessage, Said> said, Map<Long, OptionalInt> members) {
    ReadBatch only(List<IncomingMessage> some) {
        return new ReadBatch(some, said, members);
    }

    Set<UpdateKey> keys() {
        return keysWithout(Set.of());
    }

    Set<UpdateKey> keysWithout(Set<UpdateKey> others) {
        return messages.stream()
                .map(IncomingMessage::key)
                .filter(key -> !others.contains(key))
                .collect(Collectors.toSet());
    }

    /** What those of its messages that were let in come to. */
    List<Step> steps(List<IncomingMessage> admitted) {
        return admitted.stream()
                .flatMap(message -> message.chat().isPrivate() ? turn(message).stream() : Stream.of(inGroup(message)))
                .toList();
    }

    private Step inGroup(IncomingMessage message) {
        return new Step.InGroup(
                message,
                Optional.ofNullable(said.get(message)),
                members.getOrDefault(message.chat().id(), OptionalInt.empty()));
    }

    private Optional<Step> turn(IncomingMessage message) {
        return message.from()
                .flatMap(person -> input(message)
                        .map(input -> new Turn(
                                person,
                                input,
                                Optional.of(message.key()),
                                message.messageId(),
                                message.sentAt(),
                                PairingToken.in(message.content()))));
    }

    private Optional<TurnInput> input(IncomingMessage message) {
        return switch (message.content()) {
            case Content.Text _ -> Optional.ofNullable(said.get(message));
            case Content.Command command -> Optional.of(new TurnInput.Commanded(command.name()));
            case Content.Tap tap ->
                Optional.of(ButtonData.read(tap.data()).orElse(new TurnInput.Tapped("none", 0, "none", "none")));
            case Content.Wordless wordless -> Optional.of(new TurnInput.Sent(wordless.media()));
            case Content.Blocked() -> Optional.of(new TurnInput.Blocked());
            case Content.Nothing() -> Optional.empty();
            case Content.AddedToGroup _, Content.RemovedFromGroup _, Content.Migrated _ -> Optional.empty();
            case Content.AdminChanged _, Content.Joined _, Content.Left _ -> Optional.empty();
        };
    }
}
