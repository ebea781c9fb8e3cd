package org.amends.joint;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amends.couple.Role;
import org.amends.couple.SessionMode;
import org.amends.dialog.DialogId;
import org.amends.dialog.NodeId;
import org.amends.dialog.SeatName;

/**
 * One session of two people. Texts are kept until it ends, and no longer.
 *
 * @param at the question that it waits at
 * @param opened when that question was asked; what was sent before it has crossed it
 * @param tries how many answers were not understood there
 * @param spoke when the last message of an unfinished text came
 * @param reminded whether its silence was spoken of already
 * @param counted statements since the seats changed over
 * @param swaps how often the seats changed over
 * @param chose what each chose where both are asked: the reply's place
 * @param crossed what each wrote while the other had the turn, until they say what is to become of it
 * @param kept what of it they want to use when their turn comes
 * @param detour where the text leads instead, by what was read in it
 * @param told who was told what, once a session
 * @param endsAt when it ends without a reason being given
 * @param closing whether the closing has begun
 */
public record JointSession(
        DialogId dialog,
        SessionMode mode,
        Map<SeatName, Role> seats,
        NodeId at,
        Instant began,
        Instant opened,
        int tries,
        Optional<Instant> spoke,
        boolean reminded,
        List<Text> texts,
        int counted,
        int swaps,
        Map<Role, Integer> chose,
        Map<Role, String> crossed,
        Map<Role, String> kept,
        Optional<NodeId> detour,
        Set<Told> told,
        Optional<Break> pause,
        Optional<Instant> endsAt,
        boolean closing) {
    public JointSession {
        seats = Map.copyOf(seats);
        texts = List.copyOf(texts);
        chose = Map.copyOf(chose);
        crossed = Map.copyOf(crossed);
        kept = Map.copyOf(kept);
        told = Set.copyOf(told);
    }

    /** What somebody wrote into a slot; where both were asked, there is one of each. */
    public record Text(String slot, Optional<Role> of, String words) {
        @Override
        public String toString() {
            return "Text[" + slot + ", " + words.length() + " characters]";
        }
    }

    /** Something that is said once a session and person. */
    public record Told(Role role, What what) {}

    public enum What {
        YOUR_TURN_NEXT,
        NO_MEDIA,
        NAME_CALLING
    }

    /**
     * Somebody asked for a break.
     *
     * @param ready who said alone that it may go on, and when
     * @param asked whether both were asked; {@code chased} whether they were asked once more
     */
    public record Break(Instant until, Map<Role, Instant> ready, boolean asked, boolean chased) {
        public Break {
            ready = Map.copyOf(ready);
        }
    }

    @Override
    public String toString() {
        return "JointSession[" + dialog + "/" + at + "]";
    }
}
