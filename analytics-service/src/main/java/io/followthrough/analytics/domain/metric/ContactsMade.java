package io.followthrough.analytics.domain.metric;

import io.followthrough.analytics.domain.Contact;
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

/** How many contacts it takes: per person, and per sale. The companion of {@link TimeSpent}. */
public final class ContactsMade implements Metric {

    private static final String CONTACTS = "contacts";
    private static final String PER = "per";
    private static final String PERSON = "PERSON";
    private static final String WON_DEAL = "WON_DEAL";

    private static final Definition DEFINITION = new Definition(
            "contacts-made",
            new Words(
                    "Contacts made",
                    "Contacts delivered for each person captured, and for each deal won.",
                    "contacts delivered to the people of the window ÷ those people, or ÷ deals that they closed with us",
                    Unit.CONTACTS),
            Rules.on("the day of the first capture"),
            Splits.by(Dimension.SOURCE, Dimension.CHANNEL, Dimension.CAMPAIGN, Dimension.REP)
                    .with(PER, List.of(PERSON, WON_DEAL)),
            Version.added(
                    new Version(2, Version.LATE_BOUNCES, Contact.WHAT_IS_DELIVERED),
                    new Version(3, Version.WHO_WORKED, Work.WHOSE_IT_IS)));

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
        var effort = Effort.contacts(person, conversation);
        var day = Cohort.day(origin.at(), zone);
        into.add(name(), day, Cohort.origin(origin), effort.whole().toCounts(CONTACTS));
        effort.byRep().forEach((rep, own) -> into.addOnly(name(), day, Dimension.REP, rep, own.toCounts(CONTACTS)));
    }

    @Override
    public List<Reading> read(Counts counts, Surroundings around) {
        var contacts = counts.get(CONTACTS);
        return List.of(
                Reading.ratio(Map.of(PER, PERSON), contacts, counts.get(Effort.PEOPLE)),
                Reading.ratio(Map.of(PER, WON_DEAL), contacts, counts.get(Effort.WON)));
    }
}
