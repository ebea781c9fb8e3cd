package org.amends.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packed program as a process of its own, and what the system says about it. */
final class Product implements AutoCloseable {
    private static final int MILLIS_PER_TICK = 10;

    private final Process process;
    private final Path output;

    private Product(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static Product start(Options options, Path folder, String telegram, Store store) throws IOException {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(options.javaOptions());
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED", "-jar", options.jar().toString()));
        Path output = folder.resolve("output.txt");
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        var environment = builder.environment();
        environment.keySet().removeIf(name -> !name.equals("PATH") && !name.equals("HOME"));
        environment.put("TELEGRAM_BOT_TOKEN", TelegramStub.BOT + ":bench");
        environment.put("TELEGRAM_API_URL", telegram);
        environment.put("OPERATOR_NAME", "Bench");
        environment.put("AMENDS_DAILY_MESSAGES", "0");
        Path data = folder.resolve("data");
        environment.put("AMENDS_DATA", data.toString());
        environment.put("AMENDS_ENCODER", options.encoder());
        environment.put("MALLOC_ARENA_MAX", "2");
        options.dialogs().ifPresent(dialogs -> environment.put("AMENDS_DIALOGS", dialogs.toString()));
        if (options.models().isPresent()) {
            Files.createSymbolicLink(
                    Files.createDirectories(data).resolve("models"),
                    options.models().get());
        }
        environment.put("SERVER_PORT", "0");
        environment.putAll(store.environment());
        var product = new Product(builder.start(), output);
        Runtime.getRuntime().addShutdownHook(new Thread(product::kill));
        return product;
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** CPU time of all its threads, also of those in the kernel. */
    long cpuMillis() throws IOException {
        String stat = Files.readString(Path.of("/proc", String.valueOf(pid()), "stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * MILLIS_PER_TICK;
    }

    long residentBytes() throws IOException {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElse(0);
        }
    }

    /** How many warnings and errors it logged. */
    long complaints() throws IOException {
        try (var lines = Files.lines(output)) {
            return lines.filter(line -> line.contains("WARN") || line.contains("ERROR"))
                    .count();
        }
    }

    /** Asks it to end; whether it did so by itself. */
    boolean stop() throws InterruptedException {
        process.destroy();
        return process.waitFor(60, TimeUnit.SECONDS);
    }

    private void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() {
        kill();
    }

    static String load() throws IOException {
        return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
    }
}
