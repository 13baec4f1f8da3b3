package io.followthrough.analytics.domain.metric;

import io.followthrough.analytics.domain.Contact;
import io.followthrough.analytics.domain.Conversation;
import io.followthrough.analytics.domain.Person;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Contacts that a person answered within 14 days, of those delivered. Counts on the day of the contact. */
public final class ResponseRate implements Metric {

    private static final String DELIVERED = "delivered";
    private static final String RESPONDED = "responded";

    @Override
    public String name() {
        return "response-rate";
    }

    @Override
    public List<String> dimensions() {
        return ContactDimensions.NAMES;
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
