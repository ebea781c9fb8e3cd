package org.amends.storage;

import static org.amends.storage.Samples.ANN;
import static org.amends.storage.Samples.APOLOGY;
import static org.amends.storage.Samples.BEN;
import static org.amends.storage.Samples.NOON;
import static org.amends.storage.Samples.question;

import java.time.Duration;
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
import org.amends.couple.SessionMode;
import org.amends.dialog.NodeId;
import org.amends.dialog.SeatName;
import org.amends.joint.Agreement;
import org.amends.joint.JointSession;
import org.amends.joint.JointSession.Break;
import org.amends.joint.JointSession.Text;
import org.amends.joint.JointSession.Told;
import org.amends.joint.JointSession.What;
import org.amends.joint.JointState;
import org.amends.joint.Share;
import org.amends.joint.Shares;
import org.amends.joint.Stage;

/** Couples to store. */
final class CoupleSamples {
    static final CoupleId COUPLE = new CoupleId("k3x9");
    static final long GROUP = -100_200_300L;

    static Pair quiet(Optional<Long> group) {
        var state = new JointState(
                couple(group),
                0,
                new Stage.Quiet(),
                NOON,
                0,
                Map.of(),
                Map.of(),
                List.of(),
                new Shares(Map.of(), Map.of()));
        return new Pair(state, Set.of());
    }

    static Couple couple(Optional<Long> group) {
        return new Couple(COUPLE, new Partner(ANN, "Annie"), new Partner(BEN, "Béla"), group);
    }

    /** With something in every field. */
    static Pair full(Stage stage) {
        var state = new JointState(
                couple(Optional.of(GROUP)),
                41,
                stage,
                NOON.plus(Duration.ofDays(8)),
                3,
                Map.of(Role.A, NOON.plusSeconds(60), Role.B, NOON.plusSeconds(90)),
                Map.of(Place.GROUP, question(40), Place.WITH_B, question(41)),
                List.of(new Agreement(Role.B, "home by ten", NOON.plusSeconds(1), 14, true, Set.of(Role.A))),
                new Shares(
                        Map.of(Role.A, new Share("übermorgen 🙈", NOON.plusSeconds(600), true)),
                        Map.of(Role.B, NOON.plusSeconds(86_400))));
        return new Pair(state, Set.of(Role.B));
    }

    static List<Stage> stages() {
        return List.of(
                new Stage.Quiet(),
                new Stage.Arranging(Optional.empty(), Optional.empty(), Optional.empty(), Set.of()),
                new Stage.Arranging(
                        Optional.of(APOLOGY), Optional.of(SessionMode.SLOW), Optional.of(NOON), Set.of(Role.B)),
                new Stage.Booked(APOLOGY, SessionMode.ALOUD, NOON, true, true),
                new Stage.Booked(APOLOGY, SessionMode.TYPED, NOON, false, false),
                new Stage.Running(session()),
                new Stage.Running(begun()));
    }

    static JointSession session() {
        return new JointSession(
                APOLOGY,
                SessionMode.TYPED,
                Map.of(new SeatName("speaker"), Role.B, new SeatName("listener"), Role.A),
                new NodeId("mirror"),
                NOON,
                NOON.plusSeconds(5),
                2,
                Optional.of(NOON.plusSeconds(7)),
                true,
                List.of(
                        new Text("statement", Optional.empty(), "you came home at two"),
                        new Text("note", Optional.of(Role.A), "I waited"),
                        new Text("wish", Optional.of(Role.A), "call me"),
                        new Text("wish", Optional.of(Role.A), "before ten")),
                2,
                1,
                Map.of(Role.A, 0, Role.B, 1),
                Map.of(Role.A, "but you"),
                Map.of(Role.B, "later"),
                Optional.of(new NodeId("detour")),
                Set.of(new Told(Role.A, What.NO_MEDIA), new Told(Role.B, What.NO_MEDIA)),
                Optional.of(new Break(NOON.plusSeconds(1200), Map.of(Role.B, NOON.plusSeconds(1300)), true, true)),
                Optional.of(NOON.plusSeconds(9)),
                true);
    }

    private static JointSession begun() {
        return new JointSession(
                APOLOGY,
                SessionMode.ALOUD,
                Map.of(),
                new NodeId("who"),
                NOON,
                NOON,
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
                false);
    }

    private CoupleSamples() {}
}
