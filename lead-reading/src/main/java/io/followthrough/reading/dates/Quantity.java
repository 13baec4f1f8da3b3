package io.followthrough.reading.dates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * So many days, weeks, months: "six weeks", "un mois et demi", "cento giorni", "anderthalb Monate", wherever they begin.
 *
 * @param count also of halves
 * @param unit as written
 * @param more whether it is so many more
 */
record Quantity(double count, String unit, boolean more, int start, int end) {

    /** As people make them small: "tre mesetti", "zeven maandjes". */
    static final String UNITS =
            "days?|weeks?|months?|quarters?|years?|fortnights?|tage?n?|wochen?|monate?n?|quartale?n?|jahre?n?"
                    + "|dias?|semanas?|mes(?:es)?|trimestres?|anos?|jours?|semaines?|mois|annees?|ans?|giorn[oi]|settiman[ae]|mes[ei]|trimestr[ei]|ann[oi]"
                    + "|dag(?:en)?|weken|maand(?:en)?|kwarta(?:al|len)|jaar|jaren"
                    + "|mesett[oi]|annett[oi]|settimanin[ae]|settimanell[ae]|maandjes?|weekjes?|dagjes?|jaartjes?|semanitas?|mesecit[oa]s?|anitos?|semaninhas?|mes(?:ez)?inhos?|aninhos?";

    private static final Pattern UNIT = Pattern.compile(
            "(?<!\\p{L})(" + UNITS + ")\\b(?:( and a half| y medi[oa]| et demie?| e mezz[oa]| e mei[oa])\\b)?");

    /** Between a number and its unit. */
    private static final String FILLER =
            "of|de|di|d'|von|more|further|good|full|weiteren?|volle[nr]?|gute?|otr[oa]s|altr[ie]|outr[oa]s|autres|andere|extra|volle|goede|short|kurze|buon[ie]|bon(?:ne)?s|buen[oa]s";

    private static final String MORE = "more|further|weiteren?|otr[oa]s|altr[ie]|outr[oa]s|autres|andere|extra";

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d'.,-]+");
    private static final int MOST_WORDS = 5;
    private static final int REACH = 40;
    private static final Optional<Double> TWO_WEEKS = Optional.of(14.0);

    static List<Quantity> in(String folded) {
        var found = new ArrayList<Quantity>();
        var unit = UNIT.matcher(folded);
        while (unit.find()) {
            var before = before(folded, unit.start());
            for (var from = 0; from < before.size(); from++) {
                var words = before.get(from);
                var number = isFortnight(words.text(), unit.group(1)) ? TWO_WEEKS : Numbers.of(words.text());
                if (number.isPresent()) {
                    var half = unit.group(2) == null ? 0 : 0.5;
                    found.add(
                            new Quantity(number.get() + half, unit.group(1), words.more(), words.start(), unit.end()));
                    break;
                }
            }
        }
        return found;
    }

    /** "Quinze jours" are two weeks. */
    private static boolean isFortnight(String count, String unit) {
        return count.matches("(?:un[ae] )?(?:quinz|quinc|quindic)\\p{L}+") && unit.matches("jours|dias|giorni");
    }

    private record Words(String text, boolean more, int start) {}

    /** The last five words, the last four and so on, without what stands between a number and its unit. */
    private static List<Words> before(String folded, int unit) {
        var reach = Math.max(0, unit - REACH);
        var words = WORD.matcher(folded).region(reach, unit).results().toList();
        var last = words.size();
        while (last > 0 && words.get(last - 1).group().matches(FILLER)) {
            last--;
        }
        var more = last < words.size() && words.get(last).group().matches(MORE);
        var all = new ArrayList<Words>();
        for (var from = Math.max(0, last - MOST_WORDS); from < last; from++) {
            all.add(new Words(
                    folded.substring(
                            words.get(from).start(), words.get(last - 1).end()),
                    more,
                    words.get(from).start()));
        }
        return all;
    }

    LocalDate before(LocalDate day) {
        return plus(day, -count, unit);
    }

    LocalDate after(LocalDate day) {
        return plus(day, count, unit);
    }

    static LocalDate plus(LocalDate on, double count, String unit) {
        var whole = (long) count;
        var half = count > whole; // of times that lie before, halves are left away
        return switch (unit.substring(0, Math.min(3, unit.length()))) {
            case "wee", "woc", "sem", "set", "wek" -> on.plusWeeks(whole).plusDays(half ? 4 : 0);
            case "for" -> on.plusWeeks(2L * whole).plusDays(half ? 7 : 0);
            case "mon", "mes", "moi", "maa" -> on.plusMonths(whole).plusDays(half ? 15 : 0);
            case "qua", "tri", "kwa" -> on.plusMonths(3L * whole).plusDays(half ? 45 : 0);
            case "yea", "jah", "ani", "ano", "ann", "an", "ans", "jaa", "jar" ->
                on.plusYears(whole).plusMonths(half ? 6 : 0);
            default -> on.plusDays(whole);
        };
    }

    boolean isOfYears() {
        return unit.matches(
                "years?|anitos?|aninhos?|annett[oi]|jaartjes?|jahre?n?|anos?|annees?|ans?|ann[oi]|jaar|jaren");
    }
}
