package io.followthrough.cadence.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.domain.planning.WorkingWeek;
import io.followthrough.events.Company;
import io.followthrough.events.Person;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InferredPlacesTests {

    private final InferredPlaces places = new InferredPlaces(ZoneId.of("Europe/Lisbon"));

    @ParameterizedTest
    @CsvSource({
        "US, +14155552671, America/Los_Angeles",
        "US, +13125550142, America/Chicago",
        "US, +18085550142, Pacific/Honolulu",
        "CA, +16045550142, America/Vancouver",
        "BR, +559232345678, America/Manaus",
        "RU, +74232123456, Asia/Vladivostok",
        "ES, +34922123456, Atlantic/Canary",
    })
    void whereACountryHasSeveralZonesTheNumbersAreaTellsWhich(String country, String phone, String zone) {
        var place = places.of(person(phone, null), in(country));

        assertThat(place.zone()).isEqualTo(ZoneId.of(zone));
        assertThat(place.because()).isEqualTo("inferred from the area of a phone number of " + country);
        assertThat(place.country()).isEqualTo(country);
    }

    @Test
    void withoutACountryTheNumbersOwnIsTaken() {
        assertThat(places.of(person("+14155552671", null), null).zone()).isEqualTo(ZoneId.of("America/Los_Angeles"));
        assertThat(places.of(person("+4930123456", null), null).because())
                .isEqualTo("inferred from a phone number of DE");
    }

    @ParameterizedTest
    @CsvSource({
        "US, +12125550142, America/New_York",
        "US, +18005550199, America/New_York",
        "AU, +61412345678, Australia/Sydney",
        "DE, +4930123456, Europe/Berlin",
        "DE, +14155552671, Europe/Berlin",
        "DE, 030-nonsense, Europe/Berlin",
        "DE, , Europe/Berlin",
    })
    void aNumberThatTellsNothingMoreLeavesTheCountrysOwn(String country, @Nullable String phone, String zone) {
        var place = places.of(person(phone, null), in(country));

        assertThat(place.zone()).isEqualTo(ZoneId.of(zone));
        assertThat(place.because()).isEqualTo("inferred from the country " + country);
    }

    @Test
    void zonesWhoseClocksShowTheSameAreOne() {
        // Indiana: America/Indiana/Indianapolis and America/New_York, the same clock since 2006.
        assertThat(places.of(person("+13175550142", null), in("US")).zone()).isEqualTo(ZoneId.of("America/New_York"));
    }

    /** A zone that was given is where somebody lives; a company may be far away, and a number moves with its owner. */
    @ParameterizedTest
    @CsvSource({
        "SA, , , SATURDAY",
        "IL, +4930123456, , SATURDAY",
        "IR, , , FRIDAY",
        "AE, , , SUNDAY",
        "DE, +966112345678, Asia/Riyadh, SATURDAY",
        "SA, +966112345678, Europe/Berlin, SUNDAY",
        "SA, , America/Argentina/Salta, SATURDAY",
        ", +966112345678, , SATURDAY",
        ", +4930123456, Asia/Riyadh, SATURDAY",
        ", +966112345678, Europe/Berlin, SUNDAY",
        ", , , SUNDAY",
    })
    void theWeekendIsThatOfTheCountry(
            @Nullable String country, @Nullable String phone, @Nullable String zone, DayOfWeek lastDayOff) {
        var company = country == null ? null : in(country);

        assertThat(places.of(person(phone, zone), company).week()).isEqualTo(new WorkingWeek(lastDayOff));
    }

    @Test
    void aBusinessThatWritesItsWindowsAsItWorksHasThemAsWritten() {
        var asWritten = new InferredPlaces(ZoneId.of("Asia/Jerusalem"), false);

        assertThat(asWritten.of(person(null, null), in("SA")).week()).isEqualTo(WorkingWeek.USUAL);
        assertThat(new InferredPlaces(ZoneId.of("Asia/Jerusalem"))
                        .of(person(null, null), null)
                        .week())
                .isEqualTo(new WorkingWeek(DayOfWeek.SATURDAY));
    }

    @Test
    void whatIsGivenIsTaken() {
        var place = places.of(person("+14155552671", "America/Denver"), in("US"));

        assertThat(place.zone()).isEqualTo(ZoneId.of("America/Denver"));
        assertThat(place.because()).isEqualTo("as given");
    }

    @Test
    void whoGivesNothingLivesByTheBusinesssClock() {
        assertThat(places.of(person(null, null), null).because()).contains("business's own");
        assertThat(places.of(person("+80012345678", null), null).zone()).isEqualTo(ZoneId.of("Europe/Lisbon"));
    }

    private static Person person(@Nullable String phone, @Nullable String zone) {
        return new Person(null, null, phone, Map.of(), null, null, zone, Map.of());
    }

    private static Company in(String country) {
        return new Company(null, null, null, null, country);
    }
}
