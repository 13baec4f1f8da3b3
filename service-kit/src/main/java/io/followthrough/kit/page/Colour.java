package io.followthrough.kit.page;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A colour of the sRGB space.
 *
 * @param red 0 to 255
 * @param green 0 to 255
 * @param blue 0 to 255
 */
public record Colour(int red, int green, int blue) {

    public static final Colour WHITE = new Colour(255, 255, 255);
    public static final Colour BLACK = new Colour(0, 0, 0);
    /** What text needs to be read: success criterion 1.4.3 of WCAG 2.2. */
    public static final double OF_TEXT = 4.5;
    /** What a line or a mark needs to be seen: success criterion 1.4.11 of WCAG 2.2. */
    public static final double OF_MARKS = 3;

    private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final int MOST = 255;
    private static final int STEPS = 20;

    /**
     * @param text {@code #rrggbb}
     * @throws IllegalArgumentException for anything else
     */
    public static Colour of(String text) {
        if (!isOne(text)) {
            throw new IllegalArgumentException(text + " is no colour: write it as #rrggbb, for example #1f5fbf");
        }
        return new Colour(channel(text, 1), channel(text, 3), channel(text, 5));
    }

    public static boolean isOne(String text) {
        return HEX.matcher(text).matches();
    }

    private static int channel(String text, int start) {
        return Integer.parseInt(text.substring(start, start + 2), 16);
    }

    /**
     * How well one can be told from the other, whichever is in front.
     *
     * @return 1 for the same to 21 for black and white, as WCAG 2.2 defines the contrast ratio
     */
    public double contrastTo(Colour other) {
        var lighter = Math.max(luminance(), other.luminance());
        var darker = Math.min(luminance(), other.luminance());
        return (lighter + 0.05) / (darker + 0.05);
    }

    /** White or black, whichever is read better on it. */
    public Colour text() {
        return contrastTo(WHITE) >= contrastTo(BLACK) ? WHITE : BLACK;
    }

    /** This one, or the nearest towards white or black that can be seen well enough on a ground. */
    public Colour seenOn(Colour ground, double contrast) {
        var end = ground.text();
        for (int step = 0; step <= STEPS; step++) {
            var nearer = towards(end, step / (double) STEPS);
            if (nearer.contrastTo(ground) >= contrast) {
                return nearer;
            }
        }
        return end;
    }

    private Colour towards(Colour end, double share) {
        return new Colour(
                between(red, end.red, share), between(green, end.green, share), between(blue, end.blue, share));
    }

    private static int between(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }

    /** Relative luminance as WCAG 2.2 defines it: 0 for black to 1 for white. */
    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int channel) {
        var share = channel / (double) MOST;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    /** {@code #rrggbb}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }
}
