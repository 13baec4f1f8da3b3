package io.followthrough.analytics.domain.metric;

import io.followthrough.analytics.domain.Conversation;
import io.followthrough.analytics.domain.KnownDeal;
import io.followthrough.analytics.domain.Person;
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

    private static final String WON = "won";
    private static final String CLOSED = "closed";

    @Override
    public String name() {
        return "closing-ratio";
    }

    @Override
    public List<String> dimensions() {
        return List.of("rep", "source", "road");
    }

    @Override
    public int definitionVersion() {
        return 2;
    }

    @Override
    public long size(Counts counts) {
        return counts.get(CLOSED);
    }

    @Override
    public void observe(Person person, Conversation conversation, ZoneId zone, Observations into) {
        var origin = person.origin();
        for (KnownDeal deal : person.deals().values()) {
            if (!deal.isClosed()) {
                continue;
            }
            var road = person.roadBefore(deal.at());
            var closed = Counts.of(CLOSED, 1);
            into.add(
                    name(),
                    LocalDate.ofInstant(deal.at(), zone),
                    Map.of(
                            "rep", ContactDimensions.orNone(deal.repId()),
                            "source", origin == null ? ContactDimensions.NONE : origin.source(),
                            "road", road == null ? ContactDimensions.NONE : road.name()),
                    deal.isWon() ? closed.plus(WON, 1) : closed);
        }
    }

    @Override
    public List<Reading> read(Counts counts, Surroundings around) {
        return List.of(Reading.rate(Map.of(), counts.get(WON), counts.get(CLOSED)));
    }
}
