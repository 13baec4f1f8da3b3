package io.followthrough.reading.dates;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Numbers in words from a half to a hundred, folded, in seven languages; "a couple" is two, "a few" three. */
final class Numbers {

    private static final Map<String, Double> BY_WORD = byWord();

    private Numbers() {}

    /** @param words digits or words, "two and a half" also */
    static Optional<Double> of(String words) {
        if (words.matches("\\d{1,3}(?:[.,]5)?")) {
            return Optional.of(Double.parseDouble(words.replace(',', '.')));
        }
        return Optional.ofNullable(BY_WORD.get(words));
    }

    private static Map<String, Double> byWord() {
        var numbers = new HashMap<String, Double>();
        for (var number = 1; number <= 9; number++) {
            for (var tens = 2; tens <= 9; tens++) {
                compose(numbers, tens, number);
            }
        }
        french(numbers);
        Names.TENS.each((name, tens) -> numbers.put(name, 10.0 * tens));
        Names.COUNTS.each((name, number) -> numbers.put(name, (double) number));
        for (var hundred : List.of(
                "a hundred",
                "one hundred",
                "hundred",
                "hundert",
                "einhundert",
                "cien",
                "cent",
                "cento",
                "cem",
                "honderd")) {
            numbers.put(hundred, 100.0);
        }
        for (var dozen : List.of(
                "a dozen", "ein dutzend", "una docena", "une douzaine", "una dozzina", "uma duzia", "een dozijn")) {
            numbers.put(dozen, 12.0);
        }
        for (var ten : List.of("una decena", "une dizaine", "una decina", "uma dezena", "een tiental")) {
            numbers.put(ten, 10.0);
        }
        for (var fifteen : List.of("una quincena", "une quinzaine", "una quindicina", "uma quinzena")) {
            numbers.put(fifteen, 15.0);
        }
        for (var twenty : List.of("una veintena", "une vingtaine", "una ventina", "een twintigtal")) {
            numbers.put(twenty, 20.0);
        }
        for (var thirty : List.of("una treintena", "une trentaine", "una trentina")) {
            numbers.put(thirty, 30.0);
        }
        for (var oneAndAHalf : List.of(
                "anderthalb", "anderthalbe", "eineinhalb", "einenhalb", "anderhalf", "anderhalve", "one and a half")) {
            numbers.put(oneAndAHalf, 1.5);
        }
        for (var half : List.of(
                "half a",
                "half",
                "a half",
                "einem halben",
                "ein halbes",
                "nem halben",
                "halben",
                "halbes",
                "medio",
                "media",
                "mezzo",
                "un mezzo",
                "meio",
                "meia",
                "een half",
                "een halve",
                "halve",
                "un demi",
                "demi")) {
            numbers.put(half, 0.5);
        }
        withHalves(numbers);
        return numbers;
    }

    private static void withHalves(Map<String, Double> numbers) {
        for (var count = 2; count <= 9; count++) {
            for (var name : Names.COUNTS.names(count)) {
                for (var behind : List.of(
                        " and a half",
                        "einhalb",
                        "enhalf",
                        " en een half",
                        " y media",
                        " y medio",
                        " et demi",
                        " et demie",
                        " e mezzo",
                        " e mezza",
                        " e meio",
                        " e meia")) {
                    numbers.putIfAbsent(name + behind, count + 0.5);
                }
            }
        }
    }

    private static void compose(Map<String, Double> numbers, int tens, int number) {
        for (var ten : Names.TENS.names(tens)) {
            for (var one : Names.COUNTS.names(number)) {
                for (var joined : List.of(
                        ten + "-" + one,
                        ten + " " + one,
                        ten + " y " + one,
                        ten + " e " + one,
                        ten + "-et-" + one,
                        ten + " et " + one,
                        one + "und" + ten,
                        one + "en" + ten,
                        elided(ten, one))) {
                    numbers.putIfAbsent(joined, tens * 10.0 + number);
                }
            }
        }
    }

    /** "Ventuno", "trentotto"; Spanish "veinticinco". */
    private static String elided(String ten, String one) {
        if (ten.equals("veinte")) {
            return "veinti" + one;
        }
        var vowel = "uo".indexOf(one.charAt(0)) >= 0;
        return (vowel ? ten.substring(0, ten.length() - 1) : ten) + one;
    }

    private static void french(Map<String, Double> numbers) {
        numbers.put("quatre-vingts", 80.0);
        numbers.put("quatre-vingt", 80.0);
        for (var number = 1; number <= 19; number++) {
            for (var one : Names.COUNTS.names(number)) {
                numbers.putIfAbsent("quatre-vingt-" + one, 80.0 + number);
                if (number >= 10) {
                    numbers.putIfAbsent("soixante-" + one, 60.0 + number);
                }
            }
        }
    }
}
