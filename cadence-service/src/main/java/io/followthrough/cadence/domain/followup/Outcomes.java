package io.followthrough.cadence.domain.followup;

import static io.followthrough.events.TouchOutcome.BOUNCED;
import static io.followthrough.events.TouchOutcome.CALL_BACK;
import static io.followthrough.events.TouchOutcome.CONNECTED;
import static io.followthrough.events.TouchOutcome.DONE;
import static io.followthrough.events.TouchOutcome.GATEKEEPER;
import static io.followthrough.events.TouchOutcome.LANGUAGE_BARRIER;
import static io.followthrough.events.TouchOutcome.LEFT_COMPANY;
import static io.followthrough.events.TouchOutcome.MEETING_BOOKED;
import static io.followthrough.events.TouchOutcome.MEETING_HELD;
import static io.followthrough.events.TouchOutcome.NOT_INTERESTED;
import static io.followthrough.events.TouchOutcome.NO_ANSWER;
import static io.followthrough.events.TouchOutcome.NO_SHOW;
import static io.followthrough.events.TouchOutcome.OPTED_OUT;
import static io.followthrough.events.TouchOutcome.POSTED;
import static io.followthrough.events.TouchOutcome.REPLIED;
import static io.followthrough.events.TouchOutcome.SENT;
import static io.followthrough.events.TouchOutcome.VISITED;
import static io.followthrough.events.TouchOutcome.VOICEMAIL;
import static io.followthrough.events.TouchOutcome.WRONG_NUMBER;
import static io.followthrough.events.TouchOutcome.WRONG_PERSON;

import io.followthrough.cadence.domain.definition.Purpose;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.EnrolmentOutcome;
import io.followthrough.events.TouchChannel;
import io.followthrough.events.TouchOutcome;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can come of a contact, and what it means. */
public final class Outcomes {

    private static final Set<TouchOutcome> SPOKEN = EnumSet.of(
            CONNECTED,
            MEETING_BOOKED,
            MEETING_HELD,
            CALL_BACK,
            NOT_INTERESTED,
            WRONG_PERSON,
            LEFT_COMPANY,
            LANGUAGE_BARRIER,
            OPTED_OUT);
    private static final Set<TouchOutcome> OF_A_CALL =
            with(SPOKEN, NO_ANSWER, VOICEMAIL, GATEKEEPER, WRONG_NUMBER, NO_SHOW, DONE);
    private static final Set<TouchOutcome> OF_A_VISIT =
            with(SPOKEN, NO_ANSWER, VOICEMAIL, GATEKEEPER, NO_SHOW, VISITED, DONE);
    private static final Set<TouchOutcome> WRITTEN =
            EnumSet.of(REPLIED, CONNECTED, MEETING_BOOKED, NOT_INTERESTED, WRONG_PERSON, LEFT_COMPANY, OPTED_OUT);
    private static final Set<TouchOutcome> OF_A_MESSAGE = with(WRITTEN, POSTED, DONE, SENT, BOUNCED);
    private static final Set<TouchOutcome> OF_A_MAIL = with(WRITTEN, DONE, SENT, BOUNCED);
    /** It asks nothing, so nothing comes of it but that it was posted or came back. */
    private static final Set<TouchOutcome> OF_A_LETTER = EnumSet.of(POSTED, DONE, SENT, BOUNCED);

    private Outcomes() {}

    private static Set<TouchOutcome> with(Set<TouchOutcome> some, TouchOutcome... more) {
        var all = EnumSet.copyOf(some);
        all.addAll(Set.of(more));
        return all;
    }

    /** In the order of {@link TouchOutcome}. */
    public static Set<TouchOutcome> of(TouchChannel channel) {
        return switch (channel) {
            case CALL -> OF_A_CALL;
            case VISIT -> OF_A_VISIT;
            case SOCIAL -> OF_A_MESSAGE;
            case LETTER -> OF_A_LETTER;
            case EMAIL, SURVEY, NEWSLETTER -> OF_A_MAIL;
        };
    }

    /** Whether nobody was reached, so that it is tried again. */
    static boolean isMissed(TouchOutcome outcome) {
        return outcome == NO_ANSWER || outcome == GATEKEEPER;
    }

    /** Whether the person and a representative have exchanged words. */
    static boolean isTalk(TouchOutcome outcome) {
        return SPOKEN.contains(outcome) || outcome == VISITED || outcome == REPLIED;
    }

    /** The fact that others are told; null if the contact itself is all there is to tell. */
    public static @Nullable ActivityKind activity(TouchOutcome outcome, TouchChannel channel, boolean ofEverything) {
        return switch (outcome) {
            case SENT -> null;
            case CONNECTED, CALL_BACK, WRONG_PERSON -> talk(channel);
            case NO_ANSWER, GATEKEEPER, NO_SHOW -> ActivityKind.CALL_NO_ANSWER;
            case VOICEMAIL -> ActivityKind.VOICEMAIL;
            case MEETING_BOOKED -> ActivityKind.MEETING_BOOKED;
            case MEETING_HELD, VISITED -> ActivityKind.MEETING_HELD;
            case NOT_INTERESTED -> ActivityKind.OBJECTION_RAISED;
            case OPTED_OUT -> ofEverything ? ActivityKind.CONSENT_WITHDRAWN : ActivityKind.QUESTION_ANSWERED;
            case DONE, POSTED, WRONG_NUMBER, LEFT_COMPANY, LANGUAGE_BARRIER -> ActivityKind.NOTE_TAKEN;
            case REPLIED -> channel == TouchChannel.SOCIAL ? ActivityKind.SOCIAL_REPLY : ActivityKind.EMAIL_REPLIED;
            case BOUNCED ->
                channel == TouchChannel.EMAIL || channel == TouchChannel.SURVEY || channel == TouchChannel.NEWSLETTER
                        ? ActivityKind.EMAIL_BOUNCED
                        : ActivityKind.NOTE_TAKEN;
        };
    }

    private static ActivityKind talk(TouchChannel channel) {
        return switch (channel) {
            case CALL, VISIT, LETTER -> ActivityKind.CALL_CONNECTED;
            case SOCIAL -> ActivityKind.SOCIAL_REPLY;
            case EMAIL, SURVEY, NEWSLETTER -> ActivityKind.EMAIL_REPLIED;
        };
    }

    /** How the whole enrolment ends by this; empty if it goes on. */
    static Optional<EnrolmentOutcome> ending(Report report, Purpose purpose) {
        if (report.activity() == ActivityKind.DEAL_WON) {
            return Optional.of(EnrolmentOutcome.WON);
        }
        if (report.activity() == ActivityKind.DEAL_LOST) {
            return Optional.of(EnrolmentOutcome.LOST);
        }
        if (report.activity() == ActivityKind.DEAL_OPENED) {
            return Optional.of(EnrolmentOutcome.RESPONDED);
        }
        return Optional.ofNullable(
                switch (report.outcome()) {
                    case MEETING_BOOKED -> EnrolmentOutcome.MEETING_BOOKED;
                    case MEETING_HELD, VISITED, REPLIED -> purpose.seeksAnAnswer() ? EnrolmentOutcome.RESPONDED : null;
                    case NOT_INTERESTED -> EnrolmentOutcome.NOT_INTERESTED;
                    case OPTED_OUT -> report.optsOutOfEverything() ? EnrolmentOutcome.OPTED_OUT : null;
                    // Whoever did not come has not said no; nobody calls again whoever has nothing to decide.
                    case NO_SHOW, WRONG_PERSON, LEFT_COMPANY -> EnrolmentOutcome.ENDED_BY_PERSON;
                    case SENT,
                            CONNECTED,
                            NO_ANSWER,
                            VOICEMAIL,
                            CALL_BACK,
                            DONE,
                            BOUNCED,
                            WRONG_NUMBER,
                            LANGUAGE_BARRIER,
                            GATEKEEPER,
                            POSTED -> null;
                });
    }

    /** In words, for whoever looks at what has ended. */
    static String reason(Report report) {
        return switch (report.outcome()) {
            case NO_SHOW -> "did not come to the meeting";
            case OPTED_OUT -> "opted out, as told to a representative";
            case WRONG_PERSON -> "not the one who decides: ask for the decision maker";
            case LEFT_COMPANY ->
                report.successor() == null
                        ? "has left the company"
                        : "has left the company: ask for " + report.successor();
            case SENT,
                    CONNECTED,
                    NO_ANSWER,
                    VOICEMAIL,
                    MEETING_BOOKED,
                    CALL_BACK,
                    NOT_INTERESTED,
                    DONE,
                    BOUNCED,
                    WRONG_NUMBER,
                    LANGUAGE_BARRIER,
                    GATEKEEPER,
                    MEETING_HELD,
                    POSTED,
                    VISITED,
                    REPLIED ->
                report.outcome().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        };
    }
}
