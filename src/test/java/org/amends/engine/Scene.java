package org.amends.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.amends.authoring.DialogCompiler;
import org.amends.authoring.DialogFolder;
import org.amends.dialog.DialogId;
import org.amends.dialog.DialogLibrary;
import org.amends.engine.TurnInput.Origin;
import org.amends.labels.Dimension;
import org.amends.labels.Label;
import org.amends.labels.Labelled;
import org.amends.nlu.Ranked;
import org.amends.nlu.Reading;
import org.amends.nlu.Utterance;
import org.amends.person.Fact;
import org.amends.person.Profile;
import org.amends.safety.CrisisSignal;
import org.amends.safety.CrisisSignal.Level;

/** One person in a talk with the engine: what they do, and what came of it. */
public final class Scene {
    private static final DialogFolder SMALL = open("src/test/resources/engine-dialogs");
    private static final DialogFolder REAL = open("dialogs");
    private static final Map<Map<String, String>, DialogLibrary> COMPILED = new ConcurrentHashMap<>();

    /** Open for telling: everything that its gates ask is answered. */
    public static final Map<Fact, String> KNOWN = Map.of(
            Fact.ADULT, "yes", Fact.CONSENT, "kept", Fact.SIDE, "i_broke_trust", Fact.FEAR, "no", Fact.OVER, "yes");

    private DialogLibrary library;
    private DialogEngine engine;
    Session session;
    TurnOutcome last;
    Instant now = Instant.parse("2026-03-02T18:00:00Z");
    private long seed = 1;

    private Scene(DialogLibrary library, Session session) {
        this.library = library;
        this.engine = engine(library);
        this.session = session;
        this.last = new TurnOutcome(session, List.of(), List.of());
    }

    static Scene newcomer() {
        return new Scene(small(Map.of()), Session.fresh("guest001"));
    }

    static Scene with(Map<Fact, String> facts) {
        return with(facts, small(Map.of()));
    }

    static Scene with(Map<Fact, String> facts, DialogLibrary library) {
        var profile = Profile.UNKNOWN;
        for (var fact : facts.entrySet()) {
            profile = profile.with(fact.getKey(), fact.getValue());
        }
        return new Scene(library, Session.of("person01", profile));
    }

    static Map<Fact, String> knownBut(Fact fact, String value) {
        var facts = new EnumMap<Fact, String>(KNOWN);
        facts.put(fact, value);
        return facts;
    }

    static Map<Fact, String> knownWithout(Fact fact) {
        var facts = new EnumMap<Fact, String>(KNOWN);
        facts.remove(fact);
        return facts;
    }

    /** Compiled once for the same changes: a library never changes. */
    public static DialogLibrary small(Map<String, String> changes) {
        return COMPILED.computeIfAbsent(Map.copyOf(changes), Scene::compiled);
    }

    private static DialogLibrary compiled(Map<String, String> changes) {
        var files = new TreeMap<>(SMALL.files());
        REAL.files().forEach((name, text) -> {
            if (name.equals("lines.yaml") || name.startsWith("intents/")) {
                files.put(name, text);
            }
        });
        changes.forEach((name, text) -> {
            if (text.isEmpty()) {
                files.remove(name);
            } else {
                files.put(name, text);
            }
        });
        files.putIfAbsent("lexicons/crisis.yaml", "[]");
        files.putIfAbsent("lexicons/monitoring.yaml", "[]");
        files.putIfAbsent("helplines.yaml", "[]");
        return library(DialogFolder.of(files));
    }

    /** The small dialogs with this text instead of that in one file. */
    static DialogLibrary edited(String file, String that, String instead) {
        var text = file(file);
        if (!text.contains(that)) {
            throw new IllegalArgumentException("nothing to replace in " + file);
        }
        return small(Map.of(file, text.replace(that, instead)));
    }

    static String file(String name) {
        return SMALL.files().get(name);
    }

    static DialogLibrary real() {
        return Real.LIBRARY;
    }

    /** Compiled once for all tests: it never changes. */
    private static final class Real {
        private static final DialogLibrary LIBRARY = library(REAL);
    }

    private static DialogLibrary library(DialogFolder folder) {
        var compilation = DialogCompiler.compile(folder);
        return compilation.library().orElseThrow(() -> new IllegalStateException("" + compilation.errors()));
    }

    private static DialogFolder open(String folder) {
        try {
            return DialogFolder.open(Path.of(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static DialogEngine engine(DialogLibrary library) {
        return new DialogEngine(new House(
                library,
                (kind, country) -> "[" + kind + " lines]",
                utterance -> utterance.text().contains("where are you"),
                "Olga"));
    }

    // --- what the person does

    Scene says(String text, Labelled... sure) {
        return input(said(text, CrisisSignal.NONE, Origin.TYPED, sure));
    }

    Scene says(String text, Level level, String... kinds) {
        return input(said(text, new CrisisSignal(level, List.of(kinds)), Origin.TYPED));
    }

    Scene does(String text, Origin origin, CrisisSignal signal) {
        return input(said(text, signal, origin));
    }

    /** Something in a language that the coach can't read. */
    Scene saysForeign(String text, CrisisSignal signal) {
        var reading = new Reading(Map.of(), thresholds(), true);
        return input(new TurnInput.Said(new Utterance(text), reading, signal, Origin.TYPED));
    }

    /** Something that could not be read, because reading broke down. */
    Scene saysUnread(String text, CrisisSignal signal) {
        return input(new TurnInput.Said(new Utterance(text), Reading.FAILED, signal, Origin.TYPED));
    }

    static TurnInput.Said said(String text, CrisisSignal signal, Origin origin, Labelled... sure) {
        return new TurnInput.Said(new Utterance(text), reading(sure), signal, origin);
    }

    static Reading reading(Labelled... sure) {
        var ranked = new EnumMap<Dimension, List<Ranked>>(Dimension.class);
        Arrays.stream(sure)
                .forEach(label -> ranked.merge(
                        label.dimension(),
                        List.of(new Ranked(label.label(), 0.9)),
                        (one, two) -> Stream.concat(one.stream(), two.stream()).toList()));
        return new Reading(ranked, thresholds());
    }

    static Reading unsure(Dimension dimension, String... labels) {
        var ranked = Arrays.stream(labels)
                .map(label -> new Ranked(new Label(label), 0.2))
                .toList();
        return new Reading(Map.of(dimension, ranked), thresholds());
    }

    private static Map<Dimension, Double> thresholds() {
        var thresholds = new EnumMap<Dimension, Double>(Dimension.class);
        Arrays.stream(Dimension.values()).forEach(dimension -> thresholds.put(dimension, 0.5));
        return thresholds;
    }

    static Labelled control(String label) {
        return Labelled.of(Dimension.CONTROL, label);
    }

    Scene taps(String label) {
        return input(button(label));
    }

    TurnInput.Tapped button(String label) {
        return show().orElseThrow().buttons().stream()
                .filter(button -> button.label().equals(label))
                .findFirst()
                .flatMap(button -> ButtonData.read(button.data()))
                .orElseThrow(() -> new IllegalStateException("no button " + label + " but " + buttons()));
    }

    Scene opens(DialogId dialog) {
        return input(ButtonData.opening(session.id(), library.required(dialog)));
    }

    Scene commands(String name) {
        return input(new TurnInput.Commanded(name));
    }

    Scene input(TurnInput input) {
        last = engine.advance(session, input, new Moment(now, ZoneOffset.UTC, seed++));
        session = last.session();
        now = now.plusSeconds(20);
        return this;
    }

    Scene later(Duration time) {
        now = now.plus(time);
        return this;
    }

    Scene libraryBecomes(DialogLibrary other) {
        library = other;
        engine = engine(other);
        return this;
    }

    // --- what came of it

    Optional<Effect.Show> show() {
        return last.effects().stream()
                .filter(Effect.Show.class::isInstance)
                .map(Effect.Show.class::cast)
                .findFirst();
    }

    String text() {
        return show().map(Effect.Show::text).orElse("");
    }

    List<String> buttons() {
        return show().stream()
                .flatMap(show -> show.buttons().stream())
                .map(Effect.Button::label)
                .toList();
    }

    String at() {
        return session.frames().isEmpty()
                ? "nothing"
                : session.frames().getLast().at().toString();
    }

    boolean did(Class<? extends Effect> effect) {
        return last.effects().stream().anyMatch(effect::isInstance);
    }

    Optional<String> slot(String dialog, String slot) {
        return session.slots().entrySet().stream()
                .filter(entry -> entry.getKey().dialog().value().equals(dialog)
                        && entry.getKey().slot().value().equals(slot))
                .map(entry -> entry.getValue().text())
                .findFirst();
    }
}
