package org.amends;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The commands for writers, measurers and operators; the bot itself is what runs when none is given. */
@Command(
        name = "amends",
        description = "A coach for partners whose trust was broken. Without a command the bot runs.",
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class,
        subcommands = {
            CheckCommand.class,
            TestCommand.class,
            GraphCommand.class,
            BookCommand.class,
            SchemaCommand.class,
            ChatCommand.class,
            UnderstandCommand.class,
            EvaluateCommand.class,
            InviteCommand.class,
            BlockCommand.class,
            UnblockCommand.class,
            DoctorCommand.class
        })
final class Commands {
    private static final Set<String> NAMES = Set.of(
            "check",
            "test",
            "graph",
            "book",
            "schema",
            "chat",
            "understand",
            "evaluate",
            "invite",
            "block",
            "unblock",
            "doctor",
            "--help",
            "-h",
            "--version",
            "help");

    /** As the build wrote it into the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() throws IOException {
            var build = new Properties();
            try (var written = Commands.class.getResourceAsStream("/META-INF/build-info.properties")) {
                if (written != null) {
                    build.load(written);
                }
            }
            return new String[] {"Amends " + build.getProperty("build.version", "of an unknown version")};
        }
    }

    /** Whether these arguments name a command, so that no bot is wanted. */
    static boolean isMeant(String... args) {
        return args.length > 0 && NAMES.contains(args[0]);
    }

    static int run(String... args) {
        var out = new PrintWriter(utf8(System.out), true);
        var commands = new CommandLine(new Commands())
                .setOut(out)
                .setErr(new PrintWriter(utf8(System.err), true))
                .setExecutionExceptionHandler((fault, command, _) -> {
                    command.getErr().println(oneLine(fault));
                    return 1;
                });
        commands.getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().mixinStandardHelpOptions(true));
        int code = commands.execute(args);
        out.flush();
        return code;
    }

    static BufferedReader input() {
        return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    }

    private static BufferedWriter utf8(PrintStream stream) {
        return new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    }

    private static String oneLine(Exception fault) {
        return switch (fault) {
            case CannotStart problem -> String.valueOf(problem.getMessage());
            case IOException problem -> "can't be read or written: " + problem.getMessage();
            default -> "failed inside with " + List.of(fault.getClass().getName(), place(fault));
        };
    }

    private static String place(Exception fault) {
        return fault.getStackTrace().length == 0 ? "?" : fault.getStackTrace()[0].toString();
    }
}
