package org.amends;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.amends.authoring.DialogCompiler;
import org.amends.authoring.DialogFolder;
import org.amends.nlu.Reading;
import org.amends.nlu.Understanding;
import org.amends.nlu.Utterance;
import org.amends.safety.CrisisSignal;
import org.amends.safety.LayeredScreen;
import org.amends.safety.Lexicon;
import org.amends.safety.PatternScreen;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The safety screen of one text, on one core: all of it, with the reading that its models need, and its patterns alone. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
@Warmup(iterations = 2, time = 4)
@Measurement(iterations = 3, time = 5)
public class ScreenBench {
    @Param({"12", "60", "128"})
    public int pieces;

    @Param({"encoder", "opennlp"})
    public String reading;

    private Understanding understanding;
    private PatternScreen patterns;
    private LayeredScreen whole;
    private Utterance text;

    @Setup
    public void load() throws IOException {
        var compiled = DialogCompiler.compile(DialogFolder.open(Path.of("dialogs")));
        understanding = Bench.understanding(compiled.training(), reading);
        patterns = new PatternScreen(new Lexicon(compiled.safety().crisis()));
        whole = new LayeredScreen(patterns);
        text = Bench.text(pieces);
    }

    @Benchmark
    public CrisisSignal whole() {
        return whole.screen(text, understanding.read(text));
    }

    @Benchmark
    public CrisisSignal patterns() {
        return patterns.screen(text, Reading.EMPTY);
    }
}
