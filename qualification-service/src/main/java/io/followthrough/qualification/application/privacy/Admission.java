package io.followthrough.qualification.application.privacy;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.Consent;
import io.followthrough.events.ConsentStatus;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.ListKeys;
import io.followthrough.events.ProspectReturned;
import io.followthrough.kit.privacy.IdentityHashes;
import io.followthrough.qualification.application.privacy.Suppressions.Suppression;
import io.followthrough.qualification.domain.PersonalKeys;
import io.followthrough.qualification.domain.PrivacyRequests;
import io.followthrough.qualification.domain.Word;
import io.followthrough.qualification.domain.reading.Heard.PrivacyRequest;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    /** Before the id of a capture or activity that was held of somebody. */
    static final String FACT = "fact:";

    /** Before the id of a prospect. */
    static final String PROSPECT = "prospect:";

    private static final Set<ActivityKind> REFUSALS =
            EnumSet.of(ActivityKind.CONSENT_WITHDRAWN, ActivityKind.COMPLAINT);

    private final Suppressions suppressions;
    private final IdentityHashes hashes;

    public Admission(Suppressions suppressions, IdentityHashes hashes) {
        this.suppressions = suppressions;
        this.hashes = hashes;
    }

    /**
     * @param events those that are taken in
     * @param returns acts by which people came back who were erased; to be {@link #settle settled} once they are taken in
     * @param refused hashes of people who were erased, and want no contact besides
     */
    public record Admitted(List<EventEnvelope<?>> events, List<Return> returns, List<String> refused) {}

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
                ? new Admitted(events, List.of(), List.of())
                : admit(events, hashesByEvent, new LinkedHashMap<>(suppressed));
    }

    private Admitted admit(
            List<EventEnvelope<?>> events,
            Map<EventEnvelope<?>, List<String>> hashesByEvent,
            Map<String, Suppression> suppressed) {
        var admitted = new Admitted(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        var heardBefore = heardBefore(events, hashesByEvent, suppressed);
        for (var event : events) {
            var named = hashesByEvent.getOrDefault(event, List.of());
            var found =
                    named.stream().map(suppressed::get).filter(Objects::nonNull).toList();
            if (!found.isEmpty() && heardBefore.contains(factHash(event))) {
                continue;
            }
            if (isRefusal(event)) {
                var refused = refused(event, found);
                refused.forEach(hash -> suppressed.computeIfPresent(hash, (same, one) -> one.refused()));
                admitted.refused().addAll(refused);
            }
            if (!found.isEmpty() && !isAdmitted(event, found, found.size() == named.size())) {
                continue;
            }
            var optedOut = found.stream().anyMatch(Suppression::optedOut);
            admitted.events().add(optedOut ? toBeConfirmed(event) : event);
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

    /** Those who came back are no longer kept away, and those who refused come back by fresh consent alone. */
    public void settle(Admitted admitted) {
        suppressions.refuse(admitted.refused());
        admitted.returns().forEach(back -> suppressions.lift(back.lifted(), back.at()));
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
    private boolean isAdmitted(EventEnvelope<?> event, List<Suppression> found, boolean entirely) {
        var at = at(event);
        if (!found.stream().allMatch(suppression -> at.isAfter(suppression.erasedAt()))) {
            return false;
        }
        if (event.data() instanceof ActivityRecorded activity && isObeyed(activity, found, entirely)) {
            return true;
        }
        return found.stream().anyMatch(Suppression::optedOut)
                ? isOwnConsent(event)
                : OwnActs.isOne(event.data()) || found.stream().anyMatch(wasBackBy(at));
    }

    /** Whoever asks for their data is answered; of nothing, nothing is to be erased. */
    private boolean isObeyed(ActivityRecorded activity, List<Suppression> found, boolean ofTheErasedAlone) {
        return switch (activity.kind()) {
            case CONSENT_WITHDRAWN, COMPLAINT -> !isKeptByHashes(activity, found);
            case QUESTION_ANSWERED -> {
                var asked = PrivacyRequests.told(activity);
                yield asked == PrivacyRequest.ACCESS || asked == PrivacyRequest.ERASURE && !ofTheErasedAlone;
            }
            default -> false; // decided by whose act it is
        };
    }

    /** Whether the hashes remember the refusal: of what others may have too, it may be theirs. */
    private boolean isKeptByHashes(ActivityRecorded activity, List<Suppression> found) {
        var away = found.stream()
                .filter(suppression -> suppression.returnedAt() == null)
                .map(Suppression::hash)
                .collect(Collectors.toSet());
        var own = PersonalKeys.own(activity.person());
        return !own.isEmpty() && own.stream().map(hashes::of).allMatch(away::contains);
    }

    private static boolean isRefusal(EventEnvelope<?> event) {
        return event.data() instanceof ActivityRecorded activity && REFUSALS.contains(activity.kind());
    }

    private static List<String> refused(EventEnvelope<?> event, List<Suppression> found) {
        return found.stream()
                .filter(suppression ->
                        suppression.returnedAt() == null && at(event).isAfter(suppression.erasedAt()))
                .flatMap(suppression -> Stream.concat(Stream.of(suppression.hash()), suppression.with().stream()))
                .toList();
    }

    /** Of those that name somebody who was erased, what was held of them then: it may come again without a time of its own. */
    private Set<String> heardBefore(
            List<EventEnvelope<?>> events,
            Map<EventEnvelope<?>, List<String>> hashesByEvent,
            Map<String, Suppression> suppressed) {
        var facts = events.stream()
                .filter(event ->
                        hashesByEvent.getOrDefault(event, List.of()).stream().anyMatch(suppressed::containsKey))
                .map(this::factHash)
                .toList();
        return facts.isEmpty() ? Set.of() : suppressions.find(facts).keySet();
    }

    private String factHash(EventEnvelope<?> event) {
        return hashes.of(
                switch (event.data()) {
                    case LeadCaptured capture -> FACT + capture.leadId();
                    case ActivityRecorded activity -> FACT + activity.activityId();
                    default -> FACT + event.id(); // never held
                });
    }

    /** Anybody can type an address: whoever had refused is asked to confirm it, as is everybody who refused and is still known. */
    private static EventEnvelope<?> toBeConfirmed(EventEnvelope<?> event) {
        return event.data() instanceof LeadCaptured capture
                ? new EventEnvelope<>(
                        event.id(),
                        event.source(),
                        event.subject(),
                        event.time(),
                        event.correlationId(),
                        event.causationId(),
                        event.traceparent(),
                        capture.consenting(new Consent(
                                ConsentStatus.PENDING,
                                ConsentStatus.DENIED,
                                capture.consent().text(),
                                capture.consent().proof())))
                : event;
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
                && Word.of(capture) == Word.OWN
                && isGiven(capture.consent().email());
    }

    private static boolean isGiven(ConsentStatus consent) {
        return consent == ConsentStatus.GRANTED || consent == ConsentStatus.PENDING;
    }

    private static List<String> keys(EventEnvelope<?> event) {
        return switch (event.data()) {
            case LeadCaptured capture -> PersonalKeys.all(capture.person());
            case ActivityRecorded activity -> keys(activity);
            default -> List.of(); // events of other topics
        };
    }

    /** By a link in a message that they had before, somebody refuses who is named by the prospect's id alone. */
    private static List<String> keys(ActivityRecorded activity) {
        var keys = new ArrayList<>(PersonalKeys.all(activity.person()));
        if (REFUSALS.contains(activity.kind()) && activity.prospectId() != null) {
            keys.add(PROSPECT + activity.prospectId());
        }
        return keys;
    }

    private static Instant at(EventEnvelope<?> event) {
        return switch (event.data()) {
            case LeadCaptured capture -> capture.capturedAt();
            case ActivityRecorded activity -> activity.at();
            default -> event.time(); // never asked: nobody is named
        };
    }
}
