package org.amends.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.amends.playground.Phone;
import org.amends.playground.Sent;

/**
 * What a group is told, message by message: each must be the one that is waited for. Only a copy of what was sent right before
 * a kill is passed over, for its receipt was lost.
 */
final class Floor {
    /** Longer than the program takes to start and the group's pace holds a message back. */
    static final Duration PATIENCE = Duration.ofSeconds(300);

    private static final String BUTTONS_ONLY = "…";

    /** A question: where its words stand, and where its buttons are. */
    record Asked(Sent words, Sent buttons) {}

    private final Phone reader;
    private final Time time;
    private final boolean hearsAll;
    private final List<Sent> said = new ArrayList<>();
    private int copies;

    Floor(Phone reader, Time time, boolean hearsAll) {
        this.reader = reader;
        this.time = time;
        this.hearsAll = hearsAll;
    }

    /** The next thing said to the group. */
    Sent next() {
        while (true) {
            Sent next = reader.awaitMessage(Sent::newMessage, PATIENCE);
            if (lastSaid().stream().noneMatch(before -> isCopy(before, next))) {
                said.add(next);
                return next;
            }
            copies++;
        }
    }

    /** One message, or two where it asks for a reply. */
    private List<Sent> lastSaid() {
        boolean isTwo = !said.isEmpty() && said.getLast().text().equals(BUTTONS_ONLY);
        return said.reversed().stream().limit(isTwo ? 2 : 1).toList();
    }

    Sent next(String words) {
        Sent next = next();
        assertThat(next.text())
                .as("after %s", said.size() < 2 ? "" : said.get(said.size() - 2).text())
                .contains(words);
        return next;
    }

    /** A message has buttons or asks for a reply, never both. */
    Asked asked(String words) {
        Sent question = next(words);
        return new Asked(question, question.buttons().isEmpty() ? next(BUTTONS_ONLY) : question);
    }

    /** Where the coach sees only replies, by the reply box. */
    void writes(Phone phone, Asked asked, String words) {
        if (hearsAll) {
            phone.send(words);
        } else {
            phone.reply(asked.words().messageId(), words);
        }
    }

    void taps(Phone phone, Asked asked, String label) {
        phone.tap(asked.buttons(), label);
    }

    /** How many messages were heard, copies too. */
    int heard() {
        return said.size() + copies;
    }

    private boolean isCopy(Sent before, Sent next) {
        return before.text().equals(next.text())
                && before.buttons().equals(next.buttons())
                && time.hidTheReceipt(before, next);
    }
}
