package org.amends.telegram;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.amends.conversation.Pace;

/**
 * Telegram's own limits: in a private chat a handful at once and one a second in the long run, 20 in any minute in a
 * group, 30 a second in all for what nobody waits for.
 */
final class SendPace implements Pace {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final int PRIVATE_BURST = 5;
    private static final int BULK = 30;
    private static final long FORGET_AFTER = Duration.ofMinutes(2).toNanos();

    private final LongSupplier nanos;
    private final Bucket bulk;
    private final Map<Long, Lane> lanes = new HashMap<>();
    private long swept;

    /** @param nanos a time that only rises, such as {@link System#nanoTime} */
    SendPace(LongSupplier nanos) {
        this.nanos = nanos;
        this.bulk = bucket(BULK, BULK, nanos);
        this.swept = nanos.getAsLong();
    }

    @Override
    public synchronized Duration reserve(long chat, boolean isBulk) {
        long now = nanos.getAsLong();
        forgetIdle(now);
        long wait = lane(chat).reserve(now);
        return Duration.ofNanos(isBulk ? Math.max(wait, bulk.consumeIgnoringRateLimits(1)) : wait);
    }

    @Override
    public synchronized void hold(long chat, Duration duration) {
        lane(chat).hold(nanos.getAsLong() + duration.toNanos());
    }

    synchronized int remembered() {
        return lanes.size();
    }

    private Lane lane(long chat) {
        return lanes.computeIfAbsent(
                chat, id -> id < 0 ? new Lane(new GroupWindow()) : new Lane(new PrivateBucket(nanos)));
    }

    private void forgetIdle(long now) {
        if (now - swept > FORGET_AFTER) {
            lanes.values().removeIf(lane -> now - lane.busyUntil > FORGET_AFTER);
            swept = now;
        }
    }

    private static Bucket bucket(int burst, int perSecond, LongSupplier nanos) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, SECOND))
                .withCustomTimePrecision(new Meter(nanos))
                .build();
    }

    /** One chat: what its limit says, and not before Telegram's silence is over. */
    private static final class Lane {
        private final Limit limit;
        private long heldUntil;
        private boolean held;
        private long busyUntil;

        Lane(Limit limit) {
            this.limit = limit;
        }

        long reserve(long now) {
            held = held && heldUntil - now > 0;
            long wait = limit.reserve(now, held ? heldUntil - now : 0);
            busyUntil = now + wait;
            return wait;
        }

        void hold(long until) {
            heldUntil = held && heldUntil - until > 0 ? heldUntil : until;
            held = true;
            busyUntil = heldUntil;
        }
    }

    private interface Limit {
        /** Takes the next place that is at least so many nanoseconds away, and returns how many it is. */
        long reserve(long now, long atLeast);
    }

    private static final class PrivateBucket implements Limit {
        private final Bucket bucket;

        PrivateBucket(LongSupplier nanos) {
            bucket = bucket(PRIVATE_BURST, 1, nanos);
        }

        @Override
        public long reserve(long now, long atLeast) {
            return Math.max(atLeast, bucket.consumeIgnoringRateLimits(1));
        }
    }

    /** Exact, other than a bucket: none of the 20 before may have been less than a minute ago. */
    private static final class GroupWindow implements Limit {
        private static final long MINUTE = Duration.ofMinutes(1).toNanos();

        private final long[] departures = new long[20];
        private long count;

        @Override
        public long reserve(long now, long atLeast) {
            int place = (int) (count % departures.length);
            boolean full = count >= departures.length;
            long wait = full ? Math.max(atLeast, departures[place] + MINUTE - now) : atLeast;
            departures[place] = now + wait;
            count++;
            return wait;
        }
    }

    private record Meter(LongSupplier nanos) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return nanos.getAsLong();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
