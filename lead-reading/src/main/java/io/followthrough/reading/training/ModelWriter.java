package io.followthrough.reading.training;

import io.followthrough.reading.learning.FeatureSet;
import io.followthrough.reading.learning.IntentModel;
import java.util.List;

/** Packs weights into bytes. */
final class ModelWriter {

    private static final int LARGEST = 127;
    private static final float LEAST = 1e-6f;

    private ModelWriter() {}

    /** @param calibrations by label */
    static IntentModel model(String madeFrom, LinearModels models, List<Calibration> calibrations) {
        var labels = calibrations.size();
        var weights = new byte[FeatureSet.BUCKETS][0];
        var curves = new IntentModel.Curve[labels];
        for (var label = 0; label < labels; label++) {
            var scale = largest(models, label) / LARGEST;
            for (var bucket = 0; bucket < FeatureSet.BUCKETS; bucket++) {
                var packed = (byte) Math.round(models.weight(bucket, label) / scale);
                if (packed != 0) {
                    if (weights[bucket].length == 0) {
                        weights[bucket] = new byte[labels];
                    }
                    weights[bucket][label] = packed;
                }
            }
            var calibration = calibrations.get(label);
            curves[label] = new IntentModel.Curve(
                    models.bias(label), scale, (float) calibration.slope(), (float) calibration.shift());
        }
        return new IntentModel(madeFrom, List.of(curves), weights);
    }

    private static float largest(LinearModels models, int label) {
        var largest = LEAST;
        for (var bucket = 0; bucket < FeatureSet.BUCKETS; bucket++) {
            largest = Math.max(largest, Math.abs(models.weight(bucket, label)));
        }
        return largest;
    }
}
