package io.followthrough.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class DerivedIdsTests {

    @Test
    void theSameCauseGivesTheSameIdInEveryRelease() {
        // made by Python's hashlib and uuid from the same name space and parts
        assertThat(DerivedIds.of("lead", "ann@example.com")).isEqualTo("2234c1a8-c882-5a75-9df3-c1abc7620457");
    }

    @Test
    void anotherCauseGivesAnotherId() {
        assertThat(DerivedIds.of("lead", "ann@example.com")).isNotEqualTo(DerivedIds.of("lead", "bob@example.com"));
    }

    @Test
    void whereOnePartEndsAndTheNextBeginsCounts() {
        assertThat(DerivedIds.of("ab", "c")).isNotEqualTo(DerivedIds.of("a", "bc"));
        assertThat(DerivedIds.of("a", "")).isNotEqualTo(DerivedIds.of("a"));
    }

    @Test
    void anIdIsANameBasedUuid() {
        var id = UUID.fromString(DerivedIds.of("lead"));

        assertThat(id.version()).isEqualTo(5);
        assertThat(id.variant()).isEqualTo(2);
    }
}
