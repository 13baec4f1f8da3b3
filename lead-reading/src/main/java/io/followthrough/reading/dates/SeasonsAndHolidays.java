package io.followthrough.reading.dates;

import io.followthrough.reading.dates.DateRule.Days;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Seasons and feasts: "im Frühjahr", "after the summer", "before Christmas", "nach Ostern", "à la rentrée". */
final class SeasonsAndHolidays {

    private SeasonsAndHolidays() {}

    static List<DateRule> rules() {
        return List.of(
                // Trade's spring begins before the calendar's: whoever says "in spring" is asked before March is full.
                season(
                        "spring(?:time)?|fruhjahrs?|fruehjahr|fruhlings?|primavera|printemps|voorjaar|lente",
                        year -> new Days(LocalDate.of(year, 2, 22), LocalDate.of(year, 5, 31))),
                season(
                        "ferias de verao|vacaciones de verano|vacanze estive|grosse[nr]? ferien|(?:summer|sommer|verano|estate|verao|zomer)(?: ?(?:break|holidays?|pause|ferien|vacation|vakantie))?|l'ete|cet ete|en ete|ete prochain|vacances d'ete",
                        year -> new Days(LocalDate.of(year, 6, 1), LocalDate.of(year, 8, 31))),
                season(
                        "autumn|(?:in|by|until|till|this|next|the) fall(?! (?:back|off|short|in|through))|herbst(?:es)?|otono|automne|autunno|outono|herfst|najaar",
                        year -> new Days(LocalDate.of(year, 9, 1), LocalDate.of(year, 11, 30))),
                season(
                        "winters?|invierno|l'hiver|cet hiver|hiver prochain|inverno",
                        year -> new Days(LocalDate.of(year, 12, 1), LocalDate.of(year + 1, 2, 28))),
                feast(
                        "christmas|xmas|x-mas|weihnachten|weihnachts\\w*|navidad(?:es)?|noel|natale|natal|kerst(?:mis)?|kerstvakantie|les fetes|las fiestas|as festas|le feste|de feestdagen|the holidays|(?:den )?feiertagen?",
                        year -> new Days(LocalDate.of(year, 12, 24), LocalDate.of(year + 1, 1, 3))),
                feast(
                        "new year(?:'?s)?(?: day)?(?! eve)(?!'?s eve)|neujahr|jahreswechsel|jour de l'an|oud en nieuw|jaarwisseling|neue[ns]? jahr(?:es)?|turn of the year|(?:ano nuevo|nuevo ano)|(?:nouvel an|nouvelle annee)|(?:capodanno|nuovo anno|anno nuovo)|(?:ano novo|novo ano)|nieuw(?:e)? ?jaar",
                        // The first day on which anybody works; whoever says "after" means no later one.
                        year -> Days.of(LocalDate.of(year, 1, 4))),
                feast(
                        "new year'?s eve|silvester|nochevieja|reveillon|oudejaarsavond|oudjaar|san silvestro",
                        year -> new Days(LocalDate.of(year, 12, 31), LocalDate.of(year + 1, 1, 3))),
                feast(
                        "epiphany|dreikonig\\w*|(?:dia de )?reyes|(?:dia de |dos )reis|befana|epifania|epiphanie|driekoningen",
                        year -> Days.of(LocalDate.of(year, 1, 6))),
                feast(
                        "easter|oster\\w*|pascuas?|semana santa|paques|pasqua|pascoa|(?<!que )pasen|paasvakantie|paasdagen|vacances de paques|vacaciones de pascua",
                        year -> new Days(
                                Easter.sunday(year).minusDays(2),
                                Easter.sunday(year).plusDays(7))),
                feast(
                        "pentecost|whitsun|pfingst\\w*|pentecostes|pentecote|pentecoste|pinksteren",
                        year -> new Days(
                                Easter.sunday(year).plusDays(49),
                                Easter.sunday(year).plusDays(50))),
                feast(
                        "carnival|fasching|karneval|fastnacht|fasnacht|carnaval|carnevale",
                        year -> new Days(
                                Easter.sunday(year).minusDays(52),
                                Easter.sunday(year).minusDays(46))),
                feast(
                        "thanksgiving",
                        year -> Days.of(LocalDate.of(year, 11, 22)
                                .with(java.time.temporal.TemporalAdjusters.nextOrSame(java.time.DayOfWeek.THURSDAY)))),
                feast(
                        "all saints'?(?: day)?|allerheiligen|(?:todos )?los santos|(?:la )?toussaint|ognissanti|todos os santos",
                        year -> Days.of(LocalDate.of(year, 11, 1))),
                feast(
                        "nikolaus(?:tag)?|san nicolas|sinterklaas(?:avond)?|pakjesavond",
                        year -> Days.of(LocalDate.of(year, 12, 6))),
                feast("ferragosto", year -> Days.of(LocalDate.of(year, 8, 15))),
                feast("la rentree", year -> new Days(LocalDate.of(year, 9, 1), LocalDate.of(year, 9, 30))));
    }

    private static DateRule season(String names, IntFunction<Days> ofYear) {
        return DateRule.of(
                "\\b(?:(?:early|mid|late|anfang|mitte|ende) )?(?:next |this |nachste[nmrs] |diese[nmrs] |proxim[oa] |este |esta |questa? |volgend |komend )?(?:"
                        + names + ")\\b(?: (?:of |de |del )?(20\\d{2}))?",
                (words, on) -> inYear(words.group(1), on, ofYear));
    }

    private static DateRule feast(String names, IntFunction<Days> ofYear) {
        return DateRule.of(
                "\\b(?:" + names + ")\\b(?! (?:card|tree|karte|baum))(?: (20\\d{2}))?",
                (words, on) -> inYear(words.group(1), on, ofYear));
    }

    private static Days inYear(@Nullable String year, LocalDate on, IntFunction<Days> ofYear) {
        if (year != null) {
            return ofYear.apply(Integer.parseInt(year));
        }
        var last = ofYear.apply(on.getYear() - 1);
        if (!last.to().isBefore(on)) {
            return last;
        }
        var now = ofYear.apply(on.getYear());
        return now.to().isBefore(on) ? ofYear.apply(on.getYear() + 1) : now;
    }
}
