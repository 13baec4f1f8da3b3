package io.followthrough.reading.dates;

import java.util.regex.Pattern;

/** Words around a date that say what it is for. */
final class DateCues {

    static final String NEXT_YEAR =
            "next (?:calendar |fiscal )?year|(?:nachste[sn]?|kommende[sn]?|folgende[sn]?) jahre?s?|(?:el )?(?:proximo ano|ano (?:que|q|k) (?:viene|vem|entra)|ano proximo)|(?:l'annee prochaine|l'an prochain|annee prochaine)|(?:l'anno prossimo|anno prossimo|prossimo anno)|(?:volgend|komend) jaar";

    /** Also "not next year, the one after". */
    static final String YEAR_AFTER_NEXT =
            "year after next|ube?rnachste[nms]? jahre?s?|overvolgend jaar|(?:ma |but |pero |mais |mas |maar |aber )?(?:not|nicht|no|pas|non|nao|niet) (?:in |of |im |del? |des |du |do |da |no |van |el |l'|il |de l'|dell'|den |das )?(?:"
                    + NEXT_YEAR
                    + "),? (?:but |sondern |sino |mais |ma |mas |maar )?(?:in |im |in the |of |en |del? |di |do |no |em |van |el |il |the )*(?:(?:one|year) after|ubernachste[ns]?|das danach|im jahr darauf|(?:el )?(?:siguiente|otro)|(?:celui|celle) d'apres|la suivante|quello (?:dopo|successivo)|(?:o )?(?:seguinte|outro)|(?:dat|het jaar) daarna)";

    /** What was said before is taken back: "no, make it March". */
    static final Pattern CORRECTION = Pattern.compile(
            "\\b(?:make (?:it|that)|scrap (?:that|it)|no,? wait|sorry,? (?:i mean|make)|i mean|or rather|better (?:make it|still)|correction|on second thoughts?|nein,? (?:doch|lieber|besser|moment|sagen wir|warten sie)|besser doch|doch lieber|ach (?:nein|ne|was)|quatsch|ich meine|mejor dicho|no,? (?:mejor|perdon|espere?)|perdon|quiero decir|ou plutot|(?:mettez|mets|disons) plutot|non,? (?:plutot|pardon|attendez|disons)|je veux dire|anzi|no,? (?:meglio|scusi|aspetti|facciamo)|volevo dire|alias|nao,? (?:melhor|desculpe|espera|pera)|quer dizer|ou melhor|of nee|nee,? (?:wacht|liever|toch|doe maar)|of liever|toch maar|ik bedoel|correctie|i was wrong|my mistake|(?:habe?|hab) mich (?:geirrt|vertan|verschrieben|versprochen)|mich geirrt|me (?:he )?equivo(?:que|cado)|(?:je )?me suis trompee?|mi sono sbagliat[oa]|mi sbagliavo|enganei-me|me enganei|enganamo-nos|errei|vergis(?:te)? me|heb me vergist|vergissing)\\b");

    /** "So 6 December", "also Montag": a short sentence that concludes. */
    static final Pattern CONCLUDES =
            Pattern.compile("^\\W*(?:so|thus|also|o sea|asi que|donc|quindi|portanto|dus),? (?:[^ ]+ ?){1,5}$");

    /** "The Tuesday after Easter, and not a day earlier". */
    static final Pattern NO_DAY_EARLIER = Pattern.compile(
            "(?<!\\p{L})(?:not|keinen|kein|ni|pas|non|nem|geen|niet)(?: (?:a|one|un|um|een|einen|single))* (?:day|tag|dia|jour|giorno|dag) (?:earlier|before|sooner|fruher|vorher|eher|antes|plus tot|avant|prima|mais cedo|eerder)(?!\\p{L})");

    /** A weekday alone that takes the place of those before: "Tuesday then", "segunda então", "dinsdag dan maar". */
    static final Pattern THAT_ONE_THEN = Pattern.compile(
            "^\\W*(?:(?:ok|okay|so|then|also|dann|alors|donc|allora|dus|pues|entao|entonces|dan),? )?(?:(?:on|am|le|op|el|na|no|il|a|the) )?(?:"
                    + Names.WEEKDAYS.alternatives()
                    + ")(?:-feira)?,? (?:then|instead|dann|also|halt|eben|lieber|entonces|mejor|pues|alors|donc|plutot|allora|invece|piuttosto|entao|portanto|mesmo|dan|dan maar|maar|dus|liever)\\W*$");

    /** Directly before a date: it lies behind. */
    static final Pattern PAST = Pattern.compile(
            ".*\\b(?:(?:bought|signed|had|got|did|was|were|started|moved|switched|installed|tried|met|spoke) (?:\\S+ ){0,6}back in|since|ago|last|past|previous|seit(?: dem)?|letzte[nmrs]?|vergangene[nmrs]?|vorige[nmrs]?|desde(?: el)?|(?:el|del|este) pasado|depuis(?: le)?|dernier|sinds|afgelopen|vorige|dal|passato|scors[oa]|passado|ultim[oa]|founded in|born in|gegrundet|as of|stand(?: vom)?|(?<!woche )vom|dated|your (?:mail|e-?mail|letter|message|offer|quote) (?:of|from|dated))(?: early| mid| late| anfang| mitte| ende)? ?$");

    /** Directly before a month or season: somebody is called so. */
    static final Pattern CALLED = Pattern.compile(
            ".*\\b(?:mrs?|ms|miss|sir|dr|prof|colleague|wife|husband|daughter|son|herrn?|frau|familie|kolleg\\w*|don|dona|senora?|sr|sra|srta|senhora?|doutora?|seu|monsieur|madame|mme|mlle|m|signora?|sig|sig\\.ra|dott(?:oressa|ssa)?|meneer|mijnheer|mevrouw|dhr|mevr|mw)\\.?(?: (?:de|der|den|van|von|di|da|do|la))? ?$");

    static final Pattern CALLED_SO = Pattern.compile("^ (?:senior|junior|sr|jr|sen|jun)\\b.*");

    /** Directly behind a date: it lies behind. */
    static final Pattern PASSED = Pattern.compile(
            "^ (?:ago|pasad[oa]|passad[oa]|passato|scorso|scorsa|dernier|derniere|passado|geleden|last year|letzten jahres|fa)\\b.*");

    /** Directly before a date: that is not the time. */
    static final Pattern NOT_THEN = Pattern.compile(
            ".*\\b(?:not|nor|neither|nicht|kein|no(?= en)|ni|non|ne|nao|nem|niet|except|sauf|aus+er|behalve|excepto|tranne|exceto|(?<!pourquoi )pas(?= (?:en|au|pour|ce|cet|cette|avant|le)))(?: (?:le|in|the|im|en|em|nel|for|fur|para|pour|this|at|a|ad|au|op|no|na|til|till))? ?$");

    /** "Dieses Jahr nicht mehr". */
    static final Pattern NOT_IT = Pattern.compile("^ (?:nicht|nichts|kein|keine|niet|geen|no|non|nao|pas)\\b.*");

    /** Directly behind a date: nothing takes place then after all. */
    static final Pattern CANCELLED = Pattern.compile(
            "^,? ?(?:(?:is|was|has been|got|ist|wurde|wird|fallt|fue|es|esta|queda|a ete|est|e|e stat[oa]|foi|esta|is|werd|gaat) )?(?:cancelled|called off|off\\b|scrapped|abgesagt|aus\\b|ausgefallen|desconvocad[oa]|cancelad[oa]|suspendid[oa]|anulad[oa]|annulee?|reportee?|saltat[oa]|annullat[oa]|rinviat[oa]|adiad[oa]|desmarcad[oa]|geannuleerd|afgezegd|afgelast|niet door)(?!\\p{L})");

    /** Directly behind a date: it is the one that suits. */
    static final Pattern SUITS = Pattern.compile(
            "^(?: (?:morning|afternoon|evening|early|vormittags?|nachmittags?|fruh|abend|por la (?:manana|tarde)|matin|apres-midi|mattina|pomeriggio|cedo|de manha|a tarde|ochtend|middag))?,? (?:(?:is|ist|es|est|e|seria|sarebbe|serait|would be|estaria) )?(?:then |dann |ja |ya |dai |me |mi |mir |uns |ca |il |gut |schon )*(?:perfect\\p{L}*|parfait|perfekt|passt|works?|suits?|geht(?! (?:nicht|net|gar|ned))|klappt|ginge|fine|best|ideal\\p{L}*|va bene|va benissimo|va bien|viene bien|me va|si jala|jala|va(?= ?[.,!)]| ?$)|kan(?! (?:niet|ik))|past(?! (?:niet|due))|lukt|goed|pode(?: ser)?(?! nao)|da(?= ?[.,!)]| ?$)|dai|si(?= ?$| ?[.,!]| por\\b| puedo\\b| me\\b)|sim|oui|convient|marche)(?!\\p{L})");

    /** Directly before a feast: the day on which a house is shut, and none to call on. */
    static final Pattern SHUT_ON = Pattern.compile(
            ".*(?<!\\p{L})(?:closed|shut|geschlossen|ferme\\p{L}*|gesloten|dicht|cerrad\\p{L}+|chius\\p{L}+|fechad\\p{L}+)(?: (?:on|for|over|am|an|an den|le|la|op|met|el|il|no|na))? ?$");

    static final Pattern SHUT_THEN = Pattern.compile(
            "^ (?:(?:haben wir|sind wir|ist|bleibt|is|are we|we are|we're|on est|nous sommes|zijn we|hebben we) )?(?:closed|shut|geschlossen|zu|fermes?|gesloten|dicht)(?! (?:bis|until|till|tot|jusqu\\p{L}*)(?!\\p{L}))(?!\\p{L})");

    static final Pattern NOBODY = Pattern.compile(
            "\\b(?:nobody|no one|niemand|keiner|nadie|personne|nessuno|ninguem|we move|we're moving|umzug|ziehen um|nos mudamos|demenage\\w*|trasloc\\w+|mudamos|verhuiz\\w+|conference|messe|fair|feria|salon|fiera|feira|beurs|away|zu|dicht|toe)\\b");

    /** Directly before a date: it is a limit. */
    static final Pattern BEFORE = Pattern.compile(
            ".*\\b(?:before|(?<!\\b(?:come|stop|drop|swing|pass|nip|pop|go) )by|vor|bis spatestens|spatestens|antes de(?:l)?|avant|d'ici|prima d(?:i|el|ella|ell')|entro|antes d[oae]|voor|no later than|latest|ahead of)(?: the| der| den| dem| la| el| le| l'| las| los| de| het| end of| fin de)? ?'?$");

    /** Directly before the middle or an end of a month: what is known by then. */
    static final Pattern BY_THEN = Pattern.compile(
            ".*\\b(?:(?<!\\b(?:come|stop|drop|swing|pass|nip|pop|go) )by(?: the)?|d'ici(?: a)?(?: la| le)?|entro(?: la)?|bis|ate|tot|tegen|hasta) $");

    /** Directly before a day: the days before it. */
    static final Pattern SHORTLY_BEFORE = Pattern.compile(
            ".*\\b(?:shortly|just|right|kurz|knapp|unmittelbar|justo|poco|juste|peu|subito|pouco|logo|mesmo|vlak|kort|net(?= voor)) (?:before|vor|antes de(?:l)?|avant|prima d(?:i|el|ella|ell')|antes d[oae]|voor)(?: the| der| den| dem| la| el| le| l'| las| los| de| het)? ?'?$");

    static final Pattern NOT_BEFORE = Pattern.compile(
            ".*\\b(?:not|nothing|never|\\p{L}+n'?t|pointless|no use|nicht|nichts|nix|ned|net(?! voor)|sinnlos,?|zwecklos,?|inutile,?|zinloos|erst|no|nada|pas|rien|non|niente|nao|niet|niets|niks) (?:\\S+ ){0,5}(?:before|vor|antes de(?:l)?|avant|prima d(?:i|el|ella)|antes d[oae]|voor)(?: the| der| den| dem| la| el| le| l'| de| het)? ?'?$");

    /** Behind "before October": it will not do, so that October is when it may. */
    static final Pattern NOTHING_YET = Pattern.compile(
            "^[^.!?]{0,25}(?<!\\p{L})(?:not|nothing|no way|impossible|nicht|nichts|nix|ned|niks|kein\\w*|keinesfalls|unmoglich|nada|no|imposible|rien|pas|niente|non|nao|niet|niets|geen)(?!\\p{L})(?! (?:problem\\w*|after|later|nach|spater|despues|apres|dopo|depois|na|later))");

    static final Pattern AFTER = Pattern.compile(
            ".*\\b(?:after|once|nach|despues de(?:l)?|(?:a la|de) vuelta de(?:l)?|(?:au|de) retour (?:de|du|des)|(?:al )?rientro d(?:a|al|alla|alle|agli|ai)|(?:na|de) volta d[aeo]s?|terug van|tras|apres|passe|dopo|depois d[oae]s?|passat[eaio]|finit[eaio]|termine[es]*|passees?|finies?|apos|na|following|past|pasad[oa]s?|pasen?|pasar|passados?|passad[oa]|passando|pasando|nach dem|gone)(?: the| der| den| dem| la| las| los| el| le| les| l'| il| o| a| de| het| your| our)?(?: (?:dia|giorno|jour|day))? ?'?$");

    /** "After the council on 17 December": something is then, and it is over the day after. */
    static final Pattern AFTER_SOMETHING = Pattern.compile(
            ".*(?<!\\p{L})(?:after|nach|despues|apres|dopo|depois|apos|na(?= (?:de|het|onze|een) ))(?: (?:the|a|our|dem|den|der|unserer?|el|la|del?|nuestr[oa]|le|les|l'|notre|il|lo|nostr[oa]|o|do|da|dos|das|noss[oa]|de|het|onze))* ?(?:\\p{L}{4,} ){1,3}?(?:on|of|am|vom|von|del?|du|di|del|dell'|do|da|em|op|van)(?: (?:the|dem|el|le|il|o|de|dia))? ?$");

    /** Directly behind days: "once spring starts" is its beginning and not its end. */
    static final Pattern BEGINS = Pattern.compile(
            "^ (?:has |have |is |finally )*(?:starts?|started|begins?|begun|opens?|opened|kicks? (?:in|off)|comes?|arrives?|rolls (?:round|around)|here|beginnt|anfangt|losgeht|startet|anbricht|da ist|empieza|empiece|arranca|arranque|comienza|llega|llegue|commence|demarre|arrive|debute|comincia|inizia|parte|arriva|comeca|comecar|arrancar|chega|chegar|begint|aanbreekt)\\b");

    /** Directly behind a feast: once it is over. */
    static final Pattern OVER = Pattern.compile(
            "^(?:'s| is| are| sind| ist| es| est| e)? ?(?:noch |erst |mal |erst mal )?(?:over|done|past|gone|out of the way|behind (?:us|me)|finished|vorbei|voruber|rum|uberstanden|abwarten|abgewartet|pasad[oa]s?|passat[oaie]|passees?|passes?|finit[oaie]|finie?s?|passad[oa]s?|acabad[oa]s?|terminad[oa]s?|voorbij|achter de rug|geweest)\\b");

    /** In the clause of a date: this is when to come back. */
    static final Pattern COME_BACK = Pattern.compile(
            "\\b(?:w/c|week commencing|call|ring|phone|ask|try|contact|talk|speak|chat|revisit|reach|circle|check|follow|touch|come|get back|sooner|earlier|meet|visit|stop by|drop by|swing by|write|text me|e-?mail|decide|decides|deciding|unlocks?|released?|ping|reconnect|look at|until|till|again|then|after|not before|from|earliest|onwards?"
                    + "|ruf\\w*|an?zurufen|anrufen|meld\\w*|sprechen|reden|versuch\\w*|bis|ab|erst|wieder|danach|dann|doch lieber|lieber|fruhestens|fruher|eher nicht|kontakt\\w*|nachfragen|nach|vorbei\\w*|schreib\\w*|schick\\w*|treffen|besuch\\w*|kommen? sie|kommense|rufense|redma|koennma|konnma|konnmer|entscheid\\w*|freigegeben|verfugbar"
                    + "|llam\\w*|habl\\w*|contact\\w*|escrib\\w*|volver\\w*|vuelv\\w*|hasta|despues|entonces|en adelante|retom\\w*|tras|veamos|nos vemos|pasat?e|venga|escrib\\w*|escrim\\w*|miramos|quedamos|decid\\w*|liberan?|disponible"
                    + "|rappel\\w*|recontact\\w*|appel\\w*|parl\\w*|jusqu\\w*|apres|a partir|pas avant|revenez|reven\\w*|voyons|se voit|passez|ecri(?:s|vez)\\w*|on (?:en )?regarde|debloqu\\w*"
                    + "|richiam\\w*|risent\\w*|chiam\\w*|sentir\\w*|fino|dopo|ricontatt\\w*|riparl\\w*|vediamoci|ci vediamo|passi|venga|fatti vivo|in poi|vivo|riscriv\\w*|scriv\\w*"
                    + "|lig\\w*|fal\\w*|ate|depois|em diante|volt\\w*|retorn\\w*|apos|telefon\\w*|escrev\\w*|procur\\w*|passe|venha|apareca|vem ca|ce vem|vens"
                    + "|bel\\w*|terug\\w*|tot|na|vanaf|pas in|spreken|opnieuw|langs\\w*|mail\\w*|schrijf\\w*|besliss?\\w*|vrijgegeven)\\b");

    /** Asks for a call or a letter; with a day some weeks ahead in the same sentence that is a "not now". */
    static final Pattern GET_IN_TOUCH = Pattern.compile(
            "\\b(?:call|ring|phone|contact|talk|speak|get in touch|hit me up|ping|check (?:in|back)|reach out|come back|circle back|follow up|ask (?:me |us )?again|try (?:me |us )?(?:again)?|revisit|reconnect"
                    + "|ruf\\w*|an(?:zu)?rufen|meld\\w*|sprechen|reden|nachfragen|nachhaken|nochmal|wieder ?kommen"
                    + "|llam\\w*|habl[ae]\\w*|contact\\w*|escrib\\w*|retom\\w*|vuelv\\w*"
                    + "|rappel\\w*|recontact\\w*|reparl\\w*|reven\\w*|revien\\w*"
                    + "|richiam\\w*|risent\\w*|sentiamoci|ricontatt\\w*|riparl\\w*"
                    + "|lig(?:ue|ar)\\w*|falamos|falar|volte\\w*|retorn\\w*"
                    + "|bel|bellen|terugbellen|terugkomen|spreken)\\b");

    private DateCues() {}

    /** Dutch "na" is after, Portuguese "na primavera" is in. */
    static boolean isAfter(String before, String days) {
        return (AFTER.matcher(before).matches()
                        || AFTER_SOMETHING.matcher(before).matches())
                && !(before.endsWith("na ")
                        && days.matches(
                                "(?:[2-6][a\u00aa]? ?-?feira|primavera|pascoa|vespera|antevespera|proxima|primeir[oa]|terceir[oa]|(?:pen)?ultima|passagem|volta|semana|segunda|terca|quarta|quinta|sexta).*"));
    }
}
