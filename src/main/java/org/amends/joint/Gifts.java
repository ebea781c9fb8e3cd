package org.amends.joint;

import java.time.Duration;
import java.util.List;
import org.amends.couple.Place;
import org.amends.couple.Role;
import org.amends.dialog.Line;

/**
 * Words that one gives the other to read, of their own will. Whoever writes reads the same whatever becomes of it: whether the
 * other may be shown them, wants none, or read them, stays with the other.
 */
final class Gifts {
    static final Duration TO_TAKE_BACK = Duration.ofMinutes(10);
    static final Duration NONE_FOR_NOW = Duration.ofDays(14);

    private final JointSpeech speech;

    Gifts(JointSpeech speech) {
        this.speech = speech;
    }

    void share(Role by, String words, Table table) {
        var place = Place.aloneWith(by);
        var today = Endings.startOfDay(0, table);
        if (table.shares().of(by).filter(share -> share.at().isAfter(today)).isPresent()) {
            speech.say(place, Line.SHARE_TOMORROW, table);
            return;
        }
        var at = Night.end(table.now().plus(TO_TAKE_BACK), table);
        table.shares(table.shares().with(by, new Share(words, at, false)));
        speech.say(place, Line.SHARE_WAITS, table);
    }

    void takeBack(Role by, Table table) {
        boolean waits = table.shares().of(by).filter(share -> !share.asked()).isPresent();
        if (waits) {
            table.shares(table.shares().without(by));
        }
        speech.say(Place.aloneWith(by), waits ? Line.TAKEN_BACK : Line.NOTHING_TO_TAKE_BACK, table);
    }

    // --- by the clock

    void tick(Table table) {
        for (var by : Role.values()) {
            table.shares()
                    .of(by)
                    .filter(share -> !share.asked() && !share.at().isAfter(table.now()))
                    .ifPresent(share -> isDue(by, share, table));
        }
    }

    private void isDue(Role by, Share share, Table table) {
        var reader = by.other();
        boolean reaches = table.moment().fit().toPassOn() && table.shares().mayAsk(reader, table.now());
        table.shares(table.shares().with(by, new Share(reaches ? share.words() : "", share.at(), true)));
        if (reaches) {
            ask(reader, table);
        }
    }

    private void ask(Role reader, Table table) {
        var place = Place.aloneWith(reader);
        speech.say(place, Line.SHARE_WRITTEN, table);
        table.isUnasked(place);
        table.offer(
                place,
                Buttons.HOUSE,
                List.of(
                        speech.choice(Line.SHARE_READ, Buttons.READ),
                        speech.choice(Line.SHARE_LATER, Buttons.LATER),
                        speech.choice(Line.SHARE_NOT, Buttons.RATHER_NOT),
                        speech.choice(Line.SHARE_NONE, Buttons.NONE_FOR_NOW)));
    }

    // --- what the other makes of it

    void tapped(Role reader, String code, Table table) {
        var place = Place.aloneWith(reader);
        var share = table.shares().toRead(reader);
        if (code.equals(Buttons.NONE_FOR_NOW)) {
            table.shares(table.shares().withNoneFor(reader, table.now().plus(NONE_FOR_NOW)));
            speech.say(place, Line.SHARE_NONE_SAID, table);
        } else if (share.isEmpty()) {
            speech.say(place, Line.OLD_BUTTON, table);
        } else if (code.equals(Buttons.READ)) {
            table.say(place, JointSpeech.quoted(share.get().words()));
        } else {
            speech.say(place, Line.SHARE_LEFT, table);
        }
        if (!code.equals(Buttons.LATER)) {
            share.ifPresent(one -> table.shares(table.shares().with(reader.other(), new Share("", one.at(), true))));
        }
    }
}
