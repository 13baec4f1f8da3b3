package io.followthrough.reading.dates;

import java.util.List;
import java.util.regex.Pattern;

/** What is written like days and is none: numbers of documents, telephones, rooms and houses, streets and firms named after days, hours of opening. */
final class NoDays {

    private static final char BLANK = '\u00a4';

    private static final String NUMBER_OF =
            "(?:[ -]?(?:no|nr|num|numero|number|nummer|ref|id)\\b)?[.:\u00b0\u00ba#]* ?(?:n[.\u00b0\u00ba] ?)?#?";

    /** "Invoice 2027-03", "NF 202703", "RE-2027-06", "#2027"; four characters at least, and no day such as 15.3. */
    private static final Pattern DOCUMENT = Pattern.compile(
            "\\b(?:invoices?|inv|bill|order|po|ref(?:erence)?|quote|ticket|case|rechnung\\w*|rg|auftrag\\w*|bestell\\w*|angebot\\w*|vertrag\\w*|beleg\\w*|aktenzeichen|az|kundennummer|kdnr|norm|iso|din"
                    + "|factura|fra|pedido|albaran|expediente|referencia|facture|fact|fac|commande|devis|dossier|norme|fattura|ft|ordine|preventivo|pratica|bolla|fatura|nf-?e?|nota fiscal|encomenda|processo|factuur|bestelling|offerte|kenmerk|model|modell|modelo|modele|modello|version|versione|version)\\b"
                    + NUMBER_OF
                    + "(?!\\d{1,2}\\.\\d{1,2}\\.)(?=[\\p{L}\\d/-]*\\d)(?=[\\p{L}\\d/.-]{4})(?:\\p{L}{1,4}-?)?\\d[\\p{L}\\d/-]*"
                    + "|\\b\\p{L}{1,4}-\\d{2,4}[-/]\\d[\\d/-]*|\\b20\\d{2}[-/]\\d{3,}\\b|#\\d+|\\bn(?:[r\u00b0\u00ba]|um(?:ero|mer|ber)?)\\.? ?\\d[\\d/-]{2,}");

    /** "Extension 2027", "sala 12", "kamer 1.27", "3. Stock". */
    private static final Pattern PLACE = Pattern.compile(
            "\\b(?:ext(?:ension)?|durchwahl|dw|apparat|anexo|poste|interno|ramal|toestel|room|rm|suite|floor|unit|building|booth|stand|desk|gate|raum|zimmer|gebaude|halle|saal|stock|etage|tisch|sala|aula|despacho|oficina|planta|piso|puerta|bureau|salle|batiment|porte|stanza|ufficio|piano|citofono|padiglione|andar|bloco|loja|apto|apartamento|kamer|zaal|lokaal|verdieping|gebouw|hal|code|pin|plz|cap|cep|postcode|zip|box|vat|iban|siret|cnpj|cif|nif|btw|kvk|ust)\\.?:? ?(?:n[.\u00b0ro]*\\.? ?)?\\d[\\d.-]*(?! ?(?:"
                    + Names.MONTHS_AND_SHORT.alternatives() + ")\\b)");

    private static final Pattern TELEPHONE = Pattern.compile(
            "(?:\\+\\d|\\b0\\d)(?!\\d?[./-]\\d{1,2}[./-](?:\\d{4}|\\d{2})\\b(?![./-]\\d))[\\d /().-]{6,}\\d|\\b(?:tel\\w*|tlf|tfno|fono?|phone|fax|mobile?|mob|handy|whatsapp|movil|portable|cell\\w*|numero|number|nummer)\\.?:? ?\\d[\\d ./-]{6,}\\d");

    private static final String OF = "(?:de |del |des |du |dos |do |da |la |dell'|della |l'|van |den |der |d')*";
    private static final String DAY = "(?:\\d{1,2}|[xvi]{1,5})(?:er|\\.|\u00ba|\u00b0)?[ -]?(?:de |di |d')?";

    private static final String MONTHS = "(?:" + Names.MONTHS.alternatives() + ")\\b";

    /** "Via 25 Aprile 12", "Straße des 17. Juni", "May Road". */
    private static final Pattern STREET =
            Pattern.compile("\\b(?:via|viale|piazza|rua|avenida|av|avda|praca|calle|rue|avenue|boulevard|bd)\\.? "
                    + OF + "(?:" + DAY + ")?" + MONTHS + "(?:,? \\d+)?"
                    + "|\\b(?:corso|largo|travessa|plaza|place|paseo|quai|\\w*stras+e|\\w*platz|\\w*weg|\\w*plein|\\w*laan|\\w*straat|quartier|barrio|escola|colegio|ecole|schule|ospedale|hospital|stadion|estadio|metro|station|estacao|teatro) "
                    + OF + DAY + MONTHS + "(?:,? \\d+)?"
                    + "|\\b(?:" + Names.MONTHS.alternatives() + "|" + Names.WEEKDAYS.alternatives()
                    + ")[- ](?:street|road|lane|avenue|drive|gardens|terrace|house|gmbh|ltd|inc|llc|plc|consulting|group|& (?:sons?|co|partners?)|und sohne?|ag|kg|bv|srl|sarl|stras+e|laan|straat|plein)\\b"
                    + "|\\b(?:monday|friday|march|april|june|august)\\.(?:com|io|ai|de)\\b");

    /** "Turning 18 on 9 January", "Geburtsdatum: 7.8.1992", "cumple quince el 6 de febrero": nobody is to be called then. */
    private static final Pattern BORN = Pattern.compile(
            "\\b(?:turn(?:s|ing|ed) (?:\\d{1,3}|\\p{L}+)|(?:my|his|her|their|our) \\p{L}*birthday(?: is)?|date of birth|dob|geburtsdatum|geboren|geburtstag|wird \\d{1,3}|fecha de nacimiento|cumple(?:n)? (?:\\d{1,3}|\\p{L}+)(?: anos)?|cumpleanos(?: es)?|date de naissance|nee? le|anniversaire|(?:aura|fete ses) \\d{1,3} ans|data di nascita|nat[oa] il|compleanno|(?:ne fa|compie) (?:\\d{1,3}|\\p{L}+)(?: anni)?|data de nascimento|nascid[oa]|aniversario|faz (?:\\d{1,3}|\\p{L}+) anos|geboortedatum|geboren|verjaardag|wordt \\d{1,3})"
                    + ":? ?(?:(?:on|in|am|im|el|en|le|il|a|em|no|na|op|dia|the|der|den|is|ist|es|est|e) ){0,2}(?:\\d{1,2}(?:st|nd|rd|th|er|\\.|/|-)? ?(?:of |de |di )?(?:"
                    + Names.MONTHS_AND_SHORT.alternatives()
                    + ")\\b(?:[ ,]*(?:19|20)\\d{2})?|\\d{1,2}[./-]\\d{1,2}[./-](?:19|20)?\\d{2}|(?:"
                    + Names.MONTHS.alternatives() + ")\\b)"
                    + "|\\b(?:dates? of birth|d\\.?o\\.?b\\.?|geburtsdat(?:um|en)|fechas? de nacimiento|dates? de naissance|dat[ae] di nascita|datas? de nascimento|geboortedat(?:um|a))(?:,? [\\p{L}'-]+\\.?){0,5}?:? ?\\(?\\d{1,4}[./-] ?\\d{1,2}[./-] ?\\d{2,4}");

    private static final String CLOCK = "\\d{1,2}(?:[:.h]\\d{2}|h)?";
    private static final String TO = " ?(?:-|\u2013|to|till|bis|an?|alle|al|as|tot|until|e) ?";

    /** "Sa 8-12", "mon-fri 9-17". */
    private static final Pattern HOURS_OF_A_DAY = Pattern.compile(
            "\\b(?:mo|di|mi|do|fr|sa|so|mon|tues?|wed|thu(?:rs)?|fri|sat|sun|lun|mar|mie|jue|vie|sab|dom|mer|jeu|ven|sam|dim|gio|ter|qua|qui|sex|seg|ma|wo|vr|za|zo)\\.?(?: ?[-\u2013&+/] ?\\p{L}{2,3}\\.?)?:? "
                    + CLOCK + " ?[-\u2013] ?" + CLOCK
                    + "(?!\\d)(?: ?uhr| ?h\\b)?(?! ?(?:om |um |at |a las |alle |as )?\\d{1,2}[:.h]\\d{2})");

    private static final Pattern OF_OPENING = Pattern.compile(
            "\\b(?:\\w*offnungszeiten|geschaftszeiten|burozeiten|sprechzeiten|sprechstunden?|(?:opening|office|business|working|store|shop) (?:hours|times)|hours are|open(?:ed)?|closed|horario\\w*|abierto|abrimos|cerrado|orari\\w*|aperto|aperti|chiuso|horaires|ouverts?|ouverture|aberto|abrimos|fechado|openingstijden|openingsuren|bel-?uren|spreekuur|geopend|geoffnet|geschlossen|atendemos|atendem(?:-me|-nos)?|atendimento|servimos|recibimos|recevons|riceviamo|bereikbaar)\\b");

    private static final Pattern RANGE_OF_HOURS = Pattern.compile(
            "\\b" + CLOCK + "(?: ?(?:am|pm|uhr|uur|h))?" + TO + CLOCK + "(?:am|pm|uhr|uur|h)?\\b(?![.,/-]\\d)(?! ?(?:"
                    + Names.MONTHS_AND_SHORT.alternatives() + "|de\\b|of\\b))");

    private static final Pattern WEEKDAY = Pattern.compile("\\b(?:" + Names.WEEKDAYS.alternatives() + ")s?\\b");

    private static final String NOW = "(?:today|heute|hoy|aujourd'hui|oggi|hoje|vandaag)\\b";
    private static final String ARE =
            "\\b(?:have|has|had|are|count|employ|run|own|haben|hat|sind|zahlen|tenemos|tiene|somos|avons|sommes|comptons|abbiamo|siamo|contiamo|temos|tem|hebben|heeft|zijn|tellen)";
    private static final String NUMBER =
            "\\d+\\b(?![:.]\\d| ?(?:h|uhr|uur|am|pm|min\\p{L}*|hours?|stunden?|horas?|heures?|ore|ora|uren)\\b)";

    /** "We have 23 of them today", "heute sind wir 40". */
    private static final Pattern TODAY =
            Pattern.compile(ARE + "(?: (?!(?:at|um|alle|om|las|as|a)\\b)[\\p{L}']+){0,3} " + NUMBER
                    + "(?: [\\p{L}']+){0,4} " + NOW + "|" + NOW + ",?(?: (?:we|wir|nous|on|wij|ya|ja))?" + " ?" + ARE
                    + "(?: (?!(?:at|um|alle|om|las|as|a)\\b)\\p{L}+){0,2} " + NUMBER);

    /** "Oggi e sabato", "it's Friday today": the day of which it is said. */
    private static final Pattern NOW_IS = Pattern.compile(
            "(?<!\\p{L})" + NOW + "(?:'s| is| ist| es| est| e) (?:already |schon |ya |deja |gia |ja )?(?:"
                    + Names.WEEKDAYS.alternatives() + ")\\b(?=[.,;!?]|$| (?:and|und|y|et|e|en)\\b)");

    /** "When hell freezes", "wenn Ostern und Pfingsten auf einen Tag fallen", "la semana que no tenga viernes". */
    private static final Pattern NEVER = Pattern.compile(
            "(?<!\\p{L})(?:hell freezes|pigs (?:will )?fly|(?:month|year) of sundays|two sundays|twelfth of never|(?:ostern|weihnachten) und (?:pfingsten|ostern|weihnachten) (?:auf einen|am selben|am gleichen|zusammen)|(?:sankt|st\\.?)[- ]nimmerleins\\S*|(?:30|31|dreis+igste[nr]|einunddreis+igste[nr])\\.? februar|semana que no tenga viernes|semana de los tres jueves|(?:30|31|treinta) de feb(?:rero)?|dia del juicio final|ranas crien|semaine des quatre jeudis|saint-glinglin|paques ou a la trinite|(?:30|31|trente) fevrier|calendas? gre\\p{L}+|calende greche|(?:30|31|trenta) febbraio|mese del mai|anno del mai|dia de sao nunca|(?:30|31|trinta) de fevereiro|galinhas tiverem|pasen en pinksteren (?:op een|samen)|sint[- ]jut(?:te)?mis|(?:30|31) februari|kalveren op het ijs)(?!\\p{L}).*");

    private static final String SEASON =
            "(?:spring|summer|autumn|fall|winter|fruhjahr|fruhjahrs|fruhling|sommer|herbst|primavera|verano|otono|invierno|printemps|ete|automne|hiver|estate|estiva|autunno|inverno|verao|outono|inverno|voorjaar|zomer|herfst)";

    /** "Our spring collection", "la coleccion verano 2027", "der Herbstkatalog": what is sold for a season. */
    private static final Pattern GOODS = Pattern.compile(
            "(?<!\\p{L})(?:collections?|kollektion|coleccion|colecao|collezione|collectie|catalogues?|katalog|catalogo|catalogus|lookbook|gama|gamme)(?: (?:of|de|del|della|do|da|d'|di|van|voor|for|the|het))* ?"
                    + SEASON + "(?:[ /-]{1,3}" + SEASON + ")?(?:,? (?:20)?\\d{2})?(?!\\p{L})" + "|(?<!\\p{L})" + SEASON
                    + "(?:[ /-]{1,3}" + SEASON
                    + ")?(?: (?:20)?\\d{2})? ?-?(?:collection|range|line|catalogue|kollektion|katalog|collectie|catalogus)(?!\\p{L})");

    /** "8.30/12.30" is no 30 December. */
    private static final Pattern SHORT_HOURS =
            Pattern.compile("(?<![\\d.])\\d{1,2}[.:h]\\d{2} ?[/\u2013-] ?\\d{1,2}[.:h]\\d{2}(?![\\d.])");

    private static final Pattern FOUNDED = Pattern.compile(
            "(?<!\\p{L})(?:founded|established|set up|opened its doors|gegrundet|fundad[oa]|fundo|fundou|fondee?|fondat[oa]|opgericht|nat[oa]|inaugurad[oa])(?!\\p{L})[^.!?;]{0,40}(?:"
                    + Names.MONTHS.alternatives() + ")(?!\\p{L})");

    /** In Italian "mai" is never. */
    private static final Pattern NEVER_YET = Pattern.compile(
            "(?<!\\p{L})(?:(?:non|piu|quasi|ormai) [^.!?,;]{0,20})?mai (?:piu|stat\\p{L}|\\p{L}+(?:at|ut|it|vist|pres|fatt|dett|lett|arriv)[oaie])(?!\\p{L})");

    private static final String PEOPLE_DO =
            "(?:works?|left|says|said|reckons?|thinks?|told|runs|retired|handles?|decides?|does|is (?:our|the|my|in)|in (?:accounts?|sales|purchasing|procurement|finance|hr)|from (?:accounts?|sales|purchasing|finance)|der \\p{L}+e|arbeitet|sagt|meint|hat (?:gekundigt|gesagt)|ist (?:weg|unser|in rente)|(?:ya )?no (?:trabaja|esta aqui|compra)|trabaja|dice|dijo|se (?:jubilo|fue|encarga)|que esta en|decide|compra|ne travaille|travaille|dit que|est parti|s'occupe|a pris sa retraite|(?:non )?lavora|dice|ha detto|e andat[oa] in pensione|si occupa|(?:ja )?nao trabalha|trabalha|disse|saiu|cuida|werkt|zegt|is (?:weg|met pensioen))";

    /** "April in accounts reckons", "Julio ya no trabaja aqui", "Domingo, que esta en su puesto": people. */
    private static final Pattern PERSON =
            Pattern.compile("(?:^|(?<=[.,;!?] )|(?<=^(?:and|y|und|et|e|en) ))(?:" + Names.MONTHS.alternatives()
                    + "|domingo|natale|noel|pascual|santos|viernes|friday)(?=,? " + PEOPLE_DO + "(?!\\p{L}))");

    /** "Joyeux Noël et bonne année": nothing is to be done then. */
    private static final Pattern WISHED = Pattern.compile(
            "(?<!\\p{L})(?:merry|happy|joyeux|joyeuses|buon[aoe]?|feliz|felices|frohe[ns]?|frohlich\\p{L}+|schone[ns]?|gesegnete\\p{L}*|prettige?|vrolijke?|zalige?|fijne?|gelukkige?|boas|bonn?es?|bon)(?: (?!(?:until|bis|hasta|jusqu\\p{L}*|fino|ate|tot)\\b)\\p{L}+){0,4}? (?:christmas|xmas|new year|easter|holidays|thanksgiving|noel|paques|fetes|annee|natale|pasqua|feste|anno(?: nuovo)?|navidad|pascuas?|fiestas|ano(?: nuevo| novo)?|natal|pascoa|festas|weihnacht\\p{L}*|weihnachten|ostern|oster\\p{L}+|feiertage|festtage|jahr|kerst\\p{L}*|pasen|paas\\p{L}+|feestdagen|nieuwjaar|jaar)(?!\\p{L})");

    private static final Pattern DIGIT = Pattern.compile("\\d");

    private NoDays() {}

    /** The same text with signs in the place of what is no day. */
    static String without(String folded) {
        if (Deliveries.isAllOf(folded)) {
            return String.valueOf(BLANK).repeat(folded.length());
        }
        var clear = blank(
                blank(folded, List.of(STREET, BORN, FOUNDED, NEVER_YET, NOW_IS, NEVER, GOODS, PERSON, WISHED)),
                Habits.in(folded));
        if (!DIGIT.matcher(clear).find()) {
            return clear;
        }
        var numbered = blank(clear, List.of(DOCUMENT, TELEPHONE, PLACE, HOURS_OF_A_DAY, TODAY));
        return saysWhenItIsOpen(numbered) ? beforeHours(numbered) : blank(numbered, List.of(SHORT_HOURS));
    }

    /** Of "come by on Tuesday, we open from 9 to 2" the first clause. */
    private static String beforeHours(String folded) {
        var open = OF_OPENING.matcher(folded);
        var hours = RANGE_OF_HOURS.matcher(folded);
        var first =
                Math.min(open.find() ? open.start() : folded.length(), hours.find() ? hours.start() : folded.length());
        var kept = folded.lastIndexOf(',', first) + 1;
        var days = WEEKDAY.matcher(folded).region(0, kept).results().count();
        var isOfThatDay = hours.reset()
                        .region(kept, folded.length())
                        .useTransparentBounds(true)
                        .find()
                && folded.substring(kept, hours.start()).isBlank();
        var from = days > 1 || isOfThatDay ? 0 : kept;
        return folded.substring(0, from) + String.valueOf(BLANK).repeat(folded.length() - from);
    }

    private static boolean saysWhenItIsOpen(String folded) {
        return OF_OPENING.matcher(folded).find()
                && RANGE_OF_HOURS.matcher(folded).find()
                && !DateCues.GET_IN_TOUCH.matcher(folded).find();
    }

    private static String blank(String folded, List<Pattern> patterns) {
        var text = folded;
        for (var pattern : patterns) {
            var words = pattern.matcher(text);
            if (words.find()) {
                text = words.replaceAll(
                        found -> String.valueOf(BLANK).repeat(found.group().length()));
            }
        }
        return text;
    }
}
