package org.amends.joint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.amends.couple.Role;
import org.amends.couple.SessionMode;
import org.amends.dialog.Dialog;
import org.amends.dialog.DialogId;
import org.amends.dialog.NodeId;
import org.amends.dialog.SeatName;
import org.amends.joint.JointSession.Break;
import org.amends.joint.JointSession.Text;
import org.amends.joint.JointSession.Told;
import org.amends.joint.JointSession.What;

/** One session while a turn of it is worked out. */
final class Sitting {
    /** Under this name the last answer is kept, for quoting. */
    static final String LAST_ANSWER = "last-answer";
    /** Wishes that were put aside, for whoever's they are. */
    static final String WISH = "wish";
    /** What one wrote alone and hasn't yet said may be shown. */
    static final String DRAFT = "draft";

    final DialogId dialog;
    final SessionMode mode;
    final Map<SeatName, Role> seats;
    final List<Text> texts;
    final Map<Role, Integer> chose;
    final Map<Role, String> crossed;
    final Map<Role, String> kept;
    final Set<Told> told;
    NodeId at;
    Instant began;
    Instant opened;
    int tries;
    Optional<Instant> spoke;
    boolean reminded;
    int counted;
    int swaps;
    Optional<NodeId> detour;
    Optional<Break> pause;
    Optional<Instant> endsAt;
    boolean closing;

    Sitting(JointSession of) {
        dialog = of.dialog();
        mode = of.mode();
        seats = new HashMap<>(of.seats());
        at = of.at();
        began = of.began();
        opened = of.opened();
        tries = of.tries();
        spoke = of.spoke();
        reminded = of.reminded();
        texts = new ArrayList<>(of.texts());
        counted = of.counted();
        swaps = of.swaps();
        chose = new EnumMap<>(Role.class);
        chose.putAll(of.chose());
        crossed = new EnumMap<>(Role.class);
        crossed.putAll(of.crossed());
        kept = new EnumMap<>(Role.class);
        kept.putAll(of.kept());
        detour = of.detour();
        told = new HashSet<>(of.told());
        pause = of.pause();
        endsAt = of.endsAt();
        closing = of.closing();
    }

    /** One that begins now; who has which seat at first is chance, until somebody takes one. */
    static Sitting begin(Dialog dialog, Dialog.ForTwo forTwo, SessionMode mode, Role first, Instant now) {
        var seats = Map.of(forTwo.seats().getFirst(), first, forTwo.seats().getLast(), first.other());
        return new Sitting(new JointSession(
                dialog.id(),
                mode,
                seats,
                dialog.start(),
                now,
                now,
                0,
                Optional.empty(),
                false,
                List.of(),
                0,
                0,
                Map.of(),
                Map.of(),
                Map.of(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                false));
    }

    JointSession session() {
        return new JointSession(
                dialog, mode, seats, at, began, opened, tries, spoke, reminded, texts, counted, swaps, chose, crossed,
                kept, detour, told, pause, endsAt, closing);
    }

    Role whoHas(SeatName seat) {
        return Objects.requireNonNull(seats.get(seat), () -> "nobody has the seat " + seat);
    }

    void takeSeat(SeatName seat, Role by) {
        seats.replaceAll((name, _) -> name.equals(seat) ? by : by.other());
    }

    void swap() {
        seats.replaceAll((_, role) -> role.other());
        counted = 0;
        swaps++;
    }

    /** A question is asked now: what belonged to the one before is over. */
    void opens(NodeId node, Instant now) {
        at = node;
        opened = now;
        tries = 0;
        spoke = Optional.empty();
        reminded = false;
        detour = Optional.empty();
        chose.clear();
        texts.removeIf(text -> text.slot().equals(DRAFT));
    }

    Optional<String> text(String slot, Optional<Role> of) {
        return texts.stream()
                .filter(text -> text.slot().equals(slot) && text.of().equals(of))
                .map(Text::words)
                .findFirst();
    }

    void write(String slot, Optional<Role> of, String words) {
        forget(slot, of);
        texts.add(new Text(slot, of, words));
    }

    void park(Role by, String wish) {
        texts.add(new Text(WISH, Optional.of(by), wish));
    }

    /** Wishes for how things should be, until the close. */
    List<Text> parked() {
        return texts.stream().filter(text -> text.slot().equals(WISH)).toList();
    }

    void forget(String slot, Optional<Role> of) {
        texts.removeIf(text -> text.slot().equals(slot) && text.of().equals(of));
    }

    /** Whether it is the first time in this session. */
    boolean tellsOnce(Role role, What what) {
        return told.add(new Told(role, what));
    }
}
