package io.followthrough.qualification.domain.probability;

/** A symmetric positive definite matrix as {@code L * L'}, to solve with. */
final class Cholesky {

    private final double[][] lower;

    private Cholesky(double[][] lower) {
        this.lower = lower;
    }

    /** @param matrix only its lower half is read */
    static Cholesky of(double[][] matrix) {
        var lower = new double[matrix.length][];
        for (var row = 0; row < matrix.length; row++) {
            lower[row] = new double[row + 1];
            for (var column = 0; column <= row; column++) {
                var rest = matrix[row][column];
                for (var k = 0; k < column; k++) {
                    rest -= lower[row][k] * lower[column][k];
                }
                lower[row][column] = row == column ? StrictMath.sqrt(rest) : rest / lower[column][column];
            }
        }
        return new Cholesky(lower);
    }

    /** {@code x} of {@code A * x = b}. */
    double[] solve(double[] b) {
        var x = forward(b);
        for (var row = x.length - 1; row >= 0; row--) {
            for (var k = row + 1; k < x.length; k++) {
                x[row] -= lower[k][row] * x[k];
            }
            x[row] /= lower[row][row];
        }
        return x;
    }

    /** {@code b' * inverse(A) * b}. */
    double quadratic(double[] b) {
        var sum = 0.0;
        for (var value : forward(b)) {
            sum += value * value;
        }
        return sum;
    }

    private double[] forward(double[] b) {
        var y = b.clone();
        for (var row = 0; row < y.length; row++) {
            for (var k = 0; k < row; k++) {
                y[row] -= lower[row][k] * y[k];
            }
            y[row] /= lower[row][row];
        }
        return y;
    }
}
