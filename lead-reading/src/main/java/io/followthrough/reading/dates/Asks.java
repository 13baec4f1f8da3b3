package io.followthrough.reading.dates;

import java.util.regex.Pattern;

/** Sentences that tell the reader what to do, or that somebody is back: a day in them outweighs days in others. */
final class Asks {

    private static final String US = "(?:me|us|her|him|them|again|back)";

    private static final String ENGLISH =
            "(?:please )?(?:call|ring|phone|text|ping|try|e-?mail|catch|chase|nudge|hit|find|ask) " + US
                    + "|give (?:me|us|her|him) a (?:call|ring|shout|bell|buzz|tinkle)|gie (?:me|us) a \\p{L}+|(?:drop|send) (?:me|us) (?:a|an) \\p{L}+|(?:come|pop|swing|stop|drop|nip) (?:by|in|round|over|up|back)|follow up|wants? (?:a )?(?:call|callback)|wants to be (?:called|rung|phoned)|(?:circle|check|get) back|reach out|say called?|call (?:him|her|them)";
    private static final String GERMAN =
            "(?:rufen|ruf|melden|meld|meldet|schreiben|schreib|kommen|schauen|versuchen|probieren) (?:sie|s'|se|s|mich|dich|uns|di|mi|doch|bitte|einfach|dann)"
                    + "|(?:durfen|konnen|kannst|konnt|durft) (?:sie|du|ihr|'s|s)(?: \\p{L}+){0,6} (?:anrufen|melden|nachfragen|probieren|vorbeikommen|ausmessen|nachhaken)|anrufen|(?:bitte|nochmals?) (?:melden|anrufen|nachfragen)|wiedervorlage|wv|rufense|rucklmeldung erbeten";
    private static final String SPANISH =
            "(?:llam|escrib|contact|busc|visit|marc|avis|timbr|telefone)(?:e|a|en|ad|i|adme)?(?:me|nos|melo)|(?:llame|llama|llamad|pase|pasese|pasate|caiga|vuelva|volver a llamar|llamar|escribime|llamame)(?= )|me (?:llamas?|llame|busca|busque|cae|escribe|escribes|marcas?)|(?:nos|la|le) llamamos|hablamos|retomamos";
    private static final String FRENCH =
            "(?:r?appel|sonn|recontact|contact|relanc|ecriv|telephon|pass|repass|reven|mont)(?:(?:ez|ons)(?:[- ](?:moi|nous))?|e-(?:moi|nous))|(?:a|me|nous|vous m'|tu me) (?:r?appele[rz]|recontacter|relancer)|vous m'appelez|(?:on|nous) (?:se|en) (?:rappelle|reparle|voit)";
    private static final String ITALIAN =
            "(?:ri)?(?:chiami|chiamami|chiamatemi|chiamare|chiamateci)|(?:mi|ci) (?:ri)?(?:chiami|scriva|contatti|telefoni|cerchi|trova)|(?:ri)?contattare|(?:ri)?passi|si faccia (?:vivo|viva|sentire)|fatti (?:vivo|sentire)|scriv(?:imi|etemi)|(?:ri)?sentiamoci|vediamoci|lo chiami|(?:vuole|vorrebbe|da) (?:essere )?(?:ri)?sentit[oa]|essere risentit[oa]|mi risenta|ci risenta|si faccia viv[oa]";
    private static final String PORTUGUESE =
            "(?:lig|telefon|escrev|procur|mand|contact|pass)(?:ue|a|e|em|uem)(?:-me|-nos)|(?:me|nos) (?:lig|procur|cham|mand)(?:a|ue|e)|(?:ligue|liga|venha|apareca|volte|retorne|chama) \\p{L}+|passe (?:aqui|por|ca|no|na|depois)|pediu (?:p(?:a)?ra )?(?:retorno|ligar|voltar)|retornar|novo contac?to|bora|retomamos";
    private static final String DUTCH =
            "(?:bel|belt|mail|mailt|app|schrijf|kom|komt|probeer|contacteer|meld) (?:me|mij|ons|u|dan|maar|gerust|even|eens|de|die|der|op|om|na|in|vanaf|terug|over|langs|'m)|terugbellen|neem (?:\\p{L}+ ){0,4}contact|(?:moogt|mag|mogen|kunt|kun) (?:ge|je|u|jij|jullie)(?: \\p{L}+){0,4} (?:bellen|komen|langskomen|mailen|boren)";

    static final Pattern PATTERN =
            Pattern.compile("(?<!\\p{L})(?<!(?:not|nicht|no|pas|non|nao|niet|n't) )(?:" + ENGLISH + "|" + GERMAN + "|"
                    + SPANISH + "|" + FRENCH + "|" + ITALIAN + "|" + PORTUGUESE + "|" + DUTCH + ")(?!\\p{L})");

    static final Pattern BACK = Pattern.compile(
            "(?<!\\p{L})(?:(?:am|be|i'm|i'll be|and) back|back (?:at|in the|in|from|on)|(?:i|will) return|returning|(?:reachable|erreichbar|joignable|bereikbaar|reperibile|disponible) (?:(?:again|wieder|de nouveau|weer) )?(?:from|as of|ab|des|a partir|vanaf|dal)|wieder (?:da|zuruck|im|erreichbar|am|fur)|zuruck|de vuelta|vuelvo|volvere|regreso|me reincorporo|de retour|reviens|reviendrai|reprends|rentre|rientro|rientrero|torno|tornero|ripartiamo|di ritorno|di nuovo|volto|voltarei|regresso|regressarei|de volta|retomo|retomarei|retorno|retornarei|ben .{0,40}terug|weer (?:aanwezig|bereikbaar|op kantoor|terug))(?!\\p{L})");

    private Asks() {}
}
