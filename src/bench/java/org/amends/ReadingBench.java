package org.amends;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.amends.nlu.Reading;
import org.amends.nlu.Understanding;
import org.amends.nlu.Utterance;
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

/** One text in all dimensions, on one core. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
@Warmup(iterations = 2, time = 4)
@Measurement(iterations = 3, time = 5)
public class ReadingBench {
    @Param({"12", "60", "128"})
    public int pieces;

    @Param({"encoder", "opennlp"})
    public String reading;

    private Understanding understanding;
    private Utterance text;

    @Setup
    public void load() throws IOException {
        understanding = Bench.understanding(Bench.training(), reading);
        text = Bench.text(pieces);
    }

    @Benchmark
    public Reading read() {
        return understanding.read(text);
    }
}
