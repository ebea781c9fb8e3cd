package org.amends.telegram;

import java.time.Duration;

/**
 * How long polling waits for what.
 *
 * @param longPoll how long Telegram holds a poll open when there is nothing; whole seconds, at most 50
 * @param firstPause before the first new try after a failure; it doubles from there
 * @param longestPause what it never grows beyond, so that the bot is back soon after a long outage
 * @param conflictPause while another program polls with the same token
 * @param drain how long a stop waits for a batch that is being processed
 */
public record PollTimes(
        Duration longPoll, Duration firstPause, Duration longestPause, Duration conflictPause, Duration drain) {
    public PollTimes {
        if (longPoll.isNegative() || longPoll.toSeconds() > 50) {
            throw new IllegalArgumentException("a long poll takes 0 to 50 seconds");
        }
        if (firstPause.isNegative() || firstPause.isZero()) {
            throw new IllegalArgumentException("the first pause must be longer than nothing");
        }
    }

    public static PollTimes usual() {
        return new PollTimes(
                Duration.ofSeconds(50),
                Duration.ofMillis(500),
                Duration.ofSeconds(30),
                Duration.ofSeconds(5),
                Duration.ofMillis(1500));
    }
}
