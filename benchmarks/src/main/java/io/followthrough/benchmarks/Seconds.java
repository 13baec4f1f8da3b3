package io.followthrough.benchmarks;

/** Seconds since a reading of {@link System#nanoTime()}. */
final class Seconds {

    private Seconds() {}

    static double since(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
