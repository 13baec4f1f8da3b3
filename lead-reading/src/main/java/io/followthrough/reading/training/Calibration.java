package io.followthrough.reading.training;

/**
 * Fits the logistic curve from score to probability (Platt 1999, with his smoothed targets, by the Newton steps of Lin, Lin
 * and Weng 2007) on scores of texts that the weights had not seen.
 */
record Calibration(double slope, double shift) {

    private static final int STEPS = 100;
    private static final double RIDGE = 1e-3;

    /** @param scores with whether each is right at the same index */
    static Calibration fit(double[] scores, boolean[] right) {
        var positive = 0;
        for (var is : right) {
            positive += is ? 1 : 0;
        }
        var yes = (positive + 1.0) / (positive + 2.0);
        var no = 1.0 / (scores.length - positive + 2.0);
        var slope = 1.0;
        var shift = 0.0;
        for (var step = 0; step < STEPS; step++) {
            var gradientSlope = RIDGE * (slope - 1);
            var gradientShift = 0.0;
            var slopes = RIDGE;
            var shifts = RIDGE;
            var mixed = 0.0;
            for (var at = 0; at < scores.length; at++) {
                var probability = 1 / (1 + StrictMath.exp(-(slope * scores[at] + shift)));
                var error = probability - (right[at] ? yes : no);
                var spread = probability * (1 - probability);
                gradientSlope += error * scores[at];
                gradientShift += error;
                slopes += spread * scores[at] * scores[at];
                shifts += spread;
                mixed += spread * scores[at];
            }
            var determinant = slopes * shifts - mixed * mixed;
            slope -= clamp((shifts * gradientSlope - mixed * gradientShift) / determinant);
            shift -= clamp((slopes * gradientShift - mixed * gradientSlope) / determinant);
            slope = Math.max(0.05, slope);
        }
        return new Calibration(slope, shift);
    }

    /** The same where so many times more texts are right than among those it was fitted on. */
    Calibration moreOften(double times) {
        return new Calibration(slope, shift + StrictMath.log(times));
    }

    private static double clamp(double step) {
        return Math.clamp(step, -1, 1);
    }
}
