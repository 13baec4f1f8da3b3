package io.followthrough.analytics.domain.metric;

import io.followthrough.analytics.domain.Conversation;
import io.followthrough.analytics.domain.KnownDeal;
import io.followthrough.analytics.domain.Person;
import io.followthrough.analytics.domain.Work;
import io.followthrough.analytics.domain.metric.Definition.Rules;
import io.followthrough.analytics.domain.metric.Definition.Splits;
import io.followthrough.analytics.domain.metric.Definition.Unit;
import io.followthrough.analytics.domain.metric.Definition.Version;
import io.followthrough.analytics.domain.metric.Definition.Words;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * Deals won, of those won or lost. Counts on the day of closing, under the road of the last contact made before it; none
 * when we had made none. That is a recorded fact: what qualification thought of the person at the time depends on what it
 * had heard by then, and hence on the order in which files are loaded.
 */
public final class ClosingRatio implements Metric {

    public static final String NAME = "closing-ratio";

    private static final String WON = "won";
    private static final String CLOSED = "closed";

    private static final Definition DEFINITION = new Definition(
            NAME,
            new Words(
                    "Closing",
                    "Of the deals that were decided, how many were won; each is of the representative named on it, else of who worked with the person last before.",
                    "deals won ÷ deals won or lost",
                    Unit.SHARE),
            Rules.on("the day of closing"),
            Splits.by(
                    Dimension.REP,
                    Dimension.SOURCE,
                    Dimension.CHANNEL,
                    Dimension.CAMPAIGN,
                    Dimension.CADENCE,
                    Dimension.ROAD),
            Version.upTo(
                    new Version(2, Version.LATER, "The road is that of the last contact before the closing."),
                    new Version(3, Version.DEALS_ARE_TOLD_APART_BY_ID, "A person's deals without an id are one."),
                    new Version(4, Version.WHO_WORKED, Work.WHOSE_IT_IS)));

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public long size(Counts counts) {
        return counts.get(CLOSED);
    }

    @Override
    public void observe(Person person, Conversation conversation, ZoneId zone, Observations into) {
        var origin = person.origin();
        for (KnownDeal deal : person.standingDeals()) {
            if (!deal.isClosed()) {
                continue;
            }
            var last = person.lastContactBefore(deal.at());
            var values = Cohort.originOrNone(origin);
            values.put(Dimension.REP.wireName(), Work.ownerOf(deal, person));
            values.put(Dimension.CADENCE.wireName(), last == null ? null : last.cadence());
            values.put(
                    Dimension.ROAD.wireName(), last == null ? null : last.road().name());
            var closed = Counts.of(CLOSED, 1);
            into.add(name(), LocalDate.ofInstant(deal.at(), zone), values, deal.isWon() ? closed.plus(WON, 1) : closed);
        }
    }

    @Override
    public List<Reading> read(Counts counts, Surroundings around) {
        return List.of(Reading.rate(Map.of(), counts.get(WON), counts.get(CLOSED)));
    }
}
