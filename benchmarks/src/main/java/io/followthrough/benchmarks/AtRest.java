package io.followthrough.benchmarks;

/**
 * What a process needs when nothing is to be done.
 *
 * @param cores processor time per second
 */
record AtRest(double cores) {

    private static final int SETTLING_SECONDS = 15;
    private static final int SECONDS = 30;
    /** Far above rest, and far below work. */
    private static final double MARGIN = 0.1;

    static AtRest measure(long process) throws InterruptedException {
        Thread.sleep(SETTLING_SECONDS * 1_000L);
        return new AtRest(during(process, SECONDS));
    }

    /** Returns when the process is at rest for the second time in a row: what was given to it is done. */
    void await(long process) throws InterruptedException {
        for (var quiet = 0; quiet < 2; ) {
            quiet = during(process, 1) < cores + MARGIN ? quiet + 1 : 0;
        }
    }

    private static double during(long process, int seconds) throws InterruptedException {
        var before = Usage.of(process);
        Thread.sleep(seconds * 1_000L);
        return Usage.of(process).since(before).seconds() / seconds;
    }
}
