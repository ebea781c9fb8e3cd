package org.amends.nlu.opennlp;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A model as bytes: which sentences it was made from, the model, and a checksum over both. */
final class ModelFile {
    private static final String KIND = "amends-model";
    private static final int CHECKSUM = 32;

    private ModelFile() {}

    static byte[] write(String hash, DimensionModel model) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeUTF(KIND);
            out.writeInt(OpenNlpTraining.DESIGN_VERSION);
            out.writeUTF(hash);
            write(out, model);
            out.write(ContentHash.sha256().digest(bytes.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException("memory can be written to", e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, DimensionModel model) throws IOException {
        var classifier = model.classifier();
        out.writeBoolean(model.severalMayHold());
        out.writeDouble(model.calibration().power());
        writeAll(out, classifier.labels());
        for (double threshold : model.sureFrom()) {
            out.writeDouble(threshold);
        }
        writeAll(out, classifier.featurizer().names());
        for (float weight : classifier.featurizer().weights()) {
            out.writeFloat(weight);
        }
        out.writeInt(classifier.featurizer().vectorSize());
        out.write(halves(classifier.weights()));
    }

    private static void writeAll(DataOutputStream out, List<String> names) throws IOException {
        out.writeInt(names.size());
        for (var name : names) {
            out.writeUTF(name);
        }
    }

    private static byte[] halves(float[] weights) {
        var bytes = ByteBuffer.allocate(weights.length * Short.BYTES);
        for (float weight : weights) {
            bytes.putShort(Float.floatToFloat16(weight));
        }
        return bytes.array();
    }

    /** Empty if these bytes are damaged, of another kind or version, or made from other sentences. */
    static Optional<DimensionModel> read(byte[] bytes, String hash) {
        if (!isWhole(bytes)) {
            return Optional.empty();
        }
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes, 0, bytes.length - CHECKSUM))) {
            boolean ours = in.readUTF().equals(KIND)
                    && in.readInt() == OpenNlpTraining.DESIGN_VERSION
                    && in.readUTF().equals(hash);
            return ours ? Optional.of(readModel(in)) : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isWhole(byte[] bytes) {
        if (bytes.length <= CHECKSUM) {
            return false;
        }
        int end = bytes.length - CHECKSUM;
        var digest = ContentHash.sha256();
        digest.update(bytes, 0, end);
        return MessageDigest.isEqual(digest.digest(), Arrays.copyOfRange(bytes, end, bytes.length));
    }

    private static DimensionModel readModel(DataInputStream in) throws IOException {
        boolean severalMayHold = in.readBoolean();
        var calibration = new Calibration(in.readDouble());
        var labels = readAll(in);
        var thresholds = new double[labels.size()];
        for (int label = 0; label < thresholds.length; label++) {
            thresholds[label] = in.readDouble();
        }
        var names = readAll(in);
        var weights = new float[names.size()];
        for (int column = 0; column < weights.length; column++) {
            weights[column] = in.readFloat();
        }
        var featurizer = new Featurizer(names, weights, in.readInt());
        var classifier = new Classifier(labels, featurizer, readHalves(in, labels.size() * featurizer.size()));
        return new DimensionModel(classifier, calibration, severalMayHold, thresholds);
    }

    private static List<String> readAll(DataInputStream in) throws IOException {
        int size = in.readInt();
        var names = new ArrayList<String>(size);
        for (int at = 0; at < size; at++) {
            names.add(in.readUTF());
        }
        return names;
    }

    private static float[] readHalves(DataInputStream in, int size) throws IOException {
        var halves = ByteBuffer.wrap(in.readNBytes(size * Short.BYTES)).asShortBuffer();
        var weights = new float[halves.remaining()];
        for (int at = 0; at < weights.length; at++) {
            weights[at] = Float.float16ToFloat(halves.get(at));
        }
        return weights;
    }
}
