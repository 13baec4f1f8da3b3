package io.followthrough.qualification.application.privacy;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.ConsentStatus;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.ListKeys;
import io.followthrough.events.ProspectReturned;
import io.followthrough.kit.privacy.IdentityHashes;
import io.followthrough.qualification.application.privacy.Suppressions.Suppression;
import io.followthrough.qualification.domain.PersonalKeys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps people who were erased from coming back. What happened before the erasure is passed over, whether it comes late, is
 * replayed or imported again, and so is what becomes of a message that they had before. A list brings nobody back, however
 * new it is: that takes an act of their own, and of somebody who had opted out fresh consent. They then start anew, and
 * lists may tell of them again.
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

    /**
     * @param events those that are taken in
     * @param returns acts by which people came back who were erased; to be {@link #settle settled} once they are taken in
     */
    public record Admitted(List<EventEnvelope<?>> events, List<Return> returns) {}

    /** @param lifted hashes under which the person was erased */
    public record Return(EventEnvelope<?> event, LeadCaptured capture, List<String> lifted) {}

    /** Those of the events that are taken in. Asked again before it is settled, it says the same. */
    public Admitted admit(List<EventEnvelope<?>> events) {
        var hashesByEvent = new HashMap<EventEnvelope<?>, List<String>>();
        var all = new TreeSet<String>();
        for (var event : events) {
            var named = keys(event).stream().map(hashes::of).toList();
            hashesByEvent.put(event, named);
            all.addAll(named);
        }
        var suppressed = all.isEmpty() ? Map.<String, Suppression>of() : suppressions.find(all);
        return suppressed.isEmpty()
                ? new Admitted(events, List.of())
                : admit(events, hashesByEvent, new LinkedHashMap<>(suppressed));
    }

    private static Admitted admit(
            List<EventEnvelope<?>> events,
            Map<EventEnvelope<?>, List<String>> hashesByEvent,
            Map<String, Suppression> suppressed) {
        var admitted = new Admitted(new ArrayList<>(), new ArrayList<>());
        for (var event : events) {
            var found = hashesByEvent.getOrDefault(event, List.of()).stream()
                    .map(suppressed::get)
                    .filter(Objects::nonNull)
                    .toList();
            if (!isAdmitted(event, found)) {
                continue;
            }
            admitted.events().add(event);
            if (event.data() instanceof LeadCaptured capture && !isList(capture) && !areAllBack(found)) {
                var lifted = found.stream().map(Suppression::hash).toList();
                found.forEach(one -> suppressed.put(one.hash(), one.liftedAt(capture.capturedAt())));
                admitted.returns().add(new Return(event, capture, lifted));
            }
        }
        if (admitted.events().size() < events.size()) {
            log.info(
                    "{} events of erased people passed over",
                    events.size() - admitted.events().size());
        }
        return admitted;
    }

    /** Those who came back are no longer kept away. */
    public void settle(List<Return> returns) {
        returns.forEach(back -> suppressions.lift(back.lifted(), back.capture().capturedAt()));
    }

    /** For others who keep lists away. @param prospectId who they are now */
    public ProspectReturned told(Return back, String prospectId) {
        var capture = back.capture();
        var listKeys = new LinkedHashSet<>(back.lifted());
        ListKeys.of(capture.person(), capture.company()).stream()
                .map(hashes::of)
                .forEach(listKeys::add);
        return new ProspectReturned(prospectId, List.copyOf(listKeys), capture.capturedAt());
    }

    private static boolean isAdmitted(EventEnvelope<?> event, List<Suppression> found) {
        var at = at(event);
        return found.stream().allMatch(suppression -> at.isAfter(suppression.erasedAt()))
                && (found.isEmpty() || !isAftermath(event))
                && (found.stream().noneMatch(Suppression::optedOut) || isOwnConsent(event))
                && (found.isEmpty() || !isList(event) || found.stream().anyMatch(wasBackBy(at)));
    }

    private static Predicate<Suppression> wasBackBy(Instant at) {
        return suppression -> suppression.returnedAt() != null && !at.isBefore(suppression.returnedAt());
    }

    private static boolean areAllBack(List<Suppression> found) {
        return found.stream().allMatch(suppression -> suppression.returnedAt() != null);
    }

    private static boolean isAftermath(EventEnvelope<?> event) {
        return event.data() instanceof ActivityRecorded activity && AFTERMATH.contains(activity.kind());
    }

    private static boolean isList(EventEnvelope<?> event) {
        return event.data() instanceof LeadCaptured capture && isList(capture);
    }

    private static boolean isList(LeadCaptured capture) {
        return NOT_ONES_OWN.contains(capture.channel())
                || capture.historic()
                || !capture.imports().isEmpty();
    }

    private static boolean isOwnConsent(EventEnvelope<?> event) {
        return event.data() instanceof LeadCaptured capture
                && !isList(capture)
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
