package org.amends;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.amends.nlu.SentenceEncoder;
import org.amends.nlu.encoder.RememberedVectors;
import org.amends.nlu.opennlp.WholeFile;

/** The vectors of the dialogs' example sentences, kept in a file; never those of what a person wrote. */
final class VectorMemory {
    private final Path file;
    private final RememberedVectors vectors;
    private final PrintWriter err;

    private VectorMemory(Path file, RememberedVectors vectors, PrintWriter err) {
        this.file = file;
        this.vectors = vectors;
        this.err = err;
    }

    /** @param err is told when vectors have to be made, which takes long */
    static VectorMemory in(Path folder, SentenceEncoder encoder, PrintWriter err) {
        var file = folder.resolve("vectors-" + encoder.name() + ".bin");
        var memory = new VectorMemory(file, new RememberedVectors(new Announced(encoder, err)), err);
        memory.read();
        return memory;
    }

    /** Give it example sentences only: what it was asked is kept. */
    SentenceEncoder encoder() {
        return vectors;
    }

    private void read() {
        try {
            if (Files.exists(file)) {
                vectors.read(Files.readAllBytes(file));
            }
        } catch (IOException e) {
            err.println(
                    "The vectors of the examples can't be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    /** What can't be kept is made again the next time. */
    void keep() {
        if (!vectors.hasNew()) {
            return;
        }
        try {
            WholeFile.write(file, vectors.write());
        } catch (IOException e) {
            err.println(
                    "The vectors of the examples can't be kept (" + e.getClass().getSimpleName() + ")");
        }
    }

    /** Says once that it is at work, as soon as it is. */
    private static final class Announced implements SentenceEncoder {
        private final SentenceEncoder encoder;
        private final PrintWriter err;
        private final AtomicBoolean said = new AtomicBoolean();

        Announced(SentenceEncoder encoder, PrintWriter err) {
            this.encoder = encoder;
            this.err = err;
        }

        @Override
        public String name() {
            return encoder.name();
        }

        @Override
        public int size() {
            return encoder.size();
        }

        @Override
        public int whole() {
            return encoder.whole();
        }

        @Override
        public float[] encode(String text) {
            if (said.compareAndSet(false, true)) {
                err.println("Working out the vectors of new example sentences, for all of them a minute or two;"
                        + " the next time they are there");
            }
            return encoder.encode(text);
        }

        @Override
        public void close() {
            encoder.close();
        }
    }
}
