package io.followthrough.cadence.domain.followup;

import io.followthrough.cadence.domain.planning.Reachability;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.ConsentStatus;
import io.followthrough.events.TouchChannel;
import java.util.EnumMap;
import java.util.Optional;

/** Over which channels a person may and can be reached. Asked when a cadence is chosen and again when an e-mail leaves. */
public final class Reach {

    private Reach() {}

    public static Reachability of(FollowUp followUp, Rules rules) {
        var obstacles = new EnumMap<TouchChannel, String>(TouchChannel.class);
        for (var channel : TouchChannel.values()) {
            obstacle(followUp, channel, rules.policy()).ifPresent(reason -> obstacles.put(channel, reason));
        }
        var hours = followUp.suppression().wishes().hours();
        var profile = followUp.profile();
        return hours == null || profile == null
                ? new Reachability(obstacles)
                : new Reachability(
                        obstacles,
                        hours,
                        rules.places().of(profile.person(), profile.company()).week());
    }

    /** Why this channel is closed; empty if it is open. */
    public static Optional<String> obstacle(FollowUp followUp, TouchChannel channel, FollowUpPolicy policy) {
        var profile = followUp.profile();
        if (profile == null || followUp.gone() != null) {
            return Optional.of("not known any more");
        }
        if (followUp.suppression().optedOut()) {
            return Optional.of("opted out");
        }
        var closed = followUp.suppression().closed(channel, profile);
        if (closed.isPresent()) {
            return closed;
        }
        var person = profile.person();
        return Optional.ofNullable(
                switch (channel) {
                    case EMAIL, SURVEY -> email(followUp, profile, policy);
                    // Whoever writes to us may be answered; a newsletter goes to those alone who asked for it.
                    case NEWSLETTER ->
                        profile.asksForNewsletter() && profile.consent().email() != ConsentStatus.UNKNOWN
                                ? email(followUp, profile, policy)
                                : "did not ask for the newsletter";
                    case CALL ->
                        person.phone() == null
                                ? "no phone number"
                                : profile.consent().phone() == ConsentStatus.DENIED ? "does not want calls" : null;
                    case SOCIAL -> person.socialProfiles().isEmpty() ? "no social profile" : null;
                    case LETTER -> person.name() == null ? "no name to write to" : null;
                    case VISIT -> profile.company() == null ? "no company to visit" : null;
                });
    }

    private static @org.jspecify.annotations.Nullable String email(
            FollowUp followUp, Profile profile, FollowUpPolicy policy) {
        if (profile.person().email() == null) {
            return "no e-mail address";
        }
        var suppressed = followUp.suppression().ofEmailTo(followUp.emailAddress());
        if (suppressed != null) {
            return suppressed;
        }
        return switch (profile.consent().email()) {
            case GRANTED -> null;
            case DENIED -> "does not want e-mail";
            case PENDING -> "has not confirmed the e-mail address yet";
            case UNKNOWN ->
                policy.unknownConsentAllowed() && cameByThemselves(profile.channel())
                        ? null
                        : "was never asked for consent to e-mail";
        };
    }

    private static boolean cameByThemselves(@org.jspecify.annotations.Nullable CaptureChannel channel) {
        return channel != null && channel != CaptureChannel.IMPORT && channel != CaptureChannel.PARTNER;
    }
}
