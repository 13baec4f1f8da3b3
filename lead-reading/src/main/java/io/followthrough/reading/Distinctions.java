package io.followthrough.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the words of refusals share with their neighbours, told apart by a rule: asking for a copy is not asking for deletion,
 * refusing one way is not refusing all, "I never unsubscribed" is no unsubscribing. Over lower case without accents.
 */
final class Distinctions {

    /** Enough to hold what is planned and ask, not enough to conclude. */
    private static final double DOUBT = 0.45;

    /** Most that is left of "it says nothing" where something is doubted. */
    private static final double PLAIN = 0.8;

    private static final double CERTAIN = 0.93;

    private static final double UNDENIABLE = 0.85;

    private static final Pattern DELETION = Pattern.compile(
            "\\b(?:delet|eras|remov|destroy|wip|purg|scrub|forg[eo]t|losch|loesch|entfern|vernicht|vergess|supprim|suppress|effac|effet|oubli"
                    + "|borr|elimin|suprim|supres|olvid|cancell|rimuov|rimoz|dimentic|oblio|apag|exclu|esquec|verwijder|wis(?:sen|t)?\\b|gewist|vergeten|vergetelheid|off your|off the|get rid|tonne\\b|tilg|beseitig|weg\\b|zerar|sumir|suma\\b|desaparec|dispar[au]|sparire|uit de boeken|brauchen sie (?:\\w+ )?nicht mehr|art(?:icle|ikel|iculo|icolo|igo|\\.)? ?17)");

    /** Calls are asked for in so many words. */
    private static final Pattern CALL_INSTEAD = Pattern.compile(
            "(?<!(?:not|don't|dont|never|stop|no|or|nor) )\\b(?:(?:please |just |rather |only |better |you can |feel free to )(?:call|ring|phone|telephone)\\b|(?:call|ring|phone) (?:me|us)\\b(?! (?:any ?more|again))|only (?:wants? )?(?:phone )?calls|wants (?:only )?calls|(?:phone|calls?|telephone|calling) (?:is|are) (?:fine|ok|okay|good|welcome|better)|by (?:phone|telephone)|on (?:my|the) (?:phone|mobile|cell)"
                    + "|ruf(?:en)? (?:sie )?(?:mich |uns )?(?:bitte |lieber |einfach )?an\\b|rufen sie (?:mich|uns)|lieber (?:anrufen|telefonisch)|bitte (?:nur )?(?:anrufen|telefonisch)|nur (?:noch )?(?:telefonisch|anrufen|anrufe|telefon)\\b|lieber (?:per )?telefon\\b|per telefon"
                    + "|(?:llam(?:en?|ad)(?:me|nos)|mejor (?:por telefono|llamar)|(?:solo |mejor )?por telefono)|(?:appelez|telephonez)[- ](?:moi|nous)|(?:plutot |seulement |uniquement )?par telephone"
                    + "|(?:chiam(?:i|ate|atemi)|mi chiami|telefon(?:i|ate)mi)|(?:solo |meglio )?per telefono|(?:me |nos )?(?:ligue|ligar|liguem)(?:-me|-nos)?\\b|(?:so )?por telefone|telefonisch|bel (?:me|ons|mij)\\b|(?:liever|gewoon) (?:bellen|telefonisch))");

    private static final Pattern NO_MAILS = Pattern.compile(
            "\\b(?:no (?:more )?|not? (?:by |via )|stop (?:all |any |these |your |the |sending |with )*(?:me )?|don't (?:send )?(?:me )?(?:any )?(?:more )?|without )(?:e-?mails?|mails?|newsletters?)\\b|\\b(?:keine?|bitte nicht (?:mehr )?per) (?:weiteren )?(?:e-?mails?|mails?|newsletter)\\b|\\bnicht (?:mehr )?(?:per (?:e-?)?mail|mailen)"
                    + "|\\b(?:no mas|ningun|sin|nada de) (?:correos?|e-?mails?|mails?)|\\bno (?:me |nos )?(?:envien|escriban|manden) (?:mas )?(?:correos?|e-?mails?|mails?)|\\b(?:plus (?:de |d')|pas (?:de |d')|aucun )(?:e-?mails?|mails?|courriels?)|\\b(?:basta|niente|nessuna|non (?:mandate|mandi|inviate|invii)(?:mi|ci)?(?: piu)?|non piu) (?:piu )?(?:e-?mail|mail)"
                    + "|\\b(?:nada de|chega de|sem|nao (?:me )?(?:mandem?|enviem?) (?:mais )?|nao quero (?:mais )?)(?:e-?mails?)|\\b(?:geen|stop met) (?:e-?)?mail(?:s|tjes|en)?\\b");

    /** Mail is named as the way that is left. */
    private static final Pattern MAIL_INSTEAD = Pattern.compile(
            "\\b(?:e-?mails?|mails?|writing) (?:only|instead|(?:is|are|would be|works?) (?:\\w+ )?(?:fine|ok|okay|enough|good|better|best|preferred))\\b|\\b(?:just|only|rather|prefer|better) (?:by |via |use |an? |the |to )?(?:e-?mails?|mails?|write|writing)\\b|(?<!not |n't |never |stop )\\b(?:write|mail|email|e-mail) (?:to me|me instead|instead)\\b"
                    + "|\\b(?:lieber|nur|besser|gerne?|einfach|bitte nur) (?:noch )?(?:per |via |eine )?(?:e-?mail|mail|schriftlich|schreiben)\\b|\\b(?:e-?mail|mail) (?:reicht|genugt|geht|passt|ist (?:\\w+ )?(?:ok|okay|in ordnung|gut|besser))|\\bschreiben sie (?:mir|uns) (?:lieber|bitte|einfach|eine)"
                    + "|\\bprefiero (?:el |un |los |que |por )?(?:correo|e-?mail|me escriban)|\\b(?:mejor|solo|unicamente) (?:por |un )?(?:correo|e-?mail)|\\b(?:correo|e-?mail) (?:esta bien|vale|basta|si)\\b|(?<!no )\\bescri(?:ba|ban|be)(?:me|nos)\\b"
                    + "|\\b(?:e-?mail|mail|courriel)s? (?:suffi\\w+|me convien\\w+|c'est bien)|\\b(?:plutot|seulement|uniquement|prefere\\w*) (?:par |un |les |le )?(?:e-?mail|mail|courriel)s?\\b|(?<!n')\\becrivez[- ](?:moi|nous)"
                    + "|\\bprefer\\w+ (?:le |una |la |via |per )?(?:e-?mail|mail|posta)\\b|\\b(?:solo|meglio|piuttosto) (?:via |per |una )?(?:e-?mail|mail)\\b|\\b(?:e-?mail|mail) (?:va bene|basta)|(?<!non )\\bscriv(?:etemi|imi|eteci)\\b"
                    + "|\\bprefiro (?:o |um |por )?(?:e-?mail|correio)|\\b(?:so|apenas|melhor) (?:por )?e-?mail\\b|\\be-?mail (?:esta bem|chega|serve|pode ser)|(?<!nao )\\bescrev(?:a|am)[- ](?:me|nos)"
                    + "|\\b(?:liever|alleen|gewoon) (?:een |per |via )?(?:e-?mail\\w*|mail\\w*)|\\b(?:e-?mailen|mailen|e-?mail|mail) (?:mag|kan|volstaat|is (?:prima|goed|ok))|\\b(?:stuur|schrijf) (?:me|mij|ons) (?:liever|maar|een)");

    private static final Pattern NO_CALLS = Pattern.compile(
            "\\b(?:don'?t|do not|never|no|not|stop)\\b(?: \\w+){0,2} (?:call|calls|calling|ring|ringing|phone|phoning)\\b|\\bruf\\w* (?:\\w+ ){0,3}nicht (?:\\w+ )?an\\b|\\bnicht (?:\\w+ )?an(?:rufen|zurufen)\\b|\\bkeine? (?:\\w+ )?(?:anrufe?|telefonate)\\b"
                    + "|\\bno (?:me |nos )?llam\\w+|\\b(?:ne (?:m'|me |nous )?|n')(?:r?appel|telephon)\\w+ pas|\\bpas d'appels?\\b|\\bnon (?:mi |ci )?(?:chiam|telefon)\\w+|\\bnao (?:me |nos )?(?:lig|telefon)\\w+|\\bbel(?:t|len)? (?:\\w+ )?niet\\b|\\bniet (?:\\w+ )?bellen\\b|\\bgeen (?:telefoontjes|belletjes)\\b");

    /** "Write to me", not "do not write to me". */
    private static final Pattern WRITE_INSTEAD = Pattern.compile(
            "(?<!not |n't |dont |never |stop |or |nor )\\b(?:write|mail|e-?mail|text)(?: to)? (?:me|us)\\b(?! (?:any ?more|again|either|neither|niet))|\\bschreib(?:en sie|t)? (?:mir|uns)\\b(?! (?:\\w+ )?(?:nicht|nie|keine|auch))|(?<!nicht |keine )\\b(?:bitte|lieber|nur|besser) (?:per )?(?:schreiben|schriftlich|e-?mail|mail)\\b"
                    + "|(?<!no |ni )\\b(?:escrib(?:a|an|e)(?:me|nos)|me escriban?)\\b|(?<!n')\\b(?:ecrivez|ecris)[- ](?:moi|nous)\\b|(?<!non |ne )\\b(?:scriv(?:etemi|imi|eteci)|mi scriva)\\b|(?<!nao |nem )\\b(?:escrevam?[- ](?:me|nos)|me escrevam?)\\b|\\b(?:mail|schrijf|app) (?:me|mij|ons)\\b(?! (?:ook )?niet)");

    /** The right to object to advertising, by name or in so many words: nobody has to call it an opt-out. */
    private static final Pattern OBJECTS = Pattern.compile(
            "\\bwiderspr\\w+ .{0,80}(?:werb|direktmarketing|marketing)|(?:werb|marketing)\\w* .{0,60}\\bwiderspr\\w+|\\bobject to .{0,60}(?:marketing|advertis|promotion)|\\b(?:me opongo|oponerme|oposicion) .{0,80}(?:publicid|comercial|marketing)|\\bm'oppose .{0,80}(?:prospection|publicit|marketing|commercia)"
                    + "|\\b(?:mi oppongo|oppormi|opposizione) .{0,80}(?:pubblicit|marketing|commercial)|\\b(?:oponho-me|opor-me|me oponho|oposicao) .{0,80}(?:publicid|marketing|comercia)|\\b(?:maak|teken) bezwaar .{0,80}(?:reclame|marketing|direct)");

    private static final Pattern NEVER_LEFT = Pattern.compile(
            "\\b(?:never|did(?:n't| not)|haven't|have not|nie(?:mals)?|nicht|nunca|no me he|no me|jamais|ne me suis pas|mai|non mi sono|nao|nunca|nooit|niet) (?:\\w+ ){0,2}(?:unsubscribe\\w*|opt(?:ed)? out|asked to (?:leave|be removed)|abgemeldet|abbestellt|ausgetragen|dado de baja|di de baja|desabonn\\w*|desinscri\\w*|disiscritt\\w*|cancellat\\w*|cancelei|descadastr\\w*|uitgeschreven|afgemeld)"
                    + "|\\b(?:add|put|sign) (?:me|us) (?:back|again)|\\b(?:add|put|sign) (?:me|us) (?:\\w+ ){0,4}(?:again|back on)|\\bwieder (?:eintragen|aufnehmen|anmelden|schicken)|\\bnewsletter wieder"
                    + "|\\b(?:do not|don't|dont) hesitate|\\bzoger\\w* (?:sie )?nicht|\\bno dude\\w* en|\\bn'hesitez pas|\\bnon esit\\w+|\\bnao hesite|\\baarzel niet"
                    + "|\\bunlike (?:the )?others|\\bnot like the others|\\bthe only (?:one|newsletter)|\\b(?:others?|everybody else|the rest) (?:whose|that|which|i) .{0,20}unsubscrib");

    /** "How can our customers unsubscribe?" is asked for others. */
    private static final Pattern FOR_THEIR_CUSTOMERS = Pattern.compile(
            "\\b(?:our|unsere[nr]?|nuestr[oa]s|nos|(?:i )?nostri|(?:os )?nossos|onze) (?:own |eigenen )?(?:customers?|clients?|members|subscribers|readers|kunden|mitglieder|leser|abonnenten|clientes|socios|membres|abonnes|clienti|soci|membros|klanten|leden|lezers)\\b");

    private static final Pattern GONE = Pattern.compile(
            "\\b(?:no longer|not) (?:work\\w*|employed|with) (?:\\w+ ){0,2}(?:here|at|for|the company)|\\b(?:arbeite|bin|ist|arbeitet) (?:\\w+ ){0,3}nicht mehr (?:hier|bei|im|fur|in)|\\bya no trabaj\\w+|\\bne (?:travaille|fait) plus (?:ici|chez|dans|pour|partie)|\\bnon lavor\\w+ piu|\\bnao trabalh\\w+ mais|\\bja nao trabalh\\w+|\\bwerk\\w* (?:hier |daar )?niet (?:meer|langer)|\\bniet (?:meer|langer) werkzaam");

    /** "Remove item 3 from the list": a thing goes, and its buyer stays. */
    private static final Pattern THING_OFF = Pattern.compile(
            "\\b(?:remov|delet|tak|strik|drop|cross)\\w* (?!me\\b|us\\b|my\\b|our\\b)(?:\\w+ ){0,3}(?:items?|positions?|lines?|prices?|articles?|products?|licen[cs]es?|options?|discounts?|rows?|parts?|units?)\\b"
                    + "|\\b(?:streich|entfern|nehm|losch|loesch)\\w* (?:sie )?(?:bitte )?(?!mich\\b|uns\\b|meine|unsere)(?:\\w+ ){0,3}(?:position\\w*|posten|artikel|preis\\w*|zeile\\w*|lizenz\\w*|option\\w*|produkt\\w*|stuck)\\b"
                    + "|\\b(?:quit|elimin|borr|sac|retir)\\w* (?:por favor )?(?:el|la|los|las|ese|esa) (?:\\w+ ){0,2}(?:articulos?|partidas?|lineas?|precios?|productos?|posicion(?:es)?|opcion(?:es)?|licencias?)\\b"
                    + "|\\b(?:supprim|enlev|retir)\\w* (?:le |la |les |l'|ce |cette )(?:\\w+ ){0,2}(?:articles?|lignes?|postes?|prix|produits?|positions?|options?|licences?)\\b"
                    + "|\\b(?:togli|tolga|rimuov|elimin|cancell)\\w* (?:il |la |i |le |l'|quella |quel )(?:\\w+ ){0,2}(?:articol[oi]|voc[ei]|rig(?:a|he)|prezz[oi]|prodott[oi]|posizion[ei]|opzion[ei]|licenz[ae])\\b"
                    + "|\\b(?:remov|retir|elimin|tir|apag)\\w* (?:o |a |os |as |esse |essa )(?:\\w+ ){0,2}(?:ite(?:m|ns)|artigos?|linhas?|precos?|produtos?|posic(?:ao|oes)|opc(?:ao|oes)|licencas?)\\b"
                    + "|\\b(?:verwijder|schrap|haal|haalt) (?:de |het |die |dat )(?:\\w+ ){0,2}(?:artikel\\w*|regels?|prijs|prijzen|product\\w*|posities?|posten|opties?|licenties?)\\b");

    /** "Stop calling me Bob": it is a name that is refused. What follows a call that is not wanted is another word. */
    private static final Pattern NAMED_WRONG = Pattern.compile(
            "\\b(?:stop|don't|dont|do not|never|quit) call(?:ing)? me (?!(?:any\\w*|again|either|neither|nor|too|well|thx|at|on|about|every\\w*|all|so|please|pls|plz|now|this|that|these|or|and|for|until|till|before|after|today|tomorrow|tonight|because|during|unless|back|daily|constantly|ever|regarding|in|with|to|from|like|if|when|while|i|it|you|we|as|twice|up|out|over|weekly|but|directly|by (?:phone|telephone)|here|there|early|late|thanks?|otherwise|without|whatsoever|ok|under|mate|man|guys|people|folks|period|else|through|via|then|cheers|regards|once|more|further|unsolicited|outside|between|instead|just|right|sorry|hello|the|a|every)\\b)[a-z]");

    /** "Delete my phone number": one way goes. */
    private static final Pattern NUMBER_OFF = Pattern.compile(
            "\\b(?:delet|eras|remov|tak|scrub)\\w* my (?:\\w+ )?(?:tele)?(?:phone|mobile|cell|number)s?(?: numbers?)?\\b"
                    + "|\\b(?:losch|loesch|entfern|streich|nehm)\\w* (?:sie )?(?:bitte )?meine (?:\\w+ )?(?:telefon|handy|mobil|ruf)?-?nummern?\\b"
                    + "|\\b(?:borr|elimin|quit|suprim)\\w* (?:por favor )?mi (?:numero|telefono|movil|celular)\\b"
                    + "|\\b(?:supprim|effac|retir|enlev)\\w* (?:s'il vous plait )?mon (?:numero|telephone|portable)\\b"
                    + "|\\b(?:cancell|elimin|rimuov|togli|tolga)\\w* (?:per favore )?il mio (?:numero|telefono|cellulare)\\b"
                    + "|\\b(?:apag|remov|exclu|elimin|retir)\\w* (?:por favor )?(?:o )?meu (?:numero|telefone|celular|telemovel)\\b"
                    + "|\\b(?:verwijder|wis|schrap)\\w* (?:alstublieft |graag )?mijn (?:\\w+ )?(?:telefoon|mobiele?)? ?nummers?\\b");

    /** More is to go than a number, or no way is left. */
    private static final Pattern MORE_THAN_A_NUMBER = Pattern.compile(
            "\\b(?:data|details|records?|everything|all|account|daten|alles|alle|konto|datos|todo|cuenta|donnees|tout|compte|dati|tutto|dados|tudo|conta|gegevens"
                    + "|stop|cease|never|nothing|contact\\w*|unsubscri\\w*|alone|list|nie|kontakt\\w*|kontaktier\\w*|abmeld\\w*|verteiler|ruhe|baja|nunca|lista|jamais|desabonn\\w*|desinscri\\w*|mai|disiscri\\w*|elenco|descadastr\\w*|nooit|lijst|afmeld\\w*|uitschrijv\\w*)\\b"
                    + "|\\b(?:and|und|y|et|e|en) (?:my |also |auch |meine |mi |mon |la mia |meu |mijn )+(?:e-?mail|mail|address|adresse|correo|courriel|indirizzo|endereco)");

    private static final Set<Intent> ALL_WAYS = EnumSet.of(Intent.OPT_OUT, Intent.OPT_OUT_CALLS);

    private Distinctions() {}

    /** @param folded what the person wrote */
    static List<Finding> in(List<Finding> findings, String folded) {
        var kept = findings;
        var asks = probability(kept, Intent.ACCESS_REQUEST);
        if (asks >= Reading.SURE && asks >= probability(kept, Intent.ERASURE) && !asksForDeletion(folded)) {
            kept = without(kept, EnumSet.of(Intent.ERASURE));
        }
        if (NUMBER_OFF.matcher(folded).find()
                && !MORE_THAN_A_NUMBER.matcher(folded).find()) {
            return callsRefused(kept, NUMBER_OFF, folded);
        }
        if (NO_CALLS.matcher(folded).find()
                && WRITE_INSTEAD.matcher(folded).find()
                && !NO_MAILS.matcher(folded).find()
                && !MORE_THAN_A_NUMBER
                        .matcher(NO_CALLS.matcher(folded).replaceAll(" "))
                        .find()) {
            return callsRefused(kept, NO_CALLS, folded);
        }
        if (probability(kept, Intent.OPT_OUT) >= Reading.POSSIBLE
                || probability(kept, Intent.OPT_OUT_CALLS) >= Reading.POSSIBLE) {
            kept = refusals(kept, folded);
        }
        return kept;
    }

    static boolean asksForDeletion(String folded) {
        return DELETION.matcher(folded).find();
    }

    private static List<Finding> callsRefused(List<Finding> findings, Pattern saying, String folded) {
        var words = saying.matcher(folded).results().findFirst().orElseThrow().group();
        var sentence = findings.stream()
                .min(Finding.LIKELIEST_FIRST)
                .map(Finding::sentence)
                .orElse(0);
        var kept = new ArrayList<>(without(
                findings, EnumSet.of(Intent.OPT_OUT, Intent.OPT_OUT_CALLS, Intent.OPT_OUT_MAILS, Intent.ERASURE)));
        kept.add(new Finding(Intent.OPT_OUT_CALLS, CERTAIN, words, sentence));
        return kept;
    }

    private static List<Finding> refusals(List<Finding> findings, String folded) {
        if (NAMED_WRONG.matcher(folded).find()) {
            return doubted(findings, ALL_WAYS);
        }
        if (NO_MAILS.matcher(folded).find() && CALL_INSTEAD.matcher(folded).find()) {
            var strongest = findings.stream()
                    .filter(finding -> ALL_WAYS.contains(finding.intent()))
                    .min(Finding.LIKELIEST_FIRST)
                    .orElseThrow();
            var kept = new ArrayList<>(
                    without(findings, EnumSet.of(Intent.OPT_OUT, Intent.OPT_OUT_CALLS, Intent.OPT_OUT_MAILS)));
            kept.add(new Finding(Intent.OPT_OUT_MAILS, CERTAIN, strongest.words(), strongest.sentence()));
            return kept;
        }
        // "Don't phone me, e-mail is fine": two ways are named, and one of them is refused.
        if (probability(findings, Intent.OPT_OUT_CALLS) >= Reading.SURE
                && MAIL_INSTEAD.matcher(folded).find()
                && !NO_MAILS.matcher(folded).find()) {
            var left = without(findings, EnumSet.of(Intent.OPT_OUT_MAILS));
            return probability(left, Intent.OPT_OUT) < UNDENIABLE ? without(left, EnumSet.of(Intent.OPT_OUT)) : left;
        }
        if (OBJECTS.matcher(folded).find()) {
            return findings.stream()
                    .map(finding -> finding.intent() == Intent.OPT_OUT
                            ? finding.withProbability(Math.max(CERTAIN, finding.probability()))
                            : finding)
                    .toList();
        }
        if (probability(findings, Intent.LEFT_COMPANY) >= Reading.SURE
                && GONE.matcher(folded).find()) {
            return without(findings, EnumSet.of(Intent.OPT_OUT));
        }
        // "Who gave you my number? Please explain": cross, and asking something else.
        var asksWhy = probability(findings, Intent.ACCESS_REQUEST) >= Reading.SURE
                && probability(findings, Intent.OPT_OUT) < UNDENIABLE;
        // "Use this address from now on. And yes, call me Monday": more sure of the call than of the refusal.
        var wants = Math.max(probability(findings, Intent.MEETING), probability(findings, Intent.BUY));
        var wantsMore = wants >= UNDENIABLE && wants > probability(findings, Intent.OPT_OUT);
        var forOthers = probability(findings, Intent.OPT_OUT) < UNDENIABLE
                && FOR_THEIR_CUSTOMERS.matcher(folded).find();
        if (THING_OFF.matcher(folded).find()) {
            return doubted(
                    findings, EnumSet.of(Intent.OPT_OUT, Intent.OPT_OUT_CALLS, Intent.OPT_OUT_MAILS, Intent.ERASURE));
        }
        var doubts =
                asksWhy || wantsMore || forOthers || NEVER_LEFT.matcher(folded).find();
        return doubts ? doubted(findings, EnumSet.of(Intent.OPT_OUT)) : findings;
    }

    /** Not plain enough to be passed over either: a person is asked. */
    private static List<Finding> doubted(List<Finding> findings, Set<Intent> refusals) {
        if (refusals.stream().allMatch(intent -> probability(findings, intent) <= DOUBT)) {
            return findings;
        }
        return findings.stream()
                .map(finding -> refusals.contains(finding.intent())
                        ? finding.withProbability(Math.min(DOUBT, finding.probability()))
                        : finding.intent() == Intent.NEUTRAL
                                ? finding.withProbability(Math.min(PLAIN, finding.probability()))
                                : finding)
                .toList();
    }

    private static double probability(List<Finding> findings, Intent intent) {
        return findings.stream()
                .filter(finding -> finding.intent() == intent)
                .mapToDouble(Finding::probability)
                .max()
                .orElse(0);
    }

    private static List<Finding> without(List<Finding> findings, Set<Intent> intents) {
        return findings.stream()
                .filter(finding -> !intents.contains(finding.intent()))
                .toList();
    }
}
