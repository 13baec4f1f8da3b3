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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which contact of a cadence brings the first answer. The nth contact counts for those who had not answered any before it:
 * so the readings by {@code contact} are the steps of a curve, and the share that has answered after n contacts is one minus
 * the product of what is left after each.
 */
public final class FirstAnswer implements Metric {

    public static final String NAME = "first-answer";

    private static final String MADE = "made";
    private static final String ANSWERED = "answered";
    private static final int MOST = 8;

    private static final Definition DEFINITION = new Definition(
            NAME,
            new Words(
                    "First answer",
                    "Of the people who had not answered yet, how many the next contact of the cadence brought to answer.",
                    "nth contacts that a person answered first ÷ nth contacts made before any answer",
                    Unit.SHARE),
            Rules.onOfHumans("the day of the contact"),
            Splits.by(Dimension.CONTACT, Dimension.CADENCE, Dimension.CADENCE_CONTACT, Dimension.CHANNEL),
            Version.added(
                    new Version(2, Version.REFUSALS_IN_WORDS_ANSWER, Contact.WHO_ANSWERS),
                    new Version(3, Version.LATE_BOUNCES, Contact.WHAT_IS_DELIVERED),
                    Version.withoutUndoneImports(4)));

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public long size(Counts counts) {
        return counts.get(MADE);
    }

    @Override
    public void observe(Person person, Conversation conversation, ZoneId zone, Observations into) {
        var responded = conversation.responded();
        var made = new HashMap<String, Integer>();
        for (Contact contact : conversation.delivered()) {
            var before = made.getOrDefault(contact.cadence(), 0);
            if (before < 0) {
                continue;
            }
            var isAnswered = responded.contains(contact.touchId());
            made.put(contact.cadence(), isAnswered ? -1 : before + 1);
            var number = before < MOST ? String.valueOf(before + 1) : MOST + 1 + "+";
            var counts = Counts.of(MADE, 1);
            into.add(
                    NAME,
                    Cohort.day(contact.madeAt(), zone),
                    Map.of(
                            Dimension.CONTACT.wireName(),
                            number,
                            Dimension.CADENCE.wireName(),
                            contact.cadence(),
                            Dimension.CADENCE_CONTACT.wireName(),
                            contact.cadence() + " " + number,
                            Dimension.CHANNEL.wireName(),
                            contact.channel().name()),
                    isAnswered ? counts.plus(ANSWERED, 1) : counts);
        }
    }

    @Override
    public List<Reading> read(Counts counts, Surroundings around) {
        return List.of(Reading.rate(Map.of(), counts.get(ANSWERED), counts.get(MADE)));
    }
}
