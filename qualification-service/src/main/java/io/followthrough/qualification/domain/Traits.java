package io.followthrough.qualification.domain;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.CriterionScore;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a person in coarse steps, one value of each kind: {@code budget=high}, {@code channel=referral},
 * {@code answered=no}. Deals are left out: they are what is to be foretold.
 */
final class Traits {

    private static final Set<ActivityKind> MEETINGS =
            EnumSet.of(ActivityKind.MEETING_BOOKED, ActivityKind.MEETING_HELD);
    private static final Set<ActivityKind> READING =
            EnumSet.of(ActivityKind.CONTENT_DOWNLOADED, ActivityKind.WEBINAR_ATTENDED, ActivityKind.LINK_CLICKED);
    private static final BigDecimal LOW_BELOW = new BigDecimal("0.34");
    private static final BigDecimal HIGH_FROM = new BigDecimal("0.67");

    private Traits() {}

    /** In a fixed order. */
    static List<String> of(Prospect known, Decision decision) {
        var traits = new ArrayList<String>();
        decision.criteria().forEach(criterion -> traits.add(lower(criterion.name()) + "=" + level(criterion)));
        var first = decision.firstCapture();
        traits.add("channel=" + (first == null ? "none" : lower(first.channel())));
        var company = decision.company();
        traits.add("company=" + size(company == null ? null : company.employees()));
        traits.add("captures=" + (known.captures().size() > 1 ? "several" : "one"));
        traits.add("answered=" + yes(did(known, kind -> kind.isResponse())));
        traits.add("met=" + yes(did(known, MEETINGS::contains)));
        traits.add("read=" + yes(did(known, READING::contains)));
        traits.add("objection=" + objections(known));
        return traits;
    }

    private static String level(CriterionScore criterion) {
        var score = criterion.score();
        if (score == null) {
            return "unknown";
        }
        return score.compareTo(HIGH_FROM) >= 0 ? "high" : score.compareTo(LOW_BELOW) < 0 ? "low" : "medium";
    }

    private static String size(@Nullable Integer employees) {
        if (employees == null) {
            return "unknown";
        }
        return employees < 10 ? "1-9" : employees < 50 ? "10-49" : employees < 1000 ? "50-999" : "1000+";
    }

    private static boolean did(Prospect known, java.util.function.Predicate<ActivityKind> kinds) {
        return known.activities().stream().anyMatch(activity -> activity.byPerson() && kinds.test(activity.kind()));
    }

    private static String objections(Prospect known) {
        if (!OpenObjections.of(known).isEmpty()) {
            return "open";
        }
        return did(known, kind -> kind == ActivityKind.OBJECTION_RAISED) ? "cleared" : "none";
    }

    private static String yes(boolean it) {
        return it ? "yes" : "no";
    }

    private static String lower(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }
}
