package io.followthrough.reading.training;

import io.followthrough.reading.learning.FeatureSet;
import io.followthrough.reading.learning.IntentModel;
import java.util.List;

/** Packs weights into bytes. */
final class ModelWriter {

    private ModelWriter() {}

    static IntentModel model(String madeFrom, List<TrainReading.Learnt> learnt, int largest) {
        var intents = learnt.size();
        var weights = new byte[FeatureSet.BUCKETS][0];
        var curves = new IntentModel.Curve[intents];
        for (var intent = 0; intent < intents; intent++) {
            var linear = learnt.get(intent).linear();
            var scale = scale(linear.weights(), largest);
            for (var bucket = 0; bucket < FeatureSet.BUCKETS; bucket++) {
                var packed = (byte) Math.round(linear.weights()[bucket] / scale);
                if (packed != 0) {
                    if (weights[bucket].length == 0) {
                        weights[bucket] = new byte[intents];
                    }
                    weights[bucket][intent] = packed;
                }
            }
            var calibration = learnt.get(intent).calibration();
            curves[intent] = new IntentModel.Curve(
                    (float) linear.bias(), scale, (float) calibration.slope(), (float) calibration.shift());
        }
        return new IntentModel(madeFrom, List.of(curves), weights);
    }

    private static float scale(float[] weights, int largest) {
        var most = 1e-6f;
        for (var weight : weights) {
            most = Math.max(most, Math.abs(weight));
        }
        return most / largest;
    }
}
