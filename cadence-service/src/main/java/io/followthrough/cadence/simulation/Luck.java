package io.followthrough.cadence.simulation;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/**
 * Draws that depend on the seed and on what they are about, not on their order: the same question gets the same answer
 * however the rest of a simulation goes.
 */
record Luck(long seed) {

    /** Between 0 and 1. */
    double of(String question) {
        var sum = new CRC32C();
        sum.update((seed + "/" + question).getBytes(StandardCharsets.UTF_8));
        return (mixed(sum.getValue() + seed * 0x9E3779B97F4A7C15L) >>> 11) * 0x1.0p-53;
    }

    boolean happens(String question, double probability) {
        return of(question) < probability;
    }

    /** The finaliser of SplitMix64: neighbouring numbers become unlike each other. */
    private static long mixed(long number) {
        var z = number;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
