package io.followthrough.cadence.domain.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallsAskedForTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 5);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Not interested now. Call me in January.                       | 2027-01-01
                    No budget this year, wants to be called on 12 November        | 2026-11-12
                    Kein Interesse zurzeit. Im Januar wieder anrufen.             | 2027-01-01
                    Pas maintenant. Rappelez-moi en janvier.                      | 2027-01-01
                    No le interesa ahora; llamar en enero.                        | 2027-01-01
                    Not interested. Their contract ends in January.               |
                    Please don't call again before January                        |
                    Not interested, send the brochure in January                  |
                    Not interested, call me                                       |
                    """)
    void theDayOfACallIsTheOneThatIsNamedWithIt(String note, String day) {
        assertThat(CallsAskedFor.in(note, TODAY))
                .isEqualTo(Optional.ofNullable(day).map(LocalDate::parse));
    }
}
