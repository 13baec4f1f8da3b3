package io.followthrough.analytics.domain.metric;

import io.followthrough.analytics.domain.Contact;
import io.followthrough.analytics.domain.Conversation;
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

/**
 * E-mails that were opened (or whose link was clicked) within 14 days, of those delivered; each counts once. What a
 * machine did is a reading of its own: {@code actor=MACHINE}.
 */
public final class MailRate implements Metric {

    private static final String DELIVERED = "delivered";
    private static final String HUMAN = "HUMAN";
    private static final String MACHINE = "MACHINE";
    private static final String ACTOR = "actor";
    private static final String BY_WHOM =
            "Whatever no scanner or proxy is known or thought to have done; that is the reading actor=MACHINE.";

    private final Definition definition;
    private final ActivityKind kind;

    private MailRate(String name, Words words, ActivityKind kind) {
        this.definition = new Definition(
                name,
                words,
                new Rules("the day of the e-mail, in the business zone", Rules.ALWAYS, BY_WHOM),
                new Splits(ContactDimensions.NAMES, Map.of(ACTOR, List.of(HUMAN, MACHINE))),
                Version.upTo(
                        new Version(
                                2,
                                Version.LATER,
                                "Weekday and hour are those of the person, no longer those of the business zone."),
                        new Version(3, Version.LATE_BOUNCES, Contact.WHAT_IS_DELIVERED),
                        Version.withoutUndoneImports(4)));
        this.kind = kind;
    }

    public static MailRate opens() {
        var words = new Words(
                "Opens",
                "Of the e-mails delivered, newsletters and surveys among them, how many were opened within 14 days, each counted once.",
                "e-mails opened, by people and by machines apart ÷ e-mails delivered",
                Unit.SHARE);
        return new MailRate("open-rate", words, ActivityKind.EMAIL_OPENED);
    }

    public static MailRate clicks() {
        var words = new Words(
                "Clicks",
                "In how many of the e-mails delivered, newsletters and surveys among them, a link was clicked within 14 days, each e-mail counted once.",
                "e-mails with a click, by people and by machines apart ÷ e-mails delivered",
                Unit.SHARE);
        return new MailRate("click-rate", words, ActivityKind.LINK_CLICKED);
    }

    @Override
    public Definition definition() {
        return definition;
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
                ContactDimensions.observe(name(), contact, person, zone, counts, into);
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
