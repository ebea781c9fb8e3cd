package org.amends;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.amends.authoring.Compilation;
import org.amends.authoring.DialogCompiler;
import org.amends.storage.DataFolder;

/** Whether the bot could start with these settings, as far as that can be told without starting it or opening its database. */
final class Checkup {
    private final Map<String, String> environment;
    private final Path data;
    private final List<String> problems = new ArrayList<>();
    private final TextTable settings = new TextTable();
    private Optional<Compilation> dialogs = Optional.empty();

    private Checkup(Map<String, String> environment) {
        this.environment = environment;
        this.data = Setup.data(environment);
    }

    static Checkup of(Map<String, String> environment) {
        var checkup = new Checkup(environment);
        checkup.setUp();
        checkup.dialogFolder();
        checkup.dataFolder();
        checkup.database();
        checkup.look("who may use it", checkup::access);
        checkup.look("understanding", () -> Encoding.once().told());
        return checkup;
    }

    /** The dialogs, also with mistakes in them; a {@link CannotStart} where there is nothing to read. */
    static Compilation compiled(Optional<String> named) {
        return DialogCompiler.compile(Dialogs.of(named).read());
    }

    Path data() {
        return data;
    }

    /** Empty where they can't be read at all. */
    Optional<Compilation> dialogs() {
        return dialogs;
    }

    boolean canStart() {
        return problems.isEmpty();
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("Settings");
        lines.addAll(settings.lines("  "));
        lines.add("");
        return lines;
    }

    List<String> verdict() {
        if (canStart()) {
            return List.of("Nothing here keeps the bot from starting.");
        }
        var lines = new ArrayList<>(List.of("The bot can't start like this:"));
        problems.forEach(problem -> lines.add("  " + problem));
        return lines;
    }

    private void setUp() {
        look("bot", () -> {
            var setup = Setup.of(environment);
            return setup.playground()
                    ? "TELEGRAM_BOT_TOKEN is not set here, so the playground would start"
                    : "TELEGRAM_BOT_TOKEN is set";
        });
        settings.row("operator", "OPERATOR_NAME is " + (given("OPERATOR_NAME").isPresent() ? "set" : "not set"));
        var counts = given(Setup.SCREEN_COUNTS).orElse("off");
        settings.row("counts of screens", Setup.SCREEN_COUNTS + "=" + counts);
    }

    private void dialogFolder() {
        look("dialogs", () -> {
            var folder = Dialogs.of(given("AMENDS_DIALOGS"));
            var compiled = DialogCompiler.compile(folder.read());
            dialogs = Optional.of(compiled);
            return folder + ": " + result(compiled);
        });
    }

    private String result(Compilation compiled) {
        int errors = compiled.errors().size();
        if (errors > 0) {
            problems.add("The dialogs have %d errors (bin/amends check lists them); the first: %s"
                    .formatted(errors, compiled.errors().getFirst()));
            return errors + " errors";
        }
        return "%d dialogs, no errors, %d warnings"
                .formatted(
                        compiled.library().orElseThrow().dialogs().size(),
                        compiled.diagnostics().size());
    }

    private void dataFolder() {
        var folder = new DataFolder(data);
        var problem = folder.problem(given("AMENDS_MASTER_KEY"));
        problem.ifPresent(problems::add);
        settings.row("data", data.toAbsolutePath().normalize() + ": " + problem.orElseGet(() -> state(folder)));
    }

    private static String state(DataFolder folder) {
        if (!folder.isThere()) {
            return "not there yet; the bot makes it";
        }
        try {
            return folder.isOpenToOthers()
                    ? "others than its owner may look into it: chmod 700 it"
                    : "there, and only its owner can look into it";
        } catch (IOException e) {
            return "can't be looked at (" + e.getClass().getSimpleName() + ")";
        }
    }

    /** Its address may hold a password. */
    private void database() {
        settings.row(
                "database",
                given("SPRING_DATASOURCE_URL").isPresent()
                        ? "the one in SPRING_DATASOURCE_URL, not looked at here"
                        : "a file in the data folder, not looked at here");
    }

    private String access() {
        var rules = AccessSettings.of(
                name -> environment.get(name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_")));
        return AccessSettings.told(rules, data);
    }

    private void look(String what, Supplier<String> looking) {
        try {
            settings.row(what, looking.get());
        } catch (CannotStart problem) {
            problems.add(String.valueOf(problem.getMessage()));
            settings.row(what, String.valueOf(problem.getMessage()));
        }
    }

    private Optional<String> given(String name) {
        return Setup.given(environment, name);
    }
}
