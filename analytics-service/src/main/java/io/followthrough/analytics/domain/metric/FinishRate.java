package io.followthrough.analytics.domain.metric;

import io.followthrough.analytics.domain.Conversation;
import io.followthrough.analytics.domain.EndedEnrolment;
import io.followthrough.analytics.domain.Person;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Enrolments that got every promised contact or an honest early end, of those that ended. Counts on the day of the end. */
public final class FinishRate implements Metric {

    private static final String ENDED = "ended";
    private static final String KEPT = "kept";

    @Override
    public String name() {
        return "finish-rate";
    }

    @Override
    public List<String> dimensions() {
        return List.of("cadence", "rep");
    }

    @Override
    public long size(Counts counts) {
        return counts.get(ENDED);
    }

    @Override
    public void observe(Person person, Conversation conversation, ZoneId zone, Observations into) {
        for (EndedEnrolment ending : person.endings().values()) {
            var ended = Counts.of(ENDED, 1);
            into.add(
                    name(),
                    LocalDate.ofInstant(ending.at(), zone),
                    Map.of("cadence", ending.cadence(), "rep", ContactDimensions.orNone(ending.repId())),
                    ending.outcome().isHonest() ? ended.plus(KEPT, 1) : ended);
        }
    }

    @Override
    public List<Reading> read(Counts counts, Surroundings around) {
        return List.of(Reading.rate(Map.of(), counts.get(KEPT), counts.get(ENDED)));
    }
}
