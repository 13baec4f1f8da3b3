package io.followthrough.intake.domain;

import static io.followthrough.intake.domain.Inputs.NOW;
import static io.followthrough.intake.domain.Inputs.PHONES;
import static io.followthrough.intake.domain.Inputs.aCapture;
import static io.followthrough.intake.domain.Inputs.accepted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.followthrough.events.LeadCaptured;
import io.followthrough.events.UnreadPart;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    void withoutAZoneItIsThatOfThePersonOrOfTheBusinessAndThatIsTold(String written, String utc, String berlin) {
        assertThat(captured("capturedAt", written).capturedAt()).isEqualTo(utc);
        var capture = captured("capturedAt", written, "person.timeZone", "Europe/Berlin");

        assertThat(capture.capturedAt()).isEqualTo(berlin);
        assertThat(capture.unreadable())
                .extracting(UnreadPart::field, UnreadPart::problem)
                .containsExactly(tuple("capturedAt", "says no zone: it was read as of Europe/Berlin"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # Mail, HTTP, Java, JavaScript, .NET, logs, PostgreSQL, Python, Excel
        Sat, 13 Dec 2025 10:00:00 GMT                                   | 2025-12-13T10:00:00Z
        Sat, 13 Dec 2025 10:00:00 +0100                                 | 2025-12-13T09:00:00Z
        13 Dec 2025 10:00:00 EST                                        | 2025-12-13T15:00:00Z
        Sat Dec 13 10:00:00 CET 2025                                    | 2025-12-13T09:00:00Z
        Sat Dec 13 10:00:00 +0000 2025                                  | 2025-12-13T10:00:00Z
        Sat Dec 13 2025 10:00:00 GMT+0100 (Central European Standard Time) | 2025-12-13T09:00:00Z
        Sat Dec 13 2025 10:00:00 GMT-0800 (PST)                         | 2025-12-13T18:00:00Z
        /Date(1765616400000)/                                           | 2025-12-13T09:00:00Z
        /Date(1765616400000+0100)/                                      | 2025-12-13T09:00:00Z
        13/Dec/2025:10:00:00 +0100                                      | 2025-12-13T09:00:00Z
        2025-12-13 10:00:00+01                                          | 2025-12-13T09:00:00Z
        2025-12-13 10:00:00.123456+00                                   | 2025-12-13T10:00:00.123456Z
        2025-12-13T10:00:00.1234567+01:00                               | 2025-12-13T09:00:00.123456700Z
        2025-12-13T10:00:00,250Z                                        | 2025-12-13T10:00:00.250Z
        2025-12-13T10:00Z                                               | 2025-12-13T10:00:00Z
        2025-12-13t10:00:00z                                            | 2025-12-13T10:00:00Z
        2025-12-13T10:00:00+01:00[Europe/Berlin]                        | 2025-12-13T09:00:00Z
        2025-12-13 10:00:00 UTC                                         | 2025-12-13T10:00:00Z
        2025-12-13 10:00:00 CET                                         | 2025-12-13T09:00:00Z
        20251213T100000Z                                                | 2025-12-13T10:00:00Z
        20251213T100000+0100                                            | 2025-12-13T09:00:00Z
        1765616400000000                                                | 2025-12-13T09:00:00Z
        1765616400000000000                                             | 2025-12-13T09:00:00Z
        """)
    void whatProgramsWriteIsRead(String written, String instant) {
        var capture = captured("capturedAt", written);

        assertThat(capture.capturedAt()).isEqualTo(instant);
        assertThat(capture.unreadable()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        13.12.2025            | 2025-12-12T23:00:00Z
        13.12.2025 10:00      | 2025-12-13T09:00:00Z
        12/13/2025 3:04 PM    | 2025-12-13T14:04:00Z
        13/12/2025 15:04      | 2025-12-13T14:04:00Z
        13 déc. 2025          | 2025-12-12T23:00:00Z
        13. Dezember 2025, 10:00 Uhr | 2025-12-13T09:00:00Z
        Dec 13, 2025 10:00 AM | 2025-12-13T09:00:00Z
        2025-12-13 10:00      | 2025-12-13T09:00:00Z
        2025/12/13 10:00:00   | 2025-12-13T09:00:00Z
        Sat Dec 13 10:00:00 2025 | 2025-12-13T09:00:00Z
        20251213              | 2025-12-12T23:00:00Z
        20251213100000        | 2025-12-13T09:00:00Z
        46004.5               | 2025-12-13T11:00:00Z
        15.07.2025 10:00      | 2025-07-15T08:00:00Z
        """)
    void whatPeopleAndSpreadsheetsWriteIsReadWhereTheBusinessIs(String written, String instant) {
        var berlin = new IntakePolicy(
                IntakePolicy.DEFAULT.farthestAhead(),
                IntakePolicy.DEFAULT.earliest(),
                IntakePolicy.DEFAULT.fastestHand(),
                IntakePolicy.DEFAULT.delivery(),
                null,
                ZoneId.of("Europe/Berlin"));
        var capture =
                accepted(new CaptureRules(PHONES, berlin).check(aCapture("capturedAt", written), _ -> "lead-1", NOW));

        assertThat(capture.capturedAt()).isEqualTo(instant);
        assertThat(capture.unreadable())
                .extracting(UnreadPart::problem)
                .containsExactly("says no zone: it was read as of Europe/Berlin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "03/04/2025",
                "3-4-25",
                "13.12.2025 25:00",
                "2025-02-30",
                "2025-02-30T10:00:00+0100",
                "12345",
                "177243840",
                "2099-01-01",
                "1989-12-31T23:59:59Z",
                "0000-00-00 00:00:00",
                "1970-01-01T00:00:00Z",
                "0",
                "-1",
                "Fri, 13 Dec 2025 10:00:00 GMT",
                "13 Dec 2025 10:00:00 CST",
                "1.7656E+12",
                "yesterday",
                "Q4 2025",
                "13.12.",
                "\u0661",
                "9999999999999999999",
                "+292278994-08-17T07:12:55.807Z"
            })
    void whatIsNoTimeOrCannotBeIsRefusedAndNeverTakenForNow(String written) {
        var outcome = new CaptureRules(PHONES, IntakePolicy.DEFAULT)
                .check(aCapture("capturedAt", written), _ -> "lead-1", NOW);

        assertThat(((Validated.Refused<LeadCaptured>) outcome).problems())
                .filteredOn(problem -> problem.field().equals("capturedAt"))
                .last()
                .satisfies(problem -> assertThat(problem.remedy()).contains("leave it out for now"));
    }

    @Test
    void whoeverSaysNoTimeComesNow() {
        assertThat(captured().capturedAt()).isEqualTo(NOW);
        assertThat(captured("capturedAt", "").capturedAt()).isEqualTo(NOW);
    }
}
