package org.amends;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.amends.proof.Child;

/** Runs a command as a process of its own, on small dialogs and a data folder made for the test. */
final class Command {
    private static final Duration LONG = Duration.ofSeconds(120);
    private static final Path TINY = Path.of("src/test/resources/tiny-dialogs");

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();

    /** Without the sentence encoder, unless it is set otherwise. */
    Command(Path folder) throws IOException {
        this.folder = folder;
        environment.put("AMENDS_DIALOGS", dialogs().toString());
        environment.put("AMENDS_DATA", data().toString());
        environment.put("AMENDS_ENCODER", "off");
        copy(TINY, dialogs());
        write("intents/topic/apology.yaml", """
                label: apology
                dimension: topic
                meaning: "Made for tests."
                examples:
                  - "i want to say sorry for the lie"
                  - "sorry for all the lies"
                """);
        write("kept-out/topic.tsv", """
                text\tlabel
                there is something heron said\thonesty
                i want to say sorry for the lie heron\tapology
                my plumber is heron\tnone
                """);
    }

    Path dialogs() {
        return folder.resolve("dialogs");
    }

    Path data() {
        return folder.resolve("data");
    }

    Command with(String name, String value) {
        environment.put(name, value);
        return this;
    }

    void write(String file, String text) throws IOException {
        Files.writeString(dialogs().resolve(file), text);
    }

    /** What it printed on standard output and on standard error, both after it ended without a fault. */
    Said run(String input, String... arguments) throws IOException {
        return endsWith(0, input, arguments);
    }

    /** The same for one that has something to complain about. */
    Said complains(String... arguments) throws IOException {
        return endsWith(1, "", arguments);
    }

    private Said endsWith(int wanted, String input, String... arguments) throws IOException {
        var typed = Files.writeString(folder.resolve("input.txt"), input);
        var all = Stream.concat(
                        Stream.of(
                                "-Xshare:auto",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Typed.class.getName(),
                                typed.toString()),
                        Stream.of(arguments))
                .toList();
        try (var child = Child.java(all, environment, folder.resolve("command.log"))) {
            int code = child.exitCode(LONG);
            var said = new Said(
                    Files.readAllLines(folder.resolve("command.log.out")),
                    Files.readAllLines(folder.resolve("command.log.err")));
            assertThat(code).as("what it said: %s", said).isEqualTo(wanted);
            return said;
        } finally {
            Files.deleteIfExists(folder.resolve("command.log.out"));
            Files.deleteIfExists(folder.resolve("command.log.err"));
        }
    }

    record Said(List<String> out, List<String> err) {}

    /** The program itself, with a file for what is typed. */
    static final class Typed {
        public static void main(String[] args) throws Exception {
            System.setIn(Files.newInputStream(Path.of(args[0])));
            AmendsApplication.main(List.of(args).subList(1, args.length).toArray(String[]::new));
        }

        private Typed() {}
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
