package org.amends.authoring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.amends.couple.Room;
import org.amends.dialog.Dialog;
import org.amends.dialog.Floor;
import org.amends.dialog.Mover;
import org.amends.dialog.Node;
import org.amends.dialog.Target;
import org.amends.dialog.Wording;

/** Says in plain words who of two is asked where, what each is told alone, and what is said where they speak at a table. */
final class BookFloor {
    /** What a dialog for two is: its seats, the ways of taking turns, and where it comes to its end. */
    static List<String> about(Dialog.ForTwo forTwo, BookWays ways) {
        var seats = forTwo.seats().stream().map(seat -> "<b>" + seat + "</b>").collect(Collectors.joining(" and "));
        var modes = forTwo.modes().stream().sorted().map(Enums::name).collect(Collectors.joining(", "));
        return List.of(
                "For two, by appointment: one is " + seats
                        + ". What is said is said in their group, if nothing else stands there",
                "Ways of taking turns: " + modes,
                "When the time is over, or both have had enough " + ways.html(new Target.Goto(forTwo.close())));
    }

    /** What a question of a dialog for two has besides; nothing for one. */
    static List<String> rows(Node.Wait wait, Function<Wording, String> said) {
        var rows = new ArrayList<String>();
        wait.floor().ifPresent(floor -> {
            rows.add(asked(floor.mover(), wait.room()));
            floor.aloud().ifPresent(words -> rows.add(aloud(words, said)));
            tips(floor, said).ifPresent(rows::add);
        });
        return rows;
    }

    static String aloud(Wording words, Function<Wording, String> said) {
        return "at a table instead: " + said.apply(words);
    }

    private static String asked(Mover mover, Room room) {
        return switch (mover) {
            case Mover.Turn turn ->
                room == Room.GROUP
                        ? "in the group; only the <b>" + turn.seat() + "</b> moves it"
                        : "alone with the <b>" + turn.seat() + "</b>";
            case Mover.Takes takes -> "whoever taps first becomes the <b>" + takes.seat() + "</b>";
            case Mover.Both both ->
                (room == Room.GROUP ? "in the group, of both" : "alone, of each of the two") + "; they have "
                        + time(both.within());
        };
    }

    private static Optional<String> tips(Floor floor, Function<Wording, String> said) {
        return floor.tips().isEmpty()
                ? Optional.empty()
                : Optional.of(floor.tips().entrySet().stream()
                        .sorted(Comparator.comparing(tip -> tip.getKey().value()))
                        .map(tip -> "to the " + tip.getKey() + " alone: " + said.apply(tip.getValue()))
                        .collect(Collectors.joining(" ", "at the same moment, ", "")));
    }

    private static String time(Duration within) {
        return within.toMinutes() % 60 == 0 ? within.toHours() + " hours" : within.toMinutes() + " minutes";
    }

    private BookFloor() {}
}
