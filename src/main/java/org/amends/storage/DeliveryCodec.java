package org.amends.storage;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.amends.conversation.Delivery;
import org.amends.engine.Effect.Button;
import org.amends.engine.Effect.Urgency;
import org.amends.person.PersonId;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A delivery as JSON: exactly one of its three kinds is given. */
final class DeliveryCodec {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private record Stored(
            @Nullable StoredSend send,
            @Nullable StoredSettle settle,
            @Nullable List<Integer> delete,
            @Nullable Boolean alsoOnTheirWay,
            @Nullable String pin) {}

    private record StoredSend(
            String urgency,
            String text,
            List<StoredButton> buttons,
            @Nullable Long question,
            boolean silent,
            @Nullable Boolean asksForReply,
            @Nullable Long mentions,
            @Nullable List<StoredLink> links) {}

    private record StoredLink(String label, String url) {}

    private record StoredButton(String label, String data) {}

    private record StoredSettle(
            long question,
            @Nullable Integer message,
            @Nullable String text) {}

    String write(Delivery delivery) {
        return JSON.writeValueAsString(
                switch (delivery) {
                    case Delivery.Send send -> new Stored(stored(send), null, null, null, null);
                    case Delivery.Pin pin -> new Stored(null, null, null, null, pin.text());
                    case Delivery.Settle settle -> new Stored(null, stored(settle), null, null, null);
                    case Delivery.Delete delete ->
                        new Stored(null, null, delete.messageIds(), delete.alsoOnTheirWay(), null);
                });
    }

    Delivery read(String json) {
        Stored stored;
        try {
            stored = JSON.readValue(json, Stored.class);
        } catch (JacksonException e) {
            // No cause: its message may quote what it could not read.
            throw new IllegalStateException("a stored delivery is not of the expected shape");
        }
        if (stored.send != null) {
            return send(stored.send);
        }
        if (stored.pin != null) {
            return new Delivery.Pin(stored.pin);
        }
        return stored.settle != null
                ? settle(stored.settle)
                : new Delivery.Delete(requireNonNull(stored.delete), Boolean.TRUE.equals(stored.alsoOnTheirWay));
    }

    private static StoredSend stored(Delivery.Send send) {
        return new StoredSend(
                send.urgency().name(),
                send.text(),
                send.buttons().stream()
                        .map(button -> new StoredButton(button.label(), button.data()))
                        .toList(),
                send.question().orElse(null),
                send.silent(),
                send.asksForReply(),
                send.mentions().map(PersonId::value).orElse(null),
                send.links().stream()
                        .map(link -> new StoredLink(link.label(), link.url()))
                        .toList());
    }

    private static Delivery.Send send(StoredSend stored) {
        return new Delivery.Send(
                Urgency.valueOf(stored.urgency),
                stored.text,
                requireNonNullElse(stored.buttons, List.<StoredButton>of()).stream()
                        .map(button -> new Button(button.label, button.data))
                        .toList(),
                Optional.ofNullable(stored.question),
                stored.silent,
                Boolean.TRUE.equals(stored.asksForReply),
                Optional.ofNullable(stored.mentions).map(PersonId::new),
                requireNonNullElse(stored.links, List.<StoredLink>of()).stream()
                        .map(link -> new Delivery.Link(link.label, link.url))
                        .toList());
    }

    private static StoredSettle stored(Delivery.Settle settle) {
        Integer message = settle.messageId().isPresent() ? settle.messageId().getAsInt() : null;
        return new StoredSettle(settle.question(), message, settle.text().orElse(null));
    }

    private static Delivery.Settle settle(StoredSettle stored) {
        return new Delivery.Settle(
                stored.question,
                stored.message == null ? OptionalInt.empty() : OptionalInt.of(stored.message),
                Optional.ofNullable(stored.text));
    }
}
