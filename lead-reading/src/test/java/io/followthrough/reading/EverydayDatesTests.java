package io.followthrough.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Days as people name them every day, by writers who knew nothing of the reader: of the first one's 210, 175 were read right before anybody looked at them,
 * of the second's and third's 131 and 135. What is not read right yet is left out.
 */
class EverydayDatesTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final TextReader READER = TextReader.shipped();

    @TestFactory
    Stream<DynamicTest> theDayToComeBackIsFound() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/cases/dates-everyday.tsv")).stream()
                .map(line -> line.split("\t", -1))
                .map(row -> DynamicTest.dynamicTest(
                        row[2], () -> assertThat(day(row[2])).matches(found -> isOneOf(row[1], found), row[1])));
    }

    /**
     * The same by what the kinds have in common: misspelt names, weeks told by a day, parts of weeks and months, what is counted from today in few
     * letters, eves. Written by who mended them.
     */
    @TestFactory
    Stream<DynamicTest> theKindsOfDaysAreRead() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/cases/dates-by-kind.tsv")).stream()
                .map(line -> line.split("\t", -1))
                .map(row -> DynamicTest.dynamicTest(
                        row[2], () -> assertThat(day(row[2])).matches(found -> isOneOf(row[1], found), row[1])));
    }

    /**
     * Days as they are shortened and counted on, each from the day on which it was written: 210 by a writer who knew nothing of the reader, of whose 167
     * were read right, and 65 by who mended them.
     */
    @TestFactory
    Stream<DynamicTest> daysAreCountedFromTheDayOfTheText() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/cases/dates-of-their-day.tsv")).stream()
                .map(line -> line.split("\t", -1))
                .map(row -> DynamicTest.dynamicTest(
                        row[3],
                        () -> assertThat(day(row[3], row[1])).matches(found -> isOneOf(row[2], found), row[2])));
    }

    /**
     * Days of notes, of somebody's life, and counted from a feast: those of the 120 of one more writer that are read right, of which 79 were at first, and the
     * same kinds again by who mended them.
     */
    @TestFactory
    Stream<DynamicTest> whatIsNoDayToCallOnIsNone() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/cases/dates-ninth-writer.tsv")).stream()
                .map(line -> line.split("\t", -1))
                .map(row -> DynamicTest.dynamicTest(
                        row[3], () -> assertThat(day(row[3], row[1])).isEqualTo(row[2])));
    }

    /**
     * Days counted from feasts, fairs, weeks and years of business, deliveries and what else is told: 105 by one more writer who knew nothing of the
     * reader, of which 83 were read right, and the same kinds again by who mended them, of which half were. A month is any day of it.
     */
    @TestFactory
    Stream<DynamicTest> whatIsCountedFromWhatWasToldIsRead() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/cases/dates-tenth-writer.tsv")).stream()
                .map(line -> line.split("\t", -1))
                .map(row -> DynamicTest.dynamicTest(
                        row[3], () -> assertThat(day(row[3], row[1])).startsWith(row[2])));
    }

    /** @param at where a month comes first, its zone is that of the United States */
    private static String day(String text, String at) {
        var said = Said.of(Said.Kind.MAIL, text.replace("\\n", "\n"), LocalDate.parse(at.substring(0, 10)));
        return READER.read(at.matches(".*-0[4-8]:00") ? said.monthFirst() : said)
                .callBack()
                .map(LocalDate::toString)
                .orElse("none");
    }

    /** Neighbours of what is mended are other words. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Die Montage dauert zwei Tage | none
            Donderdagen zijn hier altijd druk | none
            O segundo modelo interessa-me | none
            ring me wensday | 2026-12-02
            ring me on teusday | 2026-12-01
            lamp of 60 w | none
            """)
    void aMisspeltNameIsOneLetterAway(String text, String day) {
        assertThat(day(text)).isEqualTo(day);
    }

    /** "Until" of an absence or a closure: the last day is part of it, but for the Dutch "tot". Who waits or is busy is asked on that day. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            We are closed until 8 January. | 2027-01-09
            Away through 8 January. | 2027-01-09
            Annual leave 21 Dec to 8 Jan inclusive. | 2027-01-09
            Wir haben bis 8. Januar geschlossen. | 2027-01-09
            Estamos cerrados hasta el 8 de enero. | 2027-01-09
            Nous sommes fermés jusqu'au 8 janvier. | 2027-01-09
            Siamo chiusi fino all'8 gennaio. | 2027-01-09
            Estamos fechados até 8 de janeiro. | 2027-01-09
            Wij zijn t/m 8 januari gesloten. | 2027-01-09
            Wij zijn gesloten tot 8 januari. | 2027-01-08
            Please wait until 8 January. | 2027-01-08
            Closed until January. | 2027-01-01
            """)
    void anAbsenceIsOverOnTheDayAfter(String text, String day) {
        assertThat(day(text)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Call me after the 15th. | 2026-12-16
            Call me after the council on 17 December. | 2026-12-18
            Rufen Sie nach dem 15. Dezember an. | 2026-12-16
            Llámeme después del 15 de diciembre. | 2026-12-16
            Rappelez-moi après le 15 décembre. | 2026-12-16
            Mi richiami dopo il 15 dicembre. | 2026-12-16
            Ligue-me depois do dia 15 de dezembro. | 2026-12-16
            Bel me na 15 december. | 2026-12-16
            Ligue-me na semana de 14 de dezembro. | 2026-12-14
            """)
    void afterADayIsTheNext(String text, String day) {
        assertThat(day(text)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Could you ring me in an hour? | 2026-11-30
            Rufen Sie in einer halben Stunde an. | 2026-11-30
            Llámeme esta tarde. | 2026-11-30
            Rappelez-moi ce soir. | 2026-11-30
            Mi richiami stasera. | 2026-11-30
            Ligue-me daqui a uma hora. | 2026-11-30
            Bel me vanavond. | 2026-11-30
            Mi chiami domattina. | 2026-12-01
            Do. ab 13 h erreichbar | 2026-12-03
            Thu after 2pm please | 2026-12-03
            Bel me donderdagochtend. | 2026-12-03
            Woensdagavond mag je me bellen. | 2026-12-02
            Rufen Sie Mittwochnachmittag an. | 2026-12-02
            Dienstagabend bitte anrufen. | 2026-12-01
            Ligue-me 6ª feira às 16h. | 2026-12-04
            Ligue-me 3a-feira. | 2026-12-01
            Llámeme hoy lunes. | 2026-11-30
            Please ring today, Monday. | 2026-11-30
            Rufen Sie heute, Montag, an. | 2026-11-30
            """)
    void anHourNamesItsDay(String text, String day) {
        assertThat(day(text)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            On Tuesdays we are always at the market
            Mittwochs ist bei uns immer Markt
            Los jueves tenemos mercadillo
            Le jeudi on est toujours au marché
            Il giovedì c'è sempre il mercato
            Op donderdag staan we altijd op de markt
            Last week Tuesday you were here
            Letzte Woche Dienstag waren Sie hier
            La semana pasada, el martes, estuvieron aquí
            La settimana scorsa, martedì, siete passati
            Joyeux Noël et bonne année
            Buon Natale a tutti
            Frohe Ostern
            Merry Christmas
            Prettige feestdagen
            Notice period is three months to the end of the quarter
            """)
    void habitsWishesAndWhatLiesBehindAreNoDaysToComeBackOn(String text) {
        assertThat(day(text)).isEqualTo("none");
    }

    private static String day(String text) {
        return READER.read(Said.of(Said.Kind.MAIL, text.replace("\\n", "\n"), MONDAY))
                .callBack()
                .map(LocalDate::toString)
                .orElse("none");
    }

    /** @param wanted days and spans such as {@code 2026-12-12|2027-05-24..2027-06-21} */
    private static boolean isOneOf(String wanted, String found) {
        return Arrays.stream(wanted.split("\\|"))
                .map(each -> each.split("\\.\\."))
                .anyMatch(ends -> ends.length == 1
                        ? found.equals(ends[0])
                        : !found.equals("none") && found.compareTo(ends[0]) >= 0 && found.compareTo(ends[1]) <= 0);
    }
}
