package org.amends;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.amends.authoring.TrainingFiles;
import org.amends.nlu.Understanding;
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

/** All dimensions from the product's sentences, into an empty folder; the build must have shipped no models of them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class TrainingBench {
    @Param({"encoder", "opennlp"})
    public String reading;

    private TrainingFiles training;
    private Path empty;

    @Setup
    public void prepare() throws IOException {
        if (TrainingBench.class.getResource("/models") != null) {
            throw new IllegalStateException("build with -Dexec.skip=true after clean: shipped models would be loaded");
        }
        training = Bench.training();
        empty = Files.createTempDirectory(Files.createDirectories(Path.of("target/bench")), "trained-");
    }

    @Benchmark
    public Understanding train() {
        return Models.of(training, empty, Bench.encoder(reading));
    }
}
