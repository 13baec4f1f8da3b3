package io.followthrough.reading.training;

import io.followthrough.reading.learning.FeatureSet;
import io.followthrough.reading.learning.LearntModel;
import java.util.ArrayList;
import java.util.List;

/** Packs weights into bytes. */
final class ModelWriter {

    private static final int LARGEST = 127;
    private static final float LEAST = 1e-6f;

    private ModelWriter() {}

    /** What was learnt of one label. */
    record Column(LinearModels models, int label, Calibration calibration) {

        float weight(int bucket) {
            return models.weight(bucket, label);
        }
    }

    /** @param columns by label, as the labels */
    static LearntModel model(String madeFrom, List<String> labels, List<Column> columns) {
        var weights = new byte[FeatureSet.BUCKETS][0];
        var curves = new ArrayList<LearntModel.Curve>();
        for (var label = 0; label < columns.size(); label++) {
            var column = columns.get(label);
            var scale = largest(column) / LARGEST;
            for (var bucket = 0; bucket < FeatureSet.BUCKETS; bucket++) {
                var packed = (byte) Math.round(column.weight(bucket) / scale);
                if (packed != 0) {
                    if (weights[bucket].length == 0) {
                        weights[bucket] = new byte[columns.size()];
                    }
                    weights[bucket][label] = packed;
                }
            }
            var calibration = column.calibration();
            curves.add(new LearntModel.Curve(
                    column.models().bias(column.label()), scale, (float) calibration.slope(), (float)
                            calibration.shift()));
        }
        return new LearntModel(madeFrom, labels, curves, weights);
    }

    private static float largest(Column column) {
        var largest = LEAST;
        for (var bucket = 0; bucket < FeatureSet.BUCKETS; bucket++) {
            largest = Math.max(largest, Math.abs(column.weight(bucket)));
        }
        return largest;
    }
}
