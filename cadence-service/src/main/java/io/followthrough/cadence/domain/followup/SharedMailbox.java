package io.followthrough.cadence.domain.followup;

import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Several people behind one address, a family or an office: each is followed for their own sake, but whoever opens that
 * mailbox gets the same text once, and the next one a day later.
 */
public final class SharedMailbox {

    /** A text on its way to a mailbox. */
    public record Text(String address, String template) {}

    private SharedMailbox() {}

    /** What this e-mail would put into which mailbox; empty if it is not known. */
    public static Optional<Text> text(FollowUp followUp, TouchId id) {
        return Optional.ofNullable(address(followUp))
                .flatMap(address -> followUp.enrolmentOf(id)
                        .flatMap(enrolment -> enrolment.touch(id))
                        .flatMap(touch -> Optional.ofNullable(touch.template()))
                        .map(template -> new Text(address, template.id())));
    }

    /**
     * Until when this e-mail waits, since the same text has just gone to somebody else at the same address; empty if it need
     * not.
     *
     * @param others people, at whatever address
     */
    public static Optional<Instant> waitsUntil(
            FollowUp followUp, TouchId id, Collection<FollowUp> others, Rules rules, Instant now) {
        return text(followUp, id)
                .flatMap(text -> others.stream()
                        .filter(other -> !other.prospectId().equals(followUp.prospectId()))
                        .filter(other -> text.address().equals(address(other)))
                        .flatMap(SharedMailbox::sent)
                        .filter(touch -> touch.template() != null
                                && text.template().equals(touch.template().id()))
                        .map(touch -> touch.changedAt().plus(rules.policy().betweenEmails()))
                        .max(Instant::compareTo)
                        .filter(free -> free.isAfter(now)));
    }

    /** In lower case; null if there is none. */
    public static @Nullable String address(FollowUp followUp) {
        var email = followUp.emailAddress();
        return email == null ? null : email.toLowerCase(Locale.ROOT);
    }

    private static Stream<PlannedTouch> sent(FollowUp other) {
        return other.remembered()
                .flatMap(enrolment -> enrolment.touches().stream())
                .filter(touch -> touch.isSentByItself() && Punctuality.mayHaveLeft(touch.state()));
    }
}
