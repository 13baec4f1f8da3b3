package io.followthrough.reading.letter;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.reading.Said;
import io.followthrough.reading.language.Folding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnWordsTests {

    private static final String OWN = "Yes, please call me.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On Mon, 2 Mar 2026 at 09:14, Ben Carter <ben@sales.example> wrote:\n> Unsubscribe?",
                "On Monday, 2 March 2026 at 09:14:12 Central European Time, Ben Carter\n<ben@sales.example> wrote:\n\nUnsubscribe?",
                "Am 02.03.2026 um 09:12 schrieb Ben Carter <ben@sales.example>:\n> Unsubscribe?",
                "Am Mo., 2. März 2026 um 09:12 Uhr schrieb Ben Carter <\nben@sales.example>:\n\n> Unsubscribe?",
                "Ben Carter <ben@sales.example> schrieb am Mo., 2. März 2026, 09:12:\n\n> Unsubscribe?",
                "El lun, 2 mar 2026 a las 9:12, Ben Carter (<ben@sales.example>) escribió:\n\n> Unsubscribe?",
                "Le lun. 2 mars 2026 à 09:12, Ben Carter <ben@sales.example> a écrit :\n\n> Unsubscribe?",
                "Il giorno lun 2 mar 2026 alle ore 09:12 Ben Carter <ben@sales.example> ha scritto:\n\n> Unsubscribe?",
                "Em seg., 2 de mar. de 2026 às 09:12, Ben Carter <ben@sales.example> escreveu:\n\n> Unsubscribe?",
                "Op ma 2 mrt 2026 om 09:12 schreef Ben Carter <ben@sales.example>:\n\n> Unsubscribe?",
                "2 марта 2026 г., в 09:12, Ben Carter <ben@sales.example> написал(а):\n\n> Unsubscribe?",
                "Ben Carter wrote:\n> Unsubscribe?",
                "\u202bבתאריך יום ב׳, 2 במרץ 2026 ב-9:12 מאת \u202aBen Carter\u202c\u200f <\u202aben@sales.example\u202c\u200f>:\u202c\n> Unsubscribe?",
                "在 2026年3月2日 上午9:12，Ben Carter <ben@sales.example> 写道：\n> Unsubscribe?",
                "2026年3月2日(月) 9:12 Ben Carter <ben@sales.example>:\n> Unsubscribe?",
                "2 Mart 2026 Pzt, 09:12 tarihinde Ben Carter <ben@sales.example> şunu yazdı:\n> Unsubscribe?",
                "From: Ben Carter <ben@sales.example>\nSent: Monday, March 2, 2026 9:14 AM\nTo: Ann\nSubject: Offer\n\nUnsubscribe?",
                "Von: Ben Carter\nGesendet: Montag, 2. März 2026 09:14\nAn: Ann\nBetreff: Angebot\n\nAbmelden?",
                "De: Ben Carter\nEnviado: lunes, 2 de marzo de 2026 09:14\nPara: Ann\nAsunto: Oferta\n\n¿Baja?",
                "*Von:* Ben Carter\n*Gesendet:* Montag, 2. März 2026 09:14\n*An:* Ann\n\nAbmelden?",
                "De : Ben Carter\nEnvoyé : lundi 2 mars 2026 09:14\nÀ : Ann\nObjet : Offre\n\nUnsubscribe?",
                "Da: Ben Carter\nInviato: lunedì 2 marzo 2026 09:14\nA: Ann\nOggetto: Offerta\n\nUnsubscribe?",
                "Van: Ben Carter\nVerzonden: maandag 2 maart 2026 09:14\nAan: Ann\nOnderwerp: Offerte\n\nUnsubscribe?",
                "Från: Ben Carter <ben@sales.example>\nSkickat: den 2 mars 2026 09:14\nTill: Ann\nÄmne: Offert\n\nUnsubscribe?",
                "Lähettäjä: Ben Carter\nLähetetty: maanantai 2. maaliskuuta 2026 09:14\nVastaanottaja: Ann\nAihe: Tarjous\n\nUnsubscribe?",
                "Od: Ben Carter\nWysłano: poniedziałek, 2 marca 2026 09:14\nDo: Ann\nTemat: Oferta\n\nUnsubscribe?",
                "Feladó: Ben Carter\nElküldve: 2026. március 2. 9:14\nCímzett: Ann\nTárgy: Ajánlat\n\nUnsubscribe?",
                "Kimden: Ben Carter\nGönderildi: 2 Mart 2026 Pazartesi 09:14\nKime: Ann\nKonu: Teklif\n\nUnsubscribe?",
                "От: Ben Carter\nОтправлено: 2 марта 2026 г. 9:14\nКому: Ann\nТема: Предложение\n\nUnsubscribe?",
                "Gesendet: Montag, 2. März 2026 um 09:12 Uhr\nVon: \"Ben Carter\" <ben@sales.example>\nAn: ann@acme.example\nBetreff: Angebot\n\nAbmelden?",
                "Sent: Monday, March 02, 2026 at 9:12 AM\nFrom: \"Ben Carter\"\nTo: ann@acme.example\nSubject: Offer\n\nUnsubscribe?",
                "\"Ben Carter\" ---02.03.2026 09:12:00---Unsubscribe?",
                "________________________________\nFrom: Ben\nUnsubscribe?",
                "-----Ursprüngliche Nachricht-----\nVon: Ben\nAbmelden?",
                "-----Original Message-----\nUnsubscribe?",
                "---------- Forwarded message ---------\nUnsubscribe?",
                "Sent from my iPhone\n\nOn 2 Mar 2026, at 09:14, Ben Carter <ben@sales.example> wrote:\n\nUnsubscribe?",
                "Gesendet von meinem iPhone",
                "Enviado desde mi iPhone",
                "Envoyé de mon iPhone",
                "Inviato da iPhone",
                "Von meinem Samsung Galaxy Smartphone gesendet.",
                "Get Outlook for iOS",
                "-- \nAnn Roe\nUnsubscribe from our news: https://acme.example",
                "If you no longer wish to receive e-mails from us, click here to unsubscribe.",
                "Wenn Sie keine E-Mails mehr erhalten möchten, klicken Sie bitte hier.",
                "Si vous ne souhaitez plus recevoir nos messages, cliquez ici.",
                "This e-mail is confidential and intended only for the addressee.",
                "Diese E-Mail enthält vertrauliche Informationen."
            })
    void whatOthersWroteAndWhatProgramsAddIsCutOff(String below) {
        assertThat(own(OWN + "\n\n" + below)).isEqualTo(OWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Von: Hand gemacht ist es besser.",
                "He wrote the plan and we like it.",
                "From Monday on we are open.",
                "I am on leave: please write again in May.",
                "Thanks!\nPlease send the contract to my wife as well."
            })
    void whatOnlyLooksLikeAQuotationIsKept(String below) {
        assertThat(own(OWN + "\n" + below)).isEqualTo(OWN + "\n" + below);
    }

    @ParameterizedTest
    @ValueSource(strings = {"On 2 Mar 2026, Ben <ben@sales.example> wrote:\n> Unsubscribe?\n>\n\n", "> Unsubscribe?\n"})
    void anAnswerBelowIsFound(String above) {
        assertThat(own(above + OWN)).isEqualTo(OWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kind regards",
                "Mit freundlichen Grüßen",
                "Un saludo",
                "Cordialement,",
                "Cordiali saluti",
                "Met vriendelijke groet,"
            })
    void aSignatureIsCutOff(String closing) {
        assertThat(own(OWN + "\n\n" + closing + "\nAnn Roe\nHead of Stop Systems"))
                .isEqualTo(OWN);
        assertThat(own(closing + "\nAnn Roe\nHead of Stop Systems")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Thanks!", "Danke", "Merci beaucoup", "Best is Tuesday.", "Cheers", "Obrigada"})
    void whoWritesNothingElseHasSaidSomething(String words) {
        assertThat(own(words)).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I've clicked unsubscribe four times and you still write to me.",
                "We clicked your opt-out link in May, nothing happened.",
                "Ich habe schon dreimal auf Abmelden geklickt und bekomme immer noch Mails.",
                "Je clique sur désinscription depuis deux mois et ça continue.",
                "Llevo semanas haciendo clic en darse de baja y nada.",
                "Ho cliccato su cancellami tre volte.",
                "Eu já cliquei em descadastrar e continua.",
                "Ik heb al drie keer op afmelden geklikt.",
                "Wenn Sie das Angebot nicht bis Freitag hier haben, bestellen wir anderswo.",
                "Si no quiere venir aquí, paso yo por su oficina el martes.",
                "Si vous ne voulez plus venir ici, on se voit à Lyon.",
                "Se non vuole venire qui, ci vediamo in fiera.",
                "Als u morgen hier bent, laat ik het zien."
            })
    void whatSomebodyTellsIsNoFooter(String told) {
        assertThat(own(OWN + "\n\n" + told)).isEqualTo(OWN + "\n\n" + told);
    }

    private static String own(String text) {
        return OwnWords.in(Said.Kind.MAIL, Folding.compose(text));
    }
}
