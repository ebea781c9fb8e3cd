package org.amends;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.amends.conversation.Desk;
import org.amends.engine.TurnInput.Origin;
import org.amends.labels.Dimension;
import org.amends.nlu.Reading;
import org.amends.nlu.Utterance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

@Command(name = "understand", description = "Reads one utterance a line and prints what each is read as, as JSON.")
final class UnderstandCommand implements Callable<Integer> {
    @Option(
            names = "--explain",
            description = "also says why: the nearest examples, what spoke most for the label, and the mode of reading")
    private boolean explain;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var out = spec.commandLine().getOut();
        var err = spec.commandLine().getErr();
        var dialogs = CommandDialogs.load(Optional.empty(), err);
        var explanations = explain
                ? Optional.of(Explanations.of(dialogs.compiled().training(), CommandDialogs.data(), err))
                : Optional.<Explanations>empty();
        var json = JsonMapper.builder().build();
        try (var lines = Commands.input()) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                out.println(json.writeValueAsString(row(line, dialogs.desk(), explanations)));
                out.flush();
            }
        }
        return 0;
    }

    private static Map<String, Object> row(String line, Desk desk, Optional<Explanations> explanations) {
        var utterance = new Utterance(line).cut();
        var said = desk.said(utterance, Origin.TYPED);
        var row = row(line, said.reading());
        row.put("screen", said.signal().danger().name().toLowerCase(Locale.ROOT));
        explanations.ifPresent(why -> {
            var mode = desk.understanding().mode();
            row.put("mode", mode.name().toLowerCase(Locale.ROOT));
            row.put("explain", why.of(utterance, mode));
        });
        return row;
    }

    private static Map<String, Object> row(String text, Reading reading) {
        var row = new LinkedHashMap<String, Object>();
        row.put("text", text);
        for (var dimension : Dimension.values()) {
            var label = reading.sure(dimension).map(Object::toString).orElse("none");
            row.put(dimension.key(), labelled(label, confidence(reading, dimension, label)));
        }
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
        return Explanations.rounded(confidence);
    }
}
