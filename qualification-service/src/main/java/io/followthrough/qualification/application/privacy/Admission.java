package io.followthrough.qualification.application.privacy;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.ConsentStatus;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.LeadCaptured;
import io.followthrough.kit.privacy.IdentityHashes;
import io.followthrough.qualification.application.privacy.Suppressions.Suppression;
import io.followthrough.qualification.domain.PersonalKeys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps people who were erased from coming back. What happened before the erasure is passed over, whether it comes late, is
 * replayed or imported again, and so is what becomes of a message that they had before. Somebody who had opted out comes back only by an act of their own with fresh consent, and then
 * starts anew.
 */
public final class Admission {

    private static final Logger log = LoggerFactory.getLogger(Admission.class);
    /** Somebody else's lists are no act of the person. */
    private static final Set<CaptureChannel> NOT_ONES_OWN =
            EnumSet.of(CaptureChannel.IMPORT, CaptureChannel.PARTNER, CaptureChannel.REFERRAL);
    /** What becomes of a message or a page that somebody had before: nobody asks to be known by it. */
    private static final Set<ActivityKind> AFTERMATH = EnumSet.of(
            ActivityKind.EMAIL_DELIVERED,
            ActivityKind.EMAIL_OPENED,
            ActivityKind.LINK_CLICKED,
            ActivityKind.EMAIL_BOUNCED,
            ActivityKind.OUT_OF_OFFICE,
            ActivityKind.PAGE_VISITED);

    private final Suppressions suppressions;
    private final IdentityHashes hashes;

    public Admission(Suppressions suppressions, IdentityHashes hashes) {
        this.suppressions = suppressions;
        this.hashes = hashes;
    }

    /** Those of the events that are taken in. */
    public List<EventEnvelope<?>> admit(List<EventEnvelope<?>> events) {
        var hashesByEvent = new HashMap<EventEnvelope<?>, List<String>>();
        var all = new TreeSet<String>();
        for (var event : events) {
            var named = keys(event).stream().map(hashes::of).toList();
            hashesByEvent.put(event, named);
            all.addAll(named);
        }
        var suppressed = all.isEmpty() ? Map.<String, Suppression>of() : suppressions.find(all);
        if (suppressed.isEmpty()) {
            return events;
        }
        var admitted = new ArrayList<EventEnvelope<?>>();
        for (var event : events) {
            var found = hashesByEvent.getOrDefault(event, List.of()).stream()
                    .map(suppressed::get)
                    .filter(Objects::nonNull)
                    .toList();
            if (isAdmitted(event, found)) {
                suppressions.lift(found.stream()
                        .filter(Suppression::optedOut)
                        .map(Suppression::hash)
                        .toList());
                admitted.add(event);
            }
        }
        if (admitted.size() < events.size()) {
            log.info("{} events of erased people passed over", events.size() - admitted.size());
        }
        return admitted;
    }

    private static boolean isAdmitted(EventEnvelope<?> event, List<Suppression> found) {
        var at = at(event);
        return found.stream().allMatch(suppression -> at.isAfter(suppression.erasedAt()))
                && (found.isEmpty() || !isAftermath(event))
                && (found.stream().noneMatch(Suppression::optedOut) || isOwnConsent(event));
    }

    private static boolean isAftermath(EventEnvelope<?> event) {
        return event.data() instanceof ActivityRecorded activity && AFTERMATH.contains(activity.kind());
    }

    private static boolean isOwnConsent(EventEnvelope<?> event) {
        return event.data() instanceof LeadCaptured capture
                && !NOT_ONES_OWN.contains(capture.channel())
                && !capture.historic()
                && (isGiven(capture.consent().email())
                        || isGiven(capture.consent().phone()));
    }

    private static boolean isGiven(ConsentStatus consent) {
        return consent == ConsentStatus.GRANTED || consent == ConsentStatus.PENDING;
    }

    private static List<String> keys(EventEnvelope<?> event) {
        return switch (event.data()) {
            case LeadCaptured capture -> PersonalKeys.all(capture.person());
            case ActivityRecorded activity -> PersonalKeys.all(activity.person());
            default -> List.of(); // events of other topics
        };
    }

    private static Instant at(EventEnvelope<?> event) {
        return switch (event.data()) {
            case LeadCaptured capture -> capture.capturedAt();
            case ActivityRecorded activity -> activity.at();
            default -> event.time(); // never asked: nobody is named
        };
    }
}
