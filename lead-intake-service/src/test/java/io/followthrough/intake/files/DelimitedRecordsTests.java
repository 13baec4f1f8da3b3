package io.followthrough.intake.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a quote that is never closed costs. */
class DelimitedRecordsTests {

    private static final String LONG = "\"" + "x".repeat(1024 * 1024);

    private int read;

    @Test
    void aQuoteThatIsNeverClosedHoldsSomeMegabytesAndNoMore() {
        var record = new DelimitedRecords(endless(), ',', '"').next().orElseThrow();

        assertThat(record.fault()).contains("never closed");
        assertThat(record.lines()).containsExactly(LONG);
        assertThat(read).isLessThan(8);
    }

    /** Line after line of a megabyte. */
    private LineSource endless() {
        return new LineSource() {
            @Override
            public String next() {
                read++;
                return read == 1 ? LONG : "x".repeat(1024 * 1024);
            }

            @Override
            public void putBack(List<String> lines) {
                read -= lines.size();
                assertThat(lines).hasSizeLessThan(8);
            }
        };
    }
}
