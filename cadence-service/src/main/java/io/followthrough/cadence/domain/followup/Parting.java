package io.followthrough.cadence.domain.followup;

import io.followthrough.cadence.domain.definition.Purpose;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.EnrolmentOutcome;
import io.followthrough.events.Objection;
import io.followthrough.events.ProspectQualified;
import io.followthrough.events.ProspectUnmerged;
import io.followthrough.events.Road;
import io.followthrough.events.Stage;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What cut a cadence off was a mistake: the person is followed from where it was, and nobody hears the beginning twice. */
final class Parting {

    static final String UNDONE = "the merge was undone";

    private Parting() {}

    /** Followed again. What they did meanwhile is heard as soon as qualification has said who they are. */
    static FollowUp back(FollowUp gone, ProspectUnmerged undone) {
        var back = gone.isBack();
        var toHear = undone.activities().stream()
                .sorted(Comparator.comparing(ActivityRecorded::at))
                .toList();
        var other = gone.mergedInto().orElse(undone.separatedFromProspectId());
        var givenBack = back.memory().givenBack();
        var before = givenBack.before(other);
        var rest = givenBack.undone(other);
        var known = back.with(back.memory().with(rest.hearing(toHear)));
        return before.flatMap(held -> Optional.ofNullable(held.next()))
                .filter(Uniting::isSpokenWith)
                .map(known::with)
                .orElse(known);
    }

    /** Whoever is back was spoken with before the merge: that goes on, as long as nothing is decided. */
    static boolean isSpokenWith(FollowUp back, @Nullable Profile before) {
        return before == null && back.profile() != null && back.profile().isOpen() && Uniting.isSpokenWith(back.next());
    }

    /** Words are told of by no event: they are kept where they were heard. */
    static FollowUp withWordsFrom(FollowUp back, ProspectUnmerged undone, FollowUp other) {
        var memory = back.memory();
        for (var message : other.memory().messages()) {
            var answeredAt = message.answeredAt();
            memory = isOf(undone, message) ? memory.received(message) : memory;
            memory = answeredAt == null ? memory : memory.answered(message.id(), answeredAt);
        }
        var written = WrittenByForm.notes(other, undone.captureIds());
        for (var note : other.memory().notes().reversed()) {
            memory = isOf(undone, note) || written.contains(note) ? memory.noted(note) : memory;
        }
        return back.with(memory);
    }

    /** Who went on for both goes on alone: what the other did concerns them no more, and what it ended goes on. */
    static Change left(FollowUp followUp, ProspectUnmerged undone, Rules rules, Instant now) {
        var raised = undone.activities().stream()
                .filter(activity -> activity.kind() == ActivityKind.OBJECTION_RAISED)
                .flatMap(activity -> Stream.ofNullable(activity.objection()))
                .map(Objection::type)
                .collect(Collectors.toSet());
        var known = followUp.memory();
        var written = WrittenByForm.notes(followUp, undone.captureIds());
        var own = known.without(
                        message -> isOf(undone, message),
                        note -> isOf(undone, note) || written.contains(note),
                        objection -> raised.contains(objection.type()))
                .with(known.givenBack().ignoring(undone.activityIds()));
        return goingOn(Holding.released(followUp.with(own), now), undone, rules, now);
    }

    private static boolean isOf(ProspectUnmerged undone, Message message) {
        return undone.activityIds().contains(message.id())
                || undone.captureIds().contains(message.id());
    }

    private static boolean isOf(ProspectUnmerged undone, Note note) {
        return undone.activities().stream()
                .anyMatch(activity -> activity.kind() == note.kind()
                        && activity.at().equals(note.at())
                        && Objects.equals(activity.repId(), note.repId()));
    }

    private static Change goingOn(FollowUp followUp, ProspectUnmerged undone, Rules rules, Instant now) {
        var last = followUp.memory()
                .last()
                .filter(past -> isEndedBy(past, followUp, undone))
                .orElse(null);
        if (last == null) {
            return Change.quietly(followUp);
        }
        var cut = followUp.with(followUp.memory()
                .withLast(new PastEnrolment(last.enrolment(), EnrolmentOutcome.PROSPECT_GONE, UNDONE, now)));
        if (followUp.suppression().optedOut()) {
            return Change.quietly(cut); // until qualification says that it was the other who wants to be left alone
        }
        return withoutBeginningAgain(cut, last, rules, now)
                .then(free -> Change.quietly(resumed(free, now).orElse(free)));
    }

    /** Nobody answered for this person, and nobody decided on what this person said. */
    private static boolean isEndedBy(PastEnrolment past, FollowUp followUp, ProspectUnmerged undone) {
        var by = past.by();
        if (by != null) {
            return undone.activityIds().contains(by);
        }
        var wasDecided =
                past.outcome() == EnrolmentOutcome.OPTED_OUT || past.reason().startsWith(Qualifying.BY_DECISION);
        return past.reason().equals(Uniting.ANSWERED) && wasRunning(followUp, undone)
                || wasDecided
                        && (ranBefore(followUp, undone)
                                || !undone.captureIds().isEmpty()
                                || undone.activities().stream()
                                        .anyMatch(activity -> !activity.at().isAfter(past.finishedAt())));
    }

    /**
     * Whether it is known that something ran when the two were taken for one: what was decided of both has ended it. Whether that
     * still holds of one of them is for qualification to say; what suits then goes on.
     */
    private static boolean ranBefore(FollowUp followUp, ProspectUnmerged undone) {
        return followUp.memory()
                .givenBack()
                .before(undone.prospectId())
                .filter(before -> before.next() == null)
                .isPresent();
    }

    /** Whether something ran when these two were taken for one, which then ended it; what had ended by an earlier merge had ended. */
    private static boolean wasRunning(FollowUp followUp, ProspectUnmerged undone) {
        return followUp.memory()
                .givenBack()
                .before(undone.prospectId())
                .filter(before -> before.next() != null)
                .isEmpty();
    }

    /** News of the two come in any order: the same cadence may just have begun anew, with nothing of it made yet. */
    private static Change withoutBeginningAgain(FollowUp cut, PastEnrolment last, Rules rules, Instant now) {
        var again = cut.enrolment()
                .filter(running ->
                        running.cadence().id().equals(last.enrolment().cadence().id()) && running.contactsMade() == 0)
                .isPresent();
        return again
                ? Finishing.finish(cut, EnrolmentOutcome.PROSPECT_GONE, UNDONE, rules, now)
                        .then(free -> Change.quietly(free.with(free.memory().withoutLast())))
                : Change.quietly(cut);
    }

    /** What was done meanwhile, heard as if it came now. */
    static Change hearing(FollowUp followUp, Rules rules, Instant now) {
        var givenBack = followUp.memory().givenBack();
        var profile = followUp.profile();
        if (profile == null || givenBack.toHear().isEmpty()) {
            return Change.quietly(followUp);
        }
        var heard = Change.quietly(followUp.with(followUp.memory().with(givenBack.hearing(List.of()))));
        for (var activity : givenBack.toHear()) {
            heard = heard.then(known -> isReply(activity) && profile.road() == Road.FUTURE_INTEREST
                    ? Change.quietly(Remembering.of(known, activity)) // decided already, with the words before it
                    : Listening.decide(known, known.prospectId(), activity, rules, now));
        }
        return heard;
    }

    private static boolean isReply(ActivityRecorded activity) {
        return activity.kind() == ActivityKind.EMAIL_REPLIED || activity.kind() == ActivityKind.SOCIAL_REPLY;
    }

    /** The enrolment that the merge cut off, once it suits; empty if there is none. */
    static Optional<FollowUp> takenUp(FollowUp followUp, @Nullable Profile before, FollowUpPolicy policy, Instant now) {
        return before == null || isJustCut(followUp.memory(), policy, now) && !suitsLast(followUp, before)
                ? resumed(followUp, now)
                : Optional.empty();
    }

    /** The cadence that the merge cut off, paused until its next contact finds room. */
    static Optional<FollowUp> resumed(FollowUp followUp, Instant now) {
        return followUp.memory()
                .last()
                .filter(last -> last.outcome() == EnrolmentOutcome.PROSPECT_GONE)
                .filter(last -> followUp.enrolment().isEmpty() && suits(last.enrolment(), followUp.profile()))
                .map(last -> followUp.with(followUp.memory().withoutLast())
                        .with(NextAction.paused(
                                Finishing.reopened(last.enrolment(), now),
                                followUp.memory().givenBack().restingUntil(now),
                                UNDONE)));
    }

    /**
     * The same for a refusal that was reported by mistake: interest is back, and nobody has asked for anything anew. Where no
     * contact was still to come, what comes next begins no cadence that they went through.
     */
    static Optional<FollowUp> corrected(
            FollowUp followUp, @Nullable Profile before, ProspectQualified qualified, Rules rules, Instant now) {
        var last = followUp.memory().last().orElse(null);
        var profile = followUp.profile();
        if (last == null
                || profile == null
                || before == null
                || before.road() != Road.FUTURE_INTEREST
                || profile.road() != Road.CURRENT_INTEREST
                || last.outcome() != EnrolmentOutcome.NOT_INTERESTED
                || last.enrolment().purpose() != Purpose.ACQUIRE
                || !followUp.next().is(NextAction.Kind.WAKE_UP)
                || followUp.next().isConversation()
                || !suits(last.enrolment(), profile)
                || hasAskedAnew(qualified, last.finishedAt())) {
            return Optional.empty();
        }
        var known = followUp.with(profile.interestedSince(last.enrolment().startedAt()));
        var reopened = Finishing.reopened(last.enrolment(), now);
        return Optional.of(
                reopened.touches().stream().anyMatch(Rerouting::isOpen)
                        ? known.with(known.memory().withoutLast())
                                .with(NextAction.paused(reopened, now, "the refusal was taken back"))
                        : known.with(Choosing.afterNews(known, rules, now)));
    }

    /** Whether a capture of theirs came since. */
    private static boolean hasAskedAnew(ProspectQualified qualified, Instant since) {
        return qualified.criteria().stream()
                .flatMap(criterion -> criterion.evidence().stream())
                .anyMatch(evidence ->
                        evidence.source().equals("capture") && evidence.at().isAfter(since));
    }

    /** Whoever was followed before has no new interest because the merge is undone. */
    static Profile remembering(FollowUp followUp, Profile profile, FollowUpPolicy policy, Instant now) {
        var past = followUp.memory().past();
        return past.isEmpty() || followUp.profile() != null && !isJustCut(followUp.memory(), policy, now)
                ? profile
                : profile.interestedSince(past.getFirst().enrolment().startedAt());
    }

    /** Qualification is about to say who is who now. */
    private static boolean isJustCut(Memory memory, FollowUpPolicy policy, Instant now) {
        return memory.last().filter(last -> isJustCut(last, policy, now)).isPresent();
    }

    static boolean isJustCut(PastEnrolment past, FollowUpPolicy policy, Instant now) {
        return past.outcome() == EnrolmentOutcome.PROSPECT_GONE
                && !now.isAfter(past.finishedAt().plus(policy.settling()));
    }

    /** Whether the undoing has freed a cadence that may go on once qualification has said who this is. */
    static boolean isCutOff(FollowUp followUp, FollowUpPolicy policy, Instant now) {
        return followUp.memory().past().stream().anyMatch(past -> isUndone(past, policy, now));
    }

    /** Whether it goes on, once it suits, since the undoing of a merge has just freed it. */
    static boolean isUndone(PastEnrolment past, FollowUpPolicy policy, Instant now) {
        return past.reason().equals(UNDONE) && isJustCut(past, policy, now);
    }

    private static boolean suitsLast(FollowUp followUp, Profile profile) {
        return followUp.memory()
                .last()
                .filter(last -> suits(last.enrolment(), profile))
                .isPresent();
    }

    static boolean suits(Enrolment enrolment, @Nullable Profile profile) {
        if (profile == null || profile.historic()) {
            return false;
        }
        var stage = profile.stage();
        var isOpen = stage == Stage.LEAD || stage == Stage.PROSPECT || stage == Stage.OPPORTUNITY;
        return switch (enrolment.purpose()) {
            case ACQUIRE -> isOpen && profile.road() != Road.FUTURE_INTEREST;
            case NURTURE -> isOpen || stage == Stage.LOST;
            case CARE -> stage == Stage.CUSTOMER;
            case FAREWELL -> stage == Stage.LOST;
        };
    }
}
