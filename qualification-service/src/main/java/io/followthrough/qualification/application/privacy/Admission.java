package io.followthrough.qualification.application.privacy;

import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.ConsentStatus;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.ListKeys;
import io.followthrough.events.ProspectReturned;
import io.followthrough.kit.privacy.IdentityHashes;
import io.followthrough.qualification.application.privacy.Suppressions.Suppression;
import io.followthrough.qualification.domain.PersonalKeys;
import io.followthrough.qualification.domain.PrivacyRequests;
import io.followthrough.qualification.domain.reading.Heard.PrivacyRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps people who were erased from coming back. What happened before the erasure is passed over, whether it comes late, is
 * replayed or imported again. What is told of them later brings nobody back, however new it is: that takes an act of their
 * own ({@link OwnActs}), and of somebody who had opted out fresh consent. They then start anew, and others may tell of them
 * again.
 */
public final class Admission {

    private static final Logger log = LoggerFactory.getLogger(Admission.class);
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

    /**
     * @param at when they came
     * @param lifted hashes under which the person was erased
     */
    public record Return(EventEnvelope<?> event, Instant at, List<String> lifted) {}

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
            var named = hashesByEvent.getOrDefault(event, List.of());
            var found =
                    named.stream().map(suppressed::get).filter(Objects::nonNull).toList();
            if (!found.isEmpty() && !isAdmitted(event, found, found.size() == named.size())) {
                continue;
            }
            admitted.events().add(event);
            if (OwnActs.isOne(event.data()) && !areAllBack(found)) {
                var at = at(event);
                var lifted = found.stream().map(Suppression::hash).toList();
                found.forEach(one -> suppressed.put(one.hash(), one.liftedAt(at)));
                admitted.returns().add(new Return(event, at, lifted));
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
        returns.forEach(back -> suppressions.lift(back.lifted(), back.at()));
    }

    /** For others who keep lists away. @param prospectId who they are now */
    public ProspectReturned told(Return back, String prospectId) {
        var listKeys = new LinkedHashSet<>(back.lifted());
        listKeys(back.event()).stream().map(hashes::of).forEach(listKeys::add);
        return new ProspectReturned(prospectId, List.copyOf(listKeys), back.at());
    }

    private static List<String> listKeys(EventEnvelope<?> event) {
        return switch (event.data()) {
            case LeadCaptured capture -> ListKeys.of(capture.person(), capture.company());
            case ActivityRecorded activity -> ListKeys.of(activity.person(), null);
            default -> List.of(); // brings nobody back
        };
    }

    /** @param entirely whether all that the event names was erased */
    private static boolean isAdmitted(EventEnvelope<?> event, List<Suppression> found, boolean entirely) {
        var at = at(event);
        if (!found.stream().allMatch(suppression -> at.isAfter(suppression.erasedAt()))) {
            return false;
        }
        if (event.data() instanceof ActivityRecorded activity && isObeyed(activity, entirely)) {
            return true;
        }
        return found.stream().anyMatch(Suppression::optedOut)
                ? isOwnConsent(event)
                : OwnActs.isOne(event.data()) || found.stream().anyMatch(wasBackBy(at));
    }

    /** A refusal may be that of others at the same address, and whoever asks for their data is answered; of nothing, nothing is to be erased. */
    private static boolean isObeyed(ActivityRecorded activity, boolean ofTheErasedAlone) {
        return switch (activity.kind()) {
            case CONSENT_WITHDRAWN, COMPLAINT -> true;
            case QUESTION_ANSWERED -> {
                var asked = PrivacyRequests.told(activity);
                yield asked == PrivacyRequest.ACCESS || asked == PrivacyRequest.ERASURE && !ofTheErasedAlone;
            }
            default -> false; // decided by whose act it is
        };
    }

    private static Predicate<Suppression> wasBackBy(Instant at) {
        return suppression -> suppression.returnedAt() != null && !at.isBefore(suppression.returnedAt());
    }

    private static boolean areAllBack(List<Suppression> found) {
        return found.stream().allMatch(suppression -> suppression.returnedAt() != null);
    }

    private static boolean isOwnConsent(EventEnvelope<?> event) {
        return event.data() instanceof LeadCaptured capture
                && OwnActs.isOne(capture)
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
