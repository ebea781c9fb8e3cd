package org.amends.storage;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amends.conversation.Couples.Pair;
import org.amends.couple.Couple;
import org.amends.couple.CoupleId;
import org.amends.couple.Partner;
import org.amends.couple.Place;
import org.amends.couple.Role;
import org.amends.joint.Agreement;
import org.amends.joint.JointState;
import org.amends.joint.Share;
import org.amends.joint.Shares;
import org.amends.person.PersonId;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A couple as JSON of format {@link JointState#FORMAT}. Unknown fields are passed over. */
record StoredCouple(
        String id,
        StoredPartner a,
        StoredPartner b,
        @Nullable Long group,
        long turn,
        StoredStage stage,
        String earliest,
        int sessions,
        @Nullable Map<Role, String> fearDue,
        @Nullable Map<Place, StoredQuestion> open,
        @Nullable List<StoredAgreement> agreements,
        @Nullable Map<Role, StoredShare> shares,
        @Nullable Map<Role, String> noSharesUntil,
        @Nullable Set<Role> elsewhere) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    record StoredPartner(long person, String called) {}

    record StoredAgreement(
            Role by,
            String text,
            String until,
            int days,
            boolean asked,
            @Nullable Set<Role> renew) {}

    record StoredShare(String words, String at, boolean asked) {
        Share share() {
            return new Share(words, Instant.parse(at), asked);
        }
    }

    static String write(Pair pair) {
        return JSON.writeValueAsString(of(pair));
    }

    static Pair read(String json) {
        try {
            return JSON.readValue(json, StoredCouple.class).pair();
        } catch (JacksonException e) {
            // No cause: its message may quote what it could not read.
            throw new IllegalStateException("a stored couple is not of the expected shape");
        }
    }

    private static StoredCouple of(Pair pair) {
        var state = pair.state();
        var couple = state.couple();
        return new StoredCouple(
                couple.id().value(),
                of(couple.a()),
                of(couple.b()),
                couple.group().orElse(null),
                state.turn(),
                StoredStage.of(state.stage()),
                state.earliest().toString(),
                state.sessions(),
                texts(state.fearDue()),
                state.open().entrySet().stream()
                        .collect(toMap(Map.Entry::getKey, entry -> StoredQuestion.of(entry.getValue()))),
                state.agreements().stream().map(StoredCouple::of).toList(),
                state.shares().from().entrySet().stream()
                        .collect(toMap(Map.Entry::getKey, entry -> of(entry.getValue()))),
                texts(state.shares().noneUntil()),
                pair.elsewhere());
    }

    private static StoredPartner of(Partner partner) {
        return new StoredPartner(partner.id().value(), partner.called());
    }

    private static StoredAgreement of(Agreement one) {
        return new StoredAgreement(one.by(), one.text(), one.until().toString(), one.days(), one.asked(), one.renew());
    }

    private static StoredShare of(Share share) {
        return new StoredShare(share.words(), share.at().toString(), share.asked());
    }

    static Map<Role, String> texts(Map<Role, Instant> times) {
        return times.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().toString()));
    }

    static Map<Role, Instant> times(@Nullable Map<Role, String> texts) {
        return map(texts).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, entry -> Instant.parse(entry.getValue())));
    }

    private Pair pair() {
        var couple = new Couple(new CoupleId(id), partner(a), partner(b), Optional.ofNullable(group));
        var state = new JointState(
                couple,
                turn,
                stage.stage(),
                Instant.parse(earliest),
                sessions,
                times(fearDue),
                map(open).entrySet().stream()
                        .collect(toMap(
                                Map.Entry::getKey, entry -> entry.getValue().question())),
                list(agreements).stream().map(StoredCouple::agreement).toList(),
                new Shares(
                        map(shares).entrySet().stream()
                                .collect(toMap(
                                        Map.Entry::getKey,
                                        entry -> entry.getValue().share())),
                        times(noSharesUntil)));
        return new Pair(state, set(elsewhere));
    }

    private static Partner partner(StoredPartner stored) {
        return new Partner(new PersonId(stored.person), stored.called);
    }

    private static Agreement agreement(StoredAgreement one) {
        return new Agreement(one.by, one.text, Instant.parse(one.until), one.days, one.asked, set(one.renew));
    }

    static <T> List<T> list(@Nullable List<T> stored) {
        return requireNonNullElse(stored, List.of());
    }

    static <T> Set<T> set(@Nullable Set<T> stored) {
        return requireNonNullElse(stored, Set.of());
    }

    static <K, V> Map<K, V> map(@Nullable Map<K, V> stored) {
        return requireNonNullElse(stored, Map.of());
    }
}
