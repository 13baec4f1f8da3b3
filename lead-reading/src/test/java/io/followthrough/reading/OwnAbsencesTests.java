package io.followthrough.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is away and answers all the same is no machine, and is not to be contacted before the return. */
class OwnAbsencesTests {

    private static final TextReader READER = TextReader.shipped();
    /** A Saturday. */
    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);

    private static Reading mail(String text) {
        return READER.read(Said.mail("", text, DAY));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I'm on holiday until Monday, but yes, send me the offer.|2026-11-30",
                "Hi Ada, I am out of office this week but interested. Can we talk after the 7th of December?|2026-12-08",
                "I am on vacation until 7 December. Please send the quote, I will look at it when I am back.|2026-12-08",
                "Ich bin bis Montag im Urlaub, aber ja, schicken Sie mir das Angebot.|2026-11-30",
                "Bin bis Freitag nicht im Büro, rufen Sie mich danach bitte an.|2026-12-04",
                "Estoy de vacaciones hasta el lunes, pero sí, envíeme la oferta.|2026-11-30",
                "Je suis en congé jusqu'à lundi, mais oui, envoyez-moi l'offre.|2026-11-30",
                "Sono in ferie fino a lunedì, ma sì, mi mandi l'offerta.|2026-11-30",
                "Estou de férias até segunda-feira, mas sim, envie-me a proposta.|2026-11-30",
                "Ik ben op vakantie tot maandag, maar ja, stuur me de offerte.|2026-11-30"
            })
    void whoAgreesOrWantsSomethingIsThere(String text, LocalDate back) {
        var reading = mail(text);

        assertThat(reading.stance()).isEqualTo(Stance.CURRENT_INTEREST);
        assertThat(reading.notBefore()).contains(back);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Thanks, I'm travelling until the 9th. Does it work with two warehouses?"})
    void whoAsksSomethingIsReadByAPersonAndLeftInPeaceUntilThen(String text) {
        var reading = mail(text);

        assertThat(reading.stance()).isNotEqualTo(Stance.AUTOMATIC);
        assertThat(reading.notBefore()).contains(LocalDate.of(2026, 12, 10));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I am on holiday until 7 December. In urgent cases please call my colleague Jane.",
                "I am out of the office until 7 December with limited access to email. I will reply when I return.",
                "Thank you for your email. I'm on annual leave until 7 December and will answer on my return.",
                "I'm on parental leave until March. Please send your offer to jane@acme.example.",
                "I am currently out of the office. If you want an offer, please write to sales@acme.example.",
                "I am out of the office until 7 December. Need help before then? Please call +49 30 123456 in urgent cases.",
                "Ich bin bis 7. Dezember nicht im Büro. Ihre E-Mail wird nicht weitergeleitet. Bei dringenden Anliegen wenden Sie sich an info@firma.example.",
                "Ich bin bis zum 7. Dezember im Urlaub. Bitte schicken Sie mir danach noch eine Erinnerung.",
                "Je suis absent jusqu'au 7 décembre. En cas d'urgence, merci de contacter ma collègue."
            })
    void whatMachinesSayStaysTheirs(String text) {
        assertThat(mail(text).stance()).isEqualTo(Stance.AUTOMATIC);
    }
}
