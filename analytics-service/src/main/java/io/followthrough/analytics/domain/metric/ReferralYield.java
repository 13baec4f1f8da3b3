package io.followthrough.analytics.domain.metric;

import io.followthrough.analytics.domain.Conversation;
import io.followthrough.analytics.domain.Milestone;
import io.followthrough.analytics.domain.Person;
import io.followthrough.analytics.domain.metric.Definition.Rules;
import io.followthrough.analytics.domain.metric.Definition.Splits;
import io.followthrough.analytics.domain.metric.Definition.Unit;
import io.followthrough.analytics.domain.metric.Definition.Version;
import io.followthrough.analytics.domain.metric.Definition.Words;
import io.followthrough.events.ActivityKind;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** What recommending people bring: how many they name, and how many of those become customers. */
public final class ReferralYield implements Metric {

    private static final String CUSTOMERS = "customers";
    private static final String GIVEN = "given";
    private static final String REWARDED = "rewarded";
    private static final String PER = "per";
    private static final String CUSTOMER = "CUSTOMER";
    private static final String REFERRAL = "REFERRAL";

    private static final Definition DEFINITION = new Definition(
            "referral-yield",
            new Words(
                    "Referrals",
                    "How many people each customer recommends, and how many new customers each recommendation brings.",
                    "referrals given ÷ customers; referred people who became customers ÷ referrals given",
                    Unit.PER_ONE),
            Rules.on("the day of the first capture of who recommends"),
            Splits.by(Dimension.SOURCE, Dimension.CHANNEL, Dimension.CAMPAIGN).with(PER, List.of(CUSTOMER, REFERRAL)),
            Version.added(new Version(
                    2, Version.DEALS_ARE_TOLD_APART_BY_ID, "Whoever's deal was corrected is no customer.")));

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public long size(Counts counts) {
        return counts.get(CUSTOMERS) + counts.get(GIVEN);
    }

    @Override
    public void observe(Person person, Conversation conversation, ZoneId zone, Observations into) {
        var origin = person.origin();
        if (origin == null) {
            return;
        }
        var given = person.acts().values().stream()
                .filter(act -> act.kind() == ActivityKind.REFERRAL_GIVEN)
                .count();
        var referrals = person.referrals();
        var counts = Counts.of(CUSTOMERS, person.furthest() == Milestone.CUSTOMER ? 1 : 0)
                // Who was recommended by a link or a form of their own was recommended all the same.
                .plus(GIVEN, Math.max(given, referrals.given().size()))
                .plus(REWARDED, referrals.customers());
        into.add(name(), Cohort.day(origin.at(), zone), Cohort.origin(origin), counts);
    }

    @Override
    public List<Reading> read(Counts counts, Surroundings around) {
        return List.of(
                Reading.ratio(Map.of(PER, CUSTOMER), counts.get(GIVEN), counts.get(CUSTOMERS)),
                Reading.ratio(Map.of(PER, REFERRAL), counts.get(REWARDED), counts.get(GIVEN)));
    }
}
