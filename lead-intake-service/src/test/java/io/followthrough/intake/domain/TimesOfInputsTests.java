package io.followthrough.intake.domain;

import static io.followthrough.intake.domain.Inputs.NOW;
import static io.followthrough.intake.domain.Inputs.PHONES;
import static io.followthrough.intake.domain.Inputs.aCapture;
import static io.followthrough.intake.domain.Inputs.accepted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.followthrough.events.LeadCaptured;
import io.followthrough.events.UnreadPart;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A lead of last year must not be taken for one of today because its time is written in another way. */
class TimesOfInputsTests {

    private static LeadCaptured captured(String... more) {
        return accepted(new CaptureRules(PHONES, IntakePolicy.DEFAULT).check(aCapture(more), _ -> "lead-1", NOW));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-13T10:00:00+0100, 2025-12-13T09:00:00Z",
        "2025-12-13T10:00:00.250+0100, 2025-12-13T09:00:00.250Z",
        "2025-12-13 10:00:00+01:00, 2025-12-13T09:00:00Z",
        "2025-12-13 10:00:00 +0100, 2025-12-13T09:00:00Z",
        "1765616400, 2025-12-13T09:00:00Z",
        "1765616400.5, 2025-12-13T09:00:00Z",
        "1765616400000, 2025-12-13T09:00:00Z"
    })
    void whatNamesAnInstantIsThatInstant(String written, String instant) {
        var capture = captured("capturedAt", written);

        assertThat(capture.capturedAt()).isEqualTo(instant);
        assertThat(capture.unreadable()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-13T10:00:00, 2025-12-13T10:00:00Z, 2025-12-13T09:00:00Z",
        "2025-12-13 10:00, 2025-12-13T10:00:00Z, 2025-12-13T09:00:00Z",
        "2025-12-13, 2025-12-13T00:00:00Z, 2025-12-12T23:00:00Z"
    })
    void withoutAZoneItIsThatOfThePersonOrUtcAndThatIsTold(String written, String utc, String berlin) {
        assertThat(captured("capturedAt", written).capturedAt()).isEqualTo(utc);
        var capture = captured("capturedAt", written, "person.timeZone", "Europe/Berlin");

        assertThat(capture.capturedAt()).isEqualTo(berlin);
        assertThat(capture.unreadable())
                .extracting(UnreadPart::field, UnreadPart::problem)
                .containsExactly(tuple("capturedAt", "says no zone: it was read as of Europe/Berlin"));
    }

    @ParameterizedTest
    @CsvSource({"03/04/2025", "13.12.2025 25:00", "2025-02-30", "12345", "2099-01-01"})
    void whatIsNoTimeOrCannotBeIsToldAsBefore(String written) {
        var capture = captured("capturedAt", written);

        assertThat(capture.capturedAt()).isEqualTo(NOW);
        assertThat(capture.unreadable()).extracting(UnreadPart::value).containsExactly(written);
    }
}
