package io.followthrough.benchmarks;

import java.util.List;

/** Something to measure. */
interface Benchmark {

    String name();

    /** One line for whoever chooses. */
    String what();

    /** Measures; may take minutes, and shows how it goes. */
    List<Comparison> run() throws Exception;
}
