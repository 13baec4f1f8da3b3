package io.followthrough.cadence.domain.followup;

import io.followthrough.cadence.domain.followup.Closure.Lasts;
import io.followthrough.events.TouchChannel;
import io.followthrough.events.TouchOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Ways that a report closes: nobody is called on who is not there, not the one, or does not want it. */
final class Closing {

    static final String WRONG_NUMBER = "the number is wrong";

    private Closing() {}

    /** The person with these ways closed; the same if the report closes none. */
    static FollowUp after(FollowUp followUp, TouchId id, Report report, Instant now) {
        var suppression = followUp.suppression();
        if (report.optsOutOfEverything()) {
            return followUp.with(suppression.ofEverything());
        }
        var closing = suppression.closing(closures(followUp, report));
        var address = followUp.emailAddress();
        var dead = deadAddress(followUp, id, report)
                .map(reason -> closing.with(closing.addresses().bounced(address, reason, id.toString())))
                .orElse(closing);
        return dead.equals(suppression) ? followUp : followUp.with(dead);
    }

    private static List<Closure> closures(FollowUp followUp, Report report) {
        var profile = followUp.profile();
        return switch (report.outcome()) {
            case OPTED_OUT ->
                report.refused().stream().sorted().map(Closure::unwanted).toList();
            case WRONG_NUMBER ->
                List.of(Closure.of(TouchChannel.CALL, Closing.WRONG_NUMBER, Lasts.WITH_NUMBER, profile));
            case LEFT_COMPANY ->
                List.of(
                        Closure.of(TouchChannel.CALL, Bouncing.LEFT, Lasts.WITH_NUMBER, profile),
                        Closure.of(TouchChannel.VISIT, Bouncing.LEFT, Lasts.WITH_COMPANY, profile),
                        Closure.of(TouchChannel.LETTER, Bouncing.LEFT, Lasts.WITH_COMPANY, profile));
            case LANGUAGE_BARRIER -> talks("no language in common", Lasts.WITH_LANGUAGE, profile);
            case WRONG_PERSON -> talks("not the one who decides", Lasts.WITH_INTEREST, profile);
            case SENT,
                    CONNECTED,
                    NO_ANSWER,
                    VOICEMAIL,
                    MEETING_BOOKED,
                    CALL_BACK,
                    NOT_INTERESTED,
                    DONE,
                    BOUNCED,
                    NO_SHOW,
                    GATEKEEPER,
                    MEETING_HELD,
                    POSTED,
                    VISITED,
                    REPLIED -> List.of();
        };
    }

    private static List<Closure> talks(String reason, Lasts lasts, @org.jspecify.annotations.Nullable Profile profile) {
        return Stream.of(TouchChannel.CALL, TouchChannel.VISIT)
                .map(channel -> Closure.of(channel, reason, lasts, profile))
                .toList();
    }

    private static Optional<String> deadAddress(FollowUp followUp, TouchId id, Report report) {
        if (report.outcome() == TouchOutcome.LEFT_COMPANY) {
            return Optional.of(Bouncing.LEFT);
        }
        var byMail = followUp.enrolmentOf(id)
                .flatMap(enrolment -> enrolment.touch(id))
                .filter(PlannedTouch::isSentByItself)
                .isPresent();
        return report.outcome() == TouchOutcome.BOUNCED && byMail ? Optional.of(Bouncing.BOUNCED) : Optional.empty();
    }
}
