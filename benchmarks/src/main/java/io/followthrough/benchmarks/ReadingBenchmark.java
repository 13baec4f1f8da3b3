package io.followthrough.benchmarks;

import static java.util.concurrent.TimeUnit.MICROSECONDS;

import io.followthrough.reading.Reading;
import io.followthrough.reading.Said;
import io.followthrough.reading.TextReader;
import java.time.LocalDate;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What it takes to understand a text, and to make a reader. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ReadingBenchmark {

    private static final LocalDate ON = LocalDate.of(2026, 11, 28);

    private final TextReader reader = TextReader.shipped();
    private final Said note = Said.note("Wants to switch before renewal, asked for a proposal.", ON);
    private final Said mail = Said.mail("Re: Your offer", """
            Hello Ben,

            thank you for your offer. We like it, but our budget is frozen until the new fiscal year starts in April, and our
            managing director has to agree. Could you call me again in March? Please do not call before ten.

            Kind regards
            Ann Roe
            Head of Operations

            On Mon, 2 Mar 2026 at 09:14, Ben Carter <ben@sales.example> wrote:
            > Hello Ann,
            > are you interested? Unsubscribe: https://sales.example/u/1
            """, ON);

    /** The baseline: a line of a representative. */
    @Benchmark
    public Reading anyNote() {
        return reader.read(note);
    }

    @Benchmark
    public Reading mail() {
        return reader.read(mail);
    }

    /** Once per process. */
    @Benchmark
    public TextReader loading() {
        return TextReader.shipped();
    }
}
