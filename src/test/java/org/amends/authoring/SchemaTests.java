package org.amends.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.amends.dialog.Action.Deed;
import org.amends.dialog.Manifest.Unreviewed;
import org.amends.dialog.Slot;
import org.amends.dialog.Target.Ending;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What an editor says while a writer types is what the compiler says afterwards, as far as a schema can know it. */
class SchemaTests {
    private static final EditorSchemas EDITOR = new EditorSchemas(Path.of("dialogs/.vscode/settings.json"));

    /** Bad examples of the page of diagnostics that can be seen without knowing other places or the meaning of words. */
    private static final Set<String> SEEN_IN_THE_EDITOR = Set.of(
            "AM0003", "AM0004", "AM0005", "AM0006", "AM0008", "AM0016", "AM0017", "AM0019", "AM0024", "AM0027",
            "AM0028", "AM0029", "AM0030", "AM0031", "AM0033", "AM0034", "AM0036", "AM0040", "AM0043", "AM0048",
            "AM0058", "AM0059", "AM0064", "AM0066", "AM0067", "AM0070", "AM0071", "AM0074", "AM0079");

    static Stream<String> files() throws IOException {
        return DialogFolder.open(Path.of("dialogs")).files().keySet().stream().filter(name -> name.endsWith(".yaml"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dialogs/.vscode/settings.json", ".vscode/settings.json"})
    void everyFileOfTheDialogsHasOneSchema(String settings) throws IOException {
        var inFolder = settings.startsWith("dialogs/") ? "" : "dialogs/";
        var editor = new EditorSchemas(Path.of(settings));

        assertThat(files())
                .allSatisfy(file -> assertThat(editor.schemasFor(inFolder + file))
                        .singleElement()
                        .satisfies(name ->
                                assertThat(EditorSchemas.FOLDER.resolve(name)).exists()));
    }

    @Test
    void allShippedDialogsAreAccepted() throws IOException {
        var folder = DialogFolder.open(Path.of("dialogs")).files();

        assertThat(files())
                .allSatisfy(file ->
                        assertThat(EDITOR.problems(file, folder.get(file))).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("org.amends.authoring.DiagnosticsPageTests#entries")
    void badExamplesThatASchemaCanKnowAreRefusedAndNoOthers(DiagnosticsPageTests.Entry entry) {
        if (!isYaml(entry)) {
            assertThat(SEEN_IN_THE_EDITOR).doesNotContain(entry.id());
            return;
        }
        var problems = EDITOR.problems(entry.file(), DiagnosticsPageTests.whole(entry.file(), entry.bad()));

        assertThat(problems.isEmpty()).as("%s", problems).isEqualTo(!SEEN_IN_THE_EDITOR.contains(entry.id()));
    }

    @ParameterizedTest
    @MethodSource("org.amends.authoring.DiagnosticsPageTests#entries")
    void goodExamplesAreAccepted(DiagnosticsPageTests.Entry entry) {
        if (isYaml(entry)) {
            entry.good()
                    .ifPresent(good -> assertThat(
                                    EDITOR.problems(entry.file(), DiagnosticsPageTests.whole(entry.file(), good)))
                            .filteredOn(problem -> !problem.getMessage().contains("enumeration"))
                            .isEmpty());
        }
    }

    /** Some examples are no YAML, which an editor says by itself, or no file that has a schema. */
    private static boolean isYaml(DiagnosticsPageTests.Entry entry) {
        return !EDITOR.schemasFor(entry.file()).isEmpty()
                && !Set.of("AM0001", "AM0002").contains(entry.id());
    }

    @Test
    void theListOfNamesIsThatOfTheProgram() throws IOException {
        var shipped = Files.readString(Path.of("dialogs").resolve(LabelSchema.FILE));

        assertThat(shipped).isEqualTo(LabelSchema.of(TrainingFiles.read(DialogFolder.open(Path.of("dialogs")))));
    }

    @Test
    void aFactThatNoDialogSetsIsOnlyAskedForAndGivenToScripts() {
        var asks =
                "{ nodes: { open: { decide: [ { if: { fact: joint, is: [closed] }, goto: bye }, { else: bye } ] } } }";
        var sets = "{ nodes: { open: { set: { joint: closed }, goto: bye } } }";
        var other = "{ nodes: { open: { set: { mode: ordinary }, goto: bye } } }";
        var given = "{ given: { facts: { joint: closed } } }";

        assertThat(about("joint", "flows/x.yaml", asks)).isEmpty();
        assertThat(about("joint", "flows/x.yaml", sets)).isNotEmpty();
        assertThat(about("mode", "flows/x.yaml", other)).isEmpty();
        assertThat(about("joint", "scripts/x.yaml", given)).isEmpty();
    }

    private static List<String> about(String word, String file, String yaml) {
        return EDITOR.problems(file, yaml).stream()
                .map(Object::toString)
                .filter(problem -> problem.contains(word))
                .toList();
    }

    @Test
    void wordsToChooseFromAreThoseOfTheProgram() {
        var dialog = EditorSchemas.schema("dialog");

        assertThat(choices(dialog, "/definitions/node/properties/end")).isEqualTo(names(Ending.values()));
        assertThat(choices(dialog, "/definitions/node/properties/do")).isEqualTo(names(Deed.values()));
        assertThat(choices(dialog, "/definitions/slot/properties/type")).isEqualTo(names(Slot.Type.values()));
        assertThat(choices(dialog, "/definitions/slot/properties/keep")).isEqualTo(names(Slot.Keep.values()));
        assertThat(choices(dialog, "/definitions/slot/properties/visible-to"))
                .isEqualTo(names(Slot.Visibility.values()));
        assertThat(choices(dialog, "/definitions/slot/properties/refuses/items"))
                .isEqualTo(names(Slot.Refusal.values()));
        assertThat(choices(EditorSchemas.schema("manifest"), "/properties/unreviewed"))
                .isEqualTo(names(Unreviewed.values()));
        assertThat(dialog.at("/definitions/reply/properties/label/maxLength").asInt())
                .isEqualTo(WaitReader.BUTTON);
    }

    @Test
    void keysAreThoseThatTheCompilerKnows() {
        var dialog = EditorSchemas.schema("dialog");
        var script = EditorSchemas.schema("script");
        var known = Map.ofEntries(
                Map.entry(keys(dialog, ""), DialogReader.KEYS),
                Map.entry(keys(dialog, "/definitions/opens"), DialogReader.OPENS),
                Map.entry(keys(dialog, "/definitions/slot"), DialogReader.SLOT),
                Map.entry(keys(dialog, "/definitions/review"), ReviewReader.KEYS),
                Map.entry(keys(dialog, "/definitions/interrupt"), InterruptReader.KEYS),
                Map.entry(keys(dialog, "/definitions/interrupt/properties/on"), InterruptReader.ON),
                Map.entry(keys(dialog, "/definitions/reply"), WaitReader.REPLY),
                Map.entry(keys(dialog, "/definitions/node/properties/ask"), WaitReader.ASK),
                Map.entry(keys(dialog, "/definitions/node/properties/commit"), NodeReader.PLAN),
                Map.entry(keys(dialog, "/definitions/node/properties/agree"), NodeReader.OFFER),
                Map.entry(keys(dialog, "/definitions/node/properties/commit/properties/check-in"), NodeReader.CHECK_IN),
                Map.entry(keys(dialog, "/definitions/branch"), both(NodeReader.BRANCH, NodeReader.LAST_BRANCH)),
                Map.entry(keys(dialog, "/definitions/condition"), both(ConditionReader.KINDS, Set.of("is"))),
                Map.entry(keys(script, ""), ScriptReader.KEYS),
                Map.entry(keys(script, "/properties/given"), both(ScriptReader.GIVEN, TwoStepReader.GIVEN)),
                Map.entry(keys(EditorSchemas.schema("manifest"), ""), ManifestReader.KEYS),
                Map.entry(keys(EditorSchemas.schema("lines"), ""), LinesReader.KEYS),
                Map.entry(keys(EditorSchemas.schema("intents"), ""), TrainingReader.KEYS),
                Map.entry(keys(EditorSchemas.schema("lexicon"), "/items"), LexiconReader.KEYS),
                Map.entry(keys(EditorSchemas.schema("helplines"), "/items"), HelplineReader.KEYS));

        assertThat(known)
                .allSatisfy((inSchema, inCompiler) -> assertThat(inSchema).isEqualTo(inCompiler));
    }

    @Test
    void aNodeOfEachKindTakesTheKeysThatTheCompilerTakes() {
        var all = keys(EditorSchemas.schema("dialog"), "/definitions/node");
        var kinds = Map.of(
                "{ ask: {}, ", WaitReader.KEYS,
                "{ decide: [{ else: bye }], ", NodeReader.DECIDE,
                "{ commit: { text: x, due: day }, ", NodeReader.COMMIT,
                "{ agree: { by: one, text: x }, ", NodeReader.AGREE,
                "{ ", NodeReader.SAY);

        assertThat(both(WaitReader.KEYS, NodeReader.DECIDE, NodeReader.COMMIT, NodeReader.AGREE, NodeReader.SAY))
                .isEqualTo(all);
        kinds.forEach((begin, known) -> all.stream()
                .filter(key ->
                        !List.of("ask", "replies", "decide", "commit", "agree").contains(key))
                .forEach(key -> assertThat(refusesKey(begin + "\"" + key + "\": x }", key))
                        .as("%s in %s", key, begin)
                        .isEqualTo(!known.contains(key))));
    }

    private static boolean refusesKey(String node, String key) {
        return EDITOR.problems("flows/x.yaml", "{ nodes: { open: " + node + " } }").stream()
                .anyMatch(problem -> problem.getInstanceLocation().toString().equals("/nodes/open/" + key)
                        && problem.getKeyword().equals("false"));
    }

    @Test
    void aTurnTakesTheKeysThatTheCompilerTakes() {
        var all = keys(EditorSchemas.schema("script"), "/definitions/turn");
        var kinds = both(ScriptReader.KINDS, TwoStepReader.KINDS);
        var extras = new TreeSet<>(all);
        extras.removeAll(kinds);

        for (var kind : kinds) {
            var refused = EDITOR.problems("scripts/x.yaml", turn(kind, extras)).stream()
                    .filter(problem -> problem.getKeyword().equals("false"))
                    .map(problem -> problem.getInstanceLocation().toString().replaceFirst(".*/", ""))
                    .toList();
            var known = new HashSet<>(extras);
            known.removeAll(refused);
            known.add(kind);
            assertThat(known).as(kind).isEqualTo(keysOf(kind));
        }
        assertThat(all).containsAll(kinds);
    }

    /** An editor doesn't know whether the dialog is for two. */
    private static Set<String> keysOf(String kind) {
        var ofOne = ScriptReader.KINDS.contains(kind) ? ScriptReader.keys(kind) : Set.<String>of();
        var ofTwo = TwoStepReader.KINDS.contains(kind) ? TwoStepReader.keys(kind) : Set.<String>of();
        return both(ofOne, ofTwo);
    }

    private static String turn(String kind, Set<String> extras) {
        return "{ turns: [ { \"" + kind + "\": x, \"" + String.join("\": x, \"", extras) + "\": x } ] }";
    }

    @Test
    void schemasAreNoDialogs() throws IOException {
        var files = DialogFolder.open(Path.of("dialogs")).files().keySet();

        assertThat(files).noneMatch(name -> name.startsWith("schema/") || name.contains(".vscode"));
        assertThat(DialogFolder.reads(Path.of("dialogs"), Path.of("dialogs/schema/notes.yaml")))
                .isFalse();
        assertThat(DialogFolder.reads(Path.of("dialogs"), Path.of("dialogs/lines.yaml")))
                .isTrue();
    }

    private static Set<String> keys(JsonNode schema, String place) {
        return new TreeSet<>(schema.at(place + "/properties").propertyNames());
    }

    private static Set<String> choices(JsonNode schema, String place) {
        var choices = new TreeSet<String>();
        schema.at(place + "/enum").forEach(choice -> choices.add(choice.asString()));
        return choices;
    }

    private static Set<String> names(Enum<?>[] values) {
        return new TreeSet<>(Arrays.stream(values).map(Enums::name).toList());
    }

    @SafeVarargs
    private static Set<String> both(Set<String>... sets) {
        var all = new TreeSet<String>();
        Arrays.stream(sets).forEach(all::addAll);
        return all;
    }
}
