package io.followthrough.intake.domain;

import static io.followthrough.intake.domain.Inputs.aCapture;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OriginTests {

    private static final String ANN = "email:ann@example.com";
    private static final String BOB = "email:bob@example.com";

    @Test
    void twoPeopleNeverShareAnIdWhateverTheirSenderCallsThem() {
        for (var origin : List.of(new Origin.PublishedEvent("/shop", "1"), new Origin.KeyedRequest("ann", "k", 0))) {
            assertThat(origin.id(InputKind.CAPTURE, ANN))
                    .isEqualTo(origin.id(InputKind.CAPTURE, ANN))
                    .isNotEqualTo(origin.id(InputKind.CAPTURE, BOB));
        }
    }

    @Test
    void theSameOriginHasTheSameId() {
        var one = new Origin.Content("web-site", aCapture("capturedAt", "2026-03-01T10:00:00Z"));
        var again = new Origin.Content("web-site", aCapture("capturedAt", "2026-03-01T10:00:00Z"));
        assertThat(one.id(InputKind.CAPTURE, ANN)).isEqualTo(again.id(InputKind.CAPTURE, ANN));
    }

    @Test
    void anIdempotencyKeyCountsWithinItsSenderOnly() {
        assertThat(new Origin.KeyedRequest("ann", "k", 0).id(InputKind.CAPTURE, ANN))
                .isNotEqualTo(new Origin.KeyedRequest("bob", "k", 0).id(InputKind.CAPTURE, ANN))
                .isNotEqualTo(new Origin.KeyedRequest("ann", "k", 1).id(InputKind.CAPTURE, ANN));
    }

    @Test
    void aRowThatMovesWithinTheFileKeepsItsId() {
        assertThat(new Origin.FileRow("leads", List.of("a", "b")).id(InputKind.CAPTURE, ANN))
                .isEqualTo(new Origin.FileRow("leads", List.of("a", "b")).id(InputKind.CAPTURE, ANN))
                .isNotEqualTo(new Origin.FileRow("leads", List.of("ab", "")).id(InputKind.CAPTURE, ANN))
                .isNotEqualTo(new Origin.FileRow("others", List.of("a", "b")).id(InputKind.CAPTURE, ANN));
    }
}
