package io.followthrough.cadence.web;

import io.followthrough.cadence.application.Definitions;
import io.followthrough.cadence.application.DryRun;
import io.followthrough.cadence.application.FollowUps;
import io.followthrough.cadence.domain.definition.Cadence;
import io.followthrough.cadence.domain.followup.FollowUp;
import io.followthrough.cadence.domain.planning.PlanResult.Accepted;
import io.followthrough.cadence.domain.planning.PlanResult.Refused;
import io.followthrough.events.CadenceVersion;
import io.followthrough.events.Person;
import io.followthrough.events.TouchChannel;
import io.followthrough.kit.web.FieldProblem;
import io.followthrough.kit.web.InvalidInputException;
import io.followthrough.kit.web.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Whether a cadence would fit, without promising anything. */
@RestController
class PlanController {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Duration FURTHEST = Duration.ofDays(3_653);

    private final DryRun dryRun;
    private final Definitions definitions;
    private final FollowUps followUps;
    private final InstantSource clock;

    PlanController(DryRun dryRun, Definitions definitions, FollowUps followUps, InstantSource clock) {
        this.dryRun = dryRun;
        this.definitions = definitions;
        this.followUps = followUps;
        this.clock = clock;
    }

    /** @param phone E.164; tells the time zone where the country has several */
    record PersonInput(
            @Nullable String timeZone,
            @Nullable String country,
            @Nullable String phone,
            @Nullable String language) {

        static final PersonInput NOBODY = new PersonInput(null, null, null, null);

        Person toPerson() {
            return new Person(null, null, phone, Map.of(), null, language, timeZone, Map.of());
        }
    }

    /**
     * @param prospectId somebody known; or else {@code person}
     * @param from now if absent
     */
    record PlanInput(
            @Nullable String cadenceId,
            @Nullable String prospectId,
            @Nullable PersonInput person,
            @Nullable Instant from,
            @Nullable String repId) {}

    record PlannedView(int step, TouchChannel channel, Instant plannedAt, String repId, int minutes) {}

    record BlockingView(int step, LocalDate day, String reason) {}

    /**
     * @param zoneBecause how the zone is known
     * @param touches if accepted
     * @param blocking if not: the contact that found no room
     * @param earliestStart if not: when it would fit, as far as can be seen
     */
    record PlanView(
            boolean accepted,
            CadenceVersion cadence,
            ZoneId timeZone,
            String zoneBecause,
            @Nullable List<PlannedView> touches,
            @Nullable BlockingView blocking,
            @Nullable Instant earliestStart) {}

    @Operation(
            operationId = "plan",
            summary = "Whether a cadence can be finished, and when each contact would be; nothing is reserved")
    @PostMapping("/v1/plans")
    PlanView plan(@RequestBody PlanInput input) {
        var cadence = checked(input);
        var now = clock.instant();
        var from = input.from() == null || input.from().isBefore(now) ? now : input.from();
        var prospectId = input.prospectId();
        var person = input.person() == null ? PersonInput.NOBODY : input.person();
        var tried = prospectId == null
                ? dryRun.forAnybody(cadence, person.toPerson(), person.country(), from, input.repId())
                : dryRun.forProspect(cadence, followUp(prospectId), from, input.repId());
        var place = tried.place();
        return switch (tried.result()) {
            case Accepted accepted ->
                new PlanView(true, cadence.reference(), place.zone(), place.because(), touches(accepted), null, null);
            case Refused refused ->
                new PlanView(
                        false,
                        cadence.reference(),
                        place.zone(),
                        place.because(),
                        null,
                        new BlockingView(refused.step(), refused.day(), refused.reason()),
                        refused.earliestStart());
        };
    }

    private Cadence checked(PlanInput input) {
        var problems = new ArrayList<FieldProblem>();
        var cadenceId = input.cadenceId();
        if (cadenceId == null) {
            problems.add(new FieldProblem("cadenceId", "is missing", "say which cadence"));
        }
        if (input.prospectId() == null && input.person() == null) {
            problems.add(new FieldProblem(
                    "person", "is missing", "say for whom: prospectId, or person with timeZone or country"));
        }
        var zone = zone(input);
        if (zone != null && !isZone(zone)) {
            problems.add(new FieldProblem("person.timeZone", "is no time zone: " + zone, "for example Europe/Berlin"));
        }
        var country = input.person() == null ? null : input.person().country();
        if (country != null && !COUNTRIES.contains(country.toUpperCase(Locale.ROOT))) {
            problems.add(new FieldProblem(
                    "person.country", "is no country: " + country, "use two letters of ISO 3166-1, for example DE"));
        }
        if (input.from() != null && input.from().isAfter(clock.instant().plus(FURTHEST))) {
            problems.add(new FieldProblem(
                    "from", "lies further ahead than anybody plans", "give a time within the next ten years"));
        }
        if (cadenceId == null || !problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return definitions
                .library()
                .newestCadence(cadenceId)
                .orElseThrow(() -> ProblemException.notFound("cadence", cadenceId));
    }

    private FollowUp followUp(String prospectId) {
        return followUps.find(prospectId).orElseThrow(() -> ProblemException.notFound("prospect", prospectId));
    }

    private static boolean isZone(String name) {
        try {
            ZoneId.of(name);
            return true;
        } catch (DateTimeException notAZone) {
            return false;
        }
    }

    private static @Nullable String zone(PlanInput input) {
        return input.person() == null ? null : input.person().timeZone();
    }

    private static List<PlannedView> touches(Accepted accepted) {
        return accepted.contacts().stream()
                .map(contact -> new PlannedView(
                        contact.step(), contact.way().channel(), contact.at(), accepted.repId(), contact.minutes()))
                .toList();
    }
}
