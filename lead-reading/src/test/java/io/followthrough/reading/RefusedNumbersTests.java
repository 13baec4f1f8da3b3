package io.followthrough.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A number is refused, and not the calls; with near neighbours that refuse the calls. */
class RefusedNumbersTests {

    private static final TextReader READER = TextReader.shipped();

    private static Reading read(Said.Kind kind, String text) {
        return READER.read(Said.of(kind, text, LocalDate.of(2026, 11, 28)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Please don't call my mobile, use the office line +44 20 7946 0958.|+44 20 7946 0958",
                "Please do not ring me on my mobile, call the office on 020 7946 0958 instead.|020 7946 0958",
                "Stop calling my private number. My office number is +49 30 1234567.|+49 30 1234567",
                "No calls to my mobile please, the landline is fine: 030 1234567.|030 1234567",
                "Please don't call my mobile, I can't answer it in meetings. The office line is 020 7946 0958.|020 7946 0958",
                "Please don't call me on 0171 1234567, my number is 030 7654321 now.|030 7654321",
                "Bitte rufen Sie mich nicht auf dem Handy an, sondern im Büro: 030 1234567.|030 1234567",
                "Bitte nicht auf mein Handy anrufen, meine Büronummer ist 030 1234567.|030 1234567",
                "Keine Anrufe auf meinem Handy bitte, Festnetz 030 1234567 ist ok.|030 1234567",
                "Por favor, no me llame al móvil, llame a la oficina: 91 123 45 67.|91 123 45 67",
                "Ne m'appelez pas sur mon portable, appelez le bureau au 01 23 45 67 89.|01 23 45 67 89",
                "Non mi chiami sul cellulare, il numero dell'ufficio è 02 1234567.|02 1234567",
                "Não me ligue para o telemóvel, ligue para o escritório: 21 123 4567.|21 123 4567",
                "Bel me niet op mijn mobiel, maar op kantoor: 020 1234567.|020 1234567",
                "Please don't call my mobile.|-",
                "Bitte rufen Sie nicht mehr unter dieser Nummer an.|-",
                "No llamen más a este número.|-",
                "Merci de ne plus appeler ce numéro.|-",
                "Please don't call my mobile before 12.03.2026.|-"
            })
    void whoRefusesANumberRefusesNoCalls(String text, String instead) {
        for (var kind : Said.Kind.values()) {
            var reading = read(kind, text);
            assertThat(reading.stance()).as(kind + ": " + reading.likeliest(3)).isNotIn(Stance.OPT_OUT, Stance.UNSURE);
        }
        assertThat(RefusedNumbers.in(text))
                .hasValueSatisfying(refused -> assertThat(refused.instead()).isEqualTo(instead));
    }

    @Test
    void aNumberThatIsWrittenOutIsTheOneThatIsRefused() {
        assertThat(RefusedNumbers.in("Please don't call me on 0171 1234567 any more."))
                .contains(new RefusedNumbers.Refused("0171 1234567", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Please do not call my mobile or any other number.",
                "Please don't call my mobile, don't call me at all.",
                "Please don't call my mobile. Stop contacting me.",
                "Don't call my number, take me off your list.",
                "Please don't call my mobile and delete my data.",
                "Please don't call me any more.",
                "Bitte rufen Sie mich nicht auf dem Handy an und auch sonst überhaupt nicht.",
                "Ne m'appelez pas sur mon portable, et n'appelez plus du tout."
            })
    void whoRefusesMoreIsLeftAlone(String text) {
        assertThat(RefusedNumbers.in(text)).isEmpty();
        assertThat(read(Said.Kind.MAIL, text).stance()).isEqualTo(Stance.OPT_OUT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Please call my mobile.", "My number is 030 1234567.", "Why don't you call my office?"})
    void whoRefusesNothingRefusesNoNumber(String text) {
        assertThat(RefusedNumbers.in(text)).isEmpty();
    }
}
