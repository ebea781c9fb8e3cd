package org.amends.conversation;

import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries again while something is away, with growing waits, until it is done or the program stops. */
final class Patience {
    private static final Logger log = LoggerFactory.getLogger(Patience.class);

    private static final Duration WORTH_TELLING = Duration.ofSeconds(1);

    private final Duration first;
    private final Duration longest;

    Patience(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
    }

    /** Returns what the work returns; exceptions of other kinds than {@code away} pass through. */
    <T> T tryUntilDone(Supplier<T> work, Class<? extends RuntimeException> away) {
        var wait = first;
        long began = System.nanoTime();
        boolean told = false;
        while (true) {
            try {
                var result = work.get();
                if (told) {
                    log.info("The database is back; nothing was lost.");
                }
                return result;
            } catch (RuntimeException fault) {
                if (!away.isInstance(fault)) {
                    throw fault;
                }
                // By the time that has passed: one try alone may wait long for a connection.
                if (!told && System.nanoTime() - began > WORTH_TELLING.toNanos()) {
                    log.warn("The database can't be reached ({}); trying until it can.", cause(fault));
                    told = true;
                }
                pause(wait, fault);
                wait = wait.multipliedBy(2).compareTo(longest) > 0 ? longest : wait.multipliedBy(2);
            }
        }
    }

    private static String cause(RuntimeException fault) {
        return fault.getCause() == null
                ? "no cause"
                : fault.getCause().getClass().getSimpleName();
    }

    private static void pause(Duration wait, RuntimeException fault) {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Stopping(fault);
        }
    }

    /** The program stops while something is still away: the batch stays with Telegram. */
    static final class Stopping extends RuntimeException {
        private static final long serialVersionUID = 1;

        Stopping(Throwable cause) {
            super("stopping", cause);
        }
    }
}
