package io.followthrough.cadence.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.followthrough.events.Company;
import io.followthrough.events.Person;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody is called on a holiday of the own state, province or canton. */
class RegionalHolidaysTests {

    private final PublicHolidays holidays = new PublicHolidays();

    @ParameterizedTest
    @CsvSource({
        "DE, 2026-12-25, true",
        "DE, 2026-01-06, false",
        "DE-BY, 2026-01-06, true",
        "DE-BY, 2026-12-25, true",
        "de-by, 2026-01-06, true",
        "DE-BE, 2026-01-06, false",
        "DE-BE, 2026-03-08, true",
        "CH-GE, 2026-12-31, true",
        "CH, 2026-12-31, false",
        "CA-QC, 2026-06-24, true",
        "CA, 2026-06-24, false",
        "DE-XX, 2026-12-25, true",
        "ZZ, 2026-12-25, false",
        "GB, 2027-03-29, true",
        "GB, 2027-08-30, true",
        "GB, 2027-08-02, false",
        "GB-SCT, 2027-08-02, true",
        "GB-SCT, 2027-03-29, false",
        "CH, 2027-03-26, true",
        "DE, 2026-11-01, false",
    })
    void aRegionKeepsTheHolidaysOfItsCountryAndItsOwn(String place, LocalDate day, boolean isHoliday) {
        assertThat(holidays.isHoliday(place, day)).isEqualTo(isHoliday);
    }

    @Test
    void schoolHolidaysAndFeastsCountIfTheOperatorNamesThem() {
        var bavarianSummer = new DaysOff("DE-BY", LocalDate.of(2026, 8, 3), LocalDate.of(2026, 9, 14), "summer");
        var betweenTheYears = new DaysOff("DE", LocalDate.of(2026, 12, 28), null, "company holiday");
        var named = new PublicHolidays(false, List.of(bavarianSummer, betweenTheYears));

        assertThat(named.isHoliday("DE-BY", LocalDate.of(2026, 8, 3))).isTrue();
        assertThat(named.isHoliday("DE-BY", LocalDate.of(2026, 9, 14))).isTrue();
        assertThat(named.isHoliday("DE-BY", LocalDate.of(2026, 9, 15))).isFalse();
        assertThat(named.isHoliday("DE-BE", LocalDate.of(2026, 8, 3))).isFalse();
        assertThat(named.isHoliday("DE-BE", LocalDate.of(2026, 12, 28)))
                .as("everywhere in the country")
                .isTrue();
        assertThatThrownBy(() -> new DaysOff("DE", LocalDate.of(2026, 8, 3), LocalDate.of(2026, 8, 2), "wrong"))
                .hasMessageContaining("days-off");
    }

    @Test
    void daysOfCustomCountOnRequest() {
        var strict = new PublicHolidays(true, List.of());
        var year = LocalDate.of(2026, 1, 1);

        var official = year.datesUntil(year.plusYears(1))
                .filter(day -> holidays.isHoliday("NL", day))
                .count();
        var all = year.datesUntil(year.plusYears(1))
                .filter(day -> strict.isHoliday("NL", day))
                .count();
        assertThat(all).isGreaterThanOrEqualTo(official);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "+498912345678, DE-BY",
                "+493012345678, DE-BE",
                "+4917612345678, -",
                "+41227654321, CH-GE",
                "+41445551234, CH-ZH",
                "+15145551234, CA-QC",
                "+16502530000, US-CA",
            })
    void theRegionIsThatOfTheTownOfTheTelephoneNumber(String phone, String region) {
        var person = new Person("Ann", null, phone, Map.of(), null, null, null, Map.of());

        assertThat(new InferredPlaces(ZoneId.of("UTC")).of(person, null).region())
                .isEqualTo(region);
    }

    @Test
    void aNumberOfAnotherCountryTellsNoRegion() {
        var person = new Person("Ann", null, "+498912345678", Map.of(), null, null, null, Map.of());
        var french = new Company("Exemple", "example.fr", null, null, "FR");

        assertThat(new InferredPlaces(ZoneId.of("UTC")).of(person, french).region())
                .isNull();
    }
}
