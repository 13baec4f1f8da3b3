package io.followthrough.reading.dates;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Words of time as people shorten them where the words around say that time is meant: "nxt wk", "la sett prox", "semana q vem", "Mi in einer Woche", "volgende wk do". */
final class ShortForms {

    /** What follows a weekday of two letters, for "do", "mi" and "di" are other words. */
    private static final String GERMAN_DAY =
            "(?= (?:in (?:einer|zwei|drei|[1-4]) woch|nachste|ab \\d|um \\d|gegen \\d|gg|so g|ginge|geht|passt|ware|klappt|vormittag|nachmittag|fruh\\b|abend|vor \\d|nach \\d|oder (?:mo|di|mi|do|fr|mon|die|mit|don|fre)))";

    private static final String BEHIND_GERMAN = "(?<=\\b(?:am|bis|ab|nachsten?|nachste woche|kommenden|diesen|dann) )";

    private static final String BEHIND_DUTCH =
            "(?<=\\b(?:week|wk|aanstaande|a\\.s\\.|as|komende|volgende|op|tot|vanaf|of) )";

    private static final String BEHIND_ROMANCE =
            "(?<=\\b(?:este|esta|proximo|prox|el|le|ce|na|no|ate|il|questo|questa|semana|semaine|settimana|sett) )";

    private static final String PROCHAIN =
            "(?= (?:proch\\p{L}*|pro|prox\\p{L}*|q vem|que vem|q viene|que viene|prossim\\p{L}*)(?!\\p{L}))";

    private static final Map<String, String> FORMS = forms();

    private static final Pattern ANY = Pattern.compile(FORMS.keySet().stream()
            .map(form -> "(?<![\\p{L}\\p{N}'])" + form + "(?![\\p{L}\\p{N}])")
            .collect(Collectors.joining("|")));

    private static final Map<Pattern, String> LONG = FORMS.entrySet().stream()
            .collect(Collectors.toMap(
                    each -> Pattern.compile("(?<![\\p{L}\\p{N}'])" + each.getKey() + "(?![\\p{L}\\p{N}])"),
                    Map.Entry::getValue,
                    (one, other) -> one,
                    LinkedHashMap::new));

    /** The words themselves: where none of them stands, nothing is looked at more closely. */
    private static final Pattern HINT = Pattern.compile(
            "(?<![\\p{L}\\p{N}'])(?:nxt|wk|wek|mth|mnth|easters|xmases|its|b4|ne|nen|nem|vd|mnd|mndn|wo|a\\.s|sett|prox|px|pro|proch|sem|semana q|finde|dsps|ppios|amnh|amnha|mnn|mñn|manna|apm|ds"
                    + "|mo|di|mi|do|fr|sa|ma|vr|za|lun|mar|mer|jeu|ven|gio|qua|qui|sex|seg|ter|mie|jue|vie|mon|tue|tues|wed|weds|thu|thur|thurs|fri|woche)(?![\\p{L}\\p{N}])|\\dgg|\\d gg");

    private ShortForms() {}

    static boolean mayBeIn(String folded) {
        return HINT.matcher(folded).find();
    }

    /** All of them, for one search. */
    static String pattern() {
        return ANY.pattern();
    }

    /** What stands for the words at a place; null if they are none of these. */
    static @Nullable String at(String folded, int start, int end) {
        for (var each : LONG.entrySet()) {
            var form = each.getKey().matcher(folded).region(start, end);
            form.useTransparentBounds(true).useAnchoringBounds(false);
            if (form.lookingAt() && form.end() == end) {
                return each.getValue();
            }
        }
        return null;
    }

    private static Map<String, String> forms() {
        var forms = new LinkedHashMap<String, String>();
        forms.put("nxt", "next");
        forms.put("(?<=next |nxt |this |of the )(?:wk|wek)", "week");
        forms.put("(?<=next |nxt |this )(?:mth|mnth)", "month");
        forms.put("(?<=(?:end|start|middle|beginning) of )(?:nxt) wk", "next week");
        forms.put("(?:easters|xmases)", "easter");
        forms.put("its(?= (?:over|done|gone|finished|out of the way|behind us))", "it's");
        forms.put("b4", "before");
        forms.put("ne(?= (?:woche|stunde|weile))", "eine");
        forms.put("nen(?= (?:monat|tag))", "einen");
        forms.put("nem(?= (?:monat|jahr|halben|vierteljahr))", "einem");
        forms.put("vd", "van de");
        forms.put("(?<=eind |begin |half |van de )mnd", "maand");
        forms.put("(?<=\\d )(?:mnd|mndn)", "maanden");
        forms.put("(?<=(?:volgende|komende|deze) )wk", "week");
        forms.put("(?<=(?:nachste|kommende|diese|ubernachste) )wo(?:che)?\\.?", "woche");
        forms.put("(?<=(?:nachsten|kommenden) )mo", "montag");
        forms.put("(?<=vd )mnd", "maand");
        forms.put("(?<=semaine )(?:pro|proch\\.?)", "prochaine");
        days(
                forms,
                "(?= (?:nxt|next|of next|week)(?!\\p{L}))",
                false,
                "mon",
                "monday",
                "tue",
                "tuesday",
                "tues",
                "tuesday",
                "wed",
                "wednesday",
                "weds",
                "wednesday",
                "thu",
                "thursday",
                "thur",
                "thursday",
                "thurs",
                "thursday",
                "fri",
                "friday");
        forms.put("a\\.s\\.", "aanstaande");
        forms.put("sett(?=\\.? pro)", "settimana");
        forms.put("(?<=sett )prox\\.?|(?<=sett\\. )prox\\.?|(?<=settimana )prox\\.?", "prossima");
        forms.put("prox\\.? sett(?:imana)?\\.?", "prossima settimana");
        forms.put("(?<=\\d )sett\\.?", "settimane");
        forms.put("(?<=(?:tra|fra|entro) \\d{1,2} |(?:tra|fra|entro) \\d{1,2})gg\\.?", "giorni");
        forms.put("(?<=(?:lunedi|martedi|mercoledi|giovedi|venerdi|sabato|mese) )prox\\.?", "prossimo");
        forms.put("sem\\.? (?:pro|proch\\.?|prochaine)", "semaine prochaine");
        forms.put("(?<=(?:lundi|mardi|mercredi|jeudi|vendredi|mois) )(?:pro|proch\\.?)", "prochain");
        forms.put("sem\\.? (?:q|que) (?:vem|viene)|semana q vem", "semana que vem");
        forms.put("(?:prox|px)\\.? (?:semana|sem)\\.?", "proxima semana");
        forms.put("(?<=semana )(?:prox|px)\\.?", "proxima");
        forms.put("(?<=(?:el|proximo|este) )finde", "fin de semana");
        forms.put("dsps(?= de)", "despues");
        forms.put("ppios", "principios");
        forms.put("amnh|amnha", "amanha");
        forms.put("mnn|mñn|manna(?= (?:por|a las))", "manana");
        forms.put("apm", "apres-midi");
        forms.put("(?<=d'ici |dans |ds \\d{1,2} |dans \\d{1,2} )sem", "semaines");
        forms.put("ds(?= (?:\\d|une|deux|trois|un|quinze|la semaine))", "dans");
        days(
                forms,
                GERMAN_DAY,
                false,
                "mo",
                "montag",
                "di",
                "dienstag",
                "mi",
                "mittwoch",
                "do",
                "donnerstag",
                "fr",
                "freitag",
                "sa",
                "samstag");
        days(
                forms,
                BEHIND_GERMAN,
                true,
                "mo",
                "montag",
                "di",
                "dienstag",
                "mi",
                "mittwoch",
                "do",
                "donnerstag",
                "fr",
                "freitag",
                "sa",
                "samstag");
        days(
                forms,
                BEHIND_DUTCH,
                true,
                "ma",
                "maandag",
                "di",
                "dinsdag",
                "wo",
                "woensdag",
                "do",
                "donderdag",
                "vr",
                "vrijdag",
                "za",
                "zaterdag");
        days(
                forms,
                "(?= of (?:ma|di|wo|do|vr|za)(?!\\p{L}))",
                false,
                "ma",
                "maandag",
                "di",
                "dinsdag",
                "wo",
                "woensdag",
                "do",
                "donderdag",
                "vr",
                "vrijdag");
        days(
                forms,
                BEHIND_ROMANCE,
                true,
                "lun",
                "lundi",
                "mer",
                "mercredi",
                "jeu",
                "jeudi",
                "gio",
                "giovedi",
                "qua",
                "quarta-feira",
                "qui",
                "quinta-feira",
                "sex",
                "sexta-feira",
                "seg",
                "segunda-feira",
                "mie",
                "miercoles",
                "jue",
                "jueves",
                "vie",
                "viernes");
        days(
                forms,
                PROCHAIN,
                false,
                "lun",
                "lundi",
                "mar",
                "mardi",
                "mer",
                "mercredi",
                "jeu",
                "jeudi",
                "ven",
                "vendredi",
                "gio",
                "giovedi",
                "seg",
                "segunda-feira",
                "ter",
                "terca-feira",
                "qua",
                "quarta-feira",
                "qui",
                "quinta-feira",
                "sex",
                "sexta-feira");
        return forms;
    }

    private static void days(Map<String, String> forms, String around, boolean behind, String... names) {
        for (var at = 0; at < names.length; at += 2) {
            var form = behind ? around + names[at] + "\\.?(?!\\.? ?\\d)" : names[at] + "\\.?" + around;
            forms.put(form, names[at + 1]);
        }
    }
}
