package org.amends.storage;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.amends.couple.Role;
import org.amends.couple.SessionMode;
import org.amends.dialog.DialogId;
import org.amends.dialog.NodeId;
import org.amends.dialog.SeatName;
import org.amends.joint.JointSession;
import org.amends.joint.JointSession.Break;
import org.amends.joint.JointSession.Text;
import org.amends.joint.JointSession.Told;
import org.amends.joint.JointSession.What;
import org.jspecify.annotations.Nullable;

/** A session of two as it stands in a couple's JSON. */
record StoredSitting(
        String dialog,
        String mode,
        Map<String, Role> seats,
        String at,
        String began,
        String opened,
        int tries,
        @Nullable String spoke,
        boolean reminded,
        @Nullable List<StoredText> texts,
        int counted,
        int swaps,
        @Nullable Map<Role, Integer> chose,
        @Nullable Map<Role, String> crossed,
        @Nullable Map<Role, String> kept,
        @Nullable String detour,
        @Nullable List<StoredTold> told,
        @Nullable StoredBreak pause,
        @Nullable String endsAt,
        boolean closing) {
    record StoredText(String slot, @Nullable Role of, String words) {}

    record StoredTold(Role role, String what) {}

    record StoredBreak(String until, @Nullable Map<Role, String> ready, boolean asked, boolean chased) {}

    static StoredSitting of(JointSession session) {
        return new StoredSitting(
                session.dialog().value(),
                session.mode().name(),
                keyed(session.seats(), SeatName::value),
                session.at().value(),
                session.began().toString(),
                session.opened().toString(),
                session.tries(),
                session.spoke().map(Instant::toString).orElse(null),
                session.reminded(),
                session.texts().stream()
                        .map(text -> new StoredText(text.slot(), text.of().orElse(null), text.words()))
                        .toList(),
                session.counted(),
                session.swaps(),
                session.chose(),
                session.crossed(),
                session.kept(),
                session.detour().map(NodeId::value).orElse(null),
                session.told().stream()
                        .map(told -> new StoredTold(told.role(), told.what().name()))
                        .toList(),
                session.pause()
                        .map(pause -> new StoredBreak(
                                pause.until().toString(),
                                StoredCouple.texts(pause.ready()),
                                pause.asked(),
                                pause.chased()))
                        .orElse(null),
                session.endsAt().map(Instant::toString).orElse(null),
                session.closing());
    }

    JointSession session() {
        return new JointSession(
                new DialogId(dialog),
                SessionMode.valueOf(mode),
                keyed(seats, SeatName::new),
                new NodeId(at),
                Instant.parse(began),
                Instant.parse(opened),
                tries,
                Optional.ofNullable(spoke).map(Instant::parse),
                reminded,
                StoredCouple.list(texts).stream()
                        .map(text -> new Text(text.slot, Optional.ofNullable(text.of), text.words))
                        .toList(),
                counted,
                swaps,
                StoredCouple.map(chose),
                StoredCouple.map(crossed),
                StoredCouple.map(kept),
                Optional.ofNullable(detour).map(NodeId::new),
                StoredCouple.list(told).stream()
                        .map(one -> new Told(one.role, What.valueOf(one.what)))
                        .collect(Collectors.toSet()),
                Optional.ofNullable(pause)
                        .map(one -> new Break(
                                Instant.parse(one.until), StoredCouple.times(one.ready), one.asked, one.chased)),
                Optional.ofNullable(endsAt).map(Instant::parse),
                closing);
    }

    private static <K, L, V> Map<L, V> keyed(Map<K, V> map, Function<K, L> name) {
        return new HashMap<>(
                map.entrySet().stream().collect(toMap(entry -> name.apply(entry.getKey()), Map.Entry::getValue)));
    }
}
