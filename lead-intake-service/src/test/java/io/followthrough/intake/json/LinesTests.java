package io.followthrough.intake.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LinesTests {

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstLine() {
        var lines = Lines.of("\uFEFF{\"a\":1}\n{\"b\":2}".getBytes(StandardCharsets.UTF_8), 10);

        assertThat(lines)
                .extracting(line -> new String(line, StandardCharsets.UTF_8))
                .containsExactly("{\"a\":1}", "{\"b\":2}");
    }
}
