package io.followthrough.cadence.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.domain.definition.Library;
import io.followthrough.cadence.domain.definition.Presupposition;
import io.followthrough.events.EnrolmentFinished;
import io.followthrough.events.EnrolmentOutcome;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.Touch;
import io.followthrough.events.TouchChannel;
import io.followthrough.events.TouchCompleted;
import io.followthrough.events.TouchSent;
import io.followthrough.events.TouchSkipped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Ninety days in which the service stands still for an hour, for a day and for sixteen days. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutageTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant BACK_AFTER_SIXTEEN_DAYS = Instant.parse("2026-04-26T20:00:00Z");
    private static final String NINETY_DAYS = """
            name: Outages
            seed: 25
            start: 2026-03-02T00:00:00Z
            days: 90
            leads:
              perDay: 8
              from:
                - {share: 3, country: DE}
                - {share: 1, country: DE, channel: NETWORKING_EVENT}
                - {share: 1, country: BR, channel: REFERRAL}
                - {share: 1, country: DE, channel: NEWSLETTER}
            outages:
              - {from: 2026-03-10T05:00:00Z, to: 2026-03-10T06:00:00Z}
              - {from: 2026-03-18T04:00:00Z, to: 2026-03-19T04:00:00Z}
              - {from: 2026-04-10T20:00:00Z, to: 2026-04-26T20:00:00Z}
            reps:
              - id: ana
                name: Ana
                email: ana@sales.example
                timeZone: Europe/Berlin
                country: DE
                active: true
                workingHours: [{days: [MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY], from: "08:00", to: "17:00"}]
                capacity: {day: 200, week: 900, month: 3600, emailsPerDay: 30}
            """;

    private static final Library LIBRARY =
            MemoryDefinitions.shippedWith(List.of()).library();

    private final List<EventEnvelope<?>> told = new ArrayList<>();
    private SimulationReport report;

    @BeforeAll
    void goThroughNinetyDays() {
        report = new Simulation(ScenarioFile.parse(NINETY_DAYS), publisher -> Simulation.inMemory(), told::add)
                .run(day -> {});
    }

    @Test
    void nobodyGetsTwoEmailsWithinADay() {
        var last = new HashMap<String, Instant>();
        var sent = sent();
        assertThat(sent).hasSizeGreaterThan(500);
        sent.forEach(envelope -> {
            var person = ((TouchSent) envelope.data()).touch().prospectId();
            var before = last.put(person, envelope.time());
            if (before != null) {
                assertThat(Duration.between(before, envelope.time()))
                        .as("%s after %s", envelope.data(), before)
                        .isGreaterThanOrEqualTo(Duration.ofDays(1));
            }
        });
    }

    @Test
    void noEmailLeavesOutsideItsWindowAndNoneAtNightForAnOldReason() {
        assertThat(sent()).allSatisfy(envelope -> {
            var touch = ((TouchSent) envelope.data()).touch();
            assertThat(envelope.time())
                    .isBetween(touch.window().start(), touch.window().end());
        });
        assertThat(sent().stream()
                        .filter(envelope -> envelope.time().equals(BACK_AFTER_SIXTEEN_DAYS))
                        .map(envelope -> ((TouchSent) envelope.data()).touch()))
                .as("at ten at night, only answers to what has just come in")
                .allSatisfy(touch -> {
                    assertThat(touch.step()).isEqualTo(1);
                    assertThat(touch.plannedAt()).isEqualTo(BACK_AFTER_SIXTEEN_DAYS);
                });
    }

    @Test
    void theBacklogDrainsAtTheSendersPaceAndNoDayIsPromisedTwice() {
        assertThat(report.days())
                .allSatisfy(day -> assertThat(day.reps()).allSatisfy(rep -> {
                    assertThat(rep.promised()).isLessThanOrEqualTo(rep.limit());
                    assertThat(rep.emails()).isLessThanOrEqualTo(30);
                }));
        var perDay = new HashMap<Object, Integer>();
        sent().forEach(envelope -> perDay.merge(envelope.time().atZone(BERLIN).toLocalDate(), 1, Integer::sum));
        assertThat(perDay).allSatisfy((day, emails) -> assertThat(emails).isLessThanOrEqualTo(30));
    }

    /** By what the others were told, not by what the service believes. */
    @Test
    void noEmailSaysWhatIsNotTrue() {
        var presupposing = 0;
        for (var at = 0; at < told.size(); at++) {
            if (!(told.get(at).data() instanceof TouchSent sent) || sent.touch().template() == null) {
                continue;
            }
            var touch = sent.touch();
            var before = told.subList(0, at).stream()
                    .map(EventEnvelope::data)
                    .filter(fact -> madeOf(fact) != null
                            && touch.enrolmentId().equals(madeOf(fact).enrolmentId()))
                    .map(OutageTests::madeOf)
                    .toList();
            var template = LIBRARY.template(touch.template().id(), null).orElseThrow();
            for (var said : template.variant(touch.template()).presupposes()) {
                presupposing++;
                if (said == Presupposition.CALL_TRIED) {
                    assertThat(before)
                            .as("%s says that a call was tried", touch)
                            .anyMatch(made -> made.channel() == TouchChannel.CALL);
                } else if (said == Presupposition.CONTACTED) {
                    assertThat(before).as("%s says that we wrote", touch).isNotEmpty();
                }
            }
        }
        assertThat(presupposing).isPositive();
    }

    private static @Nullable Touch madeOf(Object fact) {
        return switch (fact) {
            case TouchSent sent -> sent.touch();
            case TouchCompleted completed -> completed.touch();
            default -> null;
        };
    }

    @Test
    void everyUnfinishedPromiseSaysWhy() {
        var reasons = new TreeMap<String, Integer>();
        for (var envelope : told) {
            switch (envelope.data()) {
                case TouchSkipped(var touch) -> {
                    assertThat(touch.reason()).as("%s", touch).isNotBlank();
                    reasons.merge(withoutNumbers(touch.reason()), 1, Integer::sum);
                }
                case EnrolmentFinished finished -> {
                    assertThat(finished.reason()).isNotBlank();
                    if (finished.contactsMade() < finished.contactsPromised()) {
                        reasons.merge(finished.outcome() + ": " + withoutNumbers(finished.reason()), 1, Integer::sum);
                    }
                }
                default -> {}
            }
        }
        System.out.printf(
                "90 days with outages, finish rate %.3f; unfinished:%n",
                report.totals().finishRate());
        reasons.forEach((reason, times) -> System.out.printf("%6d  %s%n", times, reason));
        assertThat(reasons).isNotEmpty();
    }

    private static String withoutNumbers(String reason) {
        return reason.replaceAll("\\d+", "n");
    }

    @Test
    void nobodyFallsThroughTheCracksAndWhatCameTooLateSaysSo() {
        assertThat(report.totals().withoutNextAction()).isZero();
        var leftOut = told.stream()
                .map(EventEnvelope::data)
                .filter(TouchSkipped.class::isInstance)
                .map(fact -> ((TouchSkipped) fact).touch())
                .filter(touch -> touch.reason() != null && touch.reason().startsWith("too late to make sense"))
                .toList();
        assertThat(leftOut).isNotEmpty();
        var broken = told.stream()
                .map(EventEnvelope::data)
                .filter(EnrolmentFinished.class::isInstance)
                .map(EnrolmentFinished.class::cast)
                .filter(finished -> finished.outcome() == EnrolmentOutcome.BROKEN)
                .toList();
        System.out.printf(
                "%d e-mails, finish rate %.2f, %d left out as too late, %d promises broken%n",
                sent().size(), report.totals().finishRate(), leftOut.size(), broken.size());
        assertThat(broken).allSatisfy(finished -> assertThat(finished.reason()).contains("not made for certain"));
    }

    private List<EventEnvelope<?>> sent() {
        return told.stream()
                .filter(envelope -> envelope.data() instanceof TouchSent)
                .toList();
    }
}
