package io.followthrough.cadence.domain.followup;

import io.followthrough.cadence.People;
import io.followthrough.cadence.domain.Known;
import io.followthrough.cadence.domain.planning.ContactPlace;
import io.followthrough.cadence.domain.planning.Leg;
import io.followthrough.cadence.domain.planning.PlanResult.Accepted;
import io.followthrough.cadence.domain.planning.PlannedContact;
import io.followthrough.cadence.domain.planning.Planner;
import io.followthrough.cadence.domain.planning.PlanningPolicy;
import io.followthrough.cadence.domain.planning.RepCalendar;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.Event;
import io.followthrough.events.ProspectEvent;
import io.followthrough.events.ProspectMerged;
import io.followthrough.events.ProspectUnmerged;
import io.followthrough.events.TouchOutcome;
import io.followthrough.testkit.Fixtures;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** One person's story, told step by step on a clock of its own. */
final class Story {

    static final String ANN = "ann";
    static final Rules RULES = new Rules(
            Known.library(Known.ben(Known.plenty())),
            FollowUpPolicy.DEFAULT,
            (person, company) -> new ContactPlace(ZoneId.of("Europe/Berlin"), "as given", "DE"));

    private static final Duration STEP = Duration.ofHours(1);

    private final List<Event> facts = new ArrayList<>();
    private final String id;
    private final boolean room;
    private final Rules rules;
    private FollowUp followUp;
    private Instant now = Fixtures.MONDAY_8AM;
    private long revision;

    private Story(String id, boolean room) {
        this(id, room, RULES);
    }

    private Story(String id, boolean room, Rules rules) {
        this.id = id;
        this.room = room;
        this.rules = rules;
    }

    /** With a library in which conversations begin with a call. */
    static Story withTalks() {
        return new Story(ANN, true, new Rules(Known.withTalks(RULES.library()), RULES.policy(), RULES.places()));
    }

    static Story begin() {
        return new Story(ANN, true);
    }

    static Story of(String id) {
        return new Story(id, true);
    }

    static Story withoutRoom() {
        return new Story(ANN, false);
    }

    Story qualified(UnaryOperator<People.Draft> who) {
        revision++;
        return news(People.aNewLead(id, draft -> who.apply(draft.revision(revision))));
    }

    /** As news, told of the same fact as an activity. */
    Story qualifiedBy(String fact, UnaryOperator<People.Draft> who) {
        revision++;
        var event = People.aNewLead(id, draft -> who.apply(draft.revision(revision)));
        return take(Qualifying.decide(followUp, id, event, fact, rules, now)).planned();
    }

    Story hearsOf(String fact, ActivityRecorded activity) {
        return take(Listening.decide(followUp, id, activity, fact, rules, now)).planned();
    }

    /** Asks for the newsletter now. */
    Story subscribed() {
        revision++;
        return news(People.subscribed(People.aNewLead(id, draft -> draft.revision(revision)), now));
    }

    Story news(ProspectEvent event) {
        return take(Qualifying.decide(followUp, id, event, rules, now)).planned();
    }

    Story hears(ActivityKind kind) {
        return hears(Fixtures.anActivity("activity-" + facts.size(), kind, id, now));
    }

    Story hears(ActivityRecorded activity) {
        return take(Listening.decide(followUp, id, activity, rules, now)).planned();
    }

    /** Lets time pass, hour by hour, and does what is due, e-mails included, as often as something is. */
    Story after(Duration time) {
        var end = now.plus(time);
        while (now.plus(STEP).isBefore(end)) {
            now = now.plus(STEP);
            doWhatIsDue();
        }
        now = end;
        return doWhatIsDue();
    }

    /** As the service takes it down, with the next try planned. */
    Story reports(TouchId id, Report report) {
        var planner = new Planner((c, d) -> false, PlanningPolicy.DEFAULT);
        var calendar = RepCalendar.of(Known.ben(Known.plenty()), Map.of(), (c, d) -> false);
        return take(Reporting.take(followUp, id, report, again(id, report, planner, calendar), rules, now))
                .planned();
    }

    private List<PlannedContact> again(TouchId id, Report report, Planner planner, RepCalendar calendar) {
        if (report.outcome() == TouchOutcome.CALL_BACK) {
            return NextTry.asAskedFor(followUp, id, report, rules)
                    .map(request -> planner.plan(request, calendar) instanceof Accepted(var repId, var contacts)
                            ? contacts
                            : List.<PlannedContact>of())
                    .orElse(List.of());
        }
        var enrolment = followUp.enrolmentOf(id).orElseThrow();
        var touch = enrolment.touch(id).orElseThrow();
        var step = rules.library().cadence(enrolment.cadence()).orElseThrow().step(id.step());
        if (!NextTry.isWanted(report, touch, step)) {
            return List.of();
        }
        var place = new ContactPlace(ZoneId.of("Europe/Berlin"), "as given", "DE");
        var way = touch.channel() == step.way().channel() ? step.way() : step.instead();
        var window = rules.library().windows().current().apply(way.window());
        var from = NextTry.soonest(touch, place, now);
        return planner.again(
                        new Leg(id.step(), step, way, window),
                        place,
                        calendar,
                        from,
                        NextTry.lastDay(enrolment, id, place, from))
                .map(List::of)
                .orElse(List.of());
    }

    /** From then on. */
    Story at(Instant then) {
        now = then;
        return this;
    }

    /** The other one turned out to be this person. */
    Story joins(Story other) {
        var merged = new ProspectMerged(id, other.id, "name");
        var was = other.followUp;
        other.at(now).news(merged);
        return take(Qualifying.joined(followUp, was, rules, now)).planned();
    }

    /** And was somebody else after all. */
    Story partsFrom(Story other) {
        return partsFrom(other, new ProspectUnmerged(other.id, id, "two people"));
    }

    Story partsFrom(Story other, ProspectUnmerged undone) {
        var own = followUp;
        var theirs = other.followUp;
        other.at(now).news(undone);
        other.take(Qualifying.parted(other.followUp, undone, own, rules, now)).planned();
        news(undone);
        return take(Qualifying.parted(followUp, undone, theirs, rules, now)).planned();
    }

    /** What stands on the representative's list now. */
    List<TouchId> tasks() {
        return followUp.enrolment().stream()
                .filter(enrolment -> next().is(NextAction.Kind.ENROLLED))
                .flatMap(enrolment -> enrolment.touches().stream()
                        .filter(touch -> touch.state() == TouchState.DUE)
                        .map(enrolment::touchId))
                .toList();
    }

    private Story doWhatIsDue() {
        for (var round = 0; round < 50; round++) {
            var before = followUp;
            take(Doing.whatIsDue(followUp, rules, now)).planned();
            dueMail().ifPresent(touch -> {
                take(Mailing.claim(followUp, touch, new Lease("t", now.plusSeconds(60)), rules, now));
                take(Mailing.sent(followUp, touch, "t", rules, now));
            });
            if (before.equals(followUp)) {
                return this;
            }
        }
        throw new AssertionError("never comes to rest: " + followUp);
    }

    Story take(Change change) {
        followUp = change.followUp();
        facts.addAll(change.facts());
        return this;
    }

    private Story planned() {
        Planning.request(followUp, rules, now)
                .ifPresentOrElse(
                        request -> {
                            var planner = new Planner((c, d) -> false, PlanningPolicy.DEFAULT);
                            var calendars = room
                                    ? List.of(RepCalendar.of(Known.ben(Known.plenty()), Map.of(), (c, d) -> false))
                                    : List.<RepCalendar>of();
                            take(Planning.apply(followUp, request, planner.plan(request, calendars), rules, now));
                        },
                        () -> {
                            if (followUp.isLookingForRoom()) {
                                take(Planning.reconsider(followUp, rules, now));
                            }
                        });
        return this;
    }

    Optional<TouchId> dueMail() {
        return Mailing.due(followUp, now);
    }

    FollowUp followUp() {
        return followUp;
    }

    NextAction next() {
        return followUp.next();
    }

    Instant now() {
        return now;
    }

    <E extends Event> List<E> told(Class<E> type) {
        return facts.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** What the liveness law asks for. */
    boolean isAlive() {
        var agenda = Agenda.of(followUp, rules.policy().patience());
        return !followUp.needsNextAction()
                || agenda.mailAt() != null
                || agenda.workAt() != null
                || next().is(NextAction.Kind.WAITING);
    }
}
