package io.followthrough.reading.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeastDaysTests {

    @ParameterizedTest
    @CsvSource({
        "12-08, 2027, 2027-12-08, 2027-12-08",
        "12-24..01-03, 2026, 2026-12-24, 2027-01-03",
        "easter+39, 2027, 2027-05-06, 2027-05-06",
        "easter-2..easter+7, 2027, 2027-03-26, 2027-04-04",
        "mon/-1/5, 2027, 2027-05-31, 2027-05-31",
        "thu/4/11+1, 2027, 2027-11-26, 2027-11-26",
        "tue/3/7..tue/3/7+3, 2027, 2027-07-20, 2027-07-23",
        "hijri/9/1..hijri/9/30, 2027, 2027-02-08, 2027-03-08",
        "2026-11-08 2027-10-29, 2027, 2027-10-29, 2027-10-29"
    })
    void aFeastIsOnItsDaysOfAYear(String when, int year, LocalDate first, LocalDate last) {
        assertThat(FeastDays.parse(when).in(year)).hasValue(new DateRule.Days(first, last));
    }

    @Test
    void beyondTheDaysThatAreListedNothingIsKnown() {
        assertThat(FeastDays.parse("2026-11-08 2027-10-29").in(2040)).isEmpty();
    }

    @Test
    void whatIsNoDayOfAYearIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FeastDays.parse("full moon"))
                .withMessageContaining("full moon");
    }
}
