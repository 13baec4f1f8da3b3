package io.followthrough.intake.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.LeadCaptured;
import io.followthrough.intake.domain.CaptureRules;
import io.followthrough.intake.domain.Fields;
import io.followthrough.intake.domain.IntakePolicy;
import io.followthrough.intake.domain.Validated;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A slash stands behind the code of a town, with blanks around it or without; between two whole numbers it parts them. */
class NumbersBehindSlashesTests {

    @ParameterizedTest
    @CsvSource({
        "089 / 123456, +4989123456, , ",
        "089 / 12 34 56-0, +49891234560, , ",
        "+49 89 / 12 34 56, +4989123456, , ",
        "(089) / 12 34 56 - 78, +498912345678, , ",
        "0151 / 12345678, +4915112345678, , ",
        "0 89 / 1 23 45 67, +49891234567, , ",
        "089/123456, +4989123456, , ",
        "0151 12345678 / 089 1234567, +4915112345678, +49891234567, person.otherPhones",
        "0151 / 12345678 / 089 / 1234567, +4915112345678, +49891234567, person.otherPhones",
        "0151 12345678 / 12, +4915112345678, , person.phone",
    })
    void aNumberGoesOnBehindTheCodeOfItsTown(
            String written, String phone, @Nullable String others, @Nullable String told) {
        var fields = Fields.of(Map.of(
                "channel", "IMPORT", "person.name", "Ada Eins", "person.phone", written, "company.country", "DE"));
        var lead = switch (new CaptureRules(new LibPhoneNumbers(), IntakePolicy.DEFAULT)
                .check(fields, _ -> "lead", Instant.parse("2026-03-02T08:00:00Z"))) {
            case Validated.Accepted<LeadCaptured>(var capture) -> capture;
            case Validated.Refused<LeadCaptured>(var problems) -> throw new AssertionError(problems);
        };

        assertThat(lead.person().phone()).isEqualTo(phone);
        assertThat(lead.answers().get("otherPhones")).isEqualTo(others);
        assertThat(lead.unreadable())
                .extracting(part -> part.field())
                .isEqualTo(told == null ? List.of() : List.of(told));
    }
}
