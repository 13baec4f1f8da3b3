package io.followthrough.cadence.simulation;

import io.followthrough.cadence.simulation.Scenario.Leads;
import io.followthrough.cadence.simulation.Scenario.Origin;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.CaptureSource;
import io.followthrough.events.Company;
import io.followthrough.events.Consent;
import io.followthrough.events.ConsentStatus;
import io.followthrough.events.DerivedIds;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.FirstCapture;
import io.followthrough.events.Person;
import io.followthrough.events.ProspectQualified;
import io.followthrough.events.Road;
import io.followthrough.events.Role;
import io.followthrough.events.Stage;
import java.math.BigDecimal;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The people who come, as qualification would tell of them. */
final class Crowd {

    private static final int FIRST_SECOND = 7 * 3600;
    private static final int SECONDS_AWAKE = 15 * 3600;
    private static final URI SOURCE = URI.create("/simulation");
    private static final Origin ANYBODY = new Origin(1, CaptureChannel.WEB_FORM, null, null, null);

    private final Scenario scenario;
    private final Leads leads;
    private final Luck luck;

    Crowd(Scenario scenario) {
        this.scenario = scenario;
        this.leads = scenario.leads();
        this.luck = new Luck(scenario.seed());
    }

    /** Everybody of one day, in order of time. */
    Stream<EventEnvelope<?>> on(LocalDate day) {
        var weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        var mean = leads.perDay() * (weekend ? leads.weekend() : 1);
        // From half of the mean to one and a half of it, so that days differ.
        var number = (int) (mean * (0.5 + luck.of(day + "/crowd")) + luck.of(day + "/rest"));
        return IntStream.range(0, number)
                .<EventEnvelope<?>>mapToObj(n -> somebody(day, "sim-" + day + "-" + n))
                .sorted(java.util.Comparator.comparing(EventEnvelope::time));
    }

    private EventEnvelope<?> somebody(LocalDate day, String id) {
        var second = FIRST_SECOND + (int) (luck.of(id + "/time") * SECONDS_AWAKE);
        var at = day.atStartOfDay(scenario.businessZone()).toInstant().plusSeconds(second);
        return new EventEnvelope<>(
                DerivedIds.of("simulation", id), SOURCE, id, at, null, null, null, qualified(id, origin(id), at));
    }

    private Origin origin(String id) {
        var all = leads.from().isEmpty() ? List.of(ANYBODY) : leads.from();
        var draw = luck.of(id + "/origin")
                * all.stream().mapToDouble(Origin::share).sum();
        for (var origin : all) {
            draw -= origin.share();
            if (draw < 0) {
                return origin;
            }
        }
        return all.getLast();
    }

    private ProspectQualified qualified(String id, Origin origin, Instant at) {
        var channel = origin.channel() == null ? CaptureChannel.WEB_FORM : origin.channel();
        var hasPhone = luck.happens(id + "/phone", leads.withPhone());
        // Nobody is left without any way to be reached: that would say nothing about capacity.
        var hasEmail = !hasPhone || luck.happens(id + "/email", leads.withEmail());
        return new ProspectQualified(
                id,
                Stage.LEAD,
                Road.CURRENT_INTEREST,
                Role.UNKNOWN,
                BigDecimal.valueOf((long) (luck.of(id + "/score") * 100)),
                List.of(),
                List.of(),
                null,
                null,
                new Person(
                        id,
                        hasEmail ? id + "@example.com" : null,
                        hasPhone ? "+000" : null,
                        Map.of(),
                        null,
                        origin.language(),
                        origin.timeZone(),
                        Map.of()),
                new Company(null, null, null, null, origin.country()),
                new Consent(ConsentStatus.GRANTED, ConsentStatus.GRANTED, null, null),
                new FirstCapture("lead-" + id, channel, CaptureSource.of("simulation"), at),
                false,
                "simulation",
                1);
    }
}
