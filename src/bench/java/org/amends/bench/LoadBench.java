package org.amends.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Many people at once, on the packed program and over HTTP as in real use; see docs/performance.md. */
public final class LoadBench {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);
    /** The chats' own limits are used up after the consent; this gives everybody their whole allowance back. */
    private static final long REST = TimeUnit.SECONDS.toMillis(6);

    private final Options options;
    private final Path folder;
    private final Crowd crowd;
    private final long until;
    private boolean good = true;

    private LoadBench(Options options) throws IOException {
        this.options = options;
        Files.createDirectories(options.folder());
        this.folder = Files.createTempDirectory(options.folder(), "run-");
        this.crowd = new Crowd(options);
        this.until = System.nanoTime() + options.most().toNanos();
    }

    /** Ends with 1 if an update stayed unanswered, or anything else was not as it should be. */
    public static void main(String[] arguments) throws Exception {
        System.out.println("LoadBench " + String.join(" ", Arrays.asList(arguments)));
        var options = Options.of(arguments);
        if (!Files.isReadable(options.jar())) {
            System.err.println("There is no " + options.jar() + " yet: run ./mvnw -DskipTests package first.");
            System.exit(2);
        }
        System.exit(new LoadBench(options).run() ? 0 : 1);
    }

    private boolean run() throws Exception {
        try (Store store = options.postgres() ? Store.postgres() : Store.h2(folder.resolve("data"));
                TelegramStub telegram = new TelegramStub(crowd);
                Product product = Product.start(options, folder, telegram.url(), store)) {
            awaitFirstPoll(telegram, product);
            onboard(telegram, product);
            drive(telegram, product, store);
            stop(product, store);
            say("log", product.complaints() + " warnings and errors");
            return good;
        }
    }

    private void awaitFirstPoll(TelegramStub telegram, Product product) throws Exception {
        long begin = System.nanoTime();
        while (telegram.polls() == 0) {
            if (!product.isAlive() || System.nanoTime() > until) {
                throw new IllegalStateException("The program did not begin to poll; see output.txt in " + folder);
            }
            Thread.sleep(20);
        }
        say("start to first poll", seconds(System.nanoTime() - begin) + " s at load " + Product.load());
    }

    private void onboard(TelegramStub telegram, Product product) throws Exception {
        long begin = System.nanoTime();
        crowd.arrive(telegram, until);
        say(
                "consent of all",
                options.people() + " people in " + seconds(System.nanoTime() - begin) + " s at load " + Product.load());
        Thread.sleep(REST);
    }

    private void drive(TelegramStub telegram, Product product, Store store) throws Exception {
        long cpu = product.cpuMillis();
        long begin = System.nanoTime();
        int polls = telegram.polls();
        try (var sampler = new Sampler(product, store, crowd::answered)) {
            int begun = crowd.drive(options.turns(), options.rate(), until);
            long took = System.nanoTime() - begin;
            int unanswered = crowd.unanswered(PATIENCE);
            double millis = product.cpuMillis() - cpu;
            int turns = crowd.answered();
            say("load average", sampler.load() + " on " + Runtime.getRuntime().availableProcessors() + " cores");
            say(
                    "turns",
                    turns + " answered of " + begun + " begun of " + options.turns() + ", " + unanswered
                            + " unanswered, " + crowd.unasked() + " messages nobody waited for, "
                            + telegram.servedAgain()
                            + " updates served again");
            say("turns a second", String.format(Locale.ROOT, "%.1f", turns * 1e9 / took));
            say(
                    "updates a poll",
                    String.format(Locale.ROOT, "%.1f", (double) turns / Math.max(1, telegram.polls() - polls)));
            System.out.println(crowd.report());
            say("CPU a turn", String.format(Locale.ROOT, "%.2f ms", millis / Math.max(1, turns)));
            say(
                    "RSS",
                    "largest " + (sampler.largestResident() >> 20) + " MB, last " + (product.residentBytes() >> 20)
                            + " MB");
            say("database", "largest " + megabytes(sampler.largestStore()) + ", last " + megabytes(store.bytes()));
            good &= unanswered == 0 && begun == options.turns() && product.isAlive();
        }
    }

    private void stop(Product product, Store store) throws Exception {
        long begin = System.nanoTime();
        boolean ended = product.stop();
        say("clean stop", ended ? seconds(System.nanoTime() - begin) + " s" : "did not end by itself");
        say("database after stop", megabytes(store.bytes()));
        good &= ended;
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.1f", nanos / 1e9);
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.2f MB", bytes / 1e6);
    }

    private static void say(String what, String value) {
        System.out.println(what + ": " + value);
    }
}
