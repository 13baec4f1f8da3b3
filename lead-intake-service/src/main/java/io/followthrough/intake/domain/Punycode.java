package io.followthrough.intake.domain;

/** Letters beyond ASCII as ASCII (RFC 3492): of {@code straße} it makes {@code strae-oqa}. */
final class Punycode {

    private static final int BASE = 36;
    private static final int T_MIN = 1;
    private static final int T_MAX = 26;
    private static final int SKEW = 38;
    private static final int DAMP = 700;
    private static final int FIRST_BIAS = 72;
    private static final int FIRST_CODE = 0x80;

    private Punycode() {}

    static String encode(String label) {
        var points = label.codePoints().toArray();
        var encoded = new StringBuilder();
        for (var point : points) {
            if (point < FIRST_CODE) {
                encoded.append((char) point);
            }
        }
        int basic = encoded.length();
        int handled = basic;
        if (basic > 0) {
            encoded.append('-');
        }
        int code = FIRST_CODE;
        int delta = 0;
        int bias = FIRST_BIAS;
        while (handled < points.length) {
            int next = leastFrom(code, points);
            delta += (next - code) * (handled + 1);
            code = next;
            for (var point : points) {
                if (point < code) {
                    delta++;
                } else if (point == code) {
                    append(delta, bias, encoded);
                    bias = adapted(delta, handled + 1, handled == basic);
                    delta = 0;
                    handled++;
                }
            }
            delta++;
            code++;
        }
        return encoded.toString();
    }

    private static int leastFrom(int code, int[] points) {
        int least = Integer.MAX_VALUE;
        for (var point : points) {
            if (point >= code && point < least) {
                least = point;
            }
        }
        return least;
    }

    /** As a number of variable length. */
    private static void append(int delta, int bias, StringBuilder encoded) {
        int rest = delta;
        for (int k = BASE; ; k += BASE) {
            int threshold = Math.clamp(k - bias, T_MIN, T_MAX);
            if (rest < threshold) {
                encoded.append(digit(rest));
                return;
            }
            encoded.append(digit(threshold + (rest - threshold) % (BASE - threshold)));
            rest = (rest - threshold) / (BASE - threshold);
        }
    }

    private static char digit(int value) {
        return (char) (value < 26 ? 'a' + value : '0' + value - 26);
    }

    private static int adapted(int delta, int count, boolean first) {
        int scaled = first ? delta / DAMP : delta / 2;
        scaled += scaled / count;
        int k = 0;
        while (scaled > (BASE - T_MIN) * T_MAX / 2) {
            scaled /= BASE - T_MIN;
            k += BASE;
        }
        return k + (BASE - T_MIN + 1) * scaled / (scaled + SKEW);
    }
}
