package org.amends;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.amends.authoring.DialogFolder;
import org.amends.labels.Dimension;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** At which line of which file a sentence stands, so that it can be pointed at without being shown. */
final class SentencePlaces {
    private static final String UNKNOWN = "?";
    private static final String KEPT_OUT = "kept-out/";
    private static final String INTENTS = "intents/";
    private static final String EXAMPLES = "examples";

    private final Map<String, String> keptOut = new HashMap<>();
    private final Map<String, String> examples = new HashMap<>();

    private SentencePlaces() {}

    static SentencePlaces in(DialogFolder folder) {
        var places = new SentencePlaces();
        folder.files().forEach(places::add);
        return places;
    }

    String ofKeptOut(Dimension dimension, String text) {
        return keptOut.getOrDefault(dimension.key() + "/" + text, UNKNOWN);
    }

    /** In the dimension's own files if it stands there, else in those that it was borrowed from. */
    String ofExample(Dimension dimension, String text) {
        return examples.getOrDefault(dimension.key() + "/" + text, examples.getOrDefault(text, UNKNOWN));
    }

    private void add(String file, String text) {
        if (file.startsWith(KEPT_OUT) && file.endsWith(".tsv")) {
            rows(file, text.lines().toList());
        } else if (file.startsWith(INTENTS) && file.endsWith(".yaml")) {
            sentences(file, text);
        }
    }

    private void rows(String file, List<String> lines) {
        var dimension = file.substring(KEPT_OUT.length(), file.length() - ".tsv".length());
        for (int at = 0; at < lines.size(); at++) {
            keptOut.putIfAbsent(dimension + "/" + lines.get(at).split("\t", 2)[0], file + ":" + (at + 1));
        }
    }

    private void sentences(String file, String text) {
        try {
            new Compose(LoadSettings.builder().build())
                    .composeString(text)
                    .filter(MappingNode.class::isInstance)
                    .map(MappingNode.class::cast)
                    .ifPresent(top -> sentences(file, top));
        } catch (YamlEngineException _) {
            // A file that isn't YAML teaches nothing, so that no sentence of it is asked for.
        }
    }

    private void sentences(String file, MappingNode top) {
        var dimension = file.split("/", 3)[1];
        top.getValue().stream()
                .filter(entry -> entry.getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals(EXAMPLES))
                .map(entry -> entry.getValueNode())
                .filter(SequenceNode.class::isInstance)
                .flatMap(list -> ((SequenceNode) list).getValue().stream())
                .forEach(one -> sentence(file, dimension, one));
    }

    private void sentence(String file, String dimension, Node node) {
        if (node instanceof ScalarNode sentence) {
            var place = file
                    + sentence.getStartMark()
                            .map(mark -> ":" + (mark.getLine() + 1))
                            .orElse("");
            examples.putIfAbsent(dimension + "/" + sentence.getValue(), place);
            examples.putIfAbsent(sentence.getValue(), place);
        }
    }
}
