package io.followthrough.benchmarks;

import java.util.List;

/**
 * So many records taken through something once.
 *
 * @param seconds from the first to the last
 * @param processor seconds of all processes that worked on it, less what they need at rest
 */
record Pass(int records, double seconds, double processor) {

    interface Work {
        void run() throws Exception;
    }

    /** Counts the system alone: who sends and looks is a customer. */
    static Pass ofSystem(SystemProcess system, AtRest rest, int records, Work work) throws Exception {
        return of(rest, records, work, system.process());
    }

    /** Counts the system, whose broker and store are used, and this process. */
    static Pass of(SystemProcess system, AtRest rest, int records, Work work) throws Exception {
        return of(rest, records, work, system.process(), ProcessHandle.current().pid());
    }

    private static Pass of(AtRest rest, int records, Work work, long... processes) throws Exception {
        var before = Usage.of(processes);
        var begin = System.nanoTime();
        work.run();
        var seconds = Seconds.since(begin);
        var used = Usage.of(processes).since(before).seconds() - rest.cores() * seconds;
        return new Pass(records, seconds, Math.max(used, 0.001));
    }

    Figure cost(String what) {
        return cost(what, List.of(this));
    }

    static Figure cost(String what, List<Pass> passes) {
        return new Figure(
                what,
                "ms of processor time each",
                passes.stream()
                        .map(pass -> pass.processor * 1_000 / pass.records)
                        .toList());
    }

    static Figure rate(String what, List<Pass> passes) {
        return new Figure(
                what,
                "a second",
                passes.stream().map(pass -> pass.records / pass.seconds).toList());
    }
}
