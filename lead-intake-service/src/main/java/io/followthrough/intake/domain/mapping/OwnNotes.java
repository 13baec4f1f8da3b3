package io.followthrough.intake.domain.mapping;

import io.followthrough.events.LeadCaptured;
import io.followthrough.kit.contact.ContactSaid.Way;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What we noted of somebody ourselves: it stands with the person, nobody waits for an answer to it, and it is no word of theirs.
 * After some notes nobody is written to or called before somebody has looked: of the dead, of firms that are no more, of
 * competitors, of people who left or are to be left alone.
 */
public final class OwnNotes {

    /** Where it goes. */
    public static final String FIELD = "answers." + LeadCaptured.NOTE;

    static final String TOLD = "has notes after which nobody should be written to or called unasked: ";
    static final String HELD = "says of the person what may forbid contact, so that nobody is contacted by it";
    static final String REMEDY =
            "leave these rows out of the file, or say in the mapping leaveOut: [\"%s\"] if they may be"
                    + " contacted; once it is loaded, take the import back before";

    private static final Pattern DEAD = words(
            "deceased",
            "passed away",
            "has died",
            "died",
            "verstorben",
            "gestorben",
            "d[ée]c[ée]d[ée]e?s?",
            "fallecid[oa]s?",
            "falleció",
            "decedut[oa]",
            "mort[oa]",
            "falecid[oa]",
            "faleceu",
            "overleden");
    private static final Pattern NO_MORE = words(
            "insolvent",
            "insolvency",
            "insolven[zc]\\p{L}*",
            "bankrupt(?:cy)?",
            "konkurs",
            "pleite",
            "in liquidation",
            "in liquidazione",
            "liquidated",
            "out of business",
            "ceased trading",
            "dissolved",
            "firma erloschen",
            "firma gelöscht",
            "firma aufgelöst",
            "geschäft aufgegeben",
            "faillite",
            "liquidation judiciaire",
            "quiebra",
            "concurso de acreedores",
            "fallit[oa]",
            "fallimento",
            "falência",
            "failliet",
            "faillissement");
    /** Who bought from one is none. */
    private static final Pattern COMPETITOR = Pattern.compile(
            "(?iuU)(?:^|\\b(?:is|are|ist|sind|est|es|é|è|sono|zijn)\\s+)(?:(?:a|an|our|ein|eine|unser|un|une|notre|nuestro|een|onze|direct|direkter?)\\s+){0,2}"
                    + "(?:competitors?|konkurrent(?:in)?|konkurrenz|wettbewerber|mitbewerber|competidor|concorrente|concurrent)\\b(?!\\s+(?:of|von|de|van)\\b)");

    private static final Pattern LEFT = words(
            "(?:has |have )?left (?:the |this )?(?:company|firm|business)",
            "no longer (?:with|at|works?|working|employed|there|in charge)",
            "not (?:with|at) (?:the )?company (?:any ?more|any longer)",
            "retired",
            "nicht mehr (?:im|in|bei|dort|da|tätig|beschäftigt|zuständig|dabei)(?: \\p{L}+)?",
            "ausgeschieden",
            "(?:im|in) (?:ruhestand|rente)",
            "pensioniert",
            "a quitté",
            "n['’]est plus",
            "ne travaille plus",
            "retraitée?",
            "ya no (?:trabaja|está)",
            "jubilad[oa]",
            "dejó la empresa",
            "non lavora più",
            "in pensione",
            "não trabalha mais",
            "aposentad[oa]",
            "niet meer (?:werkzaam|in dienst)",
            "uit dienst",
            "met pensioen");
    private static final Pattern ALONE = words(
            "hausverbot",
            "robinsonliste",
            "lista robinson",
            "liste robinson",
            "registro delle opposizioni",
            "bloctel",
            "(?:nicht|keinesfalls|nie) (?:mehr )?(?:kontaktieren|anschreiben|anmailen|anrufen|beliefern|ansprechen|bewerben)",
            "kein(?:en)? kontakt(?: mehr)?",
            "keine (?:werbung|mails|e-mails|anrufe)(?: mehr)?",
            "gesperrt",
            "sperrliste",
            "lieferstopp",
            "(?:do not|don['’]?t|never|dont) (?:contact|call|mail|e-?mail|write|deal|sell|deliver|approach|disturb)",
            "no more (?:mails?|e-?mails?|calls?|contact|letters)",
            "no contact",
            "blacklist(?:ed)?",
            "banned",
            "ne (?:plus|pas) (?:contacter|appeler|écrire|livrer|déranger)",
            "no (?:contactar|llamar|escribir|molestar)",
            "non (?:contattare|chiamare|scrivere)",
            "não (?:contatar|contactar|ligar)",
            "niet (?:meer )?(?:benaderen|contacteren|bellen|mailen)");

    /** Where mail does not arrive. */
    private static final Pattern GONE = words(
            "(?:e-?)?mails? (?:kam(?:en)?|kommt|kommen) zurück",
            "(?:e-?mail|mail|adresse|e-mail-adresse) (?:ist )?(?:ungültig|falsch|unzustellbar)",
            "unzustellbar",
            "(?:e-?mail|mail|address) (?:is )?(?:invalid|wrong|undeliverable|bounced|bounces)",
            "(?:e-?)?mails? (?:came|comes|come) back",
            "undeliverable",
            "hard bounce",
            "(?:adresse|e-mail) (?:invalide|erronée)",
            "correo (?:inválido|devuelto)");

    private static final Pattern CUSTOMER = Pattern.compile(
            "(?iuU)\\b(?:stammkund(?:e|in)|bestandskund(?:e|in)|(?:guter |langjähriger |treuer )?kunde seit|ist (?:schon |bereits )?kunde|kauft jedes jahr"
                    + "|(?:good|loyal|regular|long-standing|existing|repeat|best) customer|(?:customer|client) since|(?:is )?already (?:a )?customer"
                    + "|(?:bon )?client depuis|(?:buen )?cliente (?:desde|dal)|cliente habitual|déjà client|ya es cliente|klant sinds|vaste klant)\\b");

    private static final String CROSS = "†";

    private OwnNotes() {}

    /** The ways by which the person is not contacted before somebody has looked. */
    static Optional<Way> closes(String note) {
        if (warns(note)) {
            return Optional.of(Way.ALL);
        }
        return GONE.matcher(note).find() ? Optional.of(Way.MAIL) : Optional.empty();
    }

    private static boolean warns(String note) {
        return note.contains(CROSS)
                || DEAD.matcher(note).find()
                || NO_MORE.matcher(note).find()
                || COMPETITOR.matcher(note).find()
                || LEFT.matcher(note).find()
                || ALONE.matcher(note).find();
    }

    /** The words by which it calls the person a customer. */
    static Optional<String> customer(String note) {
        var found = CUSTOMER.matcher(note);
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }

    private static Pattern words(String... words) {
        return Pattern.compile("(?iuU)\\b(?:" + String.join("|", words) + ")(?![\\p{L}\\p{N}])");
    }
}
