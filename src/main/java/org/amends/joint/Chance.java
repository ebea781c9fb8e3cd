package org.amends.joint;

import java.time.Duration;
import java.util.SplittableRandom;

/** Numbers by chance, of a turn's seed and one use: who reads one of them learns nothing of another. */
final class Chance {
    private final SplittableRandom random;

    private Chance(SplittableRandom random) {
        this.random = random;
    }

    static Chance of(long seed, String use) {
        return new Chance(new SplittableRandom(seed * 0x9E3779B97F4A7C15L ^ use.hashCode()));
    }

    boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    Duration between(Duration least, Duration most) {
        return Duration.ofSeconds(random.nextLong(least.toSeconds(), most.toSeconds() + 1));
    }
}
