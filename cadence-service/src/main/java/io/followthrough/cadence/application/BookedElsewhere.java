package io.followthrough.cadence.application;

import io.followthrough.cadence.domain.definition.BusyTime;
import io.followthrough.cadence.domain.definition.Rep;
import io.followthrough.cadence.domain.followup.Booking;
import io.followthrough.cadence.domain.followup.FollowUp;
import io.followthrough.cadence.domain.followup.TouchId;
import io.followthrough.cadence.domain.planning.Clash;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.ProspectMerged;
import io.followthrough.events.ProspectUnmerged;
import io.followthrough.kit.web.FieldProblem;
import io.followthrough.kit.web.InvalidInputException;
import io.followthrough.kit.web.ProblemException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Meetings that were booked in calendars that are not ours take the time of the representative whom the booking names, or of
 * whoever contacts the person. The
 * calendar follows what is known of the person, so that handling the same again changes nothing.
 */
public final class BookedElsewhere {

    private static final String REASON = "meeting with a prospect";

    private final RecordOutcome.Shared shared;
    private final ChangeRep reps;
    private final Decisions decisions;
    private final AgreedMeetings agreed;

    public BookedElsewhere(RecordOutcome.Shared shared, ChangeRep reps, Decisions decisions, AgreedMeetings agreed) {
        this.decisions = decisions;
        this.shared = shared;
        this.reps = reps;
        this.agreed = agreed;
    }

    /** Of people of whom the follow-ups have heard already. */
    public void handle(List<EventEnvelope<?>> events) {
        events.stream().flatMap(event -> concerned(event.data())).distinct().forEach(this::arrange);
    }

    private static Stream<String> concerned(Object fact) {
        return switch (fact) {
            case ActivityRecorded activity
            when activity.until() != null
                    && activity.touchId() == null
                    && (activity.kind() == ActivityKind.MEETING_BOOKED || activity.kind() == ActivityKind.NOTE_TAKEN) ->
                Stream.ofNullable(activity.prospectId());
            case ProspectMerged merged -> Stream.of(merged.prospectId());
            case ProspectUnmerged undone -> Stream.of(undone.separatedFromProspectId(), undone.prospectId());
            default -> Stream.empty();
        };
    }

    private void arrange(String prospectId) {
        shared.followUps()
                .find(prospectId)
                .flatMap(shared.followUps()::speakerFor)
                .ifPresent(person -> arrange(person, shared.clock().instant()));
    }

    private void arrange(FollowUp person, Instant now) {
        var known = shared.rules().definitions().library().reps().values();
        var booking = person.memory().booking();
        var host = booking == null || !booking.to().isAfter(now) ? null : host(booking, person, known);
        for (var rep : known) {
            if (rep.equals(host) || hasTaken(rep, person)) {
                reps.change(
                        rep.id(),
                        newest -> taking(Objects.requireNonNull(newest), person, rep.equals(host) ? booking : null));
            }
        }
    }

    /**
     * Somebody else takes it here; whoever booked it hears of that where it was booked.
     *
     * @throws ProblemException if no such meeting is to come
     * @throws InvalidInputException if the representative cannot take it
     */
    public ArrangeMeeting.Standing give(TouchId touch, String repId) {
        var problems = new ArrayList<FieldProblem>();
        new Colleagues(shared.rules().definitions()).check(problems, repId);
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        var now = shared.clock().instant();
        var person = shared.followUps()
                .find(touch.prospectId())
                .flatMap(shared.followUps()::speakerFor)
                .filter(known -> known.memory().booking() != null
                        && known.memory().booking().to().isAfter(now))
                .orElseThrow(() -> ProblemException.notFound("meeting to come", touch.toString()));
        decisions.make(
                List.of(new Decisions.Matter(
                        person.prospectId(),
                        DoWhatIsDue.clockTick(),
                        known -> Booking.given(Objects.requireNonNull(known), repId))),
                now);
        arrange(person.prospectId());
        var after = shared.followUps().find(person.prospectId()).orElse(person);
        var booking = Objects.requireNonNull(after.memory().booking());
        return new ArrangeMeeting.Standing(
                Invitation.first(touch, booking.toMeeting(), now),
                after,
                agreed.clashes(Booking.touch(after.prospectId())));
    }

    /**
     * Whom the booking names, also if that one has left: then it stands where somebody sees to it. Where nobody knows who is
     * named it is whoever contacts the person; where there is only one representative, that one.
     */
    private static @Nullable Rep host(Booking booking, FollowUp person, Collection<Rep> reps) {
        var active = reps.stream().filter(Rep::active).toList();
        return reps.stream()
                .filter(rep -> rep.id().equals(booking.repId()))
                .findFirst()
                .or(() -> reps.stream()
                        .filter(rep -> rep.email().equalsIgnoreCase(booking.host()))
                        .findFirst())
                .or(() -> reps.stream()
                        .filter(rep -> rep.id().equals(person.reader()))
                        .findFirst())
                .or(() -> active.size() == 1 ? Optional.of(active.getFirst()) : Optional.empty())
                .orElse(null);
    }

    private boolean hasTaken(Rep rep, FollowUp person) {
        return rep.busy().stream().anyMatch(taken -> taken.touchId() != null && isWith(person, taken.touchId()));
    }

    private boolean isWith(FollowUp person, String touchId) {
        return TouchId.parse(touchId)
                .filter(Booking::isOne)
                .filter(touch -> touch.prospectId().equals(person.prospectId())
                        || shared.followUps()
                                .find(touch.prospectId())
                                .flatMap(shared.followUps()::speakerFor)
                                .filter(speaker -> speaker.prospectId().equals(person.prospectId()))
                                .isPresent())
                .isPresent();
    }

    private Rep taking(Rep rep, FollowUp person, @Nullable Booking booking) {
        var touch = Booking.touch(person.prospectId()).toString();
        if (booking == null) {
            return rep.withoutMeetings(taken -> isWith(person, taken));
        }
        var others = rep.withoutMeetings(taken -> !taken.equals(touch) && isWith(person, taken));
        var meeting = new BusyTime(booking.from(), booking.to(), REASON, touch, null);
        var odd = agreed.clashes(others, meeting).stream().anyMatch(clash -> clash.kind() == Clash.Kind.NOT_WORKED);
        return others.meeting(odd ? new BusyTime(booking.from(), booking.to(), REASON, touch, true) : meeting);
    }
}
