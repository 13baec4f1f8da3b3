package io.followthrough.reading.learning;

import io.followthrough.reading.Intent;
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
 * One linear model per label, an intent or a family of them, over the same features. Weights are bytes with one scale per
 * label; what a score is worth as a probability is a logistic curve per label (Platt), fitted on texts that the weights had not seen.
 */
public final class IntentModel {

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
    private final Curve[] curves;
    private final int[] rowOfBucket;
    private final byte[] weights;

    /**
     * @param madeFrom fingerprint of what it was trained from
     * @param curves by label
     * @param weights by bucket, then by label; empty where a feature has none
     */
    public IntentModel(String madeFrom, List<Curve> curves, byte[][] weights) {
        this.madeFrom = madeFrom;
        this.curves = curves.toArray(Curve[]::new);
        this.rowOfBucket = new int[Features.BUCKETS];
        Arrays.fill(rowOfBucket, -1);
        var rows = 0;
        for (var bucket = 0; bucket < weights.length; bucket++) {
            if (weights[bucket].length > 0) {
                rowOfBucket[bucket] = rows++;
            }
        }
        this.weights = new byte[rows * Labels.COUNT];
        for (var bucket = 0; bucket < weights.length; bucket++) {
            if (rowOfBucket[bucket] >= 0) {
                System.arraycopy(weights[bucket], 0, this.weights, rowOfBucket[bucket] * Labels.COUNT, Labels.COUNT);
            }
        }
    }

    private IntentModel(String madeFrom, Curve[] curves, int[] rowOfBucket, byte[] weights) {
        this.madeFrom = madeFrom;
        this.curves = curves;
        this.rowOfBucket = rowOfBucket;
        this.weights = weights;
    }

    /** Fingerprint of the corpus, the concepts and the features that this was trained from. */
    public String madeFrom() {
        return madeFrom;
    }

    /** Scores by label, not probabilities yet. */
    double[] scores(FeatureSet features) {
        var sums = new int[Labels.COUNT];
        for (var bucket : features.buckets()) {
            var row = rowOfBucket[bucket];
            if (row >= 0) {
                for (var label = 0; label < Labels.COUNT; label++) {
                    sums[label] += weights[row * Labels.COUNT + label];
                }
            }
        }
        var scores = new double[Labels.COUNT];
        for (var label = 0; label < Labels.COUNT; label++) {
            scores[label] = curves[label].bias() + curves[label].scale() * features.weight() * sums[label];
        }
        return scores;
    }

    double probability(int label, double score) {
        return curves[label].probability(score);
    }

    /** What one feature says for an intent, to compare with others of the same intent only. */
    int weight(int bucket, Intent intent) {
        var row = rowOfBucket[bucket];
        return row < 0 ? 0 : weights[row * Labels.COUNT + intent.ordinal()];
    }

    /** Label by label, since the weights of one are alike and pack better together. */
    public void write(OutputStream to) throws IOException {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (var out = new DataOutputStream(new DeflaterOutputStream(to, deflater))) {
            out.writeInt(MAGIC);
            out.writeInt(VERSION);
            out.writeUTF(madeFrom);
            out.writeInt(Labels.COUNT);
            for (var label = 0; label < Labels.COUNT; label++) {
                var curve = curves[label];
                out.writeUTF(Labels.name(label));
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
            out.write(transposed(weights, weights.length / Labels.COUNT, Labels.COUNT));
        } finally {
            deflater.end();
        }
    }

    public static IntentModel read(InputStream from) throws IOException {
        try (var in = new DataInputStream(new InflaterInputStream(from))) {
            if (in.readInt() != MAGIC || in.readInt() != VERSION) {
                throw new IOException("no model of version " + VERSION + ": train it again");
            }
            var madeFrom = in.readUTF();
            var curves = new Curve[in.readInt()];
            if (curves.length != Labels.COUNT) {
                throw new IOException("the model knows " + curves.length + " intents and families, not " + Labels.COUNT
                        + ": train it again");
            }
            for (var label = 0; label < Labels.COUNT; label++) {
                var name = in.readUTF();
                if (!name.equals(Labels.name(label))) {
                    throw new IOException(
                            "the model has " + name + " where " + Labels.name(label) + " is: train it again");
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
            var weights = in.readNBytes(rows * Labels.COUNT);
            return new IntentModel(madeFrom, curves, rowOfBucket, transposed(weights, Labels.COUNT, rows));
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
