package org.amends.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.amends.playground.Phone;
import org.amends.proof.Floor.Asked;

/** A third person, who comes into the group, writes, and taps what is meant for the two. */
record Cleo(Telegram telegram, Floor floor, Phone phone, long group) {
    /** In her words and in nobody else's. */
    private static final String WORD = "marmalade";

    void comes() {
        telegram.stage().post("join", Map.of("person", phone.person(), "chat", group));
    }

    void goes() {
        telegram.stage().post("leave", Map.of("person", phone.person(), "chat", group));
    }

    void meddles(Asked asked, String label) {
        floor.writes(phone.in(group), asked, "can i have my " + WORD);
        taps(asked, label);
        floor.writes(phone.in(group), asked, WORD + " please");
    }

    /** Also where the buttons are gone from her screen by now. */
    private void taps(Asked asked, String label) {
        String data = asked.buttons().buttons().stream()
                .flatMap(List::stream)
                .filter(button -> button.text().equals(label))
                .findFirst()
                .orElseThrow()
                .callbackData();
        telegram.stage()
                .post(
                        "tap",
                        Map.of(
                                "person",
                                phone.person(),
                                "chat",
                                group,
                                "message_id",
                                asked.buttons().messageId(),
                                "anyway",
                                true,
                                "data",
                                data));
    }

    /** Not in its files, not in what it printed, and it said nothing to her alone. */
    void isNowhereIn(Bot bot) {
        assertThat(bot.printed()).isNotEmpty().doesNotContain(WORD);
        assertThat(Search.filesWith(bot.data(), WORD)).isEmpty();
        assertThat(telegram.messagesTo(phone.person())).isEmpty();
    }
}
