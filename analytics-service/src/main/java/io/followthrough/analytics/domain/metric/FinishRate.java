package io.followthrough.analytics.domain.metric;

import io.followthrough.analytics.domain.Conversation;
import io.followthrough.analytics.domain.EndedEnrolment;
import io.followthrough.analytics.domain.KnownDeal;
import io.followthrough.analytics.domain.Person;
import io.followthrough.analytics.domain.metric.Definition.Rules;
import io.followthrough.analytics.domain.metric.Definition.Splits;
import io.followthrough.analytics.domain.metric.Definition.Unit;
import io.followthrough.analytics.domain.metric.Definition.Version;
import io.followthrough.analytics.domain.metric.Definition.Words;
import io.followthrough.events.EnrolmentOutcome;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Enrolments that got every promised contact or an honest early end, of those that ended. Counts on the day of the end. */
public final class FinishRate implements Metric {

    private static final String ENDED = "ended";
    private static final String KEPT = "kept";

    private static final Definition DEFINITION = new Definition(
            "finish-rate",
            new Words(
                    "Finished",
                    "Of the enrolments that ended, how many got every promised contact or an honest early end.",
                    "enrolments with every promised contact made, or ended early by what the person did ÷ enrolments ended",
                    Unit.SHARE),
            Rules.on("the day of the end"),
            Splits.by(Dimension.CADENCE, Dimension.REP, Dimension.OUTCOME),
            Version.upTo(
                    new Version(
                            2, Version.LATER, "Enrolments cut off because their prospect became another are left out."),
                    Version.withoutUndoneImports(3),
                    new Version(
                            4,
                            Version.REOPENED,
                            "One that goes on after its end is not over; who was won or lost by a mistake is told by how the deal stands."),
                    new Version(
                            5,
                            Version.REOPENED,
                            "One that is told to be complete counts as kept only with as many contacts made as promised.")));

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public long size(Counts counts) {
        return counts.get(ENDED);
    }

    @Override
    public void observe(Person person, Conversation conversation, ZoneId zone, Observations into) {
        for (EndedEnrolment ending : person.endings().values()) {
            var outcome = outcome(ending, person.standingDeals());
            if (outcome == null || outcome == EnrolmentOutcome.PROSPECT_GONE) {
                // No promise was kept or broken: it goes on, or the person is followed as another prospect, or by this
                // enrolment once they are two again.
                continue;
            }
            var ended = Counts.of(ENDED, 1);
            into.add(
                    name(),
                    LocalDate.ofInstant(ending.at(), zone),
                    values(ending, outcome),
                    outcome.isHonest() ? ended.plus(KEPT, 1) : ended);
        }
    }

    private static Map<String, @Nullable String> values(EndedEnrolment ending, EnrolmentOutcome outcome) {
        var values = new HashMap<String, @Nullable String>();
        values.put(Dimension.CADENCE.wireName(), ending.cadence());
        values.put(Dimension.REP.wireName(), ending.repId());
        values.put(Dimension.OUTCOME.wireName(), outcome.name());
        return values;
    }

    /** A deal that ended it may have turned out otherwise since. */
    private static @Nullable EnrolmentOutcome outcome(EndedEnrolment ending, Collection<KnownDeal> deals) {
        var told = ending.outcome();
        var stands = told == EnrolmentOutcome.WON
                ? deals.stream().anyMatch(KnownDeal::isWon)
                : told != EnrolmentOutcome.LOST || deals.stream().anyMatch(KnownDeal::isLost);
        if (stands || deals.isEmpty()) {
            return told;
        }
        return deals.stream().allMatch(KnownDeal::isClosed)
                ? told == EnrolmentOutcome.WON ? EnrolmentOutcome.LOST : EnrolmentOutcome.WON
                : EnrolmentOutcome.RESPONDED;
    }

    @Override
    public List<Reading> read(Counts counts, Surroundings around) {
        return List.of(Reading.rate(Map.of(), counts.get(KEPT), counts.get(ENDED)));
    }
}
