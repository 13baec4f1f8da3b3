package io.followthrough.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts by somebody who saw no code, each of which was taken for the refusal that it resembles, and their sisters. */
class DistinctionsTests {

    private static final TextReader READER = TextReader.shipped();

    private static Reading read(String text) {
        return READER.read(Said.mail(null, text, LocalDate.of(2026, 11, 28)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Quelles donn\u00e9es d\u00e9tenez-vous sur moi ? J'exerce mon droit d'acc\u00e8s.",
                "Je voudrais une copie des donn\u00e9es personnelles me concernant.",
                "Please send me a copy of all personal data you hold about me.",
                "Bitte teilen Sie mir mit, welche Daten Sie \u00fcber mich gespeichert haben (Art. 15 DSGVO).",
                "What personal data do you hold about me? I request a copy under Article 15 GDPR."
            })
    void whoWantsACopyWantsNothingDeleted(String text) {
        assertThat(read(text).says(Intent.ACCESS_REQUEST)).isPresent();
        assertThat(read(text).says(Intent.ERASURE)).isEmpty();
        assertThat(read(text).stance()).isNotEqualTo(Stance.OPT_OUT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Please delete all my personal data.",
                "What do you hold about me? Delete it all.",
                "Welche Daten haben Sie von mir? L\u00f6schen Sie sie bitte.",
                "Take all my data out of your systems."
            })
    void whoWantsThemDeletedIsHeardOrAskedAbout(String text) {
        assertThat(read(text).mayBe(Intent.ERASURE)).isTrue();
        assertThat(read(text).stance()).isIn(Stance.OPT_OUT, Stance.UNSURE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Don't phone me, e-mail is fine though.",
                "Stop calling me, email only please.",
                "Don't call, just email me.",
                "Rufen Sie mich nicht an, E-Mail reicht.",
                "Bitte nicht anrufen, lieber per Mail.",
                "No me llamen por tel\u00e9fono, prefiero el correo.",
                "Ne m'appelez pas, un mail suffit.",
                "Non telefonatemi, preferisco le email.",
                "N\u00e3o me liguem, prefiro e-mail.",
                "Bel me niet, mailen mag wel."
            })
    void whoRefusesCallsMayBeWrittenTo(String text) {
        assertThat(read(text).says(Intent.OPT_OUT_CALLS)).isPresent();
        assertThat(read(text).says(Intent.OPT_OUT)).isEmpty();
        assertThat(read(text).says(Intent.OPT_OUT_MAILS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I have asked three times already. What part of no do you not understand?",
                "Was an Nein verstehen Sie nicht?",
                "\u00bfQu\u00e9 parte de no no entienden?"
            })
    void whoAsksWhatPartOfNoIsNotUnderstoodSaysNo(String text) {
        assertThat(read(text).stance()).isEqualTo(Stance.OPT_OUT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Don't phone me and don't mail me.",
                "No calls, no emails, nothing. Leave me alone.",
                "Rufen Sie mich nicht an und schreiben Sie mir nicht mehr.",
                "No me llamen ni me escriban m\u00e1s."
            })
    void whoRefusesBothIsLeftAlone(String text) {
        var reading = read(text);
        assertThat(reading.says(Intent.OPT_OUT).isPresent()
                        || reading.says(Intent.OPT_OUT_CALLS).isPresent()
                                && reading.says(Intent.OPT_OUT_MAILS).isPresent())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ich widerspreche der Nutzung meiner Daten f\u00fcr Werbezwecke gem\u00e4\u00df Art. 21 DSGVO.",
                "I object to the processing of my data for direct marketing under Art. 21 GDPR.",
                "Je m'oppose \u00e0 l'utilisation de mes donn\u00e9es \u00e0 des fins de prospection.",
                "Me opongo al uso de mis datos con fines publicitarios."
            })
    void whoObjectsToAdvertisingWantsNoCopy(String text) {
        assertThat(read(text).stance()).isEqualTo(Stance.OPT_OUT);
        assertThat(read(text).says(Intent.ACCESS_REQUEST)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No more emails please, just ring me on my mobile, I want to order.",
                "Bitte keine E-Mails mehr, rufen Sie mich an.",
                "No m\u00e1s correos, ll\u00e1menme por tel\u00e9fono.",
                "Plus de mails, appelez-moi.",
                "Geen mails meer, bel me."
            })
    void whoRefusesMailsMayBeCalled(String text) {
        assertThat(read(text).says(Intent.OPT_OUT_MAILS)).isPresent();
        assertThat(read(text).says(Intent.OPT_OUT)).isEmpty();
        assertThat(read(text).says(Intent.OPT_OUT_CALLS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "No more emails and do not call me either. | OPT_OUT",
                "Keine E-Mails und keine Anrufe mehr, bitte. | OPT_OUT",
                "Do not call me any more, and no more mails. | OPT_OUT",
                "Hou alsjeblieft op met mailen. | OPT_OUT",
                "I never unsubscribed, why do I not get your newsletter any more? Please add me again. | UNSURE",
                "Ich habe mich nie abgemeldet, bitte schicken Sie mir den Newsletter wieder. | UNSURE",
                "Send me more of this! Not like the others whose mails I unsubscribe from. | UNSURE",
                "Je ne travaille plus ici, contactez Paul. | AUTOMATIC"
            })
    void theRestIsToldApartOrAskedAbout(String text, Stance stance) {
        assertThat(read(text).stance()).isEqualTo(stance);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No more emails and do not call me either.",
                "Keine E-Mails und keine Anrufe mehr, bitte.",
                "Do not call me any more, and no more mails."
            })
    void whoRefusesBothRefusesAll(String text) {
        var both = read(text).says(Intent.OPT_OUT_CALLS).isPresent()
                && read(text).says(Intent.OPT_OUT_MAILS).isPresent();

        assertThat(both || read(text).says(Intent.OPT_OUT).isPresent()).isTrue();
    }

    /** By a tester without the code: buyers who were opted out of everything, and their sisters. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Please remove item 3 from the list and send the offer again.",
                "Bitte streichen Sie Position 3 von der Liste und schicken Sie das Angebot neu.",
                "I can't stop recommending you, remove the old price from the list and send it again.",
                "Por favor, quite el articulo 4 de la lista y mande la oferta otra vez.",
                "Merci de supprimer la ligne 2 de la liste et de renvoyer le devis.",
                "Tolga la voce 5 dalla lista e mi rimandi l'offerta.",
                "Retire o item 2 da lista e envie a proposta de novo.",
                "Haal de laatste regel van de lijst en stuur de offerte opnieuw.",
                "Please stop calling me Bob, my name is Robert. And yes, I am interested, send prices.",
                "Stop calling me Mr Smith, call me John! Happy to talk tomorrow.",
                "Don't call me Shirley. Yes, send the offer."
            })
    void whoTakesAThingOrANameOffIsNotOptedOut(String text) {
        assertThat(read(text).says(Intent.OPT_OUT)).isEmpty();
        assertThat(read(text).says(Intent.OPT_OUT_CALLS)).isEmpty();
        assertThat(read(text).stance()).isNotEqualTo(Stance.OPT_OUT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Please remove me from the list.",
                "Remove my address from your list of items.",
                "Bitte streichen Sie mich von der Liste.",
                "Stop calling me!",
                "Don't call me anymore.",
                "Stop calling me every day.",
                "Never call me again, my number is for family.",
                "Please stop calling me at work."
            })
    void whoMeansThemselvesIsHeard(String text) {
        assertThat(read(text).mayBe(Intent.OPT_OUT) || read(text).mayBe(Intent.OPT_OUT_CALLS))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Delete my phone number from your system, e-mail is fine.",
                "Please remove my number.",
                "Please take my mobile number out of your system. Email works better.",
                "L\u00f6schen Sie bitte meine Telefonnummer, E-Mail reicht.",
                "Borre mi tel\u00e9fono, mejor por correo.",
                "Supprimez mon num\u00e9ro, je pr\u00e9f\u00e8re les mails.",
                "Cancellate il mio numero, meglio via mail.",
                "Apague o meu telefone, prefiro por email.",
                "Verwijder mijn telefoonnummer, mailen mag."
            })
    void whoWantsTheirNumberDeletedWantsNoCalls(String text) {
        assertThat(read(text).says(Intent.OPT_OUT_CALLS)).isPresent();
        assertThat(read(text).says(Intent.OPT_OUT)).isEmpty();
        assertThat(read(text).says(Intent.ERASURE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Delete my phone number and all my data.",
                "Stop contacting me and delete my number.",
                "Remove my number from your list and never contact me again.",
                "L\u00f6schen Sie meine Telefonnummer und alle meine Daten.",
                "Supprimez mon num\u00e9ro et toutes mes donn\u00e9es."
            })
    void whoWantsMoreDeletedWantsMore(String text) {
        assertThat(read(text).stance()).isEqualTo(Stance.OPT_OUT);
        assertThat(read(text).says(Intent.OPT_OUT).or(() -> read(text).says(Intent.ERASURE)))
                .isPresent();
    }
}
