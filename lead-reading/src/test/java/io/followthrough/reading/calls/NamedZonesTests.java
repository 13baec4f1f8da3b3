package io.followthrough.reading.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamedZonesTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Can you call me tomorrow at 10 my time (Singapore)? | Asia/Singapore
            Call me at 9 am London time please | Europe/London
            Please ring at 2 pm EST | America/New_York
            Call me at 3pm ET, thanks | America/New_York
            call at 9 gmt | UTC
            Call me at 3 pm Eastern time | America/New_York
            Bitte um Rückruf um 15 Uhr Wiener Zeit | Europe/Vienna
            Rufen Sie mich um 9 Uhr MEZ an | Europe/Berlin
            Rufen Sie um 10 Uhr an, Ortszeit in Tokio | Asia/Tokyo
            Llámenme a las 10, hora de México | America/Mexico_City
            Appelez-moi à 14 h, heure de Montréal | America/Montreal
            Mi chiami alle 11 ora di Roma | Europe/Rome
            Ligue-me às 10, hora de Lisboa | Europe/Lisbon
            Bel me om 10 uur, tijd in Londen | Europe/London
            """)
    void theClockThatIsNamedIsMeant(String text, String zone) {
        assertThat(NamedZones.in(text))
                .map(ZoneId::getRules)
                .contains(ZoneId.of(zone).getRules());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Call me tomorrow at 10",
                "Call me any time",
                "We are in London, call me at 10",
                "I have no time in the morning",
                "around Christmas time, please",
                "Ich habe keine Zeit, rufen Sie um 10 an",
                "A qualquer hora da tarde",
                "Il est l'heure d'appeler",
                "Rappelez-moi jeudi entre 14h et 16h.",
                "RAPPELEZ-MOI JEUDI ENTRE 14H ET 16H",
                "Demain 14h est parfait pour moi",
                "Um 9 est er da"
            })
    void whereSomebodyLivesIsNoClock(String text) {
        assertThat(NamedZones.in(text)).isEmpty();
    }
}
