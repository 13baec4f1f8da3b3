package io.followthrough.benchmarks;

import java.util.List;

/** Something to measure. */
interface Benchmark {

    String name();

    /** One line for whoever chooses. */
    String what();

    /** Whether it runs only when it is named. */
    default boolean takesLong() {
        return false;
    }

    /** Measures; may take minutes, and shows how it goes. */
    List<Comparison> run() throws Exception;
}
