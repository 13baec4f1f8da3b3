package io.followthrough.reading.dates;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Numbers by their names: months, weekdays, counts. Folded. */
final class Names {

    static final Names MONTHS = new Names(
            "january januar jaenner janner enero janvier gennaio janeiro januari",
            "february februar feber febrero fevrier febbraio fevereiro februari",
            "march marz maerz marzo mars marco maart",
            "april abril avril aprile",
            "may mai mayo maggio maio mei",
            "june juni junio juin giugno junho",
            "july juli julio juillet luglio julho",
            "august agosto aout augustus augusti",
            "september septiembre setiembre septembre settembre setembro",
            "october oktober octubre octobre ottobre outubro",
            "november noviembre novembre novembro",
            "december dezember diciembre decembre dicembre dezembro");

    /** Only beside a day or a year: on their own they are other words ("mar", "ago", "out", "set"). */
    static final Names MONTHS_AND_SHORT = new Names(
            "january januar jaenner janner enero janvier gennaio janeiro januari jan ene janv gen",
            "february februar feber febrero fevrier febbraio fevereiro februari feb febr fev fevr",
            "march marz maerz marzo mars marco maart mar mrz mrt",
            "april abril avril aprile apr abr avr",
            "may mai mayo maggio maio mei mag",
            "june juni junio juin giugno junho jun giu",
            "july juli julio juillet luglio julho jul juil lug",
            "august agosto aout augustus augusti aug ago",
            "september septiembre setiembre septembre settembre setembro sept sep set",
            "october oktober octubre octobre ottobre outubro oct okt ott out",
            "november noviembre novembre novembro nov",
            "december dezember diciembre decembre dicembre dezembro dec dez dic");

    static final Names WEEKDAYS = new Names(
            "monday montags? lunes lundi lunedi segunda-feira segunda 2a_feira 2ª_feira maandag",
            "tuesday tues dienstags? martes mardi martedi terca-feira terca 3a_feira 3ª_feira dinsdag",
            "wednesday weds mittwochs? miercoles mercredi mercoledi quarta-feira quarta 4a_feira 4ª_feira woensdag",
            "thursday thurs thur donnerstags? jueves jeudi giovedi quinta-feira quinta 5a_feira 5ª_feira donderdag",
            "friday freitags? viernes vendredi venerdi sexta-feira sexta 6a_feira 6ª_feira vrijdag",
            "saturday samstags? sonnabend sabado samedi sabato zaterdag",
            "sunday sonntags? domingo dimanche domenica zondag");

    /** Only beside what says that a weekday is meant: on their own they are other words ("mar", "sex", "do"). */
    static final Names WEEKDAYS_AND_SHORT = new Names(
            "monday montags? lunes lundi lunedi segunda-feira segunda maandag mon mo lun seg ma",
            "tuesday dienstags? martes mardi martedi terca-feira terca dinsdag tues tue di ter",
            "wednesday mittwochs? miercoles mercredi mercoledi quarta-feira quarta woensdag weds wed mi mie mer qua wo",
            "thursday donnerstags? jueves jeudi giovedi quinta-feira quinta donderdag thurs thur thu jue jeu gio qui",
            "friday freitags? viernes vendredi venerdi sexta-feira sexta vrijdag fri fr vie ven sex vr",
            "saturday samstags? sonnabend sabado samedi sabato zaterdag sat sa sab sam za",
            "sunday sonntags? domingo dimanche domenica zondag sun dom dim zo");

    static final Names COUNTS = new Names(
            "an? one eine? einem einer einen una? uno une um uma een",
            "two zwei dos deux due dois duas twee couple paar par paio",
            "three drei tres trois tre drie few uns umas einige wenige[nr]? unas unos quelques alcune alcuni qualche algumas alguns enkele several mehrere[nr]? varias varios plusieurs diverse",
            "four vier cuatro quatre quattro quatro",
            "five funf fuenf cinco cinq cinque vijf",
            "six sechs seis sei zes",
            "seven sieben siete sept sette sete zeven",
            "eight acht ocho huit otto oito",
            "nine neun nueve neuf nove negen",
            "ten zehn diez dix dieci dez tien",
            "eleven elf once onze undici",
            "twelve zwolf zwoelf doce douze dodici doze twaalf",
            "thirteen dreizehn trece treize tredici treze dertien",
            "fourteen vierzehn catorce quatorze quattordici veertien",
            "fifteen funfzehn quince quinze quindici vijftien",
            "sixteen sechzehn dieciseis seize sedici dezesseis dezasseis zestien",
            "seventeen siebzehn diecisiete dix-sept diciassette dezessete dezassete zeventien",
            "eighteen achtzehn dieciocho dix-huit diciotto dezoito achttien",
            "nineteen neunzehn diecinueve dix-neuf diciannove dezenove dezanove negentien",
            "twenty zwanzig veinte vingt venti vinte twintig");

    /** Ten, twenty and so on. */
    static final Names TENS = new Names(
            "zehn diez dix dieci dez tien",
            "zwanzig veinte vingt venti vinte twintig",
            "thirty dreissig dreisig treinta trente trenta trinta dertig",
            "forty vierzig cuarenta quarante quaranta quarenta veertig",
            "fifty funfzig cincuenta cinquante cinquanta cinquenta vijftig",
            "sixty sechzig sesenta soixante sessanta sessenta zestig",
            "seventy siebzig setenta settanta zeventig",
            "eighty achtzig ochenta ottanta oitenta tachtig",
            "ninety neunzig noventa novanta negentig");

    /** Days of a month in words, as people dictate them; {@code _} is a space or a hyphen. */
    static final Names DAYS = new Names(
            "first ersten erste uno primero premier primo primeiro eerste",
            "second zweiten zweite dos deux due dois tweede twee",
            "third dritten dritte tres trois tre derde drie",
            "fourth vierten vierte cuatro quatre quattro quatro vierde vier",
            "fifth funften funfte cinco cinq cinque vijfde vijf",
            "sixth sechsten sechste seis six sei zesde zes",
            "seventh siebten siebte siebenten siete sept sette sete zevende zeven",
            "eighth achten achte ocho huit otto oito achtste acht",
            "ninth neunten neunte nueve neuf nove negende negen",
            "tenth zehnten zehnte diez dix dieci dez tiende tien",
            "eleventh elften elfte once onze undici elfde elf",
            "twelfth zwolften zwolfte doce douze dodici doze twaalfde twaalf",
            "thirteenth dreizehnten dreizehnte trece treize tredici treze dertiende dertien",
            "fourteenth vierzehnten vierzehnte catorce quatorze quattordici catorze veertiende veertien",
            "fifteenth funfzehnten funfzehnte quince quinze quindici vijftiende vijftien",
            "sixteenth sechzehnten sechzehnte dieciseis seize sedici dezesseis dezasseis zestiende zestien",
            "seventeenth siebzehnten siebzehnte diecisiete dix_sept diciassette dezessete dezassete zeventiende zeventien",
            "eighteenth achtzehnten achtzehnte dieciocho dix_huit diciotto dezoito achttiende achttien",
            "nineteenth neunzehnten neunzehnte diecinueve dix_neuf diciannove dezenove dezanove negentiende negentien",
            "twentieth zwanzigsten zwanzigste veinte vingt venti vinte twintigste twintig",
            "twenty_first einundzwanzigsten veintiuno vingt_et_un ventuno vinte_e_um eenentwintigste eenentwintig",
            "twenty_second zweiundzwanzigsten veintidos vingt_deux ventidue vinte_e_dois tweeentwintigste tweeentwintig",
            "twenty_third dreiundzwanzigsten veintitres vingt_trois ventitre vinte_e_tres drieentwintigste drieentwintig",
            "twenty_fourth vierundzwanzigsten veinticuatro vingt_quatre ventiquattro vinte_e_quatro vierentwintigste vierentwintig",
            "twenty_fifth funfundzwanzigsten veinticinco vingt_cinq venticinque vinte_e_cinco vijfentwintigste vijfentwintig",
            "twenty_sixth sechsundzwanzigsten veintiseis vingt_six ventisei vinte_e_seis zesentwintigste zesentwintig",
            "twenty_seventh siebenundzwanzigsten veintisiete vingt_sept ventisette vinte_e_sete zevenentwintigste zevenentwintig",
            "twenty_eighth achtundzwanzigsten veintiocho vingt_huit ventotto vinte_e_oito achtentwintigste achtentwintig",
            "twenty_ninth neunundzwanzigsten veintinueve vingt_neuf ventinove vinte_e_nove negenentwintigste negenentwintig",
            "thirtieth dreissigsten dreisigsten treinta trente trenta trinta dertigste dertig",
            "thirty_first einunddreissigsten einunddreisigsten treinta_y_uno trente_et_un trentuno trinta_e_um eenendertigste eenendertig");

    /** "Montagnachmittag", "maandagochtend": with a part of the day in one word. */
    private static final String PARTS =
            "(?:morgen|vormittag|mittag|nachmittag|abend|fruh|nacht|ochtend|voormiddag|middag|namiddag|avond)";

    private static final Pattern WITH_A_PART = Pattern.compile("(\\p{L}*?(?:tag|mittwoch|dag))" + PARTS);

    private final Map<String, Integer> numbers = new HashMap<>();
    private final String alternatives;

    private Names(String... rows) {
        for (var row = 0; row < rows.length; row++) {
            for (var name : rows[row].split(" ")) {
                for (var variant : variants(name)) {
                    numbers.putIfAbsent(variant, row + 1);
                }
            }
        }
        alternatives = withParts() + String.join("|", longestFirst(numbers.keySet()));
    }

    private String withParts() {
        var days = numbers.keySet().stream()
                .filter(name -> name.endsWith("tag") || name.endsWith("mittwoch") || name.endsWith("dag"))
                .collect(Collectors.toSet());
        return days.isEmpty() ? "" : "(?:" + String.join("|", longestFirst(days)) + ")" + PARTS + "|";
    }

    private static List<String> longestFirst(Collection<String> names) {
        return names.stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** "eine?" is "ein" and "eine"; "[nr]?" likewise. */
    private static List<String> variants(String name) {
        if (name.endsWith("[nr]?")) {
            var stem = name.substring(0, name.length() - 5);
            return List.of(stem, stem + "n", stem + "r");
        }
        if (name.endsWith("?")) {
            var whole = name.substring(0, name.length() - 1);
            return List.of(whole, whole.substring(0, whole.length() - 1));
        }
        return name.contains("_") ? List.of(name.replace('_', '-'), name.replace('_', ' ')) : List.of(name);
    }

    /** For a pattern; the longest first, so that "sept" is not read as "sep". */
    String alternatives() {
        return alternatives;
    }

    /** Counted from 1. */
    int number(String name) {
        var part = WITH_A_PART.matcher(name);
        var number = numbers.get(part.matches() ? part.group(1) : name);
        if (number == null) {
            throw new IllegalArgumentException("no such name: " + name);
        }
        return number;
    }

    /** Every name with its number. */
    void each(ObjIntConsumer<String> told) {
        numbers.forEach(told::accept);
    }

    List<String> names(int number) {
        return numbers.entrySet().stream()
                .filter(named -> named.getValue() == number)
                .map(Map.Entry::getKey)
                .toList();
    }

    boolean has(String name) {
        return numbers.containsKey(name);
    }
}
