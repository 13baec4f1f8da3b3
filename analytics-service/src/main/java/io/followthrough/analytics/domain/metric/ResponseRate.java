package io.followthrough.analytics.domain.metric;

import io.followthrough.analytics.domain.Contact;
import io.followthrough.analytics.domain.Conversation;
import io.followthrough.analytics.domain.Person;
import io.followthrough.analytics.domain.metric.Definition.Rules;
import io.followthrough.analytics.domain.metric.Definition.Splits;
import io.followthrough.analytics.domain.metric.Definition.Unit;
import io.followthrough.analytics.domain.metric.Definition.Version;
import io.followthrough.analytics.domain.metric.Definition.Words;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Contacts that a person answered within 14 days, of those delivered. Counts on the day of the contact. */
public final class ResponseRate implements Metric {

    public static final String NAME = "response-rate";

    private static final String DELIVERED = "delivered";
    private static final String RESPONDED = "responded";

    private static final Definition DEFINITION = new Definition(
            NAME,
            new Words(
                    "Response",
                    "Of the contacts delivered, how many a person answered within 14 days; by representative, those that he or she made: what is sent by itself is nobody's.",
                    "contacts answered by a person within 14 days ÷ contacts delivered",
                    Unit.SHARE),
            Rules.onOfHumans("the day of the contact, in the business zone"),
            new Splits(ContactDimensions.NAMES, Map.of()),
            Version.upTo(
                    new Version(
                            2,
                            Version.LATER,
                            "Weekday and hour are those of the person, no longer those of the business zone."),
                    new Version(3, Version.REFUSALS_IN_WORDS_ANSWER, Contact.WHO_ANSWERS),
                    new Version(4, Version.LATE_BOUNCES, Contact.WHAT_IS_DELIVERED),
                    Version.withoutUndoneImports(5)));

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public long size(Counts counts) {
        return counts.get(DELIVERED);
    }

    @Override
    public void observe(Person person, Conversation conversation, ZoneId zone, Observations into) {
        var responded = conversation.responded();
        for (Contact contact : conversation.delivered()) {
            var delivered = Counts.of(DELIVERED, 1);
            ContactDimensions.observe(
                    name(),
                    contact,
                    person,
                    zone,
                    responded.contains(contact.touchId()) ? delivered.plus(RESPONDED, 1) : delivered,
                    into);
        }
    }

    @Override
    public List<Reading> read(Counts counts, Surroundings around) {
        return List.of(Reading.rate(Map.of(), counts.get(RESPONDED), counts.get(DELIVERED)));
    }
}
