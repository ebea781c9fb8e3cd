package org.amends.bench;

import java.io.IOException;
import java.util.Locale;
import java.util.function.IntSupplier;

/** Looks at the process, the database and the machine once a second. */
final class Sampler implements AutoCloseable {
    private static final int TELL_EVERY = 10;

    private final Product product;
    private final Store store;
    private final IntSupplier answered;
    private final Thread thread = Thread.ofPlatform().daemon().name("sampler").unstarted(this::sample);
    private volatile long largestStore;
    private volatile long largestResident;
    private volatile double loadSum;
    private volatile double highestLoad;
    private volatile int samples;

    Sampler(Product product, Store store, IntSupplier answered) {
        this.product = product;
        this.store = store;
        this.answered = answered;
        thread.start();
    }

    long largestStore() {
        return largestStore;
    }

    long largestResident() {
        return largestResident;
    }

    String load() {
        return String.format(Locale.ROOT, "mean %.1f, highest %.1f", loadSum / Math.max(1, samples), highestLoad);
    }

    private void sample() {
        try {
            while (product.isAlive()) {
                look();
                Thread.sleep(1_000);
            }
        } catch (IOException e) {
            // The process has ended between two looks.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() throws IOException {
        double load = Double.parseDouble(Product.load());
        largestStore = Math.max(largestStore, store.bytes());
        largestResident = Math.max(largestResident, product.residentBytes());
        loadSum += load;
        highestLoad = Math.max(highestLoad, load);
        if (++samples % TELL_EVERY == 0) {
            System.out.printf(
                    Locale.ROOT,
                    "  %4d s  %6d turns  RSS %d MB  database %.1f MB  load %.1f%n",
                    samples,
                    answered.getAsInt(),
                    product.residentBytes() >> 20,
                    store.bytes() / 1e6,
                    load);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
