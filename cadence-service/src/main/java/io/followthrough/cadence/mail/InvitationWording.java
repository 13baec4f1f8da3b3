package io.followthrough.cadence.mail;

import io.followthrough.cadence.application.Invitation;
import io.followthrough.cadence.application.InvitationComposer.Sides;
import io.followthrough.cadence.domain.followup.Meeting;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an invitation says, in the languages of the shipped library; English for any other. */
enum InvitationWording {
    ENGLISH("EEEE, d MMMM yyyy 'at' HH:mm '('zzzz')'", Locale.UK, " It no longer takes place on %s.", "Where: ") {
        @Override
        String subject(Invitation invitation, String when) {
            if (invitation.cancelled()) {
                return "Cancelled: our meeting on " + when;
            }
            return (invitation.told() ? "Changed: our meeting is on " : "Our meeting on ") + when;
        }

        @Override
        String text(Invitation invitation, String when, String details) {
            if (invitation.cancelled()) {
                return """
                        Our meeting on %s is cancelled; the attachment takes it out of your calendar.
                        I will be in touch. To find another time right away, just reply to this e-mail.

                        Kind regards,
                        """.formatted(when);
            }
            return """
                    %s %s, for %d minutes.%s

                    The invitation for your calendar is attached. If another time suits you better, just reply to this e-mail.

                    Kind regards,
                    """.formatted(
                            invitation.told() ? "Our meeting has changed. We now meet on" : "As agreed, we meet on",
                            when,
                            invitation.meeting().minutes(),
                            details);
        }

        @Override
        String summary(String rep) {
            return "Meeting with " + rep;
        }
    },

    GERMAN(
            "EEEE, d. MMMM yyyy, HH:mm 'Uhr' '('zzzz')'",
            Locale.GERMANY,
            " Der bisherige Termin am %s entfällt.",
            "Ort: ") {
        @Override
        String subject(Invitation invitation, String when) {
            if (invitation.cancelled()) {
                return "Abgesagt: unser Termin am " + when;
            }
            return (invitation.told() ? "Verschoben: unser Termin ist am " : "Unser Termin am ") + when;
        }

        @Override
        String text(Invitation invitation, String when, String details) {
            if (invitation.cancelled()) {
                return """
                        unser Termin am %s ist abgesagt; der Anhang nimmt ihn aus Ihrem Kalender.
                        Ich melde mich. Wenn Sie gleich einen anderen Termin finden möchten, antworten Sie einfach auf diese E-Mail.

                        Freundliche Grüße
                        """.formatted(when);
            }
            return """
                    %s %s, %d Minuten.%s

                    Die Einladung für Ihren Kalender liegt bei. Passt Ihnen eine andere Zeit besser, antworten Sie einfach auf diese E-Mail.

                    Freundliche Grüße
                    """.formatted(
                            invitation.told()
                                    ? "unser Termin hat sich geändert. Wir treffen uns nun am"
                                    : "wie vereinbart treffen wir uns am",
                            when,
                            invitation.meeting().minutes(),
                            details);
        }

        @Override
        String summary(String rep) {
            return "Termin mit " + rep;
        }
    },

    SPANISH(
            "EEEE d 'de' MMMM 'de' yyyy 'a las' HH:mm '('zzzz')'",
            Locale.of("es", "ES"),
            " Ya no será el %s.",
            "Lugar: ") {
        @Override
        String subject(Invitation invitation, String when) {
            if (invitation.cancelled()) {
                return "Cancelada: nuestra reunión del " + when;
            }
            return (invitation.told() ? "Cambio de fecha: nuestra reunión es el " : "Nuestra reunión del ") + when;
        }

        @Override
        String text(Invitation invitation, String when, String details) {
            if (invitation.cancelled()) {
                return """
                        Nuestra reunión del %s queda cancelada; el archivo adjunto la quita de su calendario.
                        Me pondré en contacto con usted. Si quiere buscar otro momento ya, basta con responder a este correo.

                        Un saludo,
                        """.formatted(when);
            }
            return """
                    %s %s, durante %d minutos.%s

                    Adjunto la invitación para su calendario. Si le viene mejor otro momento, basta con responder a este correo.

                    Un saludo,
                    """.formatted(
                    invitation.told() ? "Nuestra reunión ha cambiado. Nos vemos el" : "Según lo acordado, nos vemos el",
                    when,
                    invitation.meeting().minutes(),
                    details);
        }

        @Override
        String summary(String rep) {
            return "Reunión con " + rep;
        }
    },

    FRENCH("EEEE d MMMM yyyy 'à' H\u00a0'h' mm '('zzzz')'", Locale.FRANCE, " Il n’a plus lieu le %s.", "Lieu\u00a0: ") {
        @Override
        String subject(Invitation invitation, String when) {
            if (invitation.cancelled()) {
                return "Annulé : notre rendez-vous du " + when;
            }
            return (invitation.told() ? "Modifié : notre rendez-vous a lieu le " : "Notre rendez-vous du ") + when;
        }

        @Override
        String text(Invitation invitation, String when, String details) {
            if (invitation.cancelled()) {
                return """
                        Notre rendez-vous du %s est annulé ; la pièce jointe le retire de votre agenda.
                        Je reviendrai vers vous. Pour convenir tout de suite d’un autre moment, répondez simplement à cet e-mail.

                        Bien cordialement,
                        """.formatted(when);
            }
            return """
                    %s %s, pour %d minutes.%s

                    L’invitation pour votre agenda est jointe. Si un autre moment vous convient mieux, répondez simplement à cet e-mail.

                    Bien cordialement,
                    """.formatted(
                            invitation.told()
                                    ? "Notre rendez-vous a changé. Nous nous retrouvons le"
                                    : "Comme convenu, nous nous retrouvons le",
                            when,
                            invitation.meeting().minutes(),
                            details);
        }

        @Override
        String when(ZonedDateTime at) {
            var said = super.when(at).replace("\u00a0h 00 (", "\u00a0h (");
            return at.getDayOfMonth() == 1 ? said.replaceFirst(" 1 ", " 1er ") : said;
        }

        @Override
        String summary(String rep) {
            return "Rendez-vous avec " + rep;
        }
    };

    private final DateTimeFormatter when;
    private final String noLonger;
    private final String where;

    InvitationWording(String when, Locale locale, String noLonger, String where) {
        this.when = DateTimeFormatter.ofPattern(when, locale);
        this.noLonger = noLonger;
        this.where = where;
    }

    /** @param language ISO 639-1 or BCP 47 */
    static InvitationWording in(@Nullable String language) {
        return switch (language == null ? "" : Locale.forLanguageTag(language).getLanguage()) {
            case "de" -> GERMAN;
            case "es" -> SPANISH;
            case "fr" -> FRENCH;
            default -> ENGLISH;
        };
    }

    /** ISO 639-1. */
    String language() {
        return switch (this) {
            case ENGLISH -> "en";
            case GERMAN -> "de";
            case SPANISH -> "es";
            case FRENCH -> "fr";
        };
    }

    /** The time with its zone, as people call it. */
    String when(ZonedDateTime at) {
        return when.format(at);
    }

    private String when(Invitation invitation, ZoneId zone) {
        return when(invitation.named().at().atZone(zone));
    }

    final String subject(Invitation invitation, ZoneId zone, Sides sides) {
        var when = when(invitation, zone);
        return isAboutTakeover(invitation, sides)
                ? takeover().subject(invitation, when, sides)
                : subject(invitation, when);
    }

    /** What stands between the greeting and the name of the representative. */
    final String text(Invitation invitation, ZoneId zone, Sides sides) {
        var when = when(invitation, zone);
        var before = invitation.isRecall() ? sides.organizer() : sides.other();
        return before != null && isAboutTakeover(invitation, sides)
                ? takeover().text(invitation, when, place(invitation.meeting()), before)
                : text(invitation, when, noLonger(invitation, zone) + place(invitation.meeting()));
    }

    private String noLonger(Invitation invitation, ZoneId zone) {
        return invitation
                .replaces()
                .map(before -> noLonger.formatted(when(before.atZone(zone))))
                .orElse("");
    }

    /** Once it was told, changes of it are told as any others. */
    private static boolean isAboutTakeover(Invitation invitation, Sides sides) {
        return sides.other() != null
                && (invitation.isRecall()
                        || (invitation.isTakenOver() && !invitation.told() && !invitation.cancelled()));
    }

    private TakeoverWording takeover() {
        return switch (this) {
            case ENGLISH -> TakeoverWording.ENGLISH;
            case GERMAN -> TakeoverWording.GERMAN;
            case SPANISH -> TakeoverWording.SPANISH;
            case FRENCH -> TakeoverWording.FRENCH;
        };
    }

    abstract String subject(Invitation invitation, String when);

    /** @param details what else there is to say of time and place */
    abstract String text(Invitation invitation, String when, String details);

    /** How the meeting is called in the person's calendar. */
    abstract String summary(String rep);

    /** On a line by itself: nothing stands behind an address that could be taken for a part of it. */
    private String place(Meeting meeting) {
        return meeting.place() == null ? "" : "\n\n" + where + meeting.place();
    }
}
