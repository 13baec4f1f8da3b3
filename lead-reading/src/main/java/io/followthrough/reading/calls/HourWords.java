package io.followthrough.reading.calls;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Numbers of hours in words, one to twenty, folded, in seven languages. */
final class HourWords {

    private static final String[] BY_NUMBER = {
        "one una uma eins een une enen",
        "two dos due duas deux zwei twee tweeen",
        "three tres tre trois drei drie drieen",
        "four cuatro quattro quatro quatre vier vieren",
        "five cinco cinque cinq funf vijf vijven",
        "six seis sei sechs zes zessen",
        "seven siete sette sete sept sieben zeven zevenen",
        "eight ocho otto oito huit acht achten",
        "nine nueve nove neuf neun negen negenen",
        "ten diez dieci dez dix zehn tien tienen",
        "eleven once undici onze elf elven",
        "twelve doce dodici doze douze zwolf twaalf twaalven",
        "trece tredici treze treize dreizehn dertien",
        "catorce quattordici catorze quatorze vierzehn veertien",
        "quince quindici quinze funfzehn vijftien",
        "dieciseis sedici dezasseis dezesseis seize sechzehn zestien",
        "diecisiete diciassette dezassete dezessete siebzehn zeventien",
        "dieciocho diciotto dezoito achtzehn achttien",
        "diecinueve diciannove dezanove dezenove neunzehn negentien",
        "twenty veinte venti vinte vingt zwanzig twintig"
    };

    private static final Map<String, Integer> HOURS = hours();

    /** Digits or a word. */
    static final String HOUR = "(?:2[0-4]|1\\d|0?\\d|" + alternatives(HOURS.keySet()) + ")";

    private HourWords() {}

    /** @param written what {@link #HOUR} matches */
    static int of(String written) {
        var word = HOURS.get(written);
        return word == null ? Integer.parseInt(written) : word;
    }

    private static Map<String, Integer> hours() {
        var hours = new HashMap<String, Integer>();
        for (var index = 0; index < BY_NUMBER.length; index++) {
            for (var word : BY_NUMBER[index].split(" ")) {
                hours.put(word, index + 1);
            }
        }
        return Map.copyOf(hours);
    }

    /** The longest first: "sei" begins "seize". */
    private static String alternatives(Collection<String> words) {
        return words.stream()
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .collect(Collectors.joining("|"));
    }
}
