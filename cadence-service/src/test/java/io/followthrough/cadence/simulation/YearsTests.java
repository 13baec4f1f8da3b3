package io.followthrough.cadence.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.EventEnvelope;
import io.followthrough.events.TemplateVariant;
import io.followthrough.events.TouchSent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Two years of what comes by itself to people who never answer. */
class YearsTests {

    private static final String TWO_YEARS = """
            name: Two years
            seed: 5
            start: 2026-03-02T00:00:00Z
            days: 730
            leads:
              perDay: 0.2
              from:
                - {share: 2, country: DE, language: de}
                - {share: 1, country: GB, channel: NEWSLETTER}
            reactions: {reply: 0, optOut: 0, answerCall: 0, meeting: 0, notInterested: 0}
            reps:
              - id: ana
                name: Ana
                email: ana@sales.example
                timeZone: Europe/Berlin
                country: DE
                active: true
                workingHours: [{days: [MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY], from: "08:00", to: "17:00"}]
                capacity: {day: 400, week: 2000, month: 8000, emailsPerDay: 60}
            """;

    /** By the library as it is shipped. */
    @Test
    void nobodyReadsTheSameNurtureOrNewsletterTwiceInAYear() {
        var told = new ArrayList<EventEnvelope<?>>();
        new Simulation(ScenarioFile.parse(TWO_YEARS), publisher -> Simulation.inMemory(), told::add).run(day -> {});

        var read = new HashMap<Words, Instant>();
        var words = new HashSet<TemplateVariant>();
        for (var envelope : told) {
            if (envelope.data() instanceof TouchSent(var touch) && isByItself(touch.template())) {
                words.add(touch.template());
                var last = read.put(new Words(touch.prospectId(), touch.template()), envelope.time());
                assertThat(last)
                        .as("%s once more on %s", touch.template(), envelope.time())
                        .satisfiesAnyOf(
                                before -> assertThat(before).isNull(),
                                before -> assertThat(Duration.between(before, envelope.time()))
                                        .isGreaterThan(Duration.ofDays(360)));
            }
        }
        assertThat(read.size()).isGreaterThan(300);
        assertThat(words).as("what there is to say").hasSizeGreaterThan(12);
    }

    private record Words(String person, TemplateVariant template) {}

    private static boolean isByItself(@Nullable TemplateVariant template) {
        return template != null
                && (template.id().startsWith("nurture-") || template.id().startsWith("newsletter-issue"));
    }
}
