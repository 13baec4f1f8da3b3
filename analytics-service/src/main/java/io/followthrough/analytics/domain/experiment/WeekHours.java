package io.followthrough.analytics.domain.experiment;

import io.followthrough.analytics.domain.metric.Difference;
import io.followthrough.analytics.domain.metric.Reading;
import io.followthrough.events.MetricInterval;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Answers by hour of the week beside the hours that the policy prefers, and whether they bear it out. Hours are compared as
 * two groups and not one by one: the best of 168 cells is mostly the luckiest.
 *
 * @param preferred answers to contacts in preferred hours
 * @param others answers to contacts in all other hours
 * @param difference of the two rates, with its 95 % interval (Newcombe's hybrid score, 1998); null while one has no contact
 */
public record WeekHours(
        List<Hour> hours,
        Reading preferred,
        Reading others,
        @Nullable MetricInterval difference,
        Verdict verdict) {

    /** What the answers say of the preference. */
    public enum Verdict {
        /** More answers in the preferred hours, beyond chance. */
        BORNE_OUT,
        /** Fewer. */
        CONTRADICTED,
        /** Too little was seen of one of them, or they do not differ beyond chance. */
        UNDECIDED
    }

    /** @param hour 0 to 23, in the zone of the person */
    public record Hour(DayOfWeek weekday, int hour, boolean preferred, Reading answers) {}

    /** What was seen of one hour. */
    public record Seen(DayOfWeek weekday, int hour, long contacts, long answers) {}

    /** @param preferences none for a channel without a preference */
    public static WeekHours of(List<Seen> seen, List<Preference> preferences) {
        Predicate<Seen> isPreferred = it -> preferences.stream().anyMatch(one -> one.has(it.weekday(), it.hour()));
        var hours = seen.stream()
                .map(it -> new Hour(it.weekday(), it.hour(), isPreferred.test(it), rate(it.answers(), it.contacts())))
                .toList();
        var preferred = rate(seen, isPreferred);
        var others = rate(seen, isPreferred.negate());
        var difference = Difference.of(preferred, others);
        return new WeekHours(hours, preferred, others, difference, verdict(difference));
    }

    private static Verdict verdict(@Nullable MetricInterval difference) {
        return difference == null || difference.low() <= 0 && difference.high() >= 0
                ? Verdict.UNDECIDED
                : difference.low() > 0 ? Verdict.BORNE_OUT : Verdict.CONTRADICTED;
    }

    private static Reading rate(List<Seen> seen, Predicate<Seen> which) {
        var contacts = seen.stream().filter(which).mapToLong(Seen::contacts).sum();
        var answers = seen.stream().filter(which).mapToLong(Seen::answers).sum();
        return rate(answers, contacts);
    }

    private static Reading rate(long answers, long contacts) {
        return Reading.rate(Map.of(), answers, contacts);
    }
}
