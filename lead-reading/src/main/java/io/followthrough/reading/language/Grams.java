package io.followthrough.reading.language;

/** Which runs of one to three characters a text has, and whether it has a digit: may say yes of one that it has not, never no of one that it has. */
public final class Grams {

    /** Stands for any digit in what a {@link Prefilter} looks for. */
    static final char DIGIT = '\u0001';

    private static final int BITS = 1 << 13;
    private static final int PRIME = 0x01000193;

    private final long[] bits = new long[BITS / Long.SIZE];

    private Grams() {}

    public static Grams of(String text) {
        var grams = new Grams();
        var two = 0;
        var one = 0;
        for (var at = 0; at < text.length(); at++) {
            var character = text.charAt(at);
            grams.set(hash(0, 0, character));
            if (at >= 1) {
                grams.set(hash(0, one, character));
            }
            if (at >= 2) {
                grams.set(hash(two, one, character));
            }
            if (Character.isDigit(character)) {
                grams.set(hash(0, 0, DIGIT));
            }
            two = one;
            one = character;
        }
        return grams;
    }

    /** Whether the text may hold it. */
    boolean mayHold(String part) {
        if (part.length() < 3) {
            return has(hash(0, part.length() == 2 ? part.charAt(0) : 0, part.charAt(part.length() - 1)));
        }
        for (var at = 2; at < part.length(); at++) {
            if (!has(hash(part.charAt(at - 2), part.charAt(at - 1), part.charAt(at)))) {
                return false;
            }
        }
        return true;
    }

    private static int hash(int two, int one, int character) {
        var mixed = ((two * PRIME ^ one) * PRIME ^ character) * PRIME;
        return (mixed ^ mixed >>> 15) & BITS - 1;
    }

    private void set(int bit) {
        bits[bit / Long.SIZE] |= 1L << bit;
    }

    private boolean has(int bit) {
        return (bits[bit / Long.SIZE] & 1L << bit) != 0;
    }
}
