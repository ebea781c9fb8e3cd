package org.amends.joint;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.amends.couple.Place;
import org.amends.couple.Role;
import org.amends.dialog.Line;
import org.amends.engine.OpenQuestion.Choice;

/** What one gives the other of their own will: a few words to read, an offer that both let go on. */
final class Gifts {
    static final Duration TO_TAKE_BACK = Duration.ofMinutes(10);
    private static final LocalTime NIGHT = LocalTime.of(22, 30);
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final Duration ASKED_BEFORE = Duration.ofDays(1);

    private final JointSpeech speech;

    Gifts(JointSpeech speech) {
        this.speech = speech;
    }

    // --- words to read

    void share(Role by, String words, Table table) {
        var place = Place.aloneWith(by);
        var today = Endings.startOfDay(0, table);
        if (table.share().filter(share -> share.at().isAfter(today)).isPresent()) {
            speech.say(place, Line.SHARE_TOMORROW, table);
            return;
        }
        table.share(Optional.of(new Share(by, words, notAtNight(table.now().plus(TO_TAKE_BACK), table), false)));
        speech.say(place, Line.SHARE_WAITS, table);
    }

    private static Instant notAtNight(Instant at, Table table) {
        var local = at.atZone(table.moment().moment().zone());
        var time = local.toLocalTime();
        if (!time.isBefore(NIGHT)) {
            return local.plusDays(1).with(MORNING).toInstant();
        }
        return time.isBefore(MORNING) ? local.with(MORNING).toInstant() : at;
    }

    void takeBack(Role by, Table table) {
        boolean isTheirs = table.share()
                .filter(share -> share.by() == by && !share.asked())
                .isPresent();
        if (isTheirs) {
            table.share(Optional.empty());
        }
        speech.say(Place.aloneWith(by), isTheirs ? Line.TAKEN_BACK : Line.NOTHING_TO_TAKE_BACK, table);
    }

    void tapped(Role by, String code, Table table) {
        var share = table.share().filter(one -> one.by() != by && one.asked());
        if (share.isEmpty() || share.get().words().isEmpty()) {
            speech.say(Place.aloneWith(by), Line.OLD_BUTTON, table);
            return;
        }
        if (code.equals(Buttons.READ)) {
            table.say(Place.aloneWith(by), "“" + share.get().words() + "”");
        } else {
            speech.say(Place.aloneWith(by), Line.SHARE_LEFT, table);
        }
        if (!code.equals(Buttons.LATER)) {
            table.share(Optional.of(new Share(share.get().by(), "", share.get().at(), true)));
        }
    }

    // --- offers

    void renew(Role by, boolean renew, Table table) {
        var now = table.agreements().stream()
                .map(one -> one.asked() && renew ? renewed(one, by) : one)
                .toList();
        table.agreements(now);
        speech.say(Place.aloneWith(by), Line.THANKS, table);
    }

    private static Agreement renewed(Agreement one, Role by) {
        var renew = EnumSet.of(by);
        renew.addAll(one.renew());
        return renew.size() < Role.values().length
                ? new Agreement(one.by(), one.text(), one.until(), one.days(), true, renew)
                : new Agreement(
                        one.by(),
                        one.text(),
                        one.until().plus(Duration.ofDays(one.days())),
                        one.days(),
                        false,
                        java.util.Set.of());
    }

    // --- by the clock

    Stream<Instant> wakeAt(JointState state) {
        var share = state.share().stream().filter(one -> !one.asked()).map(Share::at);
        var ends = state.agreements().stream().map(Gifts::wakeAt);
        return Stream.concat(share, ends);
    }

    private static Instant wakeAt(Agreement one) {
        return one.asked() ? one.until() : one.until().minus(ASKED_BEFORE);
    }

    void tick(Table table) {
        table.share()
                .filter(share -> !share.asked() && !share.at().isAfter(table.now()))
                .ifPresent(share -> ask(share, table));
        var left = new ArrayList<Agreement>();
        for (var one : table.agreements()) {
            if (wakeAt(one).isAfter(table.now())) {
                left.add(one);
            } else if (!one.asked()) {
                askBoth(one, table);
                left.add(new Agreement(one.by(), one.text(), one.until(), one.days(), true, one.renew()));
            }
        }
        table.agreements(left);
    }

    private void ask(Share share, Table table) {
        table.share(Optional.of(new Share(share.by(), share.words(), share.at(), true)));
        var place = Place.aloneWith(share.by().other());
        table.say(place, table.couple().of(share.by()).called() + " " + speech.line(Line.SHARE_WRITTEN));
        table.isUnasked(place);
        table.offer(
                place,
                Buttons.HOUSE,
                List.of(
                        new Choice(speech.line(Line.SHARE_READ), Buttons.READ),
                        new Choice(speech.line(Line.SHARE_LATER), Buttons.LATER),
                        new Choice(speech.line(Line.SHARE_NOT), Buttons.RATHER_NOT)));
    }

    private void askBoth(Agreement one, Table table) {
        for (var role : Role.values()) {
            var place = Place.aloneWith(role);
            speech.say(place, Line.AGREEMENT_ENDS, "“" + one.text() + "”", table);
            table.isUnasked(place);
            table.offer(
                    place,
                    Buttons.HOUSE,
                    List.of(
                            new Choice(speech.line(Line.AGREEMENT_RENEW), Buttons.RENEW),
                            new Choice(speech.line(Line.AGREEMENT_END), Buttons.LET_END)));
        }
    }
}
