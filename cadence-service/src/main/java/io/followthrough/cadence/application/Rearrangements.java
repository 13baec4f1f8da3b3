package io.followthrough.cadence.application;

import io.followthrough.cadence.domain.definition.Rep;
import io.followthrough.cadence.domain.followup.FollowUp;
import io.followthrough.cadence.domain.followup.Promises;
import io.followthrough.cadence.domain.followup.Rules;
import io.followthrough.cadence.domain.planning.Planner;
import io.followthrough.cadence.domain.planning.RearrangeRequest;
import io.followthrough.cadence.domain.planning.Rearranged;
import io.followthrough.cadence.domain.planning.Rearranged.Kept;
import io.followthrough.cadence.domain.planning.Rearranger;
import io.followthrough.cadence.domain.planning.RepCalendar;
import io.followthrough.kit.store.SetAside;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

/** New places for endangered promises of a batch of people, reserved before anybody's follow-up is changed. */
final class Rearrangements {

    /** What is to become of one person's promises. */
    record Answer(FollowUp before, RearrangeRequest request, Rearranged result) {

        String prospectId() {
            return before.prospectId();
        }

        /** Who holds the time. */
        String repId() {
            return result instanceof Kept kept ? kept.repId() : request.repId();
        }
    }

    /** @param lost people whose new place was taken by another writer in the meantime */
    record Reserved(List<Answer> answers, List<String> lost) {}

    private final Diaries diaries;
    private final Planner planner;
    private final SetAside setAside;

    Rearrangements(Diaries diaries, Planner planner, SetAside setAside) {
        this.setAside = setAside;
        this.diaries = diaries;
        this.planner = planner;
    }

    /** @param people the best first; those whose promises can stay as they are get no answer */
    Reserved reserve(Rep rep, List<FollowUp> people, Rules rules, Instant now) {
        var seen = new LinkedHashMap<>(diaries.current());
        diaries.of(rep.id()).ifPresent(own -> seen.put(rep.id(), own));
        var own = seen.get(rep.id());
        if (own == null) {
            return new Reserved(List.of(), List.of());
        }
        var rearranger = new Rearranger(planner);
        var working = new LinkedHashMap<String, RepCalendar>();
        seen.forEach((id, diary) -> working.put(id, diary.calendar()));
        var answers = new ArrayList<Answer>();
        for (var person : people) {
            setAside.unlessOdd(
                            person.prospectId(),
                            () -> Promises.endangered(person, own.calendar(), rules, now)
                                    .map(request -> new Answer(
                                            person,
                                            request,
                                            rearranger.rearrange(request, List.copyOf(working.values())))))
                    .ifPresent(answer -> {
                        if (answer.result() instanceof Kept(var repId, var contacts)) {
                            var enrolmentId = answer.request().plan().enrolmentId();
                            working.computeIfPresent(
                                    repId,
                                    (id, calendar) ->
                                            calendar.promising(enrolmentId, person.prospectId(), contacts, now));
                        }
                        answers.add(answer);
                    });
        }
        var notWritten = new HashSet<String>();
        working.forEach((id, calendar) -> {
            var before = Objects.requireNonNull(seen.get(id));
            if (calendar != before.calendar() && !diaries.write(before, calendar)) {
                notWritten.add(id);
            }
        });
        return new Reserved(
                answers.stream()
                        .filter(answer -> !notWritten.contains(answer.repId()))
                        .toList(),
                answers.stream()
                        .filter(answer -> notWritten.contains(answer.repId()))
                        .map(Answer::prospectId)
                        .toList());
    }
}
