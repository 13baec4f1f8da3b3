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
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Deals by how they stand: how many wait to be decided. A deal counts on the day of what was reported of it last. */
public final class OpenDeals implements Metric {

    public static final String NAME = "open-deals";

    private static final String OPEN = "open";
    private static final String ALL = "all";

    private static final Definition DEFINITION = new Definition(
            NAME,
            new Words(
                    "Open deals",
                    "Of all deals that were reported, how many are neither won nor lost yet; each is of the representative named on it, else of who worked with the person last before.",
                    "deals that are open ÷ deals",
                    Unit.SHARE),
            Rules.on("the day of what was reported of the deal last"),
            Splits.by(Dimension.REP, Dimension.SOURCE, Dimension.CHANNEL, Dimension.CAMPAIGN),
            Version.added(
                    new Version(2, Version.DEALS_ARE_TOLD_APART_BY_ID, "A person's deals without an id are one."),
                    new Version(3, Version.WHO_WORKED, Work.WHOSE_IT_IS)));

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public long size(Counts counts) {
        return counts.get(ALL);
    }

    @Override
    public void observe(Person person, Conversation conversation, ZoneId zone, Observations into) {
        for (KnownDeal deal : person.standingDeals()) {
            var values = Cohort.originOrNone(person.origin());
            values.put(Dimension.REP.wireName(), Work.ownerOf(deal, person));
            var counts = Counts.of(ALL, 1).plus(OPEN, deal.isClosed() ? 0 : 1);
            into.add(NAME, Cohort.day(deal.at(), zone), values, counts);
        }
    }

    @Override
    public List<Reading> read(Counts counts, Surroundings around) {
        return List.of(Reading.rate(Map.of(), counts.get(OPEN), counts.get(ALL)));
    }
}
