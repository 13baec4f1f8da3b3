package io.followthrough.reading.dates;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days that are named a second time by a pointer: "that day", "ese mismo día", "am selben Abend", "ring me then", "d'ici là". */
final class ThatDay {

    private static final Pattern POINTER = Pattern.compile(
            "(?<!\\p{L})(?:(?:on |by |at )?(?:that|the (?:very )?same|that same|that very) (?:day|morning|afternoon|evening|night|point|date)"
                    + "|(?:an|ab|zu) (?:dem|diesem|jenem)(?: selben)? (?:tag|abend|morgen|vormittag|nachmittag|termin|zeitpunkt)|am (?:selben|gleichen) (?:tag|abend|morgen|vormittag|nachmittag)|noch am selben tag"
                    + "|(?:ese|aquel|el|este) mismo dia|(?:ese|aquel) dia|(?:esa|la) misma (?:tarde|manana|noche|semana)|esa (?:tarde|manana|noche)|en ese momento"
                    + "|(?:ce|le) (?:jour|soir|matin|midi)-la|le (?:jour|soir|matin|midi) meme|le meme (?:jour|soir|matin)|(?:a )?ce moment-la"
                    + "|(?:in )?(?:quello stesso|quel|lo stesso) (?:giorno|momento|pomeriggio)(?: stesso)?|(?:il )?giorno stesso|(?:quella|la) sera(?: stessa)|(?:la )?mattina stessa|la stessa (?:sera|mattina)"
                    + "|n(?:esse|aquele|o) mesmo dia|n(?:esse|aquele) dia|n(?:essa|aquela|a) mesma (?:tarde|noite|manha|semana)|nessa (?:tarde|noite|manha|altura)"
                    + "|(?:op )?(?:die|diezelfde|dezelfde) (?:dag|avond|ochtend|middag)|op dat moment)(?!\\p{L})(?! (?:of|as|del?|da|do|des|du|van|der|dell\\p{L}+)\\b)");

    private static final String CALL =
            "(?:call|ring|phone|text|e-?mail|write|ping|try|catch|grab)(?: (?:me|us))?(?: back| again)?|(?:talk|speak|come (?:by|round|over)|meet)";

    /** Asked for at that time: "ring me then", "mi scriva allora", "belt u dan gerust". */
    private static final Pattern THEN = Pattern.compile(
            "(?<!\\p{L})(?:(?:" + CALL
                    + ") (then)(?!,| i\\b| we\\b)"
                    + "|(?:ruf\\p{L}*|meld\\p{L}*|schreib\\p{L}*)(?: (?:sie|mich|uns|sich|dich|mir|di|s|doch|bitte|gern\\p{L}*|mal|ruhig)){0,4} (dann)"
                    + "|(?:llam\\p{L}*|escrib\\p{L}*|habl\\p{L}*|venga|pase)(?: (?:me|nos|usted))? (entonces)"
                    + "|(?:rappel|appel|ecriv|recontact|reven|pass)\\p{L}*(?:-moi|-nous)? (alors)"
                    + "|(?:(?:mi|ci) )?(?:(?:ri)?chiam\\p{L}*|scriv\\p{L}*|risent\\p{L}*|sentiamoci|venga) (allora)"
                    + "|(?:lig|telefon|escrev|fal)\\p{L}*(?:-me|-nos| para mim)? (entao|nessa altura)"
                    + "|(?:bel|belt|mail|mailt|schrijf|kom|komt|app)(?: (?:me|mij|ons|u|je|maar|gerust)){0,2} (dan)"
                    + "|^(dan|dann|entonces|alors|allora|entao|then) (?:mag|moogt|kun\\p{L}*|kan|passt|geht|hab\\p{L}*|bin|ist|konn\\p{L}*|ja|si|oui|on peut|je suis|vous pouvez|puede\\p{L}*|podemos|possiamo|puo|sono|pode\\p{L}*|ya|i'm|we can|i can|you can|it's))(?!\\p{L})");

    private ThatDay() {}

    /** @param told what was named last before a place; null where nothing was */
    static List<Span> in(String folded, IntFunction<@Nullable LastNamed> told) {
        var found = new ArrayList<Span>();
        for (var pattern : List.of(POINTER, THEN)) {
            pattern.matcher(folded).results().forEach(words -> {
                var days = told.apply(words.start());
                if (days != null) {
                    found.add(new Span(
                            days.days().from(), days.days().to(), words.start(), words.end(), Span.Kind.REFERRED));
                }
            });
        }
        return found;
    }
}
