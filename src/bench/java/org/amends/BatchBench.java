package org.amends;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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

/** A poll's hundred texts of 5 to 54 pieces, as the bot reads them and one after the other. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
@Warmup(iterations = 2, time = 4)
@Measurement(iterations = 3, time = 5)
public class BatchBench {
    private static final int TEXTS = 100;
    private static final int SHORTEST = 5;

    @Param({"encoder", "opennlp"})
    public String reading;

    private Understanding understanding;
    private List<Utterance> texts;

    @Setup
    public void load() throws IOException {
        understanding = Bench.understanding(Bench.training(), reading);
        texts = IntStream.range(0, TEXTS)
                .mapToObj(number -> Bench.text(SHORTEST + number / 2))
                .toList();
    }

    @Benchmark
    public List<Reading> together() {
        return understanding.readAll(texts);
    }

    @Benchmark
    public List<Reading> oneByOne() {
        return texts.stream().map(understanding::read).toList();
    }
}
