package io.followthrough.analytics.domain.metric;

import io.followthrough.analytics.domain.Contact;
import io.followthrough.analytics.domain.Conversation;
import io.followthrough.analytics.domain.Person;
import io.followthrough.events.ActivityKind;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * E-mails that were opened (or whose link was clicked) within 14 days, of those delivered; each counts once. What a
 * machine did is a reading of its own: {@code actor=MACHINE}.
 */
public final class MailRate implements Metric {

    private static final String DELIVERED = "delivered";
    private static final String HUMAN = "HUMAN";
    private static final String MACHINE = "MACHINE";
    private static final String ACTOR = "actor";

    private final String name;
    private final ActivityKind kind;

    private MailRate(String name, ActivityKind kind) {
        this.name = name;
        this.kind = kind;
    }

    public static MailRate opens() {
        return new MailRate("open-rate", ActivityKind.EMAIL_OPENED);
    }

    public static MailRate clicks() {
        return new MailRate("click-rate", ActivityKind.LINK_CLICKED);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> dimensions() {
        return ContactDimensions.NAMES;
    }

    @Override
    public Map<String, List<String>> facets() {
        return Map.of(ACTOR, List.of(HUMAN, MACHINE));
    }

    @Override
    public long size(Counts counts) {
        return counts.get(DELIVERED);
    }

    @Override
    public void observe(Person person, Conversation conversation, ZoneId zone, Observations into) {
        var byHumans = conversation.mailsWith(kind, false);
        var byMachines = conversation.mailsWith(kind, true);
        for (Contact contact : conversation.delivered()) {
            if (contact.isEmail()) {
                var counts = Counts.of(DELIVERED, 1)
                        .plus(HUMAN, byHumans.contains(contact.touchId()) ? 1 : 0)
                        .plus(MACHINE, byMachines.contains(contact.touchId()) ? 1 : 0);
                ContactDimensions.observe(name, contact, person, zone, counts, into);
            }
        }
    }

    @Override
    public List<Reading> read(Counts counts, Surroundings around) {
        var delivered = counts.get(DELIVERED);
        return List.of(
                Reading.rate(Map.of(ACTOR, HUMAN), counts.get(HUMAN), delivered),
                Reading.rate(Map.of(ACTOR, MACHINE), counts.get(MACHINE), delivered));
    }
}
