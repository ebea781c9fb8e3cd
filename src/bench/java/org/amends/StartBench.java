package org.amends;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.amends.authoring.TrainingFiles;
import org.amends.nlu.Reading;
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

/** From compiled dialogs to the first reading, in a JVM that has done neither before. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 5, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class StartBench {
    @Param({"encoder", "opennlp"})
    public String reading;

    private TrainingFiles training;

    @Setup
    public void compile() throws IOException {
        training = Bench.training();
    }

    @Benchmark
    public Reading start() {
        return Bench.understanding(training, reading).read(new Utterance("I told her about it last night"));
    }
}
