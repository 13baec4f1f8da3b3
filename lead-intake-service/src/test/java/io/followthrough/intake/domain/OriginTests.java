package io.followthrough.intake.domain;

import static io.followthrough.intake.domain.Inputs.aCapture;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OriginTests {

    @Test
    void theSameOriginHasTheSameId() {
        var one = new Origin.Content("web-site", aCapture("capturedAt", "2026-03-01T10:00:00Z"));
        var again = new Origin.Content("web-site", aCapture("capturedAt", "2026-03-01T10:00:00Z"));
        assertThat(one.id(InputKind.CAPTURE)).isEqualTo(again.id(InputKind.CAPTURE));
    }

    @Test
    void anIdempotencyKeyCountsWithinItsSenderOnly() {
        assertThat(new Origin.KeyedRequest("ann", "k", 0).id(InputKind.CAPTURE))
                .isNotEqualTo(new Origin.KeyedRequest("bob", "k", 0).id(InputKind.CAPTURE))
                .isNotEqualTo(new Origin.KeyedRequest("ann", "k", 1).id(InputKind.CAPTURE));
    }

    @Test
    void aRowThatMovesWithinTheFileKeepsItsId() {
        assertThat(new Origin.FileRow("leads", List.of("a", "b")).id(InputKind.CAPTURE))
                .isEqualTo(new Origin.FileRow("leads", List.of("a", "b")).id(InputKind.CAPTURE))
                .isNotEqualTo(new Origin.FileRow("leads", List.of("ab", "")).id(InputKind.CAPTURE))
                .isNotEqualTo(new Origin.FileRow("others", List.of("a", "b")).id(InputKind.CAPTURE));
    }
}
