package io.followthrough.cadence.domain.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallsAskedForTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 5);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Not interested now. Call me in January.                       | 2027-01-01
                    No budget this year, wants to be called on 12 November        | 2026-11-12
                    Kein Interesse zurzeit. Im Januar wieder anrufen.             | 2027-01-01
                    Pas maintenant. Rappelez-moi en janvier.                      | 2027-01-01
                    No le interesa ahora; llamar en enero.                        | 2027-01-01
                    kein Interesse, im Februar nochmal anrufen                    | 2027-02-01
                    Gerade kein Interesse, bitte im März wieder anrufen           | 2027-03-01
                    Kein Bedarf, Rückruf im Mai                                   | 2027-05-01
                    geen interesse, in februari terugbellen                       | 2027-02-01
                    Bitte keine Anrufe vor Februar                                |
                    Kein Interesse, vor Februar nicht mal anrufen                 |
                    Geen telefoontjes meer voor februari                          |
                    Not interested. Their contract ends in January.               |
                    Please don't call again before January                        |
                    Not interested, send the brochure in January                  |
                    Not interested, call me                                       |
                    """)
    void theDayOfACallIsTheOneThatIsNamedWithIt(String note, String day) {
        assertThat(CallsAskedFor.in(note, TODAY))
                .isEqualTo(Optional.ofNullable(day).map(LocalDate::parse));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Yes, call me.",
                "Thanks! Could you please give us a call this week?",
                "Please call, I have not received the offer yet",
                "I'd prefer to be called in the afternoon",
                "Bitte rufen Sie mich an.",
                "Können Sie mich morgen zurückrufen?",
                "Um Rückruf wird gebeten",
                "Rückruf bitte unter 030 901820",
                "Llámeme, por favor",
                "¿Pueden llamarme mañana?",
                "Rappelez-moi s’il vous plaît",
                "Pourriez-vous me rappeler ?",
                "Mi richiami per favore",
                "Pode me ligar amanhã?",
                "Kunt u mij terugbellen?",
            })
    void whoAsksForACallIsUnderstood(String text) {
        assertThat(CallsAskedFor.isAsked(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Please don't call me",
                "You called us yesterday, thank you",
                "I will call you next week",
                "Bitte rufen Sie mich nicht mehr an",
                "Bitte rufen Sie mich nicht an",
                "Non mi chiami più",
                "Não me ligue mais",
                "Wir hatten gestern telefoniert",
                "Ne me rappelez plus",
                "Merci pour votre appel d'offres",
                "No me llame más",
                "Send me the price list",
                "",
            })
    void whoDoesNotIsLeftInPeace(String text) {
        assertThat(CallsAskedFor.isAsked(text)).isFalse();
    }
}
