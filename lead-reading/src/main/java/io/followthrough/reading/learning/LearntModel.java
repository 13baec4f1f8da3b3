package io.followthrough.reading.learning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * One linear model per label over the same features; what its labels are is for its readers to know. Weights are bytes with
 * one scale per label; what a score is worth as a probability is a logistic curve per label (Platt), fitted on texts that the weights had not seen.
 */
public final class LearntModel {

    private static final int MAGIC = 0x46544c52;
    private static final int VERSION = 2;

    /**
     * @param bias score of a text without features
     * @param scale of a weight
     * @param slope of the curve from score to probability
     * @param shift of it
     */
    public record Curve(float bias, float scale, float slope, float shift) {

        public double probability(double score) {
            return 1 / (1 + StrictMath.exp(-(slope * score + shift)));
        }
    }

    private final String madeFrom;
    private final List<String> labels;
    private final Curve[] curves;
    private final int[] rowOfBucket;
    private final byte[] weights;

    /**
     * @param madeFrom fingerprint of what it was trained from
     * @param labels what the labels are called, in their order
     * @param curves by label
     * @param weights by bucket, then by label; empty where a feature has none
     */
    public LearntModel(String madeFrom, List<String> labels, List<Curve> curves, byte[][] weights) {
        this.madeFrom = madeFrom;
        this.labels = List.copyOf(labels);
        this.curves = curves.toArray(Curve[]::new);
        this.rowOfBucket = new int[Features.BUCKETS];
        Arrays.fill(rowOfBucket, -1);
        var rows = 0;
        for (var bucket = 0; bucket < weights.length; bucket++) {
            if (weights[bucket].length > 0) {
                rowOfBucket[bucket] = rows++;
            }
        }
        this.weights = new byte[rows * labels.size()];
        for (var bucket = 0; bucket < weights.length; bucket++) {
            if (rowOfBucket[bucket] >= 0) {
                System.arraycopy(weights[bucket], 0, this.weights, rowOfBucket[bucket] * labels.size(), labels.size());
            }
        }
    }

    private LearntModel(String madeFrom, List<String> labels, Curve[] curves, int[] rowOfBucket, byte[] weights) {
        this.madeFrom = madeFrom;
        this.labels = labels;
        this.curves = curves;
        this.rowOfBucket = rowOfBucket;
        this.weights = weights;
    }

    /** Fingerprint of what this was trained from. */
    public String madeFrom() {
        return madeFrom;
    }

    /** Scores by label, not probabilities yet. */
    public double[] scores(FeatureSet features) {
        var count = curves.length;
        var sums = new int[count];
        for (var bucket : features.buckets()) {
            var row = rowOfBucket[bucket];
            if (row >= 0) {
                for (var label = 0; label < count; label++) {
                    sums[label] += weights[row * count + label];
                }
            }
        }
        var scores = new double[count];
        for (var label = 0; label < count; label++) {
            scores[label] = curves[label].bias() + curves[label].scale() * features.weight() * sums[label];
        }
        return scores;
    }

    public double probability(int label, double score) {
        return curves[label].probability(score);
    }

    /** What one feature says for a label, to compare with others of the same label only. */
    int weight(int bucket, int label) {
        var row = rowOfBucket[bucket];
        return row < 0 ? 0 : weights[row * curves.length + label];
    }

    /** Label by label, since the weights of one are alike and pack better together. */
    public void write(OutputStream to) throws IOException {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (var out = new DataOutputStream(new DeflaterOutputStream(to, deflater))) {
            out.writeInt(MAGIC);
            out.writeInt(VERSION);
            out.writeUTF(madeFrom);
            out.writeInt(curves.length);
            for (var label = 0; label < curves.length; label++) {
                var curve = curves[label];
                out.writeUTF(labels.get(label));
                out.writeFloat(curve.bias());
                out.writeFloat(curve.scale());
                out.writeFloat(curve.slope());
                out.writeFloat(curve.shift());
            }
            var present = new byte[Features.BUCKETS / Byte.SIZE];
            for (var bucket = 0; bucket < Features.BUCKETS; bucket++) {
                if (rowOfBucket[bucket] >= 0) {
                    present[bucket / Byte.SIZE] |= (byte) (1 << bucket % Byte.SIZE);
                }
            }
            out.write(present);
            out.write(transposed(weights, weights.length / curves.length, curves.length));
        } finally {
            deflater.end();
        }
    }

    /**
     * @param labels that the model must have, in their order
     * @throws IOException saying so, where it is no such model
     */
    public static LearntModel read(InputStream from, List<String> labels) throws IOException {
        try (var in = new DataInputStream(new InflaterInputStream(from))) {
            if (in.readInt() != MAGIC || in.readInt() != VERSION) {
                throw new IOException("no model of version " + VERSION + ": train it again");
            }
            var madeFrom = in.readUTF();
            var curves = new Curve[in.readInt()];
            if (curves.length != labels.size()) {
                throw new IOException(
                        "the model knows " + curves.length + " labels, not " + labels.size() + ": train it again");
            }
            for (var label = 0; label < curves.length; label++) {
                var name = in.readUTF();
                if (!name.equals(labels.get(label))) {
                    throw new IOException(
                            "the model has " + name + " where " + labels.get(label) + " is: train it again");
                }
                curves[label] = new Curve(in.readFloat(), in.readFloat(), in.readFloat(), in.readFloat());
            }
            var present = in.readNBytes(Features.BUCKETS / Byte.SIZE);
            var rowOfBucket = new int[Features.BUCKETS];
            var rows = 0;
            for (var bucket = 0; bucket < Features.BUCKETS; bucket++) {
                var is = (present[bucket / Byte.SIZE] & 1 << bucket % Byte.SIZE) != 0;
                rowOfBucket[bucket] = is ? rows++ : -1;
            }
            var weights = in.readNBytes(rows * curves.length);
            return new LearntModel(
                    madeFrom, List.copyOf(labels), curves, rowOfBucket, transposed(weights, curves.length, rows));
        }
    }

    private static byte[] transposed(byte[] table, int rows, int columns) {
        var turned = new byte[table.length];
        for (var row = 0; row < rows; row++) {
            for (var column = 0; column < columns; column++) {
                turned[column * rows + row] = table[row * columns + column];
            }
        }
        return turned;
    }
}
