package io.followthrough.qualification.domain;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.Consent;
import io.followthrough.events.ConsentStatus;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.Machine;
import io.followthrough.events.Person;
import io.followthrough.qualification.domain.reading.Reading;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is left of captures whose import was undone: who the person is, for as long as nothing else says it, and any refusal of
 * contact. Undoing takes back what was let in, never what was refused.
 */
final class Withdrawals {

    /** Imports that are told apart per capture; one that so many brought can hardly be a mistake. */
    private static final int MOST_IMPORTS = 8;

    /** What our own contacts bring about by themselves: it keeps nobody whom we know by a mistake alone. */
    private static final Set<ActivityKind> ROUTINE = EnumSet.of(
            ActivityKind.EMAIL_DELIVERED,
            ActivityKind.EMAIL_OPENED,
            ActivityKind.EMAIL_BOUNCED,
            ActivityKind.OUT_OF_OFFICE,
            ActivityKind.CALL_NO_ANSWER,
            ActivityKind.VOICEMAIL);

    private Withdrawals() {}

    /** The captures that are held when an import brings one of them again: if it was taken back, as it comes now. */
    static List<LeadCaptured> broughtAgain(List<LeadCaptured> captures, LeadCaptured again, Folded folded) {
        return captures.stream()
                .map(held -> held.leadId().equals(again.leadId()) ? broughtAgain(held, again, folded) : held)
                .toList();
    }

    private static LeadCaptured broughtAgain(LeadCaptured held, LeadCaptured again, Folded folded) {
        if (held.imports().isEmpty() || held.imports().containsAll(again.imports())) {
            return held;
        }
        var imports = new TreeSet<>(held.imports());
        imports.addAll(again.imports());
        return (folded.isWithdrawn(held) ? again : held)
                .broughtBy(imports.stream().limit(MOST_IMPORTS).toList());
    }

    /** The fact that remains: it says nothing of interest, and allows nothing. */
    static History.Captured remains(LeadCaptured capture) {
        var consent = capture.consent();
        return new History.Captured(
                new LeadCaptured(
                        capture.leadId(),
                        capture.channel(),
                        capture.source(),
                        capture.person(),
                        capture.company(),
                        Map.of(),
                        List.of(),
                        null,
                        new Consent(refusal(consent.email()), refusal(consent.phone()), null, null),
                        capture.machine(),
                        capture.machineRule(),
                        true,
                        capture.capturedAt(),
                        List.of(),
                        List.of(),
                        capture.reported(),
                        capture.receivedAt()),
                Reading.NOTHING,
                true);
    }

    /**
     * Once something else says who the person is, a capture that was taken back says no more of them than that: the row may have
     * been of somebody else at the same address. One that refuses contact is kept as it is, for whomever it was of.
     */
    static List<LeadCaptured> withoutWhatNobodyElseSays(List<LeadCaptured> captures, Folded folded) {
        var said = captures.stream()
                .filter(capture -> !folded.isWithdrawn(capture))
                .map(LeadCaptured::person)
                .toList();
        return said.isEmpty() || said.size() == captures.size()
                ? captures
                : captures.stream()
                        .map(capture -> folded.isWithdrawn(capture) && !refuses(capture, folded)
                                ? agreeing(capture, said)
                                : capture)
                        .toList();
    }

    private static boolean refuses(LeadCaptured capture, Folded folded) {
        return capture.consent().email() == ConsentStatus.DENIED
                || capture.consent().phone() == ConsentStatus.DENIED
                || folded.refusals().containsKey(capture.leadId());
    }

    private static LeadCaptured agreeing(LeadCaptured capture, List<Person> said) {
        var person = capture.person();
        return new LeadCaptured(
                capture.leadId(),
                capture.channel(),
                capture.source(),
                new Person(
                        agreed(person, said, Person::name),
                        agreed(person, said, Person::email),
                        agreed(person, said, Person::phone),
                        agreedIds(person, said),
                        null,
                        null,
                        null,
                        Map.of(),
                        null,
                        agreedAddresses(person, said)),
                null,
                Map.of(),
                List.of(),
                null,
                new Consent(capture.consent().email(), capture.consent().phone(), null, null),
                capture.machine(),
                capture.machineRule(),
                capture.historic(),
                capture.capturedAt(),
                List.of(),
                capture.imports(),
                capture.reported(),
                capture.receivedAt());
    }

    private static @Nullable String agreed(Person person, List<Person> said, Function<Person, @Nullable String> field) {
        var value = field.apply(person);
        return said.stream().map(field).anyMatch(other -> other != null && other.equals(value)) ? value : null;
    }

    private static List<String> agreedAddresses(Person person, List<Person> said) {
        return person.otherEmails().stream()
                .filter(address ->
                        said.stream().anyMatch(other -> other.emails().contains(address)))
                .toList();
    }

    private static Map<String, String> agreedIds(Person person, List<Person> said) {
        var ids = new TreeMap<>(person.externalIds());
        ids.entrySet()
                .removeIf(id -> said.stream()
                        .noneMatch(other -> other.externalIds().entrySet().contains(id)));
        return ids;
    }

    private static ConsentStatus refusal(ConsentStatus said) {
        return said == ConsentStatus.DENIED ? said : ConsentStatus.UNKNOWN;
    }

    /** Why whoever is known by nothing but undone imports is no lead; null for everybody else. */
    static @Nullable String reason(History history) {
        return history.isTakenBack() ? "no lead, withdrawn: the import that brought this person was undone" : null;
    }

    /** Whether somebody did something, the person or one of us, that is a reason to know the person. */
    static boolean keeps(History.Done done) {
        return done.machine() != Machine.MACHINE
                && !done.historic()
                && !ROUTINE.contains(done.activity().kind());
    }
}
