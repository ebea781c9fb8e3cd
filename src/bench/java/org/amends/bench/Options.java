package org.amends.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is to be driven.
 *
 * @param rate turns a second; 0 is a closed loop, in which everybody writes again as soon as the reply came
 * @param models a folder of trained models for a jar that brings none; empty: what the jar brings, or training
 * @param dialogs for AMENDS_DIALOGS; empty: those in the jar
 * @param encoder what AMENDS_ENCODER is set to
 * @param javaOptions for the program's JVM; as bin/amends has them unless they are given
 */
record Options(
        int turns,
        int people,
        int rate,
        boolean postgres,
        long seed,
        Duration most,
        Path jar,
        Path folder,
        Optional<Path> models,
        Optional<Path> dialogs,
        String encoder,
        List<String> javaOptions) {
    private static final String USUAL = "-XX:+UseSerialGC -Xms64m -Xmx512m -Xmn32m -XX:TrimNativeHeapInterval=5000";
    private static final Set<String> KNOWN =
            Set.of(
            "turns",
            "people",
            "rate",
            "database",
            "seed",
            "minutes",
            "jar",
            "folder",
            "models",
            "dialogs",
            "encoder",
            "java-options");

    static Options of(String[] arguments) {
        Map<String, String> given = new TreeMap<>();
        Arrays.stream(arguments).forEach(argument -> put(argument, given));
        int turns = number(given, "turns", 100_000);
        int rate = number(given, "rate", 0);
        int usualMinutes = 6 + 2 * turns / (rate == 0 ? 60 : rate) / 60;
        return new Options(
                turns,
                number(given, "people", 1_000),
                rate,
                isPostgres(given.getOrDefault("database", "h2")),
                number(given, "seed", 1),
                Duration.ofMinutes(number(given, "minutes", usualMinutes)),
                Path.of(given.getOrDefault("jar", "target/amends.jar")).toAbsolutePath(),
                Path.of(given.getOrDefault("folder", "target/bench")).toAbsolutePath(),
                folder(given, "models"),
                folder(given, "dialogs"),
                given.getOrDefault("encoder", "on"),
                Arrays.stream(given.getOrDefault("java-options", USUAL).split(" "))
                        .filter(option -> !option.isBlank())
                        .toList());
    }

    private static void put(String argument, Map<String, String> given) {
        String[] parts = argument.split("=", 2);
        String name = parts[0].replaceFirst("^--", "");
        if (parts.length != 2 || !KNOWN.contains(name)) {
            throw new IllegalArgumentException(argument + " is none of --name=value with a name of " + KNOWN);
        }
        given.put(name, parts[1]);
    }

    private static int number(Map<String, String> given, String name, int otherwise) {
        return Integer.parseInt(given.getOrDefault(name, String.valueOf(otherwise)));
    }

    private static Optional<Path> folder(Map<String, String> given, String name) {
        return Optional.ofNullable(given.get(name))
                .map(folder -> Path.of(folder).toAbsolutePath());
    }

    private static boolean isPostgres(String database) {
        return switch (database) {
            case "h2" -> false;
            case "postgres" -> true;
            default -> throw new IllegalArgumentException("--database is h2 or postgres");
        };
    }
}
