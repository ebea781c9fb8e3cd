package org.amends.joint;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amends.couple.Place;
import org.amends.couple.Role;
import org.amends.couple.SessionMode;
import org.amends.dialog.Dialog;
import org.amends.dialog.Line;
import org.amends.engine.House;
import org.amends.engine.OpenQuestion.Choice;
import org.amends.joint.Stage.Arranging;
import org.amends.joint.Stage.Booked;

/** Finds a time for two, in the group: what, how and when. */
final class Arrangements {
    private static final List<LocalTime> HOURS = List.of(LocalTime.of(19, 0), LocalTime.of(20, 30));
    private static final int TIMES_OFFERED = 4;
    private static final int MORE_DAYS = 2;
    private static final int ONE_PUT_OFF_IN = 6;

    private final House house;
    private final JointSpeech speech;

    Arrangements(House house, JointSpeech speech) {
        this.house = house;
        this.speech = speech;
    }

    void arrange(Place place, Table table) {
        if (place != Place.GROUP) {
            speech.say(place, Line.JOINT_WAYS, table);
        }
        if (table.couple().group().isEmpty()) {
            return;
        }
        if (table.stage() instanceof Stage.Running) {
            if (place == Place.GROUP) {
                speech.say(place, Line.JOINT_WAYS, table);
            }
            return;
        }
        if (table.stage() instanceof Booked booked) {
            askWhetherToKeep(booked, table);
            return;
        }
        askWhat(table);
    }

    /** A time that both agreed on isn't thrown away by one who asks for another. */
    private void askWhetherToKeep(Booked booked, Table table) {
        speech.say(Place.GROUP, Line.JOINT_HAS_TIME, JointSpeech.time(booked.at(), table), table);
        table.ask(
                Place.GROUP,
                Buttons.HOUSE,
                List.of(
                        speech.choice(Line.JOINT_KEEP_TIME, Buttons.KEEP_TIME),
                        speech.choice(Line.JOINT_OTHER, Buttons.OTHER_TIME)));
    }

    void tapped(String code, Booked booked, Table table) {
        if (code.equals(Buttons.KEEP_TIME)) {
            table.settle(Place.GROUP, Optional.empty());
            speech.say(Place.GROUP, Line.JOINT_BOOKED, JointSpeech.time(booked.at(), table), table);
        } else if (code.equals(Buttons.OTHER_TIME)) {
            askWhat(table);
        }
    }

    private void askWhat(Table table) {
        table.becomes(new Arranging(Optional.empty(), Optional.empty(), Optional.empty(), Set.of()));
        var choices = new ArrayList<Choice>();
        dialogs().forEach(dialog -> choices.add(Buttons.what(dialog)));
        choices.add(leave());
        ask(Line.JOINT_WHAT, choices, table);
    }

    private List<Dialog> dialogs() {
        return house.library().all().stream()
                .filter(Dialog::isForTwo)
                .sorted(Comparator.comparing(Dialog::id))
                .toList();
    }

    private Choice leave() {
        return speech.choice(Line.JOINT_LEAVE, Buttons.LEAVE);
    }

    private void ask(Line line, List<Choice> choices, Table table) {
        speech.say(Place.GROUP, line, table);
        table.ask(Place.GROUP, Buttons.HOUSE, choices);
    }

    /** A tap while a time is looked for; either may tap, and both must for the time itself. */
    void tapped(String code, Role by, Arranging arranging, Table table) {
        if (code.equals(Buttons.LEAVE)) {
            cancel(table);
        } else if (arranging.dialog().isEmpty()) {
            dialogs().stream()
                    .filter(dialog -> Buttons.isWhat(code, dialog))
                    .findFirst()
                    .ifPresent(dialog -> askHow(dialog, table));
        } else if (arranging.mode().isEmpty()) {
            mode(code).ifPresent(mode -> askWhen(arranging, mode, 0, table));
        } else if (code.equals(Buttons.MORE_TIMES)) {
            askWhen(arranging, arranging.mode().get(), MORE_DAYS, table);
        } else if (arranging.at().isEmpty()) {
            Buttons.time(code).filter(at -> isPossible(at, table)).ifPresent(at -> askBoth(arranging, at, table));
        } else if (code.equals(Buttons.SUITS)) {
            suits(by, arranging, table);
        }
    }

    private void askHow(Dialog dialog, Table table) {
        table.becomes(new Arranging(Optional.of(dialog.id()), Optional.empty(), Optional.empty(), Set.of()));
        var modes = dialog.forTwo().orElseThrow().modes();
        var choices = new ArrayList<Choice>();
        for (var mode : inOrder(table)) {
            if (modes.contains(mode)) {
                choices.add(speech.choice(line(mode), Buttons.HOW + mode.ordinal()));
            }
        }
        choices.add(leave());
        ask(Line.JOINT_HOW, choices, table);
    }

    /** Where the coach sees only replies, speaking aloud comes first. */
    private static List<SessionMode> inOrder(Table table) {
        return table.moment().hearsAll()
                ? List.of(SessionMode.TYPED, SessionMode.ALOUD, SessionMode.SLOW)
                : List.of(SessionMode.ALOUD, SessionMode.TYPED, SessionMode.SLOW);
    }

    private static Line line(SessionMode mode) {
        return switch (mode) {
            case TYPED -> Line.JOINT_TYPED;
            case ALOUD -> Line.JOINT_ALOUD;
            case SLOW -> Line.JOINT_SLOW;
        };
    }

    private static Optional<SessionMode> mode(String code) {
        return EnumSet.allOf(SessionMode.class).stream()
                .filter(mode -> code.equals(Buttons.HOW + mode.ordinal()))
                .findFirst();
    }

    private void askWhen(Arranging arranging, SessionMode mode, int daysOn, Table table) {
        table.becomes(new Arranging(arranging.dialog(), Optional.of(mode), Optional.empty(), Set.of()));
        var choices = new ArrayList<Choice>();
        for (var at : times(daysOn, table)) {
            choices.add(new Choice(JointSpeech.time(at, table), Buttons.when(at)));
        }
        choices.add(speech.choice(Line.JOINT_OTHER, Buttons.MORE_TIMES));
        choices.add(leave());
        ask(Line.JOINT_WHEN, choices, table);
    }

    private static List<Instant> times(int daysOn, Table table) {
        var zone = table.moment().moment().zone();
        var first = firstDay(table).atZone(zone).toLocalDate().plusDays(daysOn);
        return first.datesUntil(first.plusDays(TIMES_OFFERED / HOURS.size()))
                .flatMap(day ->
                        HOURS.stream().map(hour -> day.atTime(hour).atZone(zone).toInstant()))
                .toList();
    }

    /** The next day at the earliest. */
    private static Instant firstDay(Table table) {
        var tomorrow = Endings.startOfDay(1, table);
        return table.earliest().isAfter(tomorrow) ? table.earliest() : tomorrow;
    }

    private static boolean isPossible(Instant at, Table table) {
        return !at.isBefore(firstDay(table)) && at.isBefore(table.now().plus(Duration.ofDays(60)));
    }

    private void askBoth(Arranging arranging, Instant at, Table table) {
        table.becomes(new Arranging(arranging.dialog(), arranging.mode(), Optional.of(at), Set.of()));
        speech.say(Place.GROUP, Line.JOINT_SUIT, table);
        table.say(Place.GROUP, whatAndWhen(arranging, at, table));
        table.ask(
                Place.GROUP,
                Buttons.HOUSE,
                List.of(
                        speech.choice(Line.JOINT_SUITS, Buttons.SUITS),
                        speech.choice(Line.JOINT_OTHER, Buttons.MORE_TIMES),
                        leave()));
    }

    /** Whoever didn't choose it reads what it is that they say yes to. */
    private String whatAndWhen(Arranging arranging, Instant at, Table table) {
        var what = arranging
                .dialog()
                .flatMap(house.library()::dialog)
                .map(Dialog::title)
                .orElse("");
        var how = arranging.mode().map(mode -> speech.line(line(mode))).orElse("");
        return String.join("\n", what, how, JointSpeech.time(at, table));
    }

    private void suits(Role by, Arranging arranging, Table table) {
        var suits = EnumSet.of(by);
        suits.addAll(arranging.suits());
        if (suits.size() < Role.values().length) {
            table.becomes(new Arranging(arranging.dialog(), arranging.mode(), arranging.at(), suits));
            return;
        }
        var at = arranging.at().orElseThrow();
        table.settle(Place.GROUP, Optional.empty());
        boolean putOff = table.chance("lot").oneIn(ONE_PUT_OFF_IN);
        table.becomes(
                new Booked(arranging.dialog().orElseThrow(), arranging.mode().orElseThrow(), at, putOff, false));
        speech.say(Place.GROUP, Line.JOINT_BOOKED, JointSpeech.time(at, table), table);
    }

    void cancel(Table table) {
        table.settle(Place.GROUP, Optional.empty());
        table.becomes(new Stage.Quiet());
        speech.say(Place.GROUP, Line.JOINT_LEFT, table);
    }
}
