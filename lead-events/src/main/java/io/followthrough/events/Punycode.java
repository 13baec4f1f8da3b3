package io.followthrough.events;

import java.util.Optional;

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

    /** The other way round; empty for what no label was encoded to. */
    static Optional<String> decode(String encoded) {
        int end = Math.max(encoded.lastIndexOf('-'), 0);
        var label = new StringBuilder(encoded.substring(0, end));
        int next = end == 0 ? 0 : end + 1;
        long code = FIRST_CODE;
        long position = 0;
        int bias = FIRST_BIAS;
        while (next < encoded.length()) {
            long before = position;
            long weight = 1;
            for (int k = BASE; ; k += BASE) {
                int value = next < encoded.length() ? value(encoded.charAt(next++)) : -1;
                position += value * weight;
                if (value < 0 || position > Integer.MAX_VALUE) {
                    return Optional.empty();
                }
                int threshold = Math.clamp(k - bias, T_MIN, T_MAX);
                if (value < threshold) {
                    break;
                }
                weight *= BASE - threshold;
            }
            int letters = label.codePointCount(0, label.length()) + 1;
            bias = adapted((int) (position - before), letters, before == 0);
            code += position / letters;
            position %= letters;
            if (code > Character.MAX_CODE_POINT) {
                return Optional.empty();
            }
            label.insert(label.offsetByCodePoints(0, (int) position), Character.toString((int) code));
            position++;
        }
        return Optional.of(label.toString());
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

    private static int value(char digit) {
        return digit >= 'a' && digit <= 'z' ? digit - 'a' : digit >= '0' && digit <= '9' ? digit - '0' + 26 : -1;
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
