package org.amends.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amends.playground.Sent;

/** Judges what the bot did by the server's own record of it. */
final class Judge {
    /** How long after a send its receipt may still be unwritten, on a slow machine. */
    private static final Duration RECEIPT = Duration.ofSeconds(5);

    private final Telegram telegram;
    private final List<Instant> faults;
    private Duration longestLag = Duration.ZERO;

    /** @param faults when the bot was killed, or an answer to it was cut off */
    Judge(Telegram telegram, List<Instant> faults) {
        this.telegram = telegram;
        this.faults = List.copyOf(faults);
    }

    /** One answer to each deed; copies only where a fault hid that the first one had arrived. Returns how many copies. */
    int eachDeedIsAnsweredOnce(Person person) {
        List<Sent> messages = telegram.messagesTo(person.id());
        Map<String, Sent> latest = new LinkedHashMap<>();
        int copies = 0;
        for (Sent message : messages) {
            Sent before = latest.put(Person.identity(message), message);
            if (before != null) {
                assertThat(isExcused(before, message))
                        .as("%s is a copy of %s, and no fault (%s) explains it", message, before, faults)
                        .isTrue();
                copies++;
            }
        }
        assertThat(latest).as("answers to person %s", person.id()).hasSize(person.deeds());
        isInOrder(messages);
        return copies;
    }

    /** The longest time between a send that was copied and the fault that explains it. */
    Duration longestLag() {
        return longestLag;
    }

    private boolean isExcused(Sent first, Sent copy) {
        Instant sent = Instant.parse(first.at());
        Instant again = Instant.parse(copy.at());
        Optional<Instant> excuse = faults.stream()
                .filter(fault -> !fault.isBefore(sent.minusSeconds(1))
                        && fault.isBefore(sent.plus(RECEIPT))
                        && again.isAfter(fault))
                .findFirst();
        excuse.map(fault -> Duration.between(sent, fault))
                .filter(lag -> lag.compareTo(longestLag) > 0)
                .ifPresent(lag -> longestLag = lag);
        return excuse.isPresent();
    }

    /** Within one life of a session the numbers of its questions rise. */
    private static void isInOrder(List<Sent> messages) {
        Map<String, List<Long>> turns = new HashMap<>();
        List<String> seen = new ArrayList<>();
        for (Sent message : messages) {
            if (!message.buttons().isEmpty() && !seen.contains(Person.identity(message))) {
                seen.add(Person.identity(message));
                String[] data =
                        message.buttons().getFirst().getFirst().callbackData().split("\\.");
                turns.computeIfAbsent(data[0], _ -> new ArrayList<>()).add(Long.valueOf(data[1]));
            }
        }
        turns.values().forEach(numbers -> assertThat(numbers).isSorted().doesNotHaveDuplicates());
    }

    /** Nothing went wrong inside, as far as the bot says. */
    static void nothingIsWrong(Bot bot) {
        assertThat(bot.printed().lines().filter(Judge::isTrouble)).isEmpty();
    }

    /** These two lines name the type of what failed, as they should. */
    private static boolean isTrouble(String line) {
        if (line.contains("is odd and set aside") || line.contains("The database can't be reached")) {
            return false;
        }
        return line.contains(" ERROR ")
                || line.contains("Exception")
                || line.stripLeading().startsWith("at org.");
    }
}
