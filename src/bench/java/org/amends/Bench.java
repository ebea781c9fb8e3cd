package org.amends;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amends.authoring.DialogCompiler;
import org.amends.authoring.DialogFolder;
import org.amends.authoring.TrainingFiles;
import org.amends.nlu.SentenceEncoder;
import org.amends.nlu.Understanding;
import org.amends.nlu.Utterance;
import org.amends.nlu.encoder.Pieces;

/** What the benchmarks of understanding share: the product's own sentences and models, and texts of a known length. */
final class Bench {
    /** Where models lie that the build doesn't ship: trained there once if they are missing. */
    static final Path DATA = Path.of(System.getProperty("bench.data", "target/bench/data"));

    private static final List<String> WORDS = List.of(
            ("last night i told her about the money and the letters and now she will not look at me and i want to find"
                            + " words for what i did before she asks me again and i am afraid that she will leave")
                    .split(" "));

    static TrainingFiles training() throws IOException {
        return DialogCompiler.compile(DialogFolder.open(Path.of("dialogs"))).training();
    }

    static Understanding understanding(TrainingFiles training, String reading) {
        return Models.of(training, DATA, encoder(reading));
    }

    static Optional<SentenceEncoder> encoder(String reading) {
        return switch (reading) {
            case "encoder" ->
                Optional.of(Encoding.shared().orElseThrow(() -> new IllegalStateException("there is no encoder here")));
            case "opennlp" -> Optional.empty();
            default -> throw new IllegalArgumentException(reading + " is neither encoder nor opennlp");
        };
    }

    /** A text that the encoder sees as so many pieces, with the marks of start and end. */
    static Utterance text(int pieces) {
        var words = new ArrayList<String>();
        for (int at = 0; words.isEmpty() || Pieces.in(String.join(" ", words)) < pieces; at++) {
            words.add(WORDS.get(at % WORDS.size()));
        }
        var text = String.join(" ", words);
        if (Pieces.in(text) != pieces) {
            throw new IllegalStateException("no text of " + pieces + " pieces");
        }
        return new Utterance(text);
    }

    private Bench() {}
}
