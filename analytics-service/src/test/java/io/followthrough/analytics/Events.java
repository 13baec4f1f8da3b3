package io.followthrough.analytics;

import static io.followthrough.testkit.Fixtures.anEvent;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.CadenceVersion;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.CaptureSource;
import io.followthrough.events.Consent;
import io.followthrough.events.Deal;
import io.followthrough.events.DerivedIds;
import io.followthrough.events.EnrolmentFinished;
import io.followthrough.events.EnrolmentOutcome;
import io.followthrough.events.EnrolmentResumed;
import io.followthrough.events.Event;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.FirstCapture;
import io.followthrough.events.Machine;
import io.followthrough.events.NoLead;
import io.followthrough.events.Objection;
import io.followthrough.events.Person;
import io.followthrough.events.ProspectErased;
import io.followthrough.events.ProspectMerged;
import io.followthrough.events.ProspectQualified;
import io.followthrough.events.ProspectUnmerged;
import io.followthrough.events.ReferralRewarded;
import io.followthrough.events.Road;
import io.followthrough.events.RoadChanged;
import io.followthrough.events.Role;
import io.followthrough.events.Stage;
import io.followthrough.events.TemplateVariant;
import io.followthrough.events.TimeWindow;
import io.followthrough.events.Touch;
import io.followthrough.events.TouchChannel;
import io.followthrough.events.TouchCompleted;
import io.followthrough.events.TouchOutcome;
import io.followthrough.events.TouchSent;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Events that analytics reads, by name. */
public final class Events {

    public static final Instant MONDAY_9AM = Instant.parse("2026-03-02T09:00:00Z");

    private Events() {}

    public static EventEnvelope<ProspectQualified> qualified(String id, Stage stage, String source, long revision) {
        return qualified(id, stage, capture(id, source), revision);
    }

    private static FirstCapture capture(String id, String source) {
        return new FirstCapture(id, CaptureChannel.WEB_FORM, CaptureSource.of(source), MONDAY_9AM);
    }

    public static EventEnvelope<ProspectQualified> qualified(
            String id, Stage stage, FirstCapture capture, long revision) {
        return anEvent(
                id,
                MONDAY_9AM.plusSeconds(revision),
                new ProspectQualified(
                        id,
                        stage,
                        Road.CURRENT_INTEREST,
                        Role.UNKNOWN,
                        BigDecimal.TEN,
                        List.of(),
                        List.of(),
                        null,
                        null,
                        Person.UNKNOWN,
                        null,
                        Consent.UNKNOWN,
                        capture,
                        false,
                        "1",
                        revision));
    }

    /** Somebody who came by a campaign, and of whom it is known where it is day and night. */
    public static EventEnvelope<ProspectQualified> qualifiedIn(
            String timeZone, String id, Stage stage, NoLead noLead, String campaign) {
        var source = new CaptureSource("ads", null, null, Map.of("utm_campaign", campaign), null, null, null);
        var it = qualified(id, stage, new FirstCapture(id, CaptureChannel.WEB_FORM, source, MONDAY_9AM), 1)
                .data();
        return anEvent(
                id,
                MONDAY_9AM,
                new ProspectQualified(
                        id,
                        stage,
                        it.road(),
                        it.role(),
                        it.score(),
                        it.criteria(),
                        it.missing(),
                        null,
                        null,
                        new Person(null, null, null, Map.of(), null, null, timeZone, Map.of()),
                        null,
                        it.consent(),
                        it.firstCapture(),
                        false,
                        "1",
                        1,
                        noLead,
                        null,
                        null,
                        List.of()));
    }

    public static EventEnvelope<ReferralRewarded> rewarded(String id, String referred, Instant at) {
        return happened(id, at, new ReferralRewarded(id, referred, "referral-" + referred));
    }

    /** @param kind raised or cleared */
    public static EventEnvelope<ActivityRecorded> objected(String id, ActivityKind kind, String type, Instant at) {
        var it = did(id, kind, at).data();
        return anEvent(
                id,
                at,
                new ActivityRecorded(
                        it.activityId() + type,
                        kind,
                        null,
                        id,
                        null,
                        "rep-1",
                        at,
                        null,
                        null,
                        Map.of(),
                        new Objection(type, null),
                        null,
                        null,
                        Machine.HUMAN,
                        null,
                        false));
    }

    public static EventEnvelope<RoadChanged> roadChanged(String id, Road from, Road to, Instant at) {
        return anEvent(id, at, new RoadChanged(id, from, to, "because", null));
    }

    public static EventEnvelope<ProspectMerged> merged(String survivor, String gone, Instant at) {
        return happened(survivor, at, new ProspectMerged(survivor, gone, "email"));
    }

    /** The survivor's decision while others count with it. */
    public static EventEnvelope<ProspectQualified> qualifiedWith(
            String id, Stage stage, String source, long revision, String... absorbed) {
        return qualifiedWith(id, stage, capture(id, source), revision, absorbed);
    }

    public static EventEnvelope<ProspectQualified> qualifiedWith(
            String id, Stage stage, FirstCapture capture, long revision, String... absorbed) {
        var alone = qualified(id, stage, capture, revision);
        var it = alone.data();
        return anEvent(
                id,
                alone.time(),
                new ProspectQualified(
                        id,
                        stage,
                        it.road(),
                        it.role(),
                        it.score(),
                        it.criteria(),
                        it.missing(),
                        it.nextQuestion(),
                        it.reentryAt(),
                        it.person(),
                        it.company(),
                        it.consent(),
                        it.firstCapture(),
                        it.historic(),
                        it.rulesVersion(),
                        revision,
                        // Who has no capture, and did nothing, was brought by an import that was undone.
                        capture == null && stage == Stage.DISQUALIFIED ? NoLead.WITHDRAWN : null,
                        null,
                        alone.time(),
                        List.of(absorbed)));
    }

    /** @param activityIds recorded under the other's id, and this one's */
    public static EventEnvelope<ProspectUnmerged> unmerged(
            String id, String survivor, Instant at, String... activityIds) {
        return happened(
                id, at, new ProspectUnmerged(id, survivor, "two people", List.of(activityIds), List.of(), List.of()));
    }

    /** As it is told today: with what is given back. */
    public static EventEnvelope<ProspectUnmerged> unmergedWith(
            String id, String survivor, Instant at, List<ActivityRecorded> givenBack) {
        var ids = givenBack.stream().map(ActivityRecorded::activityId).toList();
        var told = givenBack.stream().map(it -> it.of(id).withoutWords()).toList();
        return happened(id, at, new ProspectUnmerged(id, survivor, "two people", ids, told, List.of()));
    }

    public static EventEnvelope<ProspectErased> erased(String id, Instant at) {
        return anEvent(id, at, new ProspectErased(id, "asked"));
    }

    public static EventEnvelope<TouchSent> mailSent(String id, String touchId, Instant at) {
        return sent(id, touchId, TouchChannel.EMAIL, at);
    }

    /** @param channel of those that are sent by themselves */
    public static EventEnvelope<TouchSent> sent(String id, String touchId, TouchChannel channel, Instant at) {
        return anEvent(id, at, new TouchSent(touch(id, touchId, channel, at, TouchOutcome.SENT, null)));
    }

    public static EventEnvelope<TouchSent> mailSent(String id, String touchId, Instant at, String variant) {
        var it = touch(id, touchId, TouchChannel.EMAIL, at, TouchOutcome.SENT, null);
        return anEvent(
                id,
                at,
                new TouchSent(new Touch(
                        touchId,
                        it.enrolmentId(),
                        id,
                        it.cadence(),
                        1,
                        1,
                        it.channel(),
                        new TemplateVariant("intro", variant),
                        it.repId(),
                        it.road(),
                        at,
                        it.window(),
                        10,
                        it.outcome(),
                        null,
                        null)));
    }

    public static EventEnvelope<TouchCompleted> called(String id, String touchId, Instant at, TouchOutcome outcome) {
        return anEvent(id, at, new TouchCompleted(touch(id, touchId, TouchChannel.CALL, at, outcome, 6.0)));
    }

    public static EventEnvelope<EnrolmentFinished> finished(String id, EnrolmentOutcome outcome, Instant at) {
        return finished(id, outcome, 5, at);
    }

    /** @param made of five contacts that were promised */
    public static EventEnvelope<EnrolmentFinished> finished(String id, EnrolmentOutcome outcome, int made, Instant at) {
        return anEvent(
                id,
                at,
                new EnrolmentFinished(
                        "en-" + id,
                        id,
                        new CadenceVersion("new-web-lead", 1),
                        outcome,
                        "done",
                        5,
                        made,
                        "rep-1",
                        null));
    }

    public static EventEnvelope<EnrolmentResumed> resumed(String id, Instant at) {
        return anEvent(
                id, at, new EnrolmentResumed("en-" + id, id, new CadenceVersion("new-web-lead", 1), "planned anew"));
    }

    public static EventEnvelope<ActivityRecorded> did(String id, ActivityKind kind, Instant at) {
        return did(id, kind, at, null, Machine.HUMAN);
    }

    public static EventEnvelope<ActivityRecorded> did(
            String id, ActivityKind kind, Instant at, String touchId, Machine machine) {
        return activity(id, kind, at, touchId, machine, null, null);
    }

    /** @param rule by which it was told */
    public static EventEnvelope<ActivityRecorded> refused(String id, Instant at, String rule) {
        var it = did(id, ActivityKind.CONSENT_WITHDRAWN, at).data();
        return anEvent(
                id,
                at,
                new ActivityRecorded(
                        it.activityId(),
                        it.kind(),
                        null,
                        id,
                        null,
                        null,
                        at,
                        null,
                        null,
                        Map.of(),
                        null,
                        null,
                        null,
                        Machine.HUMAN,
                        rule,
                        false));
    }

    public static EventEnvelope<ActivityRecorded> noted(String id, double minutes, String touchId, Instant at) {
        return activity(id, ActivityKind.NOTE_TAKEN, at, touchId, Machine.HUMAN, null, minutes);
    }

    public static EventEnvelope<ActivityRecorded> won(String id, String dealId, Instant at) {
        return activity(id, ActivityKind.DEAL_WON, at, null, Machine.HUMAN, dealId, null);
    }

    public static EventEnvelope<ActivityRecorded> opened(String id, String dealId, Instant at) {
        return activity(id, ActivityKind.DEAL_OPENED, at, null, Machine.HUMAN, dealId, null);
    }

    public static EventEnvelope<ActivityRecorded> lost(String id, String dealId, Instant at) {
        return activity(id, ActivityKind.DEAL_LOST, at, null, Machine.HUMAN, dealId, null);
    }

    /** The same may happen twice: the time is part of the id. */
    private static <E extends Event> EventEnvelope<E> happened(String subject, Instant at, E data) {
        var id = DerivedIds.of("test", subject, at.toString(), data.toString());
        return new EventEnvelope<>(id, URI.create("/tests"), subject, at, null, null, null, data);
    }

    private static EventEnvelope<ActivityRecorded> activity(
            String id, ActivityKind kind, Instant at, String touchId, Machine machine, String dealId, Double minutes) {
        return anEvent(
                id,
                at,
                new ActivityRecorded(
                        kind + "@" + at + "/" + touchId + "/" + machine + (dealId == null ? "" : "/" + dealId),
                        kind,
                        null,
                        id,
                        touchId,
                        "rep-1",
                        at,
                        minutes,
                        null,
                        Map.of(),
                        null,
                        dealId == null ? null : new Deal(dealId, BigDecimal.ONE, "EUR", null),
                        null,
                        machine,
                        null,
                        false));
    }

    private static Touch touch(
            String id, String touchId, TouchChannel channel, Instant at, TouchOutcome outcome, Double minutes) {
        return new Touch(
                touchId,
                "en-" + id,
                id,
                new CadenceVersion("new-web-lead", 1),
                1,
                1,
                channel,
                new TemplateVariant("intro", "B"),
                "rep-1",
                Road.CURRENT_INTEREST,
                at,
                new TimeWindow(at, at.plusSeconds(3600)),
                10,
                outcome,
                null,
                minutes);
    }
}
