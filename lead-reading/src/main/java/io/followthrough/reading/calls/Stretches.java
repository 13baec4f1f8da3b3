package io.followthrough.reading.calls;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** "Between two and four", "after 5", "before noon", "in the morning": hours with what is said of them. Folded. */
final class Stretches {

    private static final String ENDS_HERE = " ?$";
    private static final String LAS = "(?: (?:las?|as|le|la|l'|o))?";

    private static final Pattern LATEST =
            before("no later than|not later than|not after|nicht nach|nicht spater als|non dopo" + LAS
                    + "|no despues de" + LAS + "|pas apres|nao depois d[ao]s?|niet na|niet later dan");
    private static final Pattern AFTER = before("non prima dell[ea']|no antes de" + LAS
            + "|nao antes d[ao]s?|(?:any ?time )?(?:after|from|past)|not before|ab|nach|nicht vor|fruhestens(?: um| ab)?"
            + "|a partir d[eao]s?" + LAS + "|a partire dalle|despues de" + LAS + "|desde" + LAS + "|pasadas las"
            + "|apres|a partir de|des|dopo" + LAS
            + "|dall[ea']|depois d[ao]s?|apos as|desde as|na|vanaf|niet voor|pas na|avant pas");
    private static final Pattern BEFORE =
            before("before|by|until|till|til|no later than|not after|vor|bis|spatestens(?: um| bis)?"
                    + "|antes de" + LAS + "|hasta" + LAS + "|avant|jusqu'a|prima d(?:ell[ea']|el|i)|entro" + LAS
                    + "|fino all[ea']"
                    + "|antes d[ao]s?|ate" + LAS + "|voor|tot|uiterlijk(?: om)?");
    private static final Pattern AT = before(
            "at|make (?:that|it)|lieber|besser|liever|nee|plutot|mejor a las|around|about|round|circa|ca\\.?|approx\\.?|say|@|um|gegen|um circa|so um|so gegen"
                    + "|a las?|a (?=\\d)|(?:sobre|hacia|tipo|a eso de|tipo a)" + LAS
                    + "|vers|pour|sur les|all[ea']|verso" + LAS + "|per" + LAS
                    + "|intorno all[ea']|[la]a?s|as|pel[ao]s?|por volta d[ao]s?|la pel[ao]s|om|rond|tegen|omstreeks|zo rond|zo om");
    private static final Pattern BETWEEN = before("between|zwischen|zw\\.?|entre" + LAS + "|tra" + LAS + "|fra" + LAS
            + "|tussen|from|von|de" + LAS + "|dall[ea'](?: ore)?|da" + LAS + "|das|van");
    private static final Pattern JOIN = Pattern.compile(
            " ?(?:-|–|—|to|till|til|until|and|bis|und|u\\.|a(?: las?)?|y(?: las?)?|hasta(?: las?)?|et|all[ea](?: ore)?|e(?: le| as| la)?|as|ate(?: as)?|tot|en|o)(?: um| de)? ?");

    private static final Pattern HYPHEN = Pattern.compile(" ?[-–—] ?");
    /** Behind hours without a word that says so: "2-4", and not "2-3 questions". */
    private static final Pattern ENDS =
            Pattern.compile("^ ?(?:$|[,.;:!?)]|(?:or|oder|o|ou|of|both|please|pls|bitte|svp|oppure|ofwel)\\b).*");

    private static final Pattern OR = Pattern.compile(" ?(?:o|en|e|y|und|and|et) ?");

    private static final LocalTime MORNING_BEGINS = LocalTime.of(8, 0);

    /** A part of a day in words. */
    private enum Part {
        LUNCH(
                "lunch(?:time|break| break| hour)?|mittags|mittagspause|temps de midi|over den? middag|uber mittag|in der mittagszeit|(?:a|al) mediodia|hora de comer|entre midi et (?:deux|2)|pause de midi|pausa pranzo|ora di pranzo|hora d[eo] almoco|lunchpauze|tussen de middag|lunchtijd",
                LocalTime.NOON,
                LocalTime.of(14, 0)),
        MORNING(
                "mornings?|first thing|vormittags?|morgens|(?:morgen|heute|tag|tags?) fruh|fruhmorgens|in der fruhe?|(?:por|de|en) la manana|a primera hora|matin(?:ee)?s?|mattin[aoe]|mattinata|stamattina|domattina|(?:de|pela|da|na) manha|\\p{L}*ochtends?|voormiddag",
                MORNING_BEGINS,
                LocalTime.NOON),
        AFTERNOON(
                "afternoons?|nachmittags?|(?:por|de|en|a) la tarde|esta tarde|apres[- ]midi|aprem|pomeriggi?o?|(?:de|da|a|na|pela|esta) tarde|tardinha|'?s middags|\\p{L}*namiddag|vanmiddag|(?:morgen|dag)middag",
                LocalTime.of(12, 0),
                LocalTime.of(18, 0)),
        EVENING(
                "evenings?|tonight|after work|abends?|feierabend|(?:por|de|a) la noche|esta noche|soir(?:ee)?|sera|serata|stasera|(?:a|da|de|pela|esta) noite|\\p{L}*avonds?",
                LocalTime.of(18, 0),
                LocalTime.of(21, 0));

        private final Pattern pattern;
        private final LocalTime from;
        private final LocalTime to;

        Part(String words, LocalTime from, LocalTime to) {
            this.pattern = Pattern.compile("(?<!\\p{L})(?:" + words + ")(?!\\p{L})");
            this.from = from;
            this.to = to;
        }
    }

    private Stretches() {}

    private static Pattern before(String words) {
        return Pattern.compile("(?:^|(?<![\\p{L}\\d]))(?:" + words + ")" + ENDS_HERE);
    }

    /** In the order in which they are named; a part of the day only where no hour is. */
    static List<Stretch> in(String folded) {
        var hours = Hours.in(folded);
        var stretches = new ArrayList<Stretch>();
        for (var index = 0; index < hours.size(); index++) {
            var first = hours.get(index);
            var second = index + 1 < hours.size() ? hours.get(index + 1) : null;
            var lead = folded.substring(Math.max(0, first.start() - 30), first.start());
            var range = second == null ? Optional.<Stretch>empty() : range(folded, lead, first, second);
            if (range.isPresent()) {
                stretches.add(range.get());
                index++;
            } else {
                one(lead, first).ifPresent(stretches::add);
            }
        }
        return stretches.isEmpty() ? parts(folded) : joined(stretches);
    }

    /** A sentence without its hours and parts of a day. */
    static String without(String folded) {
        var rest = new StringBuilder(folded);
        for (var hour : Hours.in(folded)) {
            rest.replace(hour.start(), hour.end(), " ".repeat(hour.end() - hour.start()));
        }
        var plain = rest.toString();
        for (var part : Part.values()) {
            plain = part.pattern.matcher(plain).replaceAll(" ");
        }
        return plain;
    }

    private static Optional<Stretch> range(String folded, String lead, Hour first, Hour second) {
        var between = folded.substring(first.end(), second.start());
        var isJoined = JOIN.matcher(between).matches();
        var isLed = BETWEEN.matcher(lead).find();
        var isHyphen = HYPHEN.matcher(between).matches()
                && (first.isSure()
                        || second.isSure()
                        || ENDS.matcher(folded.substring(second.end())).matches());
        if (!(isJoined
                && (isLed || isHyphen || first.isSure() && !OR.matcher(between).matches()))) {
            return Optional.empty();
        }
        var to = second.time();
        var from = first.half() == null && second.half() != null && first.hour() <= second.hour()
                ? first.in(second.half()).time()
                : first.time();
        return from.isBefore(to) ? Optional.of(new Stretch(first.start(), from, to, false)) : Optional.empty();
    }

    private static Optional<Stretch> one(String lead, Hour hour) {
        if (LATEST.matcher(lead).find()) {
            return Optional.of(new Stretch(hour.start(), null, hour.time(), false));
        }
        if (AFTER.matcher(lead).find()) {
            return Optional.of(new Stretch(hour.start(), evening(hour), null, true));
        }
        if (BEFORE.matcher(lead).find()) {
            return Optional.of(new Stretch(hour.start(), null, hour.time(), false));
        }
        return hour.isSure() || AT.matcher(lead).find()
                ? Optional.of(new Stretch(hour.start(), hour.time(), null, false))
                : Optional.empty();
    }

    /** "After seven" is after work. */
    private static LocalTime evening(Hour hour) {
        return hour.half() == null && hour.hour() == 7 && hour.minute() == 0
                ? hour.in(Hour.Half.AFTERNOON).time()
                : hour.time();
    }

    /** "Not before ten and not after half past eleven". */
    private static List<Stretch> joined(List<Stretch> stretches) {
        var joined = new ArrayList<Stretch>();
        for (var each : stretches) {
            var last = joined.isEmpty() ? null : joined.getLast();
            if (last != null
                    && last.to() == null
                    && each.from() == null
                    && last.from() != null
                    && each.to() != null
                    && last.isBegun()
                    && last.from().isBefore(each.to())) {
                joined.set(joined.size() - 1, new Stretch(last.start(), last.from(), each.to(), false));
            } else {
                joined.add(each);
            }
        }
        return joined;
    }

    private static List<Stretch> parts(String folded) {
        var found = new ArrayList<Stretch>();
        for (var part : Part.values()) {
            var matcher = part.pattern.matcher(folded);
            while (matcher.find()) {
                found.add(new Stretch(matcher.start(), part.from, part.to, false));
            }
        }
        return found.stream().sorted(Comparator.comparingInt(Stretch::start)).toList();
    }
}
