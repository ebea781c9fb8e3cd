package org.amends.telegram;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread that polls. A poll that throws is followed by the next one: elsewhere it would be the last, unsaid. */
final class PollExecutor extends ScheduledThreadPoolExecutor {
    private static final Logger log = LoggerFactory.getLogger(PollExecutor.class);

    private final PollTrouble trouble;

    PollExecutor(PollTrouble trouble) {
        super(1, Thread.ofPlatform().name("telegram-poll").factory());
        this.trouble = trouble;
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable poll, long delay, long period, TimeUnit unit) {
        return super.scheduleWithFixedDelay(() -> guard(poll), delay, period, unit);
    }

    private void guard(Runnable poll) {
        try {
            poll.run();
        } catch (Throwable e) {
            log.error("A poll failed with {}", e.getClass().getName());
            pause();
        }
    }

    private void pause() {
        try {
            Thread.sleep(trouble.pause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
