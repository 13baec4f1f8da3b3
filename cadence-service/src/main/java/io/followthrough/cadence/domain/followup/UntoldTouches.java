package io.followthrough.cadence.domain.followup;

import io.followthrough.cadence.domain.definition.Cadence;
import io.followthrough.cadence.domain.followup.NextAction.Kind;
import io.followthrough.events.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Contacts that were promised and of which nothing was told, see {@link Retelling}: an enrolment of which only its start and
 * what was made of it are known. Those whose place in the cadence is still to come look for their time anew; what is too old
 * to make sense stays unmade, and the end of the enrolment says so.
 */
final class UntoldTouches {

    static final String UNTOLD = "its plan was not told; planned anew";

    private UntoldTouches() {}

    /** Changes nothing where something is still to come that was told. */
    static FollowUp toCome(FollowUp known, Rules rules, Instant now) {
        var enrolment = known.enrolment().orElse(null);
        if (enrolment == null
                || enrolment.touches().stream().anyMatch(touch -> !touch.state().isSettled())) {
            return known;
        }
        var untold = rules.cadenceOf(enrolment)
                .map(cadence -> untold(enrolment, cadence, rules, now))
                .orElse(List.of());
        if (untold.isEmpty()) {
            return known;
        }
        var whole = enrolment.with(
                Stream.concat(enrolment.touches().stream(), untold.stream()).toList());
        return known.next().is(Kind.PAUSED) ? known.with(whole) : known.with(NextAction.paused(whole, now, UNTOLD));
    }

    /** As many as were promised beside those that were told, and none before one of these. */
    private static List<PlannedTouch> untold(Enrolment enrolment, Cadence cadence, Rules rules, Instant now) {
        var told = enrolment.touches().stream().mapToInt(PlannedTouch::step).distinct();
        var last =
                enrolment.touches().stream().mapToInt(PlannedTouch::step).max().orElse(0);
        var lacking = Math.max(0, enrolment.promised() - told.count());
        return IntStream.rangeClosed(last + 1, cadence.steps().size())
                .limit(lacking)
                .mapToObj(number -> touch(enrolment, cadence, number, rules, now))
                .filter(touch -> !Punctuality.isTooLate(enrolment, touch, rules, now))
                .toList();
    }

    /** On its day in the cadence, until it is planned. */
    private static PlannedTouch touch(Enrolment enrolment, Cadence cadence, int number, Rules rules, Instant now) {
        var way = cadence.step(number).way();
        var days = cadence.step(number).day() - cadence.step(1).day();
        var due = enrolment.startedAt().plus(Duration.ofDays(days));
        return new PlannedTouch(
                number,
                1,
                way.channel(),
                PlannedTouches.template(way, enrolment.prospectId(), rules),
                due,
                new TimeWindow(due, due),
                0,
                TouchState.PLANNED,
                now,
                null,
                null,
                null,
                null,
                null);
    }
}
