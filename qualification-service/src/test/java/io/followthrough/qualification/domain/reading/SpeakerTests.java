package io.followthrough.qualification.domain.reading;

import static io.followthrough.qualification.Facts.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.CaptureChannel;
import io.followthrough.events.Company;
import io.followthrough.events.Consent;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.Machine;
import io.followthrough.events.Person;
import io.followthrough.qualification.Facts;
import io.followthrough.qualification.ShippedRules;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days are meant by the calendar of the person. */
class SpeakerTests {

    @ParameterizedTest(name = "language {0}, country {1}, zone {2}: {3}")
    @CsvSource({
        "en-US, , , MONTH_FIRST",
        "en-GB, US, America/New_York, DAY_FIRST",
        "en, US, , MONTH_FIRST",
        "en, United States, , MONTH_FIRST",
        "en, GB, America/Chicago, DAY_FIRST",
        "de, , , DAY_FIRST",
        ", , America/Chicago, MONTH_FIRST",
        ", , America/Sao_Paulo, DAY_FIRST",
        ", , America/Toronto, DAY_FIRST",
        ", , No/Where, DAY_FIRST",
        ", , , DAY_FIRST"
    })
    void aDateWithSlashesIsMeantAsThePersonWritesIt(String language, String country, String zone, String slashed) {
        assertThat(Speaker.of(List.of(capture("1", language, country, zone, TODAY)))
                        .slashed())
                .hasToString(slashed);
    }

    @Test
    void theNewestWordCountsWhateverTheOrder() {
        var older = capture("1", "en-GB", null, "Europe/London", TODAY);
        var newer = capture("2", "en-US", null, "America/Denver", TODAY.plusSeconds(60));

        assertThat(Speaker.of(List.of(newer, older)))
                .isEqualTo(Speaker.of(List.of(older, newer)))
                .extracting(Speaker::zone)
                .hasToString("America/Denver");
    }

    @Test
    void comingBackIsMeantByThePersonsDay() {
        // Ten in the evening of 2 March in Los Angeles is the third in London.
        var said = Instant.parse("2026-03-03T06:00:00Z");
        var note = Facts.note("Not now, call me back in 10 days.", said);

        var here = ShippedRules.QUALIFICATION.decide(
                Facts.prospect(capture("1", "en-US", null, "America/Los_Angeles", said.minusSeconds(60)), note), said);
        var there = ShippedRules.QUALIFICATION.decide(
                Facts.prospect(capture("1", "en-GB", null, "Europe/London", said.minusSeconds(60)), note), said);

        // The twelfth, at ten in the evening and by then in summer time; the thirteenth.
        assertThat(here.road().reentryAt()).isEqualTo("2026-03-13T05:00:00Z");
        assertThat(there.road().reentryAt()).isEqualTo("2026-03-13T06:00:00Z");
    }

    @Test
    void theThirdOfApril() {
        var note = Facts.note("Not now, please call back 4/3/2027.", TODAY);

        assertThat(ShippedRules.QUALIFICATION
                        .decide(Facts.prospect(capture("1", "en-US", null, null, TODAY.minusSeconds(60)), note), TODAY)
                        .road()
                        .reentryAt())
                .isEqualTo("2027-04-03T08:00:00Z");
        assertThat(ShippedRules.QUALIFICATION
                        .decide(Facts.prospect(capture("1", "en-GB", null, null, TODAY.minusSeconds(60)), note), TODAY)
                        .road()
                        .reentryAt())
                .isEqualTo("2027-03-04T08:00:00Z");
    }

    private static LeadCaptured capture(String id, String language, String country, String zone, Instant at) {
        return Facts.capture(
                id,
                CaptureChannel.WEB_FORM,
                new Person(null, "ann@example.com", null, Map.of(), null, language, zone, Map.of()),
                country == null ? null : new Company("Acme", null, null, null, country),
                at,
                Map.of(),
                null,
                Consent.UNKNOWN,
                Machine.HUMAN);
    }
}
