package org.amends;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.amends.engine.TurnInput.Origin;
import org.amends.labels.Dimension;
import org.amends.nlu.Reading;
import org.amends.nlu.Utterance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

@Command(name = "understand", description = "Reads one utterance a line and prints what each is read as, as JSON.")
final class UnderstandCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var out = spec.commandLine().getOut();
        var desk = CommandDialogs.load(Optional.empty(), spec.commandLine().getErr())
                .desk();
        var json = JsonMapper.builder().build();
        try (var lines = Commands.input()) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var said = desk.said(new Utterance(line).cut(), Origin.TYPED);
                var screen = said.signal().level().name().toLowerCase(Locale.ROOT);
                out.println(json.writeValueAsString(row(line, said.reading(), screen)));
                out.flush();
            }
        }
        return 0;
    }

    private static Map<String, Object> row(String text, Reading reading, String screen) {
        var row = new LinkedHashMap<String, Object>();
        row.put("text", text);
        for (var dimension : Dimension.values()) {
            var label = reading.sure(dimension).map(Object::toString).orElse("none");
            row.put(dimension.key(), labelled(label, confidence(reading, dimension, label)));
        }
        row.put("screen", screen);
        return row;
    }

    private static Map<String, Object> labelled(String label, double confidence) {
        var labelled = new LinkedHashMap<String, Object>();
        labelled.put("label", label);
        labelled.put("confidence", confidence);
        return labelled;
    }

    /** How sure it is of the label that it names: of {@code none}, that nothing else holds. */
    private static double confidence(Reading reading, Dimension dimension, String label) {
        var best = reading.best(dimension);
        double confidence = label.equals("none") && !best.label().isNone() ? 1 - best.confidence() : best.confidence();
        return Math.round(confidence * 10_000) / 10_000.0;
    }
}
