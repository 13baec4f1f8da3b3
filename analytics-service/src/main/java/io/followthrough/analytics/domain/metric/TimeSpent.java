package io.followthrough.analytics.domain.metric;

import io.followthrough.analytics.domain.Conversation;
import io.followthrough.analytics.domain.Person;
import io.followthrough.analytics.domain.Work;
import io.followthrough.analytics.domain.metric.Definition.Rules;
import io.followthrough.analytics.domain.metric.Definition.Splits;
import io.followthrough.analytics.domain.metric.Definition.Unit;
import io.followthrough.analytics.domain.metric.Definition.Version;
import io.followthrough.analytics.domain.metric.Definition.Words;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * Minutes that reps spent on the people first captured in a window, per person and per won deal. People without a
 * capture belong to no cohort, as with the {@link ConversionRate}.
 */
public final class TimeSpent implements Metric {

    private static final String MILLIS = "millis";
    private static final double MILLIS_OF_A_MINUTE = 60_000;
    private static final String PER = "per";
    private static final String PERSON = "PERSON";
    private static final String WON_DEAL = "WON_DEAL";

    private static final Definition DEFINITION = new Definition(
            "time-spent",
            new Words(
                    "Time spent",
                    "Minutes of reps for each person captured, and for each deal won.",
                    "minutes spent on the people of the window ÷ those people, or ÷ deals that they closed with us",
                    Unit.MINUTES),
            Rules.on("the day of the first capture"),
            Splits.by(Dimension.SOURCE, Dimension.CHANNEL, Dimension.CAMPAIGN, Dimension.REP)
                    .with(PER, List.of(PERSON, WON_DEAL)),
            Version.upTo(
                    new Version(
                            2,
                            Version.LATER,
                            "Deals corrected later are not won; time reported with a contact and by an activity is spent once."),
                    new Version(3, Version.LATE_BOUNCES, "Minutes are no longer rounded to whole seconds."),
                    new Version(4, Version.WHO_WORKED, Work.WHOSE_IT_IS)));

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public long size(Counts counts) {
        return counts.get(Effort.PEOPLE);
    }

    @Override
    public void observe(Person person, Conversation conversation, ZoneId zone, Observations into) {
        var origin = person.origin();
        if (origin == null) {
            return;
        }
        var effort = Effort.of(person);
        var day = Cohort.day(origin.at(), zone);
        into.add(name(), day, Cohort.origin(origin), effort.whole().toCounts(MILLIS));
        effort.byRep().forEach((rep, own) -> into.addOnly(name(), day, Dimension.REP, rep, own.toCounts(MILLIS)));
    }

    @Override
    public List<Reading> read(Counts counts, Surroundings around) {
        var minutes = counts.get(MILLIS) / MILLIS_OF_A_MINUTE;
        return List.of(
                Reading.ratio(Map.of(PER, PERSON), minutes, counts.get(Effort.PEOPLE)),
                Reading.ratio(Map.of(PER, WON_DEAL), minutes, counts.get(Effort.WON)));
    }
}
