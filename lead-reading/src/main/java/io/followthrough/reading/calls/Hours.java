package io.followthrough.reading.calls;

import static io.followthrough.reading.calls.HourWords.HOUR;

import io.followthrough.reading.Language;
import io.followthrough.reading.calls.Hour.Half;
import io.followthrough.reading.language.Languages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Hours that a folded sentence names: "15h30", "half past two", "las tres y media", "4ish". */
final class Hours {

    private static final String BEFORE =
            "(?<![\\p{L}\\d:.,/+€$£])(?<!(?:ref|nr|no|n°|mod|kenmerk|dossier|invoice|rechnung|factura|facture|nf|art)\\.? )(?<!\\d{3}-)";
    private static final String BEHIND = "(?![\\p{L}\\d])";
    private static final String SUFFIX =
            "(?:uhr|uur|heures?|horas?|hrs?|h|hs|ore|o'? ?clock|ish|a\\.?m\\b\\.?(?! (?:mo|di|mi|do|fr|sa|so|\\d))|p\\.?m\\b\\.?|u|(?: on the dot| sharp| en punto| pile| em ponto| in punto| precies|punktlich))";

    private enum Form {
        /** 15:30, 15.30 Uhr, 15h30, 3:30pm, 15 Uhr 30, 15u30. */
        MINUTES(BEFORE
                + "(?<!(?:vom|am|den|del|du|dd|of|van) )(?<hour>2[0-4]|[01]?\\d)(?:[:.]| ?h ?| ?u(?:ur)? ?| uhr )(?<minute>[0-5]\\d)(?! ?(?:%|€|eur|euros?|k\\b))(?: ?"
                + SUFFIX + ")?" + BEHIND),
        /** "Fünf nach halb drei", "tien voor half twaalf". */
        MINUTES_BY_HALF(BEFORE + "(?<minute>" + HOUR + ") (?<way>nach|vor|voor|over) hal[bf] (?<hour>" + HOUR
                + ")(?: (?:uhr|uur))?" + BEHIND),
        /** "Ten to four", "quinze para as quatro". */
        MINUTES_BY_HOUR(BEFORE + "(?<minute>" + HOUR
                + ")(?: minutes?| minuten)? (?<way>past|to|nach|vor|over|voor|pras?|para as?) (?<hour>" + HOUR
                + ")(?: (?:uhr|uur))?" + BEHIND),
        /** "Half three": half past three in English, half past two in German and Dutch. */
        HALF_PAST(BEFORE
                + "half(?: past |-past | )(?<hour>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,2})"
                + BEHIND),
        HALF_TO(BEFORE + "(?:halb|half|halber) (?<hour>" + HOUR + ")(?: (?:uhr|uur))?" + BEHIND),
        QUARTER_PAST(BEFORE + "(?:(?:a )?quarter (?:past|after)|viertel nach|kwart(?:ier)? (?:over|na)) (?<hour>" + HOUR
                + ")" + BEHIND),
        /** "Viertel drei" is a quarter past two where people say so. */
        QUARTER_OF(BEFORE + "viertel (?<hour>" + HOUR + ")(?: uhr)?" + BEHIND),
        QUARTER_TO(BEFORE
                + "(?:(?:a )?quarter (?:to|of|before)|viertel vor|dreiviertel|cuarto para las|kwart(?:ier)? voor) (?<hour>"
                + HOUR + ")" + BEHIND),
        AND_A_HALF(BEFORE + "(?<hour>" + HOUR
                + ")(?: heures?| horas?| ore)? (?:y media|et demie?|e mezz[ao]|e meia|thirty|e trinta|trenta)"
                + BEHIND),
        AND_A_QUARTER(BEFORE + "(?<hour>" + HOUR
                + ")(?: heures?| horas?| ore)? (?:y cuarto|et quart|e (?:un )?quarto|e quinze|fifteen)" + BEHIND),
        LESS_A_QUARTER(BEFORE + "(?<hour>" + HOUR
                + ")(?: heures?| horas?| ore)? (?:menos cuarto|moins le quart|meno (?:un )?quarto|menos um quarto)"
                + BEHIND),
        QUARTER_TO_PORTUGUESE(BEFORE + "(?:um )?quarto para as (?<hour>" + HOUR + ")" + BEHIND),
        /** "1830" behind a comma or "at". */
        MILITARY("(?<=(?:, |at |@|@ ))(?<hour>0[7-9]|1\\d|2[01])(?<minute>[0-5][05])(?= ?(?:hrs?\\b|h\\b|,|$))"),
        /** "Een uur of vijf": about five, and not five hours. */
        ABOUT(BEFORE + "een uur of (?<hour>" + HOUR + ")" + BEHIND),
        NOON(BEFORE
                + "(?:noon|midday|mediodia|midi|mezzogiorno|meio[- ]dia)(?<half> (?:y media|et demie?|e mezz[ao]|e meia))?"
                + BEHIND),
        OF_A_PART(BEFORE + "(?<hour>" + HOUR
                + ") (?:da (?:manha|tarde|noite)|de la (?:manana|tarde|noche)|de l'apres[- ]?m(?:idi)?|du (?:matin|soir)|del (?:mattino|pomeriggio|dia)|di (?:sera|mattina)|in the (?:morning|afternoon|evening)|fruh|morgens|abends|nachmittags|'?s (?:ochtends|middags|avonds))"
                + BEHIND),
        SUFFIXED(BEFORE + "(?<hour>" + HOUR + ") ?" + SUFFIX + "(?! ?(?:%|€|/))" + BEHIND),
        PLAIN(
                BEFORE + "(?<hour>" + HOUR + ")"
                        + "(?!(?:[.,:]\\d|[\\p{L}\\d%€$£/]|st\\b|nd\\b|rd\\b|th\\b| ?(?:%|€|eur|k\\b| ?x )| (?:people|staff|days?|weeks?|months?|years?|min|minutes?|mins|units|hours?|tagen?|wochen?|monaten?|jahren?|stunden?|minuten|leute|personen|mitarbeiter|dias?|semanas?|meses|anos|minutos|personas|jours?|semaines?|mois|ans|minutes|personnes|giorni|settimane|mesi|anni|minuti|persone|pessoas|dagen|weken|maanden|jaar|mensen|of)\\b))");

        private final Pattern pattern;

        Form(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }
    }

    /** Ways to count minutes on. */
    private static final Set<String> LATER = Set.of("past", "nach", "over");

    private static final Pattern MORNING = words(
            "morning|vormittags?|morgens|fruh|(?:de|por) la manana|(?:du |le )?matin|(?:del |di )?mattin[ao]|stamattina|(?:da|de) manha|'?s? ?\\p{L}*ochtends?|voormiddag");
    private static final Pattern AFTERNOON = words(
            "afternoon|evening|tonight|nachmittags?|abends?|(?:de|por) la tarde|esta tarde|(?:de|por) la noche|esta noche|de l'apres[- ]?m(?:idi)?|apres[- ]midi|(?:du |ce )?soir|(?:del )?pomeriggio|stasera|di sera|sera|(?:da|de|a) tarde|(?:da|a|esta) noite|\\p{L}*middags?|\\p{L}*avonds?");
    private static final Pattern AM = Pattern.compile("a\\.? ?m\\b");
    private static final Pattern PM = Pattern.compile("p\\.? ?m\\b");

    private Hours() {}

    /** In the order in which they are named. */
    static List<Hour> in(String folded) {
        var hours = new ArrayList<Hour>();
        var isDutch = Languages.of(folded) == Language.NL;
        var part = half(folded);
        for (var form : Form.values()) {
            if (form != Form.HALF_PAST || !isDutch) {
                var matcher = form.pattern.matcher(folded);
                while (matcher.find()) {
                    hour(form, matcher)
                            .filter(hour -> hours.stream().noneMatch(hour::overlaps))
                            .map(hour -> hour.in(part))
                            .ifPresent(hours::add);
                }
            }
        }
        return hours.stream().sorted(Comparator.comparing(Hour::start)).toList();
    }

    private static Optional<Hour> hour(Form form, Matcher matcher) {
        if (form == Form.NOON) {
            return of(matcher, 12, matcher.group("half") == null ? 0 : 30, null);
        }
        var hour = HourWords.of(matcher.group("hour"));
        var said = said(matcher.group());
        return switch (form) {
            case MINUTES, MILITARY -> of(matcher, hour, Integer.parseInt(matcher.group("minute")), said);
            case MINUTES_BY_HALF -> minutes(matcher, before(hour), 30);
            case MINUTES_BY_HOUR -> minutes(matcher, hour, 0);
            case HALF_PAST, AND_A_HALF -> of(matcher, hour, 30, said);
            case HALF_TO -> of(matcher, before(hour), 30, said);
            case QUARTER_OF -> of(matcher, before(hour), 15, said);
            case QUARTER_PAST, AND_A_QUARTER -> of(matcher, hour, 15, said);
            case QUARTER_TO, LESS_A_QUARTER, QUARTER_TO_PORTUGUESE -> of(matcher, before(hour), 45, said);
            case SUFFIXED, NOON, ABOUT -> of(matcher, hour, 0, said);
            case OF_A_PART -> of(matcher, hour, 0, half(matcher.group()));
            case PLAIN -> Optional.of(new Hour(matcher.start(), matcher.end(), hour, 0, said, false));
        };
    }

    /** "Ten to four", "five past half two". */
    private static Optional<Hour> minutes(Matcher matcher, int hour, int minute) {
        var by = HourWords.of(matcher.group("minute"));
        var isLater = LATER.contains(matcher.group("way"));
        var total = hour * 60 + minute + (isLater ? by : -by);
        return total < 0 ? Optional.empty() : of(matcher, total / 60, total % 60, null);
    }

    private static int before(int hour) {
        return hour == 1 ? 12 : hour - 1;
    }

    private static Optional<Hour> of(Matcher matcher, int hour, int minute, @Nullable Half half) {
        return Optional.of(new Hour(matcher.start(), matcher.end(), hour, minute, half, true));
    }

    /** Which half of the day the words speak of; null if of neither or of both. */
    private static @Nullable Half half(String words) {
        var morning = MORNING.matcher(words).find();
        return morning == AFTERNOON.matcher(words).find() ? null : morning ? Half.MORNING : Half.AFTERNOON;
    }

    private static @Nullable Half said(String hour) {
        return AM.matcher(hour).find() ? Half.MORNING : PM.matcher(hour).find() ? Half.AFTERNOON : null;
    }

    private static Pattern words(String words) {
        return Pattern.compile("(?<!\\p{L})(?:" + words + ")(?!\\p{L})");
    }
}
