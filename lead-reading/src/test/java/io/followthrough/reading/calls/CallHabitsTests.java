package io.followthrough.reading.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When somebody wants to be called at all, and not once. */
class CallHabitsTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Not before 4 pm. | 16:00-",
                "After 16:00 please | 16:00-",
                "Only in the morning | 08:00-12:00",
                "Not on Mondays | not MONDAY",
                "Reached her assistant. Never on Fridays, not before 10. | 10:00- not FRIDAY",
                "Wants calls between 9 and 11 only | 09:00-11:00",
                "best in the afternoon | 12:00-18:00",
                "No calls before 9 | 09:00-",
                "no calls in the morning | 12:00-",
                "Nicht vor 16 Uhr | 16:00-",
                "nur vormittags anrufen | 08:00-12:00",
                "Bitte erst ab 16 Uhr | 16:00-",
                "nicht montags | not MONDAY",
                "montags nie anrufen | not MONDAY",
                "vormittags nicht erreichbar | 12:00-",
                "No antes de las 16 h | 16:00-",
                "solo por la mañana | 08:00-12:00",
                "los lunes no | not MONDAY",
                "Pas avant 16h | 16:00-",
                "uniquement le matin | 08:00-12:00",
                "jamais le lundi | not MONDAY",
                "Non prima delle 16 | 16:00-",
                "solo la mattina | 08:00-12:00",
                "mai di lunedì | not MONDAY",
                "Não antes das 16h | 16:00-",
                "só de manhã | 08:00-12:00",
                "nunca às segundas | not MONDAY",
                "Niet voor 16 uur | 16:00-",
                "alleen 's ochtends | 08:00-12:00",
                "niet op maandag | not MONDAY",
                "Spoke to Mr Huber. He can only be reached after 5 pm. Sent the price list. | 17:00-",
                "Don't call before noon | 12:00-",
                "reachable mornings only, not Fridays | 08:00-12:00 not FRIDAY",
                "Prefers calls in the evening | 18:00-21:00",
                "am besten nach 17 Uhr anrufen | 17:00-",
                "freitags bitte nicht anrufen | not FRIDAY",
                "Frau Klein ist nur bis 12 Uhr da, erreichbar ab 9 | 09:00-",
                "mejor llamar después de las 17 | 17:00-",
                "nunca los viernes por favor | not FRIDAY",
                "joignable entre 9h et 11h | 09:00-11:00",
                "ne pas appeler le matin | 12:00-",
                "non chiamare prima delle 10 | 10:00-",
                "não ligar de manhã | 12:00-",
                "liefst na 14 uur bellen | 14:00-"
            })
    void aNoteSaysWhen(String text, String hours) {
        assertThat(read(text, true)).isEqualTo(hours);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Thanks for your mail. Please call only in the mornings. | 08:00-12:00",
                "You can reach me best after 4 pm. | 16:00-",
                "Please send a brochure. Best reached after 4 pm. | 16:00-",
                "Please don't call before 10, I'm in the stable until then. | 10:00-",
                "I'd like a quote. Please call, but not on Mondays. | not MONDAY",
                "Bitte rufen Sie nicht vor 10 Uhr an. | 10:00-",
                "Ich bin erst ab 16 Uhr telefonisch erreichbar. | 16:00-",
                "Anrufe bitte nur nachmittags. | 12:00-18:00",
                "Llámenme solo por la tarde, por favor. | 12:00-18:00",
                "Appelez-moi plutôt après 17h. | 17:00-",
                "Mi chiami solo di mattina, per favore. | 08:00-12:00",
                "Podem ligar só depois das 15h. | 15:00-",
                "Bel me liever na 16 uur. | 16:00-"
            })
    void somebodyWhoWritesSaysWhen(String text, String hours) {
        assertThat(read(text, false)).isEqualTo(hours);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Please call me tomorrow after 4 pm.",
                "Call me on Monday at 3.",
                "Call me at 3.",
                "We are open only in the morning. Please call.",
                "We do not open before 10. Give me a call.",
                "The delivery must be here before 10.",
                "We only drink coffee in the morning.",
                "You can call me any time.",
                "I don't mind calls in the afternoon, or in the morning.",
                "Do not call me any more.",
                "Bitte rufen Sie mich morgen ab 16 Uhr an.",
                "Rufen Sie mich am Montag nach 16 Uhr an.",
                "Wir haben montags geschlossen. Rufen Sie an.",
                "Llámeme mañana por la mañana.",
                "Appelez-moi demain après 17h.",
                "You called me yesterday before 10.",
                "He said the price is fine, after 5 pm they have a party.",
                "The budget meeting is on Mondays, call him about it.",
                "Call the office, they moved on Friday.",
                "I never answer the phone.",
                "Please ring me back, we are closed on Mondays though.",
                "Our budget is after 16:00 anyway unclear."
            })
    void noneIsSaid(String text) {
        assertThat(read(text, false)).isEqualTo("none");
    }

    private static String read(String text, boolean isNote) {
        return CallHabits.in(text, isNote, MONDAY)
                .map(hours -> (hours.from() == null && hours.to() == null
                                ? ""
                                : (hours.from() == null ? "" : hours.from())
                                        + "-"
                                        + (hours.to() == null ? "" : hours.to()))
                        + (hours.notOn().isEmpty()
                                ? ""
                                : " not "
                                        + hours.notOn().stream()
                                                .sorted()
                                                .map(Enum::name)
                                                .collect(Collectors.joining(","))))
                .map(String::strip)
                .orElse("none");
    }
}
