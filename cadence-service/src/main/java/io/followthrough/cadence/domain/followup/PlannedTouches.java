package io.followthrough.cadence.domain.followup;

import io.followthrough.cadence.domain.definition.Way;
import io.followthrough.cadence.domain.planning.LeftOut;
import io.followthrough.cadence.domain.planning.PlanRequest;
import io.followthrough.cadence.domain.planning.PlanResult.Accepted;
import io.followthrough.cadence.domain.planning.PlannedContact;
import io.followthrough.events.TemplateVariant;
import io.followthrough.events.TimeWindow;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The contacts of an enrolment as they are promised, with those that are left out from the start. */
final class PlannedTouches {

    private PlannedTouches() {}

    /** In the order of their steps. */
    static List<PlannedTouch> of(String prospectId, PlanRequest request, Accepted plan, Rules rules, Instant now) {
        return Stream.concat(
                        plan.contacts().stream()
                                .map(contact -> touch(contact, template(contact.way(), prospectId, rules), now)),
                        request.route().leftOut().stream()
                                .map(left -> skipped(left, template(left.way(), prospectId, rules), now)))
                .sorted(Comparator.comparingInt(PlannedTouch::step))
                .toList();
    }

    private static PlannedTouch touch(PlannedContact contact, @Nullable TemplateVariant template, Instant now) {
        return new PlannedTouch(
                contact.step(),
                1,
                contact.way().channel(),
                template,
                contact.at(),
                contact.window(),
                contact.minutes(),
                TouchState.PLANNED,
                now,
                null,
                null,
                null,
                null,
                null);
    }

    private static PlannedTouch skipped(LeftOut left, @Nullable TemplateVariant template, Instant now) {
        return new PlannedTouch(
                left.number(),
                1,
                left.way().channel(),
                template,
                now,
                new TimeWindow(now, now),
                0,
                TouchState.SKIPPED,
                now,
                null,
                null,
                null,
                left.reason(),
                null);
    }

    /** The wording is settled when the promise is made. */
    static @Nullable TemplateVariant template(Way way, String prospectId, Rules rules) {
        var id = way.template();
        if (id == null) {
            return null;
        }
        var template = rules.library().templates().get(id);
        return new TemplateVariant(
                id, template == null ? null : template.variantFor(prospectId).id());
    }
}
