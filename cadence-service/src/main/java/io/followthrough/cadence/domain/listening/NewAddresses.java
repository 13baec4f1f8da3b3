package io.followthrough.cadence.domain.listening;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Tells that somebody has another address from now on: "Neue Adresse: huber@neu.example". */
final class NewAddresses {

    private static final Pattern ADDRESS =
            Pattern.compile("[\\p{L}\\p{N}._%+'-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+");

    private static final String MAIL = "(?:e-?mails?|mails?|courriels?|correo(?: electronico)?)";

    /** An address stands for each that is written there. */
    private static final Pattern TOLD = Pattern.compile(
            "(?<!\\p{L})(?:"
                    + String.join(
                            "|",
                            "(?:new|changed|different) (?:" + MAIL + " )?address|new " + MAIL + "|change of (?:" + MAIL
                                    + " )?address",
                            "address (?:has |is |have )?(?:now )?changed|changed (?:my|our|the) (?:" + MAIL
                                    + " )?address",
                            "(?:from now on|in future|instead)[^.\\n]{0,20} (?:to|at|under) @|@ (?:from now on|instead|in future)",
                            "(?:neue[rn]?|andere|geanderte) (?:" + MAIL + "-? ?)?(?:adresse|anschrift)|(?:" + MAIL
                                    + "-?)?adress(?:e)?(?:anderung|wechsel)",
                            "adresse (?:hat sich|wurde|ist)(?: jetzt)? geandert",
                            "(?:ab sofort|ab jetzt|kunftig|zukunftig|nur noch|jetzt)[^.\\n]{0,30} (?:an|unter|uber)(?: die)? @",
                            "nouvelle adresse|nouve(?:au|l) " + MAIL + "|changement d'adresse|adresse (?:" + MAIL
                                    + " )?a change|change d'adresse",
                            "(?:desormais|dorenavant)[^.\\n]{0,30} (?:a|au|sur|par) @",
                            "nueva direccion|nuevo " + MAIL + "|cambio de (?:direccion|" + MAIL
                                    + ")|(?:direccion|correo)[^.\\n]{0,20} ha cambiado",
                            "cambiado de (?:direccion|" + MAIL
                                    + ")|(?:a partir de ahora|ahora)[^.\\n]{0,30} (?:a|en) @",
                            "nuov[oa] (?:indirizzo|" + MAIL + ")|cambio (?:di )?indirizzo|indirizzo (?:" + MAIL
                                    + " )?e['\u2019]? (?:stato )?cambiato|cambiato indirizzo",
                            "(?:d['\u2019]ora in poi|da ora)[^.\\n]{0,30} (?:a|su) @",
                            "nov[oa] (?:endereco|" + MAIL + ")|(?:endereco|" + MAIL + ") mudou|mudei de (?:endereco|"
                                    + MAIL + ")|mudanca de (?:endereco|" + MAIL + ")",
                            "(?:a partir de agora|de agora em diante)[^.\\n]{0,30} (?:para|em|no) @",
                            "(?:nieuwe?|ander) (?:" + MAIL + "-? ?)?(?:adres|" + MAIL + ")|(?:" + MAIL
                                    + "-?)?adreswijziging|adres is (?:gewijzigd|veranderd)",
                            "(?:voortaan|vanaf nu)[^.\\n]{0,30} (?:op|naar|via|aan) @")
                    + ")(?!\\p{L})",
            Pattern.CASE_INSENSITIVE);

    private NewAddresses() {}

    /** @param from whose the letter is: an address of theirs is none to go to */
    static Optional<String> in(String words, String from) {
        if (!TOLD.matcher(plain(ADDRESS.matcher(words).replaceAll("@"))).find()) {
            return Optional.empty();
        }
        return ADDRESS.matcher(words)
                .results()
                .map(MatchResult::group)
                .filter(address -> !from.contains(Headers.lower(address)))
                .findFirst();
    }

    private static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }
}
