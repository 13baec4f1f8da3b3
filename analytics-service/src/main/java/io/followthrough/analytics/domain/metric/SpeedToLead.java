package io.followthrough.analytics.domain.metric;

import io.followthrough.analytics.domain.Contact;
import io.followthrough.analytics.domain.Conversation;
import io.followthrough.analytics.domain.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Time from the first capture to the first contact after it. Counts in the cohort of the capture. */
public final class SpeedToLead implements Metric {

    @Override
    public String name() {
        return "speed-to-lead";
    }

    @Override
    public List<String> dimensions() {
        return List.of("source", "channel", "rep");
    }

    @Override
    public long size(Counts counts) {
        return DurationSketch.count(counts);
    }

    @Override
    public void observe(Person person, Conversation conversation, ZoneId zone, Observations into) {
        var origin = person.origin();
        if (origin == null) {
            return;
        }
        person.contacts().values().stream()
                .filter(contact -> !contact.madeAt().isBefore(origin.at()))
                .min(Comparator.comparing(Contact::madeAt).thenComparing(Contact::touchId))
                .ifPresent(first -> into.add(
                        name(),
                        LocalDate.ofInstant(origin.at(), zone),
                        Map.of(
                                "source", origin.source(),
                                "channel", origin.channel().name(),
                                "rep", ContactDimensions.orNone(first.repId())),
                        DurationSketch.of(secondsBetween(origin.at(), first.madeAt()))));
    }

    @Override
    public List<Reading> read(Counts counts, Surroundings around) {
        return List.of(Reading.distribution(DurationSketch.read(counts)));
    }

    private static long secondsBetween(Instant start, Instant end) {
        return Duration.between(start, end).toSeconds();
    }
}
