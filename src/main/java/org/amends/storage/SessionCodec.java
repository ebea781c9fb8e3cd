package org.amends.storage;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.amends.dialog.DialogId;
import org.amends.dialog.NodeId;
import org.amends.engine.Frame;
import org.amends.engine.Session;
import org.amends.engine.SlotKey;
import org.amends.engine.SlotValue;
import org.amends.person.Fact;
import org.amends.person.Profile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A session as JSON of format {@link Session#FORMAT}, without its slots (rows of their own) and without what waits to be
 * answered. Unknown fields and facts are passed over.
 */
final class SessionCodec {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private record StoredSession(
            String id,
            String library,
            long turn,
            Map<String, String> facts,
            @Nullable String zone,
            List<StoredFrame> frames,
            @Nullable StoredQuestion open,
            List<StoredFrame> parked,
            @Nullable String toldNotReviewedOn,
            @Nullable String lastSpoke) {}

    private record StoredFrame(
            String dialog, String node, boolean begun, int tries, boolean clarified, List<String> trail) {}

    String write(Session session) {
        return JSON.writeValueAsString(new StoredSession(
                session.id(),
                session.libraryVersion(),
                session.turn(),
                facts(session.profile()),
                session.profile().zone().map(ZoneId::getId).orElse(null),
                session.frames().stream().map(SessionCodec::stored).toList(),
                session.open().map(StoredQuestion::of).orElse(null),
                session.parked().stream().map(SessionCodec::stored).toList(),
                session.toldNotReviewed().map(LocalDate::toString).orElse(null),
                session.lastSpoke().map(LocalDate::toString).orElse(null)));
    }

    Session read(String json, Map<SlotKey, SlotValue> slots) {
        StoredSession stored;
        try {
            stored = JSON.readValue(json, StoredSession.class);
        } catch (JacksonException e) {
            // No cause: its message may quote what it could not read.
            throw new IllegalStateException("a stored session is not of the expected shape");
        }
        return new Session(
                stored.id,
                stored.library,
                stored.turn,
                profile(stored),
                list(stored.frames).stream().map(SessionCodec::frame).toList(),
                slots,
                Optional.ofNullable(stored.open).map(StoredQuestion::question),
                Optional.empty(),
                list(stored.parked).stream().map(SessionCodec::frame).toList(),
                Optional.ofNullable(stored.toldNotReviewedOn).map(LocalDate::parse),
                Optional.ofNullable(stored.lastSpoke).map(LocalDate::parse));
    }

    private static Map<String, String> facts(Profile profile) {
        var facts = new TreeMap<String, String>();
        profile.facts().forEach((fact, value) -> facts.put(fact.key(), value));
        return facts;
    }

    private static Profile profile(StoredSession stored) {
        var facts = new EnumMap<Fact, String>(Fact.class);
        requireNonNullElse(stored.facts, Map.<String, String>of())
                .forEach((key, value) -> Fact.of(key).ifPresent(fact -> facts.put(fact, value)));
        return new Profile(facts, Optional.ofNullable(stored.zone).map(ZoneId::of));
    }

    private static StoredFrame stored(Frame frame) {
        return new StoredFrame(
                frame.dialog().value(),
                frame.node().value(),
                frame.begun(),
                frame.tries(),
                frame.clarified(),
                frame.trail().stream().map(NodeId::value).toList());
    }

    private static Frame frame(StoredFrame stored) {
        return new Frame(
                new DialogId(stored.dialog),
                new NodeId(stored.node),
                stored.begun,
                stored.tries,
                stored.clarified,
                list(stored.trail).stream().map(NodeId::new).toList());
    }

    private static <T> List<T> list(@Nullable List<T> stored) {
        return requireNonNullElse(stored, List.of());
    }
}
