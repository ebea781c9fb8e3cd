package org.amends.nlu.encoder;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.amends.nlu.SentenceEncoder;

/**
 * An encoder that keeps what it was asked, so that examples are encoded once and not at each training. A vector is kept as
 * one byte a number, and handed out so also the first time: what is learned doesn't depend on what was remembered.
 */
public final class RememberedVectors implements SentenceEncoder {
    private static final String KIND = "amends-vectors-2";
    private static final int CHECKSUM = 32;
    private static final int STEPS = 127;

    private final SentenceEncoder encoder;
    private final Map<Long, Kept> known = new ConcurrentHashMap<>();
    private final Map<Long, Kept> used = new ConcurrentHashMap<>();

    public RememberedVectors(SentenceEncoder encoder) {
        this.encoder = encoder;
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
        long key = key(text);
        return used.computeIfAbsent(key, _ -> known.containsKey(key) ? known.get(key) : Kept.of(encoder.encode(text)))
                .vector();
    }

    /** Whether a text was asked for that hadn't been remembered. */
    public boolean hasNew() {
        return !known.keySet().containsAll(used.keySet());
    }

    /** Takes up what was written; bytes that are damaged, or of another encoder, are passed over. */
    public void read(byte[] bytes) {
        int end = bytes.length - CHECKSUM;
        if (end <= 0
                || !Arrays.equals(digest(Arrays.copyOf(bytes, end)), Arrays.copyOfRange(bytes, end, bytes.length))) {
            return;
        }
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes, 0, end))) {
            if (in.readUTF().equals(KIND) && in.readUTF().equals(name())) {
                for (int left = in.readInt(); left > 0; left--) {
                    known.put(in.readLong(), new Kept(in.readFloat(), in.readNBytes(size())));
                }
            }
        } catch (IOException e) {
            known.clear();
        }
    }

    /** What was asked since the start: what no example has any more is forgotten. */
    public byte[] write() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeUTF(KIND);
            out.writeUTF(name());
            out.writeInt(used.size());
            for (var one : new TreeMap<>(used).entrySet()) {
                out.writeLong(one.getKey());
                out.writeFloat(one.getValue().step());
                out.write(one.getValue().numbers());
            }
            out.write(digest(bytes.toByteArray()));
        }
        return bytes.toByteArray();
    }

    /** Of a text only this is kept. */
    private static long key(String text) {
        var hash = digest(text.getBytes(StandardCharsets.UTF_8));
        long key = 0;
        for (int at = 0; at < Long.BYTES; at++) {
            key = key << Byte.SIZE | hash[at] & 0xff;
        }
        return key;
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public void close() {
        encoder.close();
    }

    private record Kept(float step, byte[] numbers) {
        static Kept of(float[] vector) {
            float highest = Float.MIN_NORMAL;
            for (float one : vector) {
                highest = Math.max(highest, Math.abs(one));
            }
            var numbers = new byte[vector.length];
            for (int at = 0; at < numbers.length; at++) {
                numbers[at] = (byte) Math.round(vector[at] / highest * STEPS);
            }
            return new Kept(highest / STEPS, numbers);
        }

        float[] vector() {
            var vector = new float[numbers.length];
            for (int at = 0; at < vector.length; at++) {
                vector[at] = step * numbers[at];
            }
            return vector;
        }
    }
}
