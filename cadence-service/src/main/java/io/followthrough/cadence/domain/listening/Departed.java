package io.followthrough.cadence.domain.listening;

import io.followthrough.reading.Reading;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What others say of whom we wrote to: "she left last year", "there is nobody of that name here", "he has passed away". It refuses
 * nothing for anybody, however crossly it is said: the address is nobody's any more. Who asks for peace for the house or for
 * himself beside it asks for it.
 */
final class Departed {

    private static final String WHEN =
            "(?= (?:us|the (?:company|firm|school|practice|team)|last|in|a (?:year|month|week|while|long)|two|three|some|ages|long|years|months|weeks|back|already|at)\\b|[.,;!]|$)";

    private static final Pattern LEFT = words(
            "(?<!(?:i|we|you|i've|have) )(?<=(?:she|he|they) |(?:she|he)'s |has |had |longer )left" + WHEN,
            "(?:she|he)(?:'s| is| has been)? (?:long )?gone(?: since| for|[.,!]|$)",
            "(?:is|ist|isn't|war)(?: \\p{L}+){0,3} (?:not with us any ?more|nicht mehr (?:da|hier|bei uns))",
            "(?:sie|er|frau \\p{L}+|herr \\p{L}+|kolleg\\p{L}+) (?:ist|hat)(?: \\p{L}+){0,5} (?:gegangen|ausgeschieden|aufgehort|gewechselt|weggegangen|in rente|in pension)",
            "(?:ella |el |la senor\\p{L}+ |el senor )?se (?:fue|marcho|jubilo)(?: (?:de aqui|de la empresa|hace|el ano|en|ya)|[.,!]|$)|(?:ya no esta|dejo la empresa)(?: (?:aqui|con nosotros|hace|en)|[.,!]|$)",
            "(?:elle|il|madame \\p{L}+|monsieur \\p{L}+) (?:est parti\\p{L}*|a quitte|nous a quittes)(?: (?:l'an|l'annee|en|depuis|il y a|la|cet|a la)|[.,!]|$)",
            "(?:lei|lui|la signora \\p{L}+|il signor \\p{L}+)? ?(?:e andat[oa] via|se n'e andat[oa]|non c'e piu|non lavora piu qui)(?: (?:l'anno|da|dal|due|a)|[.,!]|$)",
            "(?:ela|ele|a senhora|o senhor)? ?(?:ja nao (?:esta|trabalha) (?:aqui|connosco|ca)|nao (?:esta|trabalha) mais (?:aqui|conosco)|saiu (?:da empresa|no ano|o ano|ha|em|daqui))",
            "(?:zij|hij|ze|mevrouw \\p{L}+|de heer \\p{L}+) is (?:\\p{L}+ ){0,3}(?:weg(?:gegaan)?|vertrokken|uit dienst)");

    private static final Pattern NOBODY = words(
            "no such (?:person|employee|name)|(?:no ?body|no ?one|no person|no employee)(?: here)? (?:by|of|with|called|under) (?:that|this|the) name|no ?(?:body|one) (?:here )?(?:called|named) \\p{L}+|(?:never|not) heard of (?:her|him|this person|that person)",
            "there(?:'s| is) no (?:mr |mrs |ms |miss )?\\p{L}+ (?:here|in this (?:office|company)|at this (?:address|company))|we have no (?:mr |mrs |ms )?\\p{L}+ (?:here|working here)|(?:i'm|i am|this is) not (?:mr |mrs |ms )?(?:her|him|that person)(?=[.,!]|$)|wrong (?:e-?mail |mail )?address|doesn't work here|does not work here",
            "(?:niemand(?:en)?|keine person)(?: hier)? (?:mit|unter) (?:diesem|dem|so einem) namen|(?:kein|keine|keinen) (?:herrn?|frau|person namens) \\p{L}+(?: \\p{L}+)?(?: hier)?|(?:gibt es|gibt's)(?: \\p{L}+){0,3} nicht(?=[.,!]|$)|arbeitet (?:hier|bei uns) nicht|falsche (?:e-?mail-?)?adresse|falscher empfanger",
            "(?:nadie|ninguna persona)(?: aqui)? (?:con|de) (?:ese|este) nombre|aqui no (?:hay|trabaja|esta) (?:ningun[oa]?|nadie)|no (?:trabaja|esta) aqui (?:ningun[oa]?|nadie)|direccion equivocada|se (?:ha equivocado|equivoca) de (?:persona|direccion)",
            "personne (?:ici )?(?:de|a|sous) ce nom|(?:pas|aucun|aucune) (?:de )?(?:personne|madame|monsieur|m\\.|mme) (?:\\p{L}+ )?(?:de ce nom|ici|chez nous)|ne travaille pas (?:ici|chez nous)|(?:mauvaise|erreur d') ?adresse|trompez de (?:personne|destinataire|adresse)",
            "(?:nessuno|nessuna persona)(?: qui)? (?:con|di) (?:questo|quel) nome|qui non (?:c'e|lavora) (?:nessun[oa]?|alcun)|indirizzo sbagliato|ha sbagliato (?:persona|indirizzo)",
            "(?:ninguem|nenhuma pessoa)(?: aqui)? com (?:esse|este) nome|aqui nao (?:ha|trabalha|existe) (?:ninguem|nenhum\\p{L}*)|endereco errado|(?:pessoa|destinatario) errad[oa]",
            "niemand (?:hier )?met die naam|(?:er werkt|hier werkt) (?:hier )?geen \\p{L}+|werkt hier niet|verkeerd (?:adres|mailadres)|kennen wij (?:hier )?niet");

    private static final Pattern DIED = words(
            "(?:has |sadly |recently |unfortunately )*passed away|(?:she|he|(?:mr|mrs|ms|dr)\\.? \\p{L}+|colleague|husband|wife|father|mother|owner|boss)(?: has| sadly| recently| unfortunately)* died|(?:she|he|(?:mr|mrs|ms|dr)\\.? \\p{L}+) is (?:sadly )?(?:deceased|dead)",
            "(?:ist|sind) (?:\\p{L}+ ){0,4}(?:verstorben|gestorben|verschieden)",
            "(?:ha |lamentablemente )?(?:fallecio|fallecido|murio)(?! de risa)",
            "est (?:malheureusement )?(?:decede|mort)e?",
            "e (?:purtroppo )?(?:mancat[oa]|decedut[oa]|mort[oa]|venut[oa] a mancare)",
            "(?:infelizmente )?faleceu|morreu(?! de)",
            "is (?:helaas )?(?:\\p{L}+ ){0,3}overleden");

    /** For the house, or for whoever writes. */
    private static final Pattern FOR_US = words(
            "(?:remove|take|delete|unsubscribe|strike|drop|scrub|leave) (?:us|me|our|my|this company|the company|the (?:whole )?(?:office|firm|domain))|(?:stop|quit) \\p{L}+ing (?:us|me|our|here|to (?:us|me|this company))|(?:don't|do not|never) (?:\\p{L}+ ){0,4}(?:us|me|our|here again)|none of us|nobody here wants|no more (?:mails?|e-?mails?|calls?) (?:to (?:us|me|this)|here)|unsubscribe(?=[.!]|$)",
            "(?:uns|mich|unsere[nr]? (?:firma|adressen?|betrieb|unternehmen|domain)) (?:\\p{L}+ ){0,4}(?:austragen|streichen|loschen|entfernen|abmelden|verschonen|in ruhe)|(?:nehmen|streichen|loschen|lassen|tragen|verschonen) sie (?:uns|mich|unsere)|(?:schreiben|schicken|mailen|rufen) sie (?:uns|mir|mich) (?:\\p{L}+ ){0,3}(?:nicht|nie|keine)|keine (?:weiteren )?(?:mails?|e-?mails?|werbung) (?:mehr )?an (?:uns|mich|unsere)",
            "(?:borr|elimin|quit|saqu|den|dar)\\p{L}*(?:nos|me)(?: de baja)?|no (?:nos|me) (?:\\p{L}+)|nuestra empresa|a (?:nuestra|esta) empresa",
            "(?:retir|supprim|desinscri|desabonn|enlev|laiss)\\p{L}*[- ](?:nous|moi)|ne (?:nous|m'|me) ?\\p{L}+|notre (?:societe|entreprise|adresse|domaine)|(?:pas|plus) (?:de mails?|nous)",
            "(?:toglie|cancella|rimuov|lascia)\\p{L}*(?:ci|mi)|non (?:ci|mi) \\p{L}+|(?:la )?nostra (?:azienda|ditta)",
            "(?:remov|retir|tir|apag|elimin)\\p{L}*[- ](?:nos|me)|nao (?:nos|me) \\p{L}+|(?:a )?nossa empresa",
            "(?:haal|schrap|verwijder|schrijf|laat|mail) (?:ons|mij|me)|(?:ons|mij|me) (?:niet|geen|met rust)|ons bedrijf");

    private Departed() {}

    private static Pattern words(String... alternatives) {
        return Pattern.compile("(?<!\\p{L})(?:" + String.join("|", alternatives) + ")(?!\\p{L})");
    }

    /** Whether somebody else says that the person is not there, and asks nothing for himself. */
    static boolean areSpokenOf(Reading reading) {
        var words = plain(reading.ownWords());
        return (LEFT.matcher(words).find()
                        || NOBODY.matcher(words).find()
                        || DIED.matcher(words).find())
                && !asksForUs(words);
    }

    private static boolean asksForUs(String words) {
        return FOR_US.matcher(words).find();
    }

    private static String plain(String words) {
        return Normalizer.normalize(words.toLowerCase(Locale.ROOT).replace('\u2019', '\''), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }
}
