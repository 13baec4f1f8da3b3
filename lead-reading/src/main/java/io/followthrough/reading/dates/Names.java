package io.followthrough.reading.dates;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
            "monday montags? lunes lundi lunedi segunda-feira segunda maandag",
            "tuesday dienstags? martes mardi martedi terca-feira terca dinsdag",
            "wednesday mittwochs? miercoles mercredi mercoledi quarta-feira quarta woensdag",
            "thursday donnerstags? jueves jeudi giovedi quinta-feira quinta donderdag",
            "friday freitags? viernes vendredi venerdi sexta-feira sexta vrijdag",
            "saturday samstags? sonnabend sabado samedi sabato zaterdag",
            "sunday sonntags? domingo dimanche domenica zondag");

    static final Names COUNTS = new Names(
            "an? one eine? einem einer einen una? uno une um uma een",
            "two zwei dos deux due dois duas twee couple paar par paio",
            "three drei tres trois tre drie few einige wenige[nr]? unas unos quelques alcune alcuni qualche algumas alguns enkele several mehrere[nr]? varias varios plusieurs diverse",
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
            "sixteen sechzehn",
            "seventeen siebzehn",
            "eighteen achtzehn dieciocho dix-huit diciotto dezoito achttien",
            "nineteen neunzehn",
            "twenty zwanzig veinte vingt venti vinte twintig");

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
        alternatives = String.join(
                "|",
                numbers.keySet().stream()
                        .sorted(Comparator.comparingInt(String::length)
                                .reversed()
                                .thenComparing(Comparator.naturalOrder()))
                        .toList());
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
        return List.of(name);
    }

    /** For a pattern; the longest first, so that "sept" is not read as "sep". */
    String alternatives() {
        return alternatives;
    }

    /** Counted from 1. */
    int number(String name) {
        var number = numbers.get(name);
        if (number == null) {
            throw new IllegalArgumentException("no such name: " + name);
        }
        return number;
    }

    boolean has(String name) {
        return numbers.containsKey(name);
    }
}
