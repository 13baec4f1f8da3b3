package io.followthrough.reading.dates;

import io.followthrough.reading.Said.Slashed;
import io.followthrough.reading.language.Kept;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DateRuleTests {

    @Test
    void noRuleIsKeptFromASentenceThatItReads() throws IOException {
        Kept.isNothingThatIsThere(Stream.of(
                        OrdinalWeekdays.rules(),
                        WeekdaysAhead.rules(),
                        WrittenDays.rules(Slashed.DAY_FIRST),
                        RelativeSpans.rules(),
                        MonthsAndYears.rules())
                .flatMap(List::stream)
                .map(DateRule::pattern)
                .toList());
    }
}
