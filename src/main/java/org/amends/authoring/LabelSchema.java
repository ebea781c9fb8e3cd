package org.amends.authoring;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.amends.dialog.Gate;
import org.amends.labels.Dimension;
import org.amends.labels.Label;
import org.amends.person.Fact;
import org.amends.safety.DangerKinds;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The part of the editors' JSON Schemas that lists names: labels, facts, gates and dangers. The other schemas refer to it,
 * so that a folder with labels of its own needs only this one written anew.
 */
public final class LabelSchema {
    /** Where it stands in a folder of dialogs. */
    public static final String FILE = "schema/labels.schema.json";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final List<String> FACTS =
            Arrays.stream(Fact.values()).map(Fact::key).toList();
    private static final List<String> SET_BY_DIALOGS = Arrays.stream(Fact.values())
            .filter(Fact::isSetByDialogs)
            .map(Fact::key)
            .toList();
    private static final List<String> GATES = Gate.keys();
    private static final List<String> DIMENSIONS = Dimension.keys();

    private final TrainingFiles training;

    private LabelSchema(TrainingFiles training) {
        this.training = training;
    }

    /** The schema's text for the labels of these files. */
    public static String of(TrainingFiles training) {
        return JSON.writeValueAsString(new LabelSchema(training).schema()).replace("\r\n", "\n") + "\n";
    }

    private Map<String, Object> schema() {
        return ordered(
                "$schema", "http://json-schema.org/draft-07/schema#",
                "title", "Names",
                "description", "Written by bin/amends schema, not by hand.",
                "definitions", definitions());
    }

    private Map<String, Object> definitions() {
        var every =
                DIMENSIONS.stream().flatMap(this::labels).distinct().sorted().toList();
        return ordered(
                "label", oneOf(every),
                "topic", oneOf(labels(Dimension.TOPIC.key()).toList()),
                "situation", oneOf(labels(Dimension.SITUATION.key()).toList()),
                "dimension", oneOf(DIMENSIONS),
                "readings", table(DIMENSIONS, this::readings),
                "side", oneOf(Fact.SIDE.allowed()),
                "fact", oneOf(FACTS),
                "facts", table(FACTS, LabelSchema::value),
                "facts-to-set", table(SET_BY_DIALOGS, LabelSchema::value),
                "fact-values",
                        Map.of("allOf", FACTS.stream().map(LabelSchema::ofFact).toList()),
                "gate", oneOf(GATES),
                "gates", gates(),
                "danger", oneOf(DangerKinds.byUrgency()));
    }

    private Stream<String> labels(String dimension) {
        return Dimension.of(dimension).map(training.examples()::get).stream()
                .flatMap(labels -> labels.keySet().stream())
                .filter(label -> !label.isNone())
                .map(Label::name)
                .sorted();
    }

    /** One label of the dimension, or several at once; {@code none} is a reading too. */
    private Map<String, Object> readings(String dimension) {
        var one = oneOf(
                Stream.concat(labels(dimension), Stream.of(Label.NONE.name())).toList());
        return ordered("if", Map.of("type", "array"), "then", Map.of("items", one), "else", one);
    }

    private static Map<String, Object> value(String fact) {
        var allowed = Fact.of(fact).orElseThrow().allowed();
        return allowed.isEmpty() ? ordered("type", "string", "pattern", "^[A-Za-z_*]{1,20}$") : oneOf(allowed);
    }

    /** Where a condition asks for this fact, only its own values may stand in the list. */
    private static Map<String, Object> ofFact(String fact) {
        var named = Map.of("fact", Map.of("const", fact));
        return ordered(
                "if", Map.of("properties", named),
                "then", Map.of("properties", Map.of("is", Map.of("items", value(fact)))));
    }

    private static Map<String, Object> gates() {
        var gates = table(GATES, key -> Map.of("type", "string"));
        gates.put("required", GATES);
        return gates;
    }

    private static Map<String, Object> oneOf(Collection<String> names) {
        return Map.of("enum", names.stream().sorted().toList());
    }

    private static Map<String, Object> table(List<String> keys, Function<String, Object> value) {
        var properties = new LinkedHashMap<String, Object>();
        keys.forEach(key -> properties.put(key, value.apply(key)));
        return ordered("type", "object", "properties", properties, "additionalProperties", false);
    }

    /** Keys and values in turn, in an order that is the same every time. */
    private static Map<String, Object> ordered(Object... keysAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
        }
        return map;
    }
}
