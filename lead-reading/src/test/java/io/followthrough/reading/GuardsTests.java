package io.followthrough.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What costs somebody dearly is concluded from its own words alone, and else asked about. */
class GuardsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I saw you at the fair, please contact me",
                "We met at the show, contact me please",
                "Bitte nehmen Sie Kontakt mit mir auf",
                "Nehmen Sie bitte Kontakt zu uns auf",
                "Bitte melden Sie sich bei mir",
                "Bitte kontaktieren Sie mich per E-Mail",
                "Ich habe Sie auf der Messe gesehen, bitte melden Sie sich",
                "Reach out to me please",
                "You can contact me any time",
                "My boss told me to contact you",
                "Contact me only by mail please",
                "No dude en llamarme",
                "Don't hesitate to call me",
                "Do not forget to call me",
                "N'hésitez pas à me contacter",
                "Non esitate a chiamarmi",
                "Não hesite em me ligar",
                "Neem gerust contact met me op",
                "Póngase en contacto conmigo, por favor",
                "Contactez-nous quand vous voulez",
                "Mi contatti quando vuole",
                "Melden Sie sich bitte im Januar noch einmal."
            })
    void whoAsksToBeContactedIsNeitherLeftAloneNorHeld(String text) {
        for (var kind : Said.Kind.values()) {
            assertThat(read(kind, text).stance()).as("%s: %s", kind, text).isNotIn(Stance.OPT_OUT);
        }
        assertThat(read(Said.Kind.FORM, text).mayBe(Intent.OPT_OUT)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I want to unsubscribe from my current provider and come to you",
                "unsubscribe rate of their newsletter is high, that is their problem",
                "They lose customers because people opt out of their mails",
                "Ich habe mich vom Newsletter des Wettbewerbers abgemeldet",
                "his colleague wants to be removed from the list, not he",
                "stop the newsletter but keep me posted on the offer",
                "Please stop sending e-mails to the old address, use the new one",
                "Do not call on Fridays",
                "Nicht vor 14 Uhr anrufen",
                "Bitte nicht mehr im Büro anrufen, sondern mobil",
                "Please do not call me on Fridays, any other day is fine.",
                "Rufen Sie mich bitte nicht vor 14 Uhr an.",
                "stop by any time"
            })
    void aPartATimeOrWhatOthersDoIsNoRefusalOfEverything(String text) {
        assertThat(read(Said.Kind.NOTE, text).stance()).isNotEqualTo(Stance.OPT_OUT);
        assertThat(read(Said.Kind.FORM, text).stance()).isNotEqualTo(Stance.OPT_OUT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Asked us to stop all e-mails, only wants calls.",
                "No more mails please, phone is fine",
                "Bitte keine E-Mails mehr, nur anrufen",
                "Möchte keine Mails, lieber Telefon"
            })
    void whoWantsNoMailsMayBeCalled(String text) {
        var reading = read(Said.Kind.NOTE, text);

        assertThat(reading.says(Intent.OPT_OUT_MAILS)).isPresent();
        assertThat(reading.says(Intent.OPT_OUT_CALLS)).isEmpty();
        assertThat(reading.says(Intent.OPT_OUT)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Could you send me your price list?",
                "Could you send me more information about your services?",
                "Could you tell me more about your offer?",
                "Would you be able to help us with our warehouse?",
                "Do you support SAP?",
                "Do you offer training?",
                "Do you ship to Austria?",
                "Do you have an API?",
                "Haben Sie eine API?",
                "Bieten Sie Schulungen an?",
                "¿Ofrecen formación?",
                "Livrez-vous en Suisse ?",
                "Avete una versione in italiano?",
                "Vocês entregam em Lisboa?",
                "Leveren jullie ook in België?"
            })
    void whoAsksWhatWeHaveIsNoVendor(String text) {
        assertThat(read(Said.Kind.FORM, text).stance()).isNotIn(Stance.NO_LEAD, Stance.OPT_OUT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Do you need more leads for your business?",
                "Are you looking for a reliable freight partner?",
                "Would you like 5,000 verified addresses?"
            })
    void aPitchMayBeAQuestion(String text) {
        assertThat(read(Said.Kind.FORM, text).stance()).isIn(Stance.NO_LEAD, Stance.UNSURE, Stance.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Contact me again and I set the dogs on you",
                "Call me once more and you will hear from my son",
                "Rufen Sie mich noch einmal an, und Sie lernen mich kennen"
            })
    void aThreatIsNoWish(String text) {
        assertThat(read(Said.Kind.MAIL, text).stance()).isNotEqualTo(Stance.CURRENT_INTEREST);
    }

    @ParameterizedTest
    @EnumSource(Said.Kind.class)
    void refusalsHaveTheirOwnWords(Said.Kind kind) {
        for (var text : new String[] {
            "Please do not contact me again.",
            "Bitte kontaktieren Sie mich nie wieder.",
            "No me llamen más ni me escriban.",
            "Ne me contactez plus jamais.",
            "Non contattatemi mai più.",
            "Não me contactem mais.",
            "Neem nooit meer contact met mij op.",
            "Unsubscribe",
            "STOP",
            "Take me off your list",
            "Lassen Sie mich in Ruhe"
        }) {
            assertThat(read(kind, text).stance()).as("%s: %s", kind, text).isEqualTo(Stance.OPT_OUT);
        }
    }

    private static Reading read(Said.Kind kind, String text) {
        return TextReader.installed().read(Said.of(kind, text, TODAY));
    }
}
