package io.followthrough.cadence.mail;

import io.followthrough.cadence.application.Invitation;
import io.followthrough.cadence.application.InvitationComposer.Sides;
import io.followthrough.cadence.domain.definition.Rep;

/** What somebody reads whose meeting goes over to another representative, in the languages of the shipped library. */
enum TakeoverWording {
    ENGLISH("Our meeting on %s, now with %s", """
            I have taken over your meeting with %s. We meet on %s, for %d minutes.%s

            The invitation for your calendar is attached; it takes the place of the one from %s. If another time suits you better, just reply to this e-mail.

            Kind regards,
            """, "Replaced: your meeting with %s", """
            Your meeting with %s is now with me: the invitation to it came in a mail of its own.
            The attachment only takes the old entry out of your calendar.

            Kind regards,
            """),
    GERMAN("Unser Termin am %s, jetzt mit %s", """
            ich habe Ihren Termin mit %s übernommen. Wir treffen uns am %s, %d Minuten.%s

            Die Einladung für Ihren Kalender liegt bei; sie ersetzt die von %s. Passt Ihnen eine andere Zeit besser, antworten Sie einfach auf diese E-Mail.

            Freundliche Grüße
            """, "Ersetzt: Ihr Termin mit %s", """
            Ihren Termin mit %s übernehme jetzt ich: Die Einladung dazu kam in einer eigenen E-Mail.
            Der Anhang nimmt nur den alten Eintrag aus Ihrem Kalender.

            Freundliche Grüße
            """),
    SPANISH("Nuestra reunión del %s, ahora con %s", """
            Me hago cargo de su reunión con %s. Nos vemos el %s, durante %d minutos.%s

            Adjunto la invitación para su calendario; sustituye a la de %s. Si le viene mejor otro momento, basta con responder a este correo.

            Un saludo,
            """, "Sustituida: su reunión con %s", """
            Su reunión con %s es ahora conmigo: la invitación le ha llegado en otro correo.
            El archivo adjunto solo quita la entrada anterior de su calendario.

            Un saludo,
            """),
    FRENCH("Notre rendez-vous du %s, désormais avec %s", """
            Je reprends votre rendez-vous prévu avec %s. Nous nous retrouvons le %s, pour %d minutes.%s

            L’invitation pour votre agenda est jointe ; elle remplace celle de %s. Si un autre moment vous convient mieux, répondez simplement à cet e-mail.

            Bien cordialement,
            """, "Remplacé : votre rendez-vous avec %s", """
            Votre rendez-vous avec %s a désormais lieu avec moi : l’invitation vous est parvenue dans un autre e-mail.
            La pièce jointe retire seulement l’ancienne entrée de votre agenda.

            Bien cordialement,
            """);

    private final String subject;
    private final String text;
    private final String recallSubject;
    private final String recallText;

    TakeoverWording(String subject, String text, String recallSubject, String recallText) {
        this.subject = subject;
        this.text = text;
        this.recallSubject = recallSubject;
        this.recallText = recallText;
    }

    String subject(Invitation invitation, String when, Sides sides) {
        return invitation.isRecall()
                ? recallSubject.formatted(sides.organizer().name())
                : subject.formatted(when, sides.signer().name());
    }

    /**
     * @param place where it is, or nothing
     * @param before from whom it was taken over
     */
    String text(Invitation invitation, String when, String place, Rep before) {
        var meeting = invitation.meeting();
        return invitation.isRecall()
                ? recallText.formatted(before.name())
                : text.formatted(before.name(), when, meeting.minutes(), place, before.name());
    }
}
