package io.followthrough.qualification.domain.probability;

import io.followthrough.qualification.domain.probability.LogisticRegression.Row;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes said probabilities come true as often as they say (Platt scaling): fitted on people whom the weights have not seen.
 *
 * @param slope below 1 where the weights promise too much
 */
record Calibration(double slope, double shift) {

    /** @param logit as said of somebody by weights learnt from others */
    record Said(double logit, boolean won) {}

    static Calibration of(List<Said> said) {
        var rows = new ArrayList<Row>();
        for (var each : said) {
            var won = each.won() ? 1 : 0;
            rows.add(new Row(new int[] {0, 1}, new double[] {each.logit(), 1}, won, 1 - won));
        }
        var fit = new LogisticRegression(rows, new double[] {1, 1e-6}, new double[] {1, 0}).fit();
        return new Calibration(Math.max(0, fit.weights()[0]), fit.weights()[1]);
    }

    double logit(double raw) {
        return slope * raw + shift;
    }
}
