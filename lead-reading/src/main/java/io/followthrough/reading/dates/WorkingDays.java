package io.followthrough.reading.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** "The next working day", "am ersten Schultag danach", "no dia útil a seguir": Monday to Friday, feasts not looked at. */
final class WorkingDays {

    private static final String FIRST =
            "(?:next|first|nachste[nr]?|erste[nr]?|folgende[nr]?|primer|proximo|siguiente|premier|prochain|primo|prossimo|primeiro|eerste|volgende|eerstvolgende) ";

    private static final String DAY =
            "(?:(?:working|business|school|work) ?day|(?:werk|arbeits|schul|geschafts)tag|dia (?:habil|laborable|lectivo|de clase|util|de aulas)|jour (?:ouvre|ouvrable|de classe|de travail)|giorno (?:lavorativo|utile|feriale|di scuola)|(?:werk|school)dag)";

    private static final String AFTER =
            "(?: (?:after(?: that)?|following|danach|darauf|drauf|siguiente|posterior|suivant|successivo|seguente|seguinte|imediatamente a seguir|a seguir|depois|daarna|erna))?";

    private static final Pattern NEXT = Pattern.compile(
            "(?<!\\p{L})(?:" + FIRST + DAY + AFTER
                    + "|dia (?:util|habil|laborable) (?:imediatamente |inmediatamente )?(?:a seguir|seguinte|siguiente)|(?:jour ouvre|jour ouvrable) suivant|giorno (?:lavorativo|feriale) (?:successivo|seguente|dopo)|erste[nrm]? tag,? (?:wo|an dem|an dem's)(?: (?:wieder|man|wir|alle))* (?:gschafft|geschafft|gearbeitet|arbeiten|schaffen|offen)(?: wird| haben| ist)?|first day (?:(?:we|they|everyone)(?:'re| are|'s| is) back|back at work)|primer dia (?:de trabajo|que (?:trabajamos|abrimos|se trabaja))|premier jour (?:de reprise|ou (?:on|nous) (?:reprend|retravaille|travaille|rouvr)\\p{L}*)|primo giorno (?:di lavoro|che si lavora|che lavoriamo|di apertura)|primeiro dia (?:de trabalho|em que se trabalha|que trabalhamos|que abrimos)|eerste dag dat (?:er|we|ze)(?: weer)? (?:gewerkt|werken|open)(?: wordt| zijn)?|(?:werkdag|working day|werktag) (?:erna|daarna|after|danach|darauf))(?!\\p{L})");

    private static final Pattern OF_THE_YEAR = Pattern.compile(
            "^,? (?:of|in|im|des|del?|de l'|dell'|do|van|no|nel) ?(?:the |het |el |o )?(?:(?:new|neuen|nuevo|nouvel(?:le)?|nuovo|novo|nieuwe) )?(?:next )?(?:year|jahr(?:es)?|ano|annee|an|anno|jaar)(?: (?:nuevo|novo|nuovo|nouveau|2027))?(?!\\p{L})");

    private WorkingDays() {}

    /** @param told what was named last before a place; null where nothing was */
    static List<Span> in(String folded, IntFunction<@Nullable LastNamed> told, LocalDate on) {
        var found = new ArrayList<Span>();
        NEXT.matcher(folded).results().forEach(words -> {
            var year = OF_THE_YEAR.matcher(folded).region(words.end(), folded.length());
            var days = told.apply(words.start());
            if (year.find()) {
                var first = LocalDate.of(on.getYear() + 1, 1, 1);
                found.add(span(after(first), words.start(), year.end()));
            } else if (days != null) {
                found.add(span(after(lastDayOff(days)), words.start(), words.end()));
            }
        });
        return found;
    }

    /** Easter Monday is a day off where Easter is named. */
    private static LocalDate lastDayOff(LastNamed days) {
        return switch (days.naming()) {
            case FEAST ->
                days.day().equals(Easter.sunday(days.day().getYear()))
                        ? days.day().plusDays(1)
                        : days.day();
            case WEEK, OTHER -> days.days().to();
        };
    }

    private static LocalDate after(LocalDate day) {
        var next = day.plusDays(1);
        while (next.getDayOfWeek() == DayOfWeek.SATURDAY || next.getDayOfWeek() == DayOfWeek.SUNDAY) {
            next = next.plusDays(1);
        }
        return next;
    }

    private static Span span(LocalDate day, int start, int end) {
        return new Span(day, day, start, end, Span.Kind.REFERRED);
    }
}
