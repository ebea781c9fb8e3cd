package org.amends.joint;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amends.couple.Place;
import org.amends.couple.Role;
import org.amends.dialog.Line;

/** What one of the two offered of their own acts: it ends by itself, or goes on where both want it, each alone. */
final class Offers {
    private static final Duration ASKED_BEFORE = Duration.ofDays(1);

    private final JointSpeech speech;

    Offers(JointSpeech speech) {
        this.speech = speech;
    }

    /** What was tapped last counts, until the time is over: a yes that was tapped beside somebody can be taken back. */
    void renew(Role by, boolean renew, Table table) {
        table.agreements(table.agreements().stream()
                .map(one -> one.asked() ? with(one, by, renew) : one)
                .toList());
        speech.say(Place.aloneWith(by), Line.THANKS, table);
    }

    private static Agreement with(Agreement one, Role by, boolean renew) {
        var wanting = EnumSet.noneOf(Role.class);
        wanting.addAll(one.renew());
        if (renew) {
            wanting.add(by);
        } else {
            wanting.remove(by);
        }
        return new Agreement(one.by(), one.text(), one.until(), one.days(), true, wanting);
    }

    static Instant wakeAt(Agreement one) {
        return one.asked() ? one.until() : one.until().minus(ASKED_BEFORE);
    }

    void tick(Table table) {
        var left = new ArrayList<Agreement>();
        for (var one : table.agreements()) {
            if (wakeAt(one).isAfter(table.now())) {
                left.add(one);
            } else if (one.asked()) {
                renewed(one).ifPresent(left::add);
            } else {
                askBoth(table);
                left.add(new Agreement(one.by(), one.text(), one.until(), one.days(), true, Set.of()));
            }
        }
        table.agreements(left);
    }

    private static Optional<Agreement> renewed(Agreement one) {
        boolean byBoth = one.renew().size() == Role.values().length;
        return byBoth
                ? Optional.of(new Agreement(
                        one.by(),
                        one.text(),
                        one.until().plus(Duration.ofDays(one.days())),
                        one.days(),
                        false,
                        Set.of()))
                : Optional.empty();
    }

    private void askBoth(Table table) {
        for (var role : Role.values()) {
            var place = Place.aloneWith(role);
            speech.say(place, Line.AGREEMENT_ENDS, table);
            table.isUnasked(place);
            table.offer(
                    place,
                    Buttons.HOUSE,
                    List.of(
                            speech.choice(Line.AGREEMENT_RENEW, Buttons.RENEW),
                            speech.choice(Line.AGREEMENT_END, Buttons.LET_END)));
        }
    }
}
