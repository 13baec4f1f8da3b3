package io.followthrough.events;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One act of interest, validated and normalised.
 *
 * @param leadId derived from what was sent, so that sending it again gives the same id
 * @param answers what was answered to questions, by criterion or question id: {@code need}, {@code authority},
 *     {@code budget}, {@code timeline} and others
 * @param historic imported for the record: it is qualified and measured, and starts no cadence
 * @param unreadable parts that could not be used, as they came
 * @param imports the imports that brought it; empty when it came by another door
 * @param reported told by a system that keeps records, or by somebody else: no act of the person's own, whatever its channel
 * @param receivedAt when we were told of it; absent: when it happened
 */
public record LeadCaptured(
        String leadId,
        CaptureChannel channel,
        CaptureSource source,
        @Personal Person person,
        @Personal @Nullable Company company,
        @Personal Map<String, String> answers,
        List<String> interests,
        @Personal @Nullable String message,
        Consent consent,
        Machine machine,
        @Nullable String machineRule,
        boolean historic,
        Instant capturedAt,
        @Personal List<UnreadPart> unreadable,
        List<String> imports,
        boolean reported,
        @Nullable Instant receivedAt)
        implements LeadEvent {

    /** The answer that holds what was noted of the person by whoever keeps the list: no word of theirs. */
    public static final String NOTE = "note";

    public LeadCaptured {
        answers = Copies.of(answers);
        person = FurtherAddresses.of(person, answers);
        interests = Copies.of(interests);
        consent = consent == null ? Consent.UNKNOWN : consent;
        machine = machine == null ? Machine.UNKNOWN : machine;
        unreadable = Copies.of(unreadable);
        imports = Copies.of(imports);
    }

    /** A capture of which everything could be used. */
    public LeadCaptured(
            String leadId,
            CaptureChannel channel,
            CaptureSource source,
            Person person,
            @Nullable Company company,
            Map<String, String> answers,
            List<String> interests,
            @Nullable String message,
            Consent consent,
            Machine machine,
            @Nullable String machineRule,
            boolean historic,
            Instant capturedAt) {
        this(
                leadId,
                channel,
                source,
                person,
                company,
                answers,
                interests,
                message,
                consent,
                machine,
                machineRule,
                historic,
                capturedAt,
                List.of(),
                List.of(),
                false,
                null);
    }

    /** When we were told of it: of two that happened at one time, the one that was told later knows better. */
    public Instant toldAt() {
        return receivedAt == null ? capturedAt : receivedAt;
    }

    /** The same capture of somebody of whom other things are known. */
    public LeadCaptured of(Person other) {
        return new LeadCaptured(
                leadId,
                channel,
                source,
                other,
                company,
                answers,
                interests,
                message,
                consent,
                machine,
                machineRule,
                historic,
                capturedAt,
                unreadable,
                imports,
                reported,
                receivedAt);
    }

    /** The same capture with another consent. */
    public LeadCaptured consenting(Consent other) {
        return new LeadCaptured(
                leadId,
                channel,
                source,
                person,
                company,
                answers,
                interests,
                message,
                other,
                machine,
                machineRule,
                historic,
                capturedAt,
                unreadable,
                imports,
                reported,
                receivedAt);
    }

    /** The same capture of which other things are told. */
    public LeadCaptured telling(CaptureSource from, Map<String, String> answered) {
        return new LeadCaptured(
                leadId,
                channel,
                from,
                person,
                company,
                answered,
                interests,
                message,
                consent,
                machine,
                machineRule,
                historic,
                capturedAt,
                unreadable,
                imports,
                reported,
                receivedAt);
    }

    /** The same capture, brought by these imports. */
    public LeadCaptured broughtBy(List<String> importIds) {
        return new LeadCaptured(
                leadId,
                channel,
                source,
                person,
                company,
                answers,
                interests,
                message,
                consent,
                machine,
                machineRule,
                historic,
                capturedAt,
                unreadable,
                importIds,
                reported,
                receivedAt);
    }
}
