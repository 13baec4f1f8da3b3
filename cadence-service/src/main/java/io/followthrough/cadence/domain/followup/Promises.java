package io.followthrough.cadence.domain.followup;

import io.followthrough.cadence.domain.definition.Cadence;
import io.followthrough.cadence.domain.definition.Step;
import io.followthrough.cadence.domain.definition.Way;
import io.followthrough.cadence.domain.planning.ContactPlace;
import io.followthrough.cadence.domain.planning.Leg;
import io.followthrough.cadence.domain.planning.PlanRequest;
import io.followthrough.cadence.domain.planning.PlannedContact;
import io.followthrough.cadence.domain.planning.PromisedContact;
import io.followthrough.cadence.domain.planning.Reachability;
import io.followthrough.cadence.domain.planning.RearrangeRequest;
import io.followthrough.cadence.domain.planning.Rearranged;
import io.followthrough.cadence.domain.planning.RepCalendar;
import io.followthrough.cadence.domain.planning.Route;
import io.followthrough.cadence.domain.planning.Slot;
import io.followthrough.events.EnrolmentPaused;
import io.followthrough.events.TouchPlanned;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What was promised in the name of a representative who cannot keep it any more as it is. */
public final class Promises {

    /** How the reason of a call begins that a person asked for and that is not made then. */
    private static final String ASKED = "asked to be called at ";
    /** The same of a call that we have promised: on a day that was named, or as near to the hour that was named as it could be. */
    private static final String PROMISED = "was promised a call at ";

    private Promises() {}

    /** Whether the person waits for this call at another time than it is made: somebody has to say so. */
    public static boolean isToBeTold(PlannedTouch touch) {
        return isOpen(touch) && isOfAnotherTime(touch.reason());
    }

    private static boolean isOfAnotherTime(@Nullable String reason) {
        return reason != null && (reason.startsWith(ASKED) || reason.startsWith(PROMISED));
    }

    /** A time that was not kept is not forgotten until the call is made, whatever happens to the rest. */
    static PlannedTouch stillToBeTold(PlannedTouch before, PlannedTouch after, Instant now) {
        if (Unmade.isToBeRemembered(before.reason())) {
            return after.to(after.state(), before.reason(), now);
        }
        var reason = before.reason();
        return !isOfAnotherTime(reason)
                        || String.valueOf(reason).contains(after.plannedAt().toString())
                ? after
                : after.to(after.state(), reason, now);
    }

    /** It stays, and somebody has to tell the person: whoever asked for a call is not left without one. */
    static PlannedTouch overdue(PlannedTouch touch, Instant now) {
        return touch.to(TouchState.DUE, PROMISED + touch.plannedAt() + ", and nobody has called since", now);
    }

    /** After a pause: a call that was asked for, and finds no place at that time, has to be told as well. */
    static PlannedTouch replanned(Enrolment enrolment, PlannedTouch before, PlannedTouch after, Instant now) {
        return enrolment.isAskedFor(before)
                        && before.plannedAt().isAfter(now)
                        && !before.plannedAt().equals(after.plannedAt())
                        && !isToBeTold(before)
                ? after.to(after.state(), PROMISED + before.plannedAt() + ", when nobody had time", now)
                : stillToBeTold(before, after, now);
    }

    /** Whoever is absent today was not so when a call was not made; and there is more than absence that keeps somebody from calling. */
    private static PlannedTouch notAsAsked(PlannedTouch touch, Instant asked, String repId, Instant now) {
        var why = asked.isBefore(now) ? ", and was not called then" : ", when " + repId + " could not call";
        return touch.to(touch.state(), PROMISED + asked + why, now);
    }

    /** The reason of a call that is not made at the time for which it was asked. */
    static String notAt(Instant asked, String why) {
        return ASKED + asked + ", when " + why;
    }

    private static boolean isOpen(PlannedTouch touch) {
        return touch.state() == TouchState.PLANNED || touch.state() == TouchState.DUE;
    }

    /** What has to be rearranged, by the calendar as it is now; empty if every promise can stay as it is. */
    public static Optional<RearrangeRequest> endangered(
            FollowUp followUp, RepCalendar calendar, Rules rules, Instant now) {
        var enrolment = followUp.enrolment()
                .filter(running -> followUp.next().is(NextAction.Kind.ENROLLED))
                .filter(running -> running.repId().equals(calendar.rep().id()))
                .orElse(null);
        var profile = followUp.profile();
        if (enrolment == null
                || profile == null
                || left(enrolment).stream().noneMatch(touch -> isEndangered(touch, calendar, rules.policy(), now))) {
            return Optional.empty();
        }
        var place = rules.places().of(profile.person(), profile.company());
        return rules.cadenceOf(enrolment)
                .map(cadence -> new RearrangeRequest(
                        new PlanRequest(
                                enrolment.enrolmentId(),
                                followUp.prospectId(),
                                Route.rest(
                                        cadence,
                                        Reachability.EVERYWHERE.at(
                                                followUp.suppression().wishes().hours(), place.week()),
                                        rules.library().windows().pinned(enrolment.windows()),
                                        left(enrolment).stream()
                                                .map(PlannedTouch::step)
                                                .toList()),
                                place,
                                profile.person().language(),
                                now,
                                enrolment.repId(),
                                Punctuality.spacing(followUp, rules.policy())),
                        enrolment.repId(),
                        contacts(enrolment, cadence, place, calendar, rules, now)));
    }

    private static List<PlannedTouch> left(Enrolment enrolment) {
        return enrolment.touches().stream()
                .filter(Promises::isOpen)
                .sorted(Comparator.comparing(PlannedTouch::plannedAt))
                .toList();
    }

    /**
     * What leaves by itself does so while its sender is away, but not in the name of somebody who has left; a task on the
     * list can wait for as long as patience lasts.
     */
    private static boolean isEndangered(PlannedTouch touch, RepCalendar calendar, FollowUpPolicy policy, Instant now) {
        if (calendar.rep().hasLeft()) {
            return true;
        }
        if (touch.isSentByItself()) {
            return false;
        }
        return touch.state() == TouchState.PLANNED && !touch.plannedAt().isBefore(now)
                ? !calendar.works(new Slot(touch.step(), touch.plannedAt(), touch.minutes(), touch.channel()))
                : !calendar.worksBetween(now, givenUpAt(touch, policy.patience(), now));
    }

    /** A call that was asked for is given up by nobody: one that is overdue waits as long again. */
    private static Instant givenUpAt(PlannedTouch touch, Duration patience, Instant now) {
        var since = touch.state() == TouchState.DUE ? touch.changedAt() : touch.plannedAt();
        return (since.plus(patience).isAfter(now) ? since : now).plus(patience);
    }

    private static List<PromisedContact> contacts(
            Enrolment enrolment, Cadence cadence, ContactPlace place, RepCalendar calendar, Rules rules, Instant now) {
        var start = start(enrolment, cadence, place);
        var windows = rules.library().windows().pinned(enrolment.windows());
        return left(enrolment).stream()
                .map(touch -> {
                    var step = cadence.step(touch.step());
                    var promised = place.dayOf(touch.plannedAt());
                    var last = start.plusDays(step.day() + step.within());
                    var way = way(step, touch);
                    return new PromisedContact(
                            new Leg(touch.step(), step, way, windows.apply(way.window())),
                            touch.attempt(),
                            touch.plannedAt(),
                            touch.window(),
                            start.plusDays(step.day()),
                            last.isBefore(promised) ? promised : last,
                            isEndangered(touch, calendar, rules.policy(), now),
                            enrolment.isAskedFor(touch));
                })
                .toList();
    }

    /**
     * The cadence's day 0. It is not written down, and pauses move it: the latest day that suits all contacts, or if they
     * do not agree, all that are left. Whatever is counted from it makes a plan as it is defined.
     */
    private static LocalDate start(Enrolment enrolment, Cadence cadence, ContactPlace place) {
        var planned = enrolment.touches().stream()
                .filter(touch -> touch.attempt() == 1 && touch.state() != TouchState.SKIPPED)
                .toList();
        var start = latestStart(planned, cadence, place);
        var agreed = planned.stream().allMatch(touch -> {
            var step = cadence.step(touch.step());
            return !place.dayOf(touch.plannedAt()).isAfter(start.plusDays(step.day() + step.within()));
        });
        return agreed ? start : latestStart(left(enrolment), cadence, place);
    }

    private static LocalDate latestStart(List<PlannedTouch> touches, Cadence cadence, ContactPlace place) {
        return touches.stream()
                .map(touch -> place.dayOf(touch.plannedAt())
                        .minusDays(cadence.step(touch.step()).day()))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Way way(Step step, PlannedTouch touch) {
        var instead = step.instead();
        var way = instead == null || touch.channel() == step.way().channel() ? step.way() : instead;
        return new Way(way.channel(), way.window(), way.template(), touch.minutes());
    }

    /** Takes what came of it; an answer about an enrolment that went on meanwhile changes nothing. */
    public static Change rearranged(FollowUp followUp, RearrangeRequest request, Rearranged result, Instant now) {
        var enrolment = followUp.next().enrolment();
        if (enrolment == null
                || !followUp.next().is(NextAction.Kind.ENROLLED)
                || !enrolment.enrolmentId().equals(request.plan().enrolmentId())
                || !enrolment.repId().equals(request.repId())
                || !isAsItWas(enrolment, request)) {
            return Change.quietly(followUp);
        }
        return switch (result) {
            case Rearranged.Kept kept -> kept(followUp, enrolment, request, kept, now);
            case Rearranged.Broken broken -> broken(followUp, toBeTold(enrolment, request, now), broken, now);
        };
    }

    private static boolean isAsItWas(Enrolment enrolment, RearrangeRequest request) {
        var left = left(enrolment);
        return left.size() == request.contacts().size()
                && IntStream.range(0, left.size()).allMatch(index -> {
                    var touch = left.get(index);
                    var contact = request.contacts().get(index);
                    return touch.step() == contact.leg().number()
                            && touch.attempt() == contact.attempt()
                            && touch.plannedAt().equals(contact.at());
                });
    }

    private static Change kept(
            FollowUp followUp, Enrolment enrolment, RearrangeRequest request, Rearranged.Kept kept, Instant now) {
        var changed = enrolment.with(kept.repId());
        var change = Change.quietly(followUp);
        for (var index = 0; index < kept.contacts().size(); index++) {
            var promised = request.contacts().get(index);
            var contact = kept.contacts().get(index);
            var id = new TouchId(
                    followUp.prospectId(), enrolment.ordinal(), promised.leg().number(), promised.attempt());
            if (promised.endangered() || !contact.at().equals(promised.at())) {
                changed = changed.change(id, touch -> moved(touch, promised, contact, enrolment.repId(), now));
            }
            if (!kept.repId().equals(enrolment.repId()) || isMoved(promised, contact)) {
                change = change.telling(
                        new TouchPlanned(changed.told(changed.touch(id).orElseThrow())));
            }
        }
        var all = changed;
        return new Change(followUp.with(all), change.facts());
    }

    private static PlannedTouch moved(
            PlannedTouch touch, PromisedContact promised, PlannedContact contact, String repId, Instant now) {
        var moved = touch.movedTo(contact.at(), contact.window(), now);
        return promised.asked() && isMoved(promised, contact) && !isToBeTold(touch)
                ? notAsAsked(moved, promised.at(), repId, now)
                : stillToBeTold(touch, moved, now);
    }

    private static boolean isMoved(PromisedContact promised, PlannedContact contact) {
        return !contact.at().equals(promised.at());
    }

    private static Enrolment toBeTold(Enrolment enrolment, RearrangeRequest request, Instant now) {
        var told = enrolment;
        for (var contact : request.contacts()) {
            if (contact.asked() && contact.endangered()) {
                var id = new TouchId(
                        enrolment.prospectId(),
                        enrolment.ordinal(),
                        contact.leg().number(),
                        contact.attempt());
                told = told.change(
                        id, touch -> isToBeTold(touch) ? touch : notAsAsked(touch, contact.at(), request.repId(), now));
            }
        }
        return told;
    }

    /** The rest waits for the next room, whoever has it: late rather than never. */
    private static Change broken(FollowUp followUp, Enrolment enrolment, Rearranged.Broken broken, Instant now) {
        var reason = "promise broken: " + broken.reason();
        return Change.quietly(followUp.with(NextAction.paused(enrolment, now, reason)))
                .telling(new EnrolmentPaused(
                        enrolment.enrolmentId(), followUp.prospectId(), enrolment.cadence(), reason, now));
    }
}
