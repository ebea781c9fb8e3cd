package org.amends.nlu.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.EOFException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.amends.nlu.SentenceEncoder;
import tools.jackson.databind.json.JsonMapper;

/**
 * The sentence encoder bge-small-en-v1.5, quantised, as it lies in the jar of LangChain4j, run by ONNX Runtime: the vector
 * of the first piece and after it the mean of the others, each brought to length one. One thread reads a text; texts are read side by side by their callers.
 */
public final class OnnxEncoder implements SentenceEncoder {
    private static final String MODEL = "/bge-small-en-v1.5-q.onnx";
    private static final String TOKENIZER = "/bge-small-en-v1.5-q-tokenizer.json";
    private static final int SIZE = 384;
    private static final int BATCH = 1;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final Wordpieces wordpieces;

    private OnnxEncoder(OrtEnvironment environment, OrtSession session, Wordpieces wordpieces) {
        this.environment = environment;
        this.session = session;
        this.wordpieces = wordpieces;
    }

    /** @throws IllegalStateException if this machine has no native library for it, or the model isn't there */
    public static OnnxEncoder load() {
        try {
            var environment = OrtEnvironment.getEnvironment();
            var session = session(environment);
            var encoder = new OnnxEncoder(environment, session, new Wordpieces(vocabulary()));
            encoder.encode("It answers before it is trusted.");
            return encoder;
        } catch (IOException | OrtException | RuntimeException | LinkageError e) {
            throw new IllegalStateException("the sentence encoder can't be loaded (" + reason(e) + ")", e);
        }
    }

    /** The session has a copy of its own; what is read for it lies outside the heap, which would stay that much larger. */
    private static OrtSession session(OrtEnvironment environment) throws IOException, OrtException {
        try (var arena = Arena.ofConfined();
                var options = oneThread()) {
            return environment.createSession(model(arena), options);
        }
    }

    private static OrtSession.SessionOptions oneThread() throws OrtException {
        var options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        // Else memory grows to what the longest text ever needed, once for each thread.
        options.setCPUArenaAllocator(false);
        return options;
    }

    private static ByteBuffer model(Arena arena) throws IOException {
        var connection = resource(MODEL).openConnection();
        try (var in = connection.getInputStream()) {
            var bytes = arena.allocate(connection.getContentLengthLong()).asByteBuffer();
            var channel = Channels.newChannel(in);
            while (bytes.hasRemaining()) {
                if (channel.read(bytes) < 0) {
                    throw new EOFException(MODEL + " is shorter than it should be");
                }
            }
            return bytes.flip();
        }
    }

    private static URL resource(String name) throws IOException {
        var url = OnnxEncoder.class.getResource(name);
        if (url == null) {
            throw new IOException(name + " is not in the program");
        }
        return url;
    }

    /** The pieces in the order of their numbers. */
    static List<String> vocabulary() throws IOException {
        try (var in = resource(TOKENIZER).openStream()) {
            var pieces = JsonMapper.shared().readTree(in).at("/model/vocab");
            var ordered = new ArrayList<>(Collections.nCopies(pieces.size(), ""));
            pieces.properties().forEach(piece -> ordered.set(piece.getValue().intValue(), piece.getKey()));
            return ordered;
        }
    }

    /** What lies deepest says most: a library that can't be loaded comes wrapped in errors of its class. */
    private static String reason(Throwable e) {
        var deepest = e;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest.getClass().getSimpleName() + (deepest.getMessage() == null ? "" : ": " + deepest.getMessage());
    }

    @Override
    public String name() {
        return "bge-small-en-v1.5-q";
    }

    @Override
    public int size() {
        return 2 * SIZE;
    }

    @Override
    public int whole() {
        return SIZE;
    }

    @Override
    public float[] encode(String text) {
        try {
            return vectors(wordpieces.of(text));
        } catch (OrtException e) {
            // Its message may hold what was written.
            throw new IllegalStateException("the encoder failed with code " + e.getCode());
        }
    }

    private float[] vectors(long[] ids) throws OrtException {
        long[] shape = {BATCH, ids.length};
        try (var pieces = tensor(ids, shape);
                var mask = tensor(filled(ids.length, 1), shape);
                var kinds = tensor(filled(ids.length, 0), shape);
                var result =
                        session.run(Map.of("input_ids", pieces, "attention_mask", mask, "token_type_ids", kinds))) {
            FloatBuffer states = ((OnnxTensor) result.get(0)).getFloatBuffer();
            var vectors = new float[2 * SIZE];
            states.get(0, vectors, 0, SIZE);
            // What stands between the mark of the beginning and that of the end.
            for (int piece = 1; piece < ids.length - 1; piece++) {
                for (int at = 0; at < SIZE; at++) {
                    vectors[SIZE + at] += states.get(piece * SIZE + at);
                }
            }
            toLengthOne(vectors, 0);
            toLengthOne(vectors, SIZE);
            return vectors;
        }
    }

    private OnnxTensor tensor(long[] values, long[] shape) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
    }

    private static long[] filled(int size, long value) {
        var all = new long[size];
        Arrays.fill(all, value);
        return all;
    }

    private static void toLengthOne(float[] vectors, int from) {
        double squares = 0;
        for (int at = from; at < from + SIZE; at++) {
            squares += vectors[at] * vectors[at];
        }
        for (int at = from; squares > 0 && at < from + SIZE; at++) {
            vectors[at] = (float) (vectors[at] / Math.sqrt(squares));
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the encoder can't be closed (code " + e.getCode() + ")", e);
        }
    }
}
