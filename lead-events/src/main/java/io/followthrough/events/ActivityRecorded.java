package io.followthrough.events;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fact about somebody known. On {@link Topics#ACTIVITIES_CAPTURED} it names a person or a prospect; on
 * {@link Topics#PROSPECTS_ACTIVITY} the prospect is always resolved.
 *
 * @param activityId derived from what was sent, so that sending it again gives the same id
 * @param touchId the contact that it answers or reports on, if that is known
 * @param repId the representative who did it
 * @param minutes time that it took
 * @param until for {@link ActivityKind#OUT_OF_OFFICE}: the day of return; for {@link ActivityKind#EMAIL_BOUNCED}: when to
 *     try again, if it does not last; for {@link ActivityKind#MEETING_BOOKED}: when the meeting ends
 * @param machineRule the rule that told a machine from a person
 * @param historic imported for the record: it is measured, and starts no cadence
 * @param unreadable parts that could not be used, as they came
 * @param remark what a system says of it itself: shown with the text, and never read as somebody's words
 * @param receivedAt when we were told of it; absent: when it happened
 */
public record ActivityRecorded(
        String activityId,
        ActivityKind kind,
        @Personal @Nullable Person person,
        @Nullable String prospectId,
        @Nullable String touchId,
        @Nullable String repId,
        Instant at,
        @Nullable Double minutes,
        @Personal @Nullable String text,
        @Personal Map<String, String> answers,
        @Nullable Objection objection,
        @Nullable Deal deal,
        @Nullable Instant until,
        Machine machine,
        @Nullable String machineRule,
        boolean historic,
        @Personal List<UnreadPart> unreadable,
        @Personal @Nullable String remark,
        @Nullable Instant receivedAt)
        implements Event {

    /** How the {@link #machineRule} begins by which a message was read as the wish to be left alone. */
    public static final String ASKS_FOR_PEACE = "asks to be left in peace: ";

    /** The answer that names the number under which somebody else was reached. */
    public static final String WRONG_NUMBER = "wrongNumber";

    /** The answer that marks a confirmation of which nothing follows. */
    private static final String OVERTAKEN = "overtaken";

    public ActivityRecorded {
        answers = Copies.of(answers);
        person = FurtherAddresses.of(person, answers);
        machine = machine == null ? Machine.UNKNOWN : machine;
        unreadable = Copies.of(unreadable);
    }

    /**
     * Whether it counts as what a person did. Who does not say is believed; a link or picture that a rule is in doubt about counts for nobody, since
     * gateways and proxies fetch them as well.
     */
    public boolean byPerson() {
        return switch (machine) {
            case HUMAN -> true;
            case MACHINE -> false;
            case UNKNOWN ->
                machineRule == null || kind != ActivityKind.EMAIL_OPENED && kind != ActivityKind.LINK_CLICKED;
        };
    }

    /** When we were told of it: of two that happened at one time, the one that was told later knows better. */
    public Instant toldAt() {
        return receivedAt == null ? at : receivedAt;
    }

    /** An activity of which everything could be used. */
    public ActivityRecorded(
            String activityId,
            ActivityKind kind,
            @Nullable Person person,
            @Nullable String prospectId,
            @Nullable String touchId,
            @Nullable String repId,
            Instant at,
            @Nullable Double minutes,
            @Nullable String text,
            Map<String, String> answers,
            @Nullable Objection objection,
            @Nullable Deal deal,
            @Nullable Instant until,
            Machine machine,
            @Nullable String machineRule,
            boolean historic) {
        this(
                activityId,
                kind,
                person,
                prospectId,
                touchId,
                repId,
                at,
                minutes,
                text,
                answers,
                objection,
                deal,
                until,
                machine,
                machineRule,
                historic,
                List.of(),
                null,
                null);
    }

    /**
     * Whether somebody wrote to us that they want no contact any more. Who follows a link, or presses a button of a mail program,
     * says the same and has written nothing.
     */
    public boolean refusesInWords() {
        return kind == ActivityKind.CONSENT_WITHDRAWN
                && machine == Machine.HUMAN
                && machineRule != null
                && machineRule.startsWith(ASKS_FOR_PEACE);
    }

    /** The same activity once it is known whose it is. */
    public ActivityRecorded of(String resolvedProspectId) {
        return new ActivityRecorded(
                activityId,
                kind,
                person,
                resolvedProspectId,
                touchId,
                repId,
                at,
                minutes,
                text,
                answers,
                objection,
                deal,
                until,
                machine,
                machineRule,
                historic,
                unreadable,
                remark,
                receivedAt);
    }

    /** The same activity of somebody of whom other things are known. */
    public ActivityRecorded of(@Nullable Person other) {
        return new ActivityRecorded(
                activityId,
                kind,
                other,
                prospectId,
                touchId,
                repId,
                at,
                minutes,
                text,
                answers,
                objection,
                deal,
                until,
                machine,
                machineRule,
                historic,
                unreadable,
                remark,
                receivedAt);
    }

    /** The same activity with other answers. */
    public ActivityRecorded answering(Map<String, String> answered) {
        return new ActivityRecorded(
                activityId,
                kind,
                person,
                prospectId,
                touchId,
                repId,
                at,
                minutes,
                text,
                answered,
                objection,
                deal,
                until,
                machine,
                machineRule,
                historic,
                unreadable,
                remark,
                receivedAt);
    }

    /** The same activity with what a system says of it itself. */
    public ActivityRecorded remarking(@Nullable String said) {
        return new ActivityRecorded(
                activityId,
                kind,
                person,
                prospectId,
                touchId,
                repId,
                at,
                minutes,
                text,
                answers,
                objection,
                deal,
                until,
                machine,
                machineRule,
                historic,
                unreadable,
                said,
                receivedAt);
    }

    /** The text with what a system says of it before it, for whoever reads both; null if there is neither. */
    public @Nullable String wordsAndRemark() {
        var words = text == null || text.isBlank() ? null : text;
        if (remark == null) {
            return words;
        }
        return words == null ? remark : remark + ". " + words;
    }

    /** The same confirmation for those who are told of it when nothing follows from it: it came too late, or of another address. */
    public ActivityRecorded overtaken() {
        var more = new HashMap<>(answers);
        more.put(OVERTAKEN, "true");
        return new ActivityRecorded(
                activityId,
                kind,
                person,
                prospectId,
                touchId,
                repId,
                at,
                minutes,
                text,
                more,
                objection,
                deal,
                until,
                machine,
                machineRule,
                historic,
                unreadable,
                remark,
                receivedAt);
    }

    /** Whether nothing follows from this confirmation: contact was refused after the question that it answers, for example. */
    public boolean settlesNothing() {
        return kind == ActivityKind.CONSENT_CONFIRMED && answers.containsKey(OVERTAKEN);
    }

    /** What was done and when, without the person and without anybody's words. */
    public ActivityRecorded withoutWords() {
        return new ActivityRecorded(
                activityId,
                kind,
                null,
                prospectId,
                touchId,
                repId,
                at,
                minutes,
                null,
                Map.of(),
                objection == null ? null : objection.withoutWords(),
                deal == null ? null : deal.withoutWords(),
                until,
                machine,
                machineRule,
                historic,
                List.of(),
                null,
                receivedAt);
    }
}
