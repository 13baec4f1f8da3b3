package io.followthrough.reading.dates;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.reading.Said;
import io.followthrough.reading.Stance;
import io.followthrough.reading.TextReader;
import io.followthrough.reading.calls.CallRequests;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever is in a hurry names days too, and none of them is one to wait for. */
class DeadlinesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 29);
    private static final TextReader READER = TextReader.shipped();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Budget is free until 31 January, please hurry.",
                "I am on holiday from 15 to 30 January, please send the offer before.",
                "We are looking for a tool. Our busy season starts in April.",
                "The tender closes on 20 January, please send your offer until then.",
                "The offer has to be on my desk until 15 January.",
                "We can decide this week, after that our boss is away until March.",
                "Not now - later today! Call me at 5 pm.",
                "Bitte bis 15. Januar ein Angebot, danach entscheidet der Vorstand.",
                "Please call me. Our contract ends on 31 March.",
                "Please call me, our current contract with Salesforce runs out at the end of June.",
                "Bitte um Rückruf. Die neue Niederlassung eröffnet am 1. März.",
                "Can you call me? We have a trade fair on 12 May and need it before.",
                "Please give me a call. The board meets on February 10.",
                "Rappelez-moi svp, notre contrat se termine le 31 mars.",
                "Llámeme por favor, nuestro contrato termina el 31 de marzo.",
                "Mi chiami per favore, il nostro contratto scade il 31 marzo.",
                "Ligue-me por favor, o nosso contrato termina a 31 de março.",
                "Bel me graag, ons contract loopt af op 31 maart.",
            })
    void aDeadlineIsNoDayToWaitFor(String text) {
        var reading = READER.read(Said.of(Said.Kind.FORM, text, TODAY));

        assertThat(reading.stance()).isNotEqualTo(Stance.NOT_NOW);
        assertThat(reading.notBefore()).isEmpty();
        assertThat(CallRequests.when(text, TODAY.atTime(10, 0))
                        .filter(time -> time.day().isAfter(TODAY.plusDays(7))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Our contract runs until March. Please get back to us then.       | 2027-03",
                "We are tied in until the end of June. Call me in July.           | 2027-07",
                "Please do not call before 1 March.                               | 2027-03-01",
                "Not now. Please come back to me in March.                        | 2027-03",
            })
    void aDayToComeBackStaysOne(String text, String day) {
        var reading = READER.read(Said.of(Said.Kind.FORM, text, TODAY));

        assertThat(reading.notBefore()
                        .or(reading::callBack)
                        .map(LocalDate::toString)
                        .orElse("-"))
                .startsWith(day);
    }
}
