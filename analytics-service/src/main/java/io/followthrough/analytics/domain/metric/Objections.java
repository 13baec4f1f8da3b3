package io.followthrough.analytics.domain.metric;

import io.followthrough.analytics.domain.Act;
import io.followthrough.analytics.domain.Conversation;
import io.followthrough.analytics.domain.KnownDeal;
import io.followthrough.analytics.domain.Person;
import io.followthrough.analytics.domain.metric.Definition.Rules;
import io.followthrough.analytics.domain.metric.Definition.Splits;
import io.followthrough.analytics.domain.metric.Definition.Unit;
import io.followthrough.analytics.domain.metric.Definition.Version;
import io.followthrough.analytics.domain.metric.Definition.Words;
import io.followthrough.events.ActivityKind;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Objections by type: how many were cleared, and what became of the deal of those who raised them. */
public final class Objections implements Metric {

    private static final String RAISED = "raised";
    private static final String CAME = "came";
    private static final String CLEARED = "CLEARED";
    private static final String WON = "WON";
    private static final String LOST = "LOST";
    private static final List<String> ENDS = List.of(CLEARED, WON, LOST);

    private static final Definition DEFINITION = new Definition(
            "objections",
            new Words(
                    "Objections",
                    "Of the people who raised an objection of a type, for how many it was cleared, and who bought after it.",
                    "people for whom it is cleared; with a deal won after it; with deals lost after it and none won"
                            + " ÷ people who raised it",
                    Unit.SHARE),
            Rules.on("the day on which the person raised it first"),
            Splits.by(Dimension.TYPE, Dimension.SOURCE, Dimension.CHANNEL, Dimension.CAMPAIGN)
                    .with(CAME, ENDS),
            Version.added());

    /** One person's objection of one type. */
    private record Raised(
            Instant first, Instant last, @Nullable Instant cleared) {

        Raised and(Act act) {
            var at = act.at();
            return act.kind() == ActivityKind.OBJECTION_CLEARED
                    ? new Raised(first, last, cleared == null || at.isAfter(cleared) ? at : cleared)
                    : new Raised(at.isBefore(first) ? at : first, at.isAfter(last) ? at : last, cleared);
        }

        boolean isCleared() {
            return cleared != null && !cleared.isBefore(last);
        }
    }

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public long size(Counts counts) {
        return counts.get(RAISED);
    }

    @Override
    public void observe(Person person, Conversation conversation, ZoneId zone, Observations into) {
        byType(person).forEach((type, raised) -> {
            var values = Cohort.originOrNone(person.origin());
            values.put(Dimension.TYPE.wireName(), type);
            into.add(name(), Cohort.day(raised.first(), zone), values, counts(person, raised));
        });
    }

    private static Map<String, Raised> byType(Person person) {
        var byType = new TreeMap<String, Raised>();
        for (var act : person.acts().values()) {
            var type = act.objection();
            if (type != null && act.kind() == ActivityKind.OBJECTION_RAISED) {
                byType.merge(type, new Raised(act.at(), act.at(), null), (known, _) -> known.and(act));
            }
        }
        for (var act : person.acts().values()) {
            var type = act.objection();
            if (type != null && act.kind() == ActivityKind.OBJECTION_CLEARED) {
                byType.computeIfPresent(type, (_, known) -> known.and(act));
            }
        }
        return byType;
    }

    private static Counts counts(Person person, Raised raised) {
        var later = person.standingDeals().stream()
                .filter(deal -> deal.isClosed() && !deal.at().isBefore(raised.first()))
                .toList();
        var won = later.stream().anyMatch(KnownDeal::isWon);
        return Counts.of(RAISED, 1)
                .plus(CLEARED, raised.isCleared() ? 1 : 0)
                .plus(WON, won ? 1 : 0)
                .plus(LOST, !won && !later.isEmpty() ? 1 : 0);
    }

    @Override
    public List<Reading> read(Counts counts, Surroundings around) {
        return ENDS.stream()
                .map(end -> Reading.rate(Map.of(CAME, end), counts.get(end), counts.get(RAISED)))
                .toList();
    }
}
