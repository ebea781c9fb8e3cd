package org.amends.joint;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import org.amends.couple.Place;
import org.amends.couple.Role;
import org.amends.dialog.Line;

/**
 * How sessions end, and how appointments come to nothing. Whatever the reason is, once it isn't one that both saw, what the
 * group sees comes from here and from one distribution: the words, the delay, and the days that follow.
 */
final class Endings {
    private static final Duration SHORTEST_DELAY = Duration.ofSeconds(40);
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(160);
    private static final int QUIET_DAYS = 7;
    private static final int MORE_QUIET_DAYS = 4;
    private static final int SESSIONS_TO_A_FEAR_QUESTION = 3;
    private static final LocalTime FIRST_HOUR = LocalTime.of(9, 0);
    private static final int MINUTES_OF_A_DAY = 11 * 60;

    private final JointSpeech speech;

    Endings(JointSpeech speech) {
        this.speech = speech;
    }

    /** It came to its end, or one of them stopped it where both saw it. */
    void close(Table table) {
        table.sitting().ifPresent(sitting -> giveBack(sitting, table));
        leave(table);
        table.notBefore(startOfDay(1, table));
        if (table.sessions() % SESSIONS_TO_A_FEAR_QUESTION == 0) {
            askAboutFear(1, 2, table);
        }
    }

    /** To each alone: said again in the group a wish would be a demand, and a promise a vow with a witness. */
    private void giveBack(Sitting sitting, Table table) {
        for (var role : Role.values()) {
            var theirs = sitting.parked().stream()
                    .filter(wish -> wish.of().equals(Optional.of(role)))
                    .toList();
            if (!theirs.isEmpty()) {
                var place = Place.aloneWith(role);
                speech.say(place, Line.JOINT_GIVEN_BACK, table);
                theirs.forEach(wish -> table.say(place, JointSpeech.quoted(wish.words())));
                table.isUnasked(place);
            }
        }
    }

    /** It is to end without a reason: not at once, for the moment would be one. */
    void later(Table table) {
        table.sitting().filter(sitting -> sitting.endsAt.isEmpty()).ifPresent(sitting -> {
            var from = sitting.pause
                    .map(JointSession.Break::until)
                    .filter(table.now()::isBefore)
                    .orElse(table.now());
            sitting.endsAt = Optional.of(from.plus(table.chance("ending").between(SHORTEST_DELAY, LONGEST_DELAY)));
        });
    }

    /** It ends now, and no reason is given. */
    void now(Table table) {
        leave(table);
        beQuiet(table);
    }

    private void leave(Table table) {
        for (var place : Place.values()) {
            table.settle(place, Optional.empty());
        }
        speech.say(Place.GROUP, Line.JOINT_END, table);
        table.becomes(new Stage.Quiet());
    }

    /** An appointment comes to nothing. */
    void putOff(Table table) {
        speech.say(Place.GROUP, Line.JOINT_PUT_OFF, table);
        table.becomes(new Stage.Quiet());
        beQuiet(table);
    }

    /** No session in these days, for nobody and for every cause; both are asked anew before the next. */
    private void beQuiet(Table table) {
        int days = QUIET_DAYS + table.chance("quiet").below(MORE_QUIET_DAYS);
        table.notBefore(startOfDay(days, table));
        askAboutFear(2, 3, table);
    }

    /** Each at an hour of their own, on one of so many days from then on. */
    void askAboutFear(int fromDay, int days, Table table) {
        for (var role : Role.values()) {
            var chance = table.chance("fear of " + role);
            var day = startOfDay(fromDay + chance.below(days), table);
            var minutes = FIRST_HOUR.toSecondOfDay() / 60 + chance.below(MINUTES_OF_A_DAY);
            table.fearDue().put(role, day.plus(Duration.ofMinutes(minutes)));
        }
    }

    static Instant startOfDay(int daysFromNow, Table table) {
        var zone = table.moment().moment().zone();
        return table.now()
                .atZone(zone)
                .toLocalDate()
                .plusDays(daysFromNow)
                .atStartOfDay(zone)
                .toInstant();
    }
}
