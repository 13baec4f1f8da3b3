package io.followthrough.qualification.domain.identity;

import io.followthrough.events.MailAddresses;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which mailbox an address leads to, and whether one person reads it. The part behind a plus sign is a note to oneself at
 * nearly every provider; Gmail passes over dots as well, and is also called googlemail.com. See decision 27.
 */
public final class EmailAddresses {

    private static final Pattern SEPARATOR = Pattern.compile("[._+-]");

    /** The first word of an address that several people read. */
    private static final Set<String> ROLES = words("""
            info infos information sales kontakt contact contacts contacto contato contatti office buro buero bueros hello hallo hi hola ciao
            mail email post mailbox support service services help helpdesk hilfe admin administrator administration
            administracion administracao administratie amministrazione team all alle everyone staff mitarbeiter
            einkauf vertrieb verkauf buchhaltung rechnung rechnungen rechnungswesen invoice invoices billing accounts accounting accountspayable
            finance fibu hr jobs job career careers karriere bewerbung bewerbungen personal recruiting marketing presse press pr media
            empfang reception receptie zentrale sekretariat secretariat segreteria praxis kanzlei shop store laden bestellung
            bestellungen order orders booking buchung reservation reservations reservierung webmaster postmaster hostmaster abuse root
            noreply donotreply mailer bounce bounces newsletter news notification notifications ventas compras informacion
            accueil commercial contabilita ufficio comercial vendas geral verkoop inkoop kantoor welcome willkommen enquiries
            enquiry inquiries inquiry anfrage anfragen feedback it edv legal datenschutz privacy security
            familie family fam famille familia famiglia familje haushalt gemeinde pfarramt schule school verein""");

    private EmailAddresses() {}

    /** The same for all addresses of one mailbox. @param email as it is kept */
    public static String mailbox(String email) {
        return MailAddresses.mailbox(email);
    }

    /** Whether it belongs to a function or a family and not to one person: {@code info@}, {@code familie.weber@}. */
    public static boolean isShared(String email) {
        var at = email.lastIndexOf('@');
        var name = (at < 0 ? email : email.substring(0, at)).toLowerCase(Locale.ROOT);
        var parts = SEPARATOR.split(name);
        return parts.length > 0 && ROLES.contains(parts[0])
                || parts.length > 1 && ROLES.contains(String.join("", parts));
    }

    static String domain(String email) {
        return email.substring(email.lastIndexOf('@') + 1);
    }

    private static Set<String> words(String text) {
        return Set.copyOf(Arrays.stream(text.split("\\s+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList());
    }
}
