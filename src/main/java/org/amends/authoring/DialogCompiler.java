package org.amends.authoring;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amends.dialog.Dialog;
import org.amends.dialog.DialogId;
import org.amends.dialog.DialogLibrary;
import org.amends.dialog.Manifest;

/** From a folder of dialogs to a library, or to everything that is wrong with it. It never throws for a writer's mistake. */
public final class DialogCompiler {
    private static final String MANIFEST = "manifest.yaml";
    private static final String LINES = "lines.yaml";
    private static final Pattern DIALOGS = Pattern.compile("(flows|interrupts)/[^/]+\\.yaml");
    private static final Pattern MIGRATIONS = Pattern.compile("migrations/[^/]+\\.yaml");
    private static final String CRISIS = "lexicons/crisis.yaml";
    private static final String MONITORING = "lexicons/monitoring.yaml";
    private static final String HELPLINES = "helplines.yaml";
    private static final List<String> FOLDERS =
            List.of("flows", "interrupts", "intents", "scripts", "lexicons", "migrations");
    private static final ZoneOffset FIRST_TO_SEE_A_DAY = ZoneOffset.ofHours(14);

    private final DialogFolder folder;
    private final LocalDate today;
    private final Findings findings = new Findings();
    private final LabelBook labels = new LabelBook(findings);
    private final Map<DialogId, DialogDraft> dialogs = new LinkedHashMap<>();

    private DialogCompiler(DialogFolder folder, LocalDate today) {
        this.folder = folder;
        this.today = today;
    }

    /** Compiles as of the day that it is by the computer's clock. */
    public static Compilation compile(DialogFolder folder) {
        return compile(folder, Clock.systemUTC());
    }

    /** Compiles as of the day that it is by this clock, wherever on earth that day has begun. */
    static Compilation compile(DialogFolder folder, Clock clock) {
        return new DialogCompiler(folder, LocalDate.now(clock.withZone(FIRST_TO_SEE_A_DAY))).compile();
    }

    private Compilation compile() {
        strayFiles();
        var safety = safety();
        var training = new TrainingReader(findings, labels).read(folder);
        var reader = new DialogReader(today, findings, labels);
        parsed(DIALOGS).forEach((file, yaml) -> reader.read(file, yaml).ifPresent(this::add));
        var migrations = new MigrationReader(findings);
        parsed(MIGRATIONS).values().forEach(migrations::read);
        var manifest = manifest(migrations);
        var compiled = compiled(migrations);
        var scripts = scripts();
        return new Compilation(
                findings.errors() > 0 ? Optional.empty() : manifest.map(parts -> library(parts, compiled)),
                findings.sorted(),
                training,
                safety,
                dialogs.values().stream().collect(Collectors.toMap(DialogDraft::id, DialogDraft::notes)),
                labels.meanings(),
                scripts);
    }

    private SafetyFiles safety() {
        var lexicons = new LexiconReader(findings);
        return new SafetyFiles(
                one(CRISIS).map(lexicons::crisis).orElse(List.of()),
                one(MONITORING).map(lexicons::monitoring).orElse(List.of()),
                one(HELPLINES).map(new HelplineReader(findings, today)::read).orElse(List.of()));
    }

    private void strayFiles() {
        var read = List.of(
                Pattern.compile(Stream.of(MANIFEST, LINES, CRISIS, MONITORING, HELPLINES)
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|"))),
                DIALOGS,
                MIGRATIONS,
                TrainingReader.INTENTS,
                TrainingReader.KEPT_OUT,
                TrainingReader.FOR_SCREEN,
                ScriptReader.FILES);
        folder.files().keySet().stream()
                .filter(file ->
                        read.stream().noneMatch(name -> name.matcher(file).matches()))
                .forEach(file -> findings.add(
                        DiagnosticCode.STRAY_FILE, Mark.top(file), "nothing reads this file" + folder(file)));
    }

    private static String folder(String file) {
        return file.contains("/") && file.endsWith(".yaml")
                ? Nearest.hint(file.substring(0, file.indexOf('/')), FOLDERS)
                : "";
    }

    private Map<String, Yaml> parsed(Pattern names) {
        var trees = new LinkedHashMap<String, Yaml>();
        folder.matching(names)
                .forEach((file, text) ->
                        YamlSource.parse(file, text, findings).ifPresent(yaml -> trees.put(file, yaml)));
        return trees;
    }

    private void add(DialogDraft draft) {
        var before = dialogs.putIfAbsent(draft.id(), draft);
        if (before != null) {
            findings.add(
                    DiagnosticCode.NAME_NOT_FILE,
                    draft.mark(),
                    "\"" + draft.id() + "\" is also the name of "
                            + before.mark().file());
        }
    }

    /** Reads the manifest, and checks everything that depends on it. */
    private Optional<Manifest> manifest(MigrationReader migrations) {
        var spoken = new ArrayList<Spoken>();
        var lines = one(LINES)
                .map(yaml -> new LinesReader(findings).read(yaml, spoken))
                .orElse(Map.of());
        var reader = new ManifestReader(findings);
        var manifest = one(MANIFEST).flatMap(yaml -> reader.read(yaml, lines));
        var gates = manifest.map(Manifest::gates).orElse(Map.of()).values();
        var flow = new FlowChecks(dialogs, new HashSet<>(gates), findings);
        flow.dialogs(reader.named());
        flow.dialogs(migrations.named());
        dialogs.values().forEach(flow::check);
        new LoopChecks(dialogs, findings).check();
        var seats = new SeatChecks(dialogs, findings);
        var slots = new SlotChecks(findings);
        dialogs.values().forEach(slots::check);
        dialogs.values().forEach(seats::check);
        seats.opened(reader.named());
        if (manifest.isPresent() && manifest.get().forTwo().isEmpty()) {
            seats.nobodyAskedAlone();
        }
        new DangerChecks(findings).check(dialogs);
        new LibraryChecks(findings).check(dialogs.values());
        var texts = new TextChecks(findings);
        dialogs.values().forEach(texts::check);
        texts.check(spoken, TextChecks.Tone.LINES);
        var watching = new WatchingChecks(findings);
        dialogs.values().forEach(watching::check);
        watching.check(spoken);
        return manifest;
    }

    private Optional<Yaml> one(String file) {
        var text = folder.files().get(file);
        if (text == null) {
            findings.add(DiagnosticCode.MISSING_KEY, Mark.top(file), "the file is missing");
            return Optional.empty();
        }
        return YamlSource.parse(file, text, findings);
    }

    private Map<DialogId, Dialog> compiled(MigrationReader migrations) {
        var compiled = new LinkedHashMap<DialogId, Dialog>();
        dialogs.values().forEach(draft -> compiled.put(draft.id(), migrations.applyTo(draft.dialog())));
        return compiled;
    }

    private List<ConversationScript> scripts() {
        var reader = new ScriptReader(findings, labels, dialogs);
        var scripts = new ArrayList<ConversationScript>();
        parsed(ScriptReader.FILES).forEach((file, yaml) -> scripts.add(reader.read(file, yaml)));
        return scripts;
    }

    private static DialogLibrary library(Manifest manifest, Map<DialogId, Dialog> compiled) {
        return new DialogLibrary(LibraryVersion.of(manifest, compiled), manifest, compiled);
    }
}
