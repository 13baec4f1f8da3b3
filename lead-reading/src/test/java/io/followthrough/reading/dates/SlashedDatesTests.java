package io.followthrough.reading.dates;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.reading.Said.Slashed;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlashedDatesTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-12-01 | DAY_FIRST   | I am OOO 12/1 - 12/7 returning 12/8.                        | MONTH_FIRST",
                "2026-12-01 | DAY_FIRST   | I am out from 12/21/26 to 1/1/27 and will be back 1/4/27.   | MONTH_FIRST",
                "2026-12-01 | DAY_FIRST   | back 12/8                                                   | MONTH_FIRST",
                "2026-12-01 | DAY_FIRST   | Am 21/12 bis 4/1 nicht da                                   | DAY_FIRST",
                "2026-12-01 | MONTH_FIRST | estaré fuera del 7/12 al 9/12                               | DAY_FIRST",
                "2026-12-01 | MONTH_FIRST | call me Fri 05/02/27, we met at the show on 09/24            | DAY_FIRST",
                "2026-12-01 | MONTH_FIRST | away until 14/12                                            | DAY_FIRST",
                "2026-12-01 | DAY_FIRST   | away until 02/03                                            | DAY_FIRST",
                "2026-12-01 | MONTH_FIRST | away until 02/03                                            | MONTH_FIRST",
                "2026-12-01 | DAY_FIRST   | from 3/1 to 5/1                                             | DAY_FIRST",
                "2026-07-01 | DAY_FIRST   | vacation 7/6 to 7/10, back 7/13                             | MONTH_FIRST",
                "2026-06-20 | DAY_FIRST   | vacation 7/6 to 7/10, back 7/11                             | MONTH_FIRST",
                "2026-12-01 | DAY_FIRST   | we are open 24/7, 1/2 the price                             | DAY_FIRST",
                "2026-12-01 | DAY_FIRST   | 21/12 or 12/21                                              | DAY_FIRST",
                "2026-12-01 | DAY_FIRST   | nothing of the kind                                         | DAY_FIRST",
            })
    void aTextShowsHowItsWriterWritesDays(LocalDate on, Slashed otherwise, String text, Slashed order) {
        assertThat(SlashedDates.order(text, on, otherwise)).isEqualTo(order);
    }
}
