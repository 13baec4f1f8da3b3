package io.followthrough.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTests {

    @Test
    void bothOptionsMayBeGivenInAnyOrder() {
        assertThat(Options.of(List.of())).isEqualTo(new Options(false, false));
        assertThat(Options.of(List.of("--clean", "--demo"))).isEqualTo(new Options(true, true));
    }

    @Test
    void anUnknownOptionIsNamed() {
        assertThatThrownBy(() -> Options.of(List.of("--demo", "--cleen")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("--cleen");
    }
}
