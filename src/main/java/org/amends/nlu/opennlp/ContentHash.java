package org.amends.nlu.opennlp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.amends.labels.Dimension;
import org.amends.nlu.TrainingSet;

/** A name for exactly these sentences under this design: other sentences, another name. */
final class ContentHash {
    private final MessageDigest digest = sha256();

    private ContentHash() {}

    static String of(TrainingSet examples, Perception perception) {
        var hash = new ContentHash();
        Arrays.stream(Dimension.values()).forEach(dimension -> hash.add(of(dimension, examples, perception)));
        return hash.hex();
    }

    /** Of what one dimension's model is made from. */
    static String of(Dimension dimension, TrainingSet examples, Perception perception) {
        var hash = new ContentHash();
        hash.add(OpenNlpTraining.DESIGN_VERSION);
        hash.add(perception.kind());
        hash.add(dimension.key() + (perception.seesPieces(dimension) ? "+pieces" : ""));
        hash.add(examples.of(dimension).size());
        examples.of(dimension).forEach((label, texts) -> {
            hash.add(label.name());
            hash.add(texts.size());
            texts.forEach(hash::add);
        });
        return hash.hex();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private void add(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        add(bytes.length);
        digest.update(bytes);
    }

    private void add(int number) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
    }

    private String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
