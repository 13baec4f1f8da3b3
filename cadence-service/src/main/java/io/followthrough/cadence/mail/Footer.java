package io.followthrough.cadence.mail;

import io.followthrough.cadence.domain.definition.Template;
import io.followthrough.cadence.mail.Links.WaysOut;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.CaptureSource;
import io.followthrough.events.FirstCapture;
import org.jspecify.annotations.Nullable;

/**
 * What stands under every e-mail: who sends it, with a postal address, why this person gets it, and the way out. The law
 * asks for it (CAN-SPAM Act §5(a)(5), UWG §7, GDPR article 14), and people trust it.
 *
 * @param company registered name of whoever sends
 * @param postalAddress on one line
 */
record Footer(String company, String postalAddress) {

    String text(String why, String language, WaysOut out) {
        return "\n\n-- \n" + company + ", " + postalAddress + "\n" + why + "\n" + Greeting.choices(language)
                + Greeting.colon(language) + out.preferences() + "\n" + Greeting.wayOut(language)
                + Greeting.colon(language) + out.unsubscribe() + "\n";
    }

    String html(String why, String language, WaysOut out) {
        // Beside a text of a library's own language it is in English, and says so.
        return "<p"
                + (Greeting.speaks(language) ? "" : Html.said(Template.ENGLISH).concat(" dir=\"ltr\"")) + "><small>"
                + Html.escape(company + ", " + postalAddress) + "<br>" + why + "<br>"
                + link(out.preferences(), Greeting.choices(language)) + "<br>"
                + link(out.unsubscribe(), Greeting.wayOut(language)) + "</small></p>";
    }

    private static String link(String address, String text) {
        return "<a href=\"" + address + "\">" + text + "</a>";
    }

    /** By where the person was met first. */
    static String why(@Nullable FirstCapture capture, String language) {
        var channel = capture == null ? null : capture.channel();
        var named = capture == null ? null : named(capture.source().id(), language);
        if (channel == CaptureChannel.REFERRAL && named != null) {
            return named;
        }
        if (capture != null
                && channel == CaptureChannel.STOREFRONT
                && capture.source().tellsOfOnlineShop()) {
            return online(language);
        }
        return why(channel, language);
    }

    /** Of an issue, which goes to those alone who asked for it, wherever they were met. */
    static String subscribed(String language) {
        return why(CaptureChannel.NEWSLETTER, language);
    }

    private static String why(@Nullable CaptureChannel channel, String language) {
        return switch (language) {
            case "de" -> "Sie erhalten diese E-Mail, weil " + german(channel) + ".";
            case "es" -> "Recibe este correo porque " + spanish(channel) + ".";
            case "fr" -> "Vous recevez cet e-mail parce que " + french(channel) + ".";
            default -> "You are getting this e-mail because " + english(channel) + ".";
        };
    }

    /** Null for whoever was recommended. */
    private static @Nullable String named(String sourceId, String language) {
        return switch (sourceId) {
            case CaptureSource.NAMED_BY_CONTACT ->
                switch (language) {
                    case "de" ->
                        "Sie erhalten diese E-Mail, weil uns jemand, dem wir geschrieben haben, an Sie verwiesen hat.";
                    case "es" -> "Recibe este correo porque alguien a quien escribimos nos remitió a usted.";
                    case "fr" ->
                        "Vous recevez cet e-mail parce qu’une personne à qui nous avons écrit nous a orientés vers vous.";
                    default -> "You are getting this e-mail because somebody whom we wrote to referred us to you.";
                };
            case CaptureSource.NAMED_TO_US ->
                switch (language) {
                    case "de" -> "Sie erhalten diese E-Mail, weil Sie uns als richtige Ansprechperson genannt wurden.";
                    case "es" ->
                        "Recibe este correo porque nos indicaron que usted es la persona de contacto adecuada.";
                    case "fr" ->
                        "Vous recevez cet e-mail parce qu’on nous a indiqué que vous étiez la bonne personne à contacter.";
                    default ->
                        "You are getting this e-mail because you were named to us as the right person to contact.";
                };
            default -> null;
        };
    }

    /** Nobody was in a shop there, and who entered the address is not known: the person, a checkout or a clerk. */
    private static String online(String language) {
        return switch (language) {
            case "de" -> "Sie erhalten diese E-Mail, weil Ihre Kontaktdaten in unserem Onlineshop hinterlegt sind.";
            case "es" -> "Recibe este correo porque sus datos de contacto figuran en nuestra tienda en línea.";
            case "fr" -> "Vous recevez cet e-mail parce que vos coordonnées figurent dans notre boutique en ligne.";
            default -> "You are getting this e-mail because your contact details are on file in our online shop.";
        };
    }

    /** For a question that goes to an address which nobody has confirmed yet: somebody else may have entered it. */
    static String entered(String language) {
        return switch (language) {
            case "de" -> "Sie erhalten diese E-Mail, weil diese Adresse in eines unserer Formulare eingetragen wurde.";
            case "es" -> "Recibe este correo porque esta dirección se introdujo en uno de nuestros formularios.";
            case "fr" -> "Vous recevez cet e-mail parce que cette adresse a été saisie dans l’un de nos formulaires.";
            default -> "You are getting this e-mail because this address was entered in one of our forms.";
        };
    }

    private static String english(@Nullable CaptureChannel channel) {
        return switch (channel) {
            case WEB_FORM -> "you contacted us through our website";
            case NEWSLETTER -> "you signed up for our newsletter";
            case STOREFRONT -> "you left your contact details at one of our stores";
            case NETWORKING_EVENT -> "you gave us your contact details at an event";
            case REFERRAL -> "somebody who knows you recommended you to us";
            case SOCIAL_MEDIA -> "you were in touch with us on social media";
            case BLOG -> "you left your contact details on our blog";
            case PHONE -> "you were in touch with us by phone";
            case EMAIL -> "you were in touch with us by e-mail";
            case PARTNER -> "one of our partners gave us your contact details";
            case IMPORT -> "your contact details are in our list of contacts";
            case null -> "your contact details are in our list of contacts";
        };
    }

    private static String german(@Nullable CaptureChannel channel) {
        return switch (channel) {
            case WEB_FORM -> "Sie uns über unsere Website kontaktiert haben";
            case NEWSLETTER -> "Sie sich für unseren Newsletter angemeldet haben";
            case STOREFRONT -> "Sie in einem unserer Geschäfte Ihre Kontaktdaten hinterlassen haben";
            case NETWORKING_EVENT -> "Sie uns auf einer Veranstaltung Ihre Kontaktdaten gegeben haben";
            case REFERRAL -> "jemand, der Sie kennt, Sie uns empfohlen hat";
            case SOCIAL_MEDIA -> "Sie in den sozialen Medien mit uns in Kontakt waren";
            case BLOG -> "Sie in unserem Blog Ihre Kontaktdaten hinterlassen haben";
            case PHONE -> "Sie telefonisch mit uns in Kontakt waren";
            case EMAIL -> "Sie per E-Mail mit uns in Kontakt waren";
            case PARTNER -> "einer unserer Partner uns Ihre Kontaktdaten gegeben hat";
            case IMPORT -> "Ihre Kontaktdaten in unserer Kontaktliste stehen";
            case null -> "Ihre Kontaktdaten in unserer Kontaktliste stehen";
        };
    }

    private static String spanish(@Nullable CaptureChannel channel) {
        return switch (channel) {
            case WEB_FORM -> "contactó con nosotros a través de nuestra web";
            case NEWSLETTER -> "se suscribió a nuestro boletín";
            case STOREFRONT -> "dejó sus datos de contacto en una de nuestras tiendas";
            case NETWORKING_EVENT -> "nos dio sus datos de contacto en un evento";
            case REFERRAL -> "alguien que le conoce nos habló de usted";
            case SOCIAL_MEDIA -> "estuvo en contacto con nosotros en redes sociales";
            case BLOG -> "dejó sus datos de contacto en nuestro blog";
            case PHONE -> "estuvo en contacto con nosotros por teléfono";
            case EMAIL -> "estuvo en contacto con nosotros por correo electrónico";
            case PARTNER -> "uno de nuestros socios nos facilitó sus datos de contacto";
            case IMPORT -> "sus datos de contacto figuran en nuestra lista de contactos";
            case null -> "sus datos de contacto figuran en nuestra lista de contactos";
        };
    }

    private static String french(@Nullable CaptureChannel channel) {
        return switch (channel) {
            case WEB_FORM -> "vous nous avez contactés par notre site";
            case NEWSLETTER -> "vous avez demandé notre newsletter";
            case STOREFRONT -> "vous avez laissé vos coordonnées dans l’un de nos magasins";
            case NETWORKING_EVENT -> "vous nous avez donné vos coordonnées lors d’un événement";
            case REFERRAL -> "quelqu’un qui vous connaît nous a parlé de vous";
            case SOCIAL_MEDIA -> "vous avez été en contact avec nous sur les réseaux sociaux";
            case BLOG -> "vous avez laissé vos coordonnées sur notre blog";
            case PHONE -> "vous avez été en contact avec nous par téléphone";
            case EMAIL -> "vous avez été en contact avec nous par e-mail";
            case PARTNER -> "l’un de nos partenaires nous a transmis vos coordonnées";
            case IMPORT -> "vos coordonnées figurent dans notre liste de contacts";
            case null -> "vos coordonnées figurent dans notre liste de contacts";
        };
    }
}
