package io.followthrough.qualification.application;

import static io.followthrough.qualification.Facts.daysAgo;
import static io.followthrough.testkit.Fixtures.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.Company;
import io.followthrough.events.Consent;
import io.followthrough.events.ConsentStatus;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.Machine;
import io.followthrough.events.Person;
import io.followthrough.events.ProspectErased;
import io.followthrough.kit.messaging.RawRecord;
import io.followthrough.qualification.Facts;
import io.followthrough.qualification.domain.naming.NamedPerson.Correction;
import io.followthrough.qualification.domain.naming.ProposedLead;
import io.followthrough.qualification.domain.naming.ProposedLead.State;
import io.followthrough.reading.Naming;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From what people say of others to a proposal, a decision and a capture, over the real store. */
class ProposedLeadsTests {

    private static final String HAND_OVER = "Not me, but my colleague Jane Doe, jane@acme.example, looks after this.";
    private static final String BEN = "ben@acme.example";
    private static final Company ACME = new Company("Acme", "acme.example", null, null, "GB");

    private final QualifyingSystem system = new QualifyingSystem();

    @Test
    void whoIsNamedIsProposedWithWhoSaidSoAndInWhichWords() {
        came("Ben Miller", BEN);

        replied(BEN, HAND_OVER, 1);

        var proposal = only(State.OPEN);
        assertThat(proposal.person().name()).isEqualTo("Jane Doe");
        assertThat(proposal.person().email()).isEqualTo("jane@acme.example");
        assertThat(proposal.person().company().domain()).isEqualTo("acme.example");
        assertThat(proposal.as()).isEqualTo(Naming.As.INSTEAD);
        var source = proposal.sources().getFirst();
        assertThat(source.namerId()).isEqualTo(id(BEN));
        assertThat(source.words()).isEqualTo(HAND_OVER);
        assertThat(source.byThemselves()).isTrue();
        assertThat(source.at()).isEqualTo(daysAgo(1));
    }

    @Test
    void hearingTheSameAgainChangesNothing() {
        came("Ben Miller", BEN);
        replied(BEN, HAND_OVER, 1);
        replied(BEN, HAND_OVER, 1);

        assertThat(only(State.OPEN).told()).isEqualTo(1);
    }

    @Test
    void severalWhoNameTheSamePersonMakeOneProposal() {
        came("Ben Miller", BEN);
        came("Ana Ruiz", "ana@acme.example");

        noted(BEN, "The buyer is Jane Doe, he says.", 3);
        replied("ana@acme.example", HAND_OVER, 1);

        var proposal = only(State.OPEN);
        assertThat(proposal.sources()).hasSize(2);
        assertThat(proposal.person().email()).isEqualTo("jane@acme.example");
    }

    @Test
    void aSuccessorByAnOutcomeIsProposed() {
        came("Ben Miller", BEN);

        heard(
                BEN,
                ActivityKind.CALL_CONNECTED,
                null,
                Map.of("successor", "Ana Ruiz, ana@acme.example"),
                Machine.HUMAN,
                1);

        var proposal = only(State.OPEN);
        assertThat(proposal.person().name()).isEqualTo("Ana Ruiz");
        assertThat(proposal.as()).isEqualTo(Naming.As.INSTEAD);
        assertThat(proposal.sources().getFirst().byThemselves()).isFalse();
    }

    @Test
    void aDeputyInAnAutomaticReplyIsProposed() {
        came("Ben Miller", BEN);

        heard(
                BEN,
                ActivityKind.OUT_OF_OFFICE,
                "I am out of the office until 14 December. In urgent cases contact Ana Ruiz (ana@acme.example).",
                Map.of(),
                Machine.MACHINE,
                1);

        assertThat(only(State.OPEN).as()).isEqualTo(Naming.As.DEPUTY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "My new number is 020 7946 0018, ask for Ben Miller.",
                "Write to ben@acme.example instead of the old address, or ask for Ben.",
                "I wrote to tom@seller.example, your support, and they helped.",
                "My daughter Jane loves it."
            })
    void neitherTheNamerNorOurOwnPeopleAreProposed(String text) {
        came("Ben Miller", BEN);

        replied(BEN, text, 1);

        assertThat(listed(State.OPEN)).isEmpty();
    }

    @Test
    void whatIsOldOrImportedForTheRecordProposesNobody() {
        came("Ben Miller", BEN);

        replied(BEN, HAND_OVER, 91);

        assertThat(listed(State.OPEN)).isEmpty();
    }

    @Test
    void takingSendsOneCaptureWithoutConsentThatLeadsBackToWhatWasHeard() {
        came("Ben Miller", BEN);
        var heard = replied(BEN, HAND_OVER, 1);

        take();
        take();

        var sent = system.told.stream()
                .filter(event -> event.data() instanceof LeadCaptured)
                .toList();
        assertThat(sent).hasSize(1);
        var capture = (LeadCaptured) sent.getFirst().data();
        assertThat(capture.channel()).isEqualTo(CaptureChannel.REFERRAL);
        assertThat(capture.source().id()).isEqualTo("named-by-contact");
        assertThat(capture.source().referredBy()).isNull();
        assertThat(capture.person().email()).isEqualTo("jane@acme.example");
        assertThat(capture.consent()).isEqualTo(Consent.UNKNOWN);
        assertThat(capture.answers()).containsEntry("namedBy", id(BEN));
        assertThat(capture.message()).isNull();
        assertThat(sent.getFirst().causationId()).isEqualTo(heard.id());
        assertThat(sent.getFirst().correlationId()).isEqualTo("correlation");
        assertThat(only(State.SENT).decidedBy()).isEqualTo("ana");
    }

    @Test
    void whatOnlyOurNoteSaysMayNotBeSaidToThem() {
        came("Ben Miller", BEN);
        noted(BEN, "The buyer is Jane Doe, jane@acme.example.", 1);

        take();

        assertThat(sent().source().id()).isEqualTo("named-to-us");
        assertThat(sent().answers()).containsEntry("role", "DECISION_MAKER");
    }

    @Test
    void whoIsRecommendedNamesTheirReferrer() {
        came("Ben Miller", BEN);
        replied(BEN, "My friend Mark Hill would be interested as well: mark@hill-farms.example", 1);

        take();

        assertThat(sent().source().referredBy()).isEqualTo(id(BEN));
        assertThat(sent().company()).isNull();
    }

    @Test
    void whatBecameOfItIsShown() {
        came("Ben Miller", BEN);
        replied(BEN, HAND_OVER, 1);
        take();

        takenIn();

        var taken = only(State.TAKEN);
        assertThat(taken.prospectId())
                .isEqualTo(system.holder("email:jane@acme.example").prospectId());
    }

    @Test
    void whatWasRejectedSaysWhyAndCanBeCorrectedAndSentAgain() {
        came("Ben Miller", BEN);
        replied(BEN, HAND_OVER, 1);
        take();
        var first = captureEvent();

        reject(first);

        var rejected = only(State.REJECTED);
        assertThat(rejected.problems()).containsExactly("person.email: is no address; correct it");
        system.decideProposedLeads().take(rejected, new Correction(null, "jane.doe@acme.example", null, null), "ana");
        assertThat(only(State.SENT).person().email()).isEqualTo("jane.doe@acme.example");
        assertThat(captureEvent().id()).isNotEqualTo(first.id());
        reject(first);
        assertThat(listed(State.REJECTED)).isEmpty();
    }

    @Test
    void whoIsNoLeadIsNeverProposedAgain() {
        came("Ben Miller", BEN);
        replied(BEN, HAND_OVER, 2);
        system.decideProposedLeads().refuse(only(State.OPEN), "ana");

        replied(BEN, "As I said: please contact Jane Doe, jane@acme.example.", 1);

        assertThat(listed(State.OPEN)).isEmpty();
        assertThat(listed(State.NO_LEAD)).hasSize(1);
    }

    @Test
    void whoIsKnownIsLinkedAndNoLeadIsMade() {
        came("Ben Miller", BEN);
        came("Jane Doe", "jane@acme.example");
        noted(BEN, "The buyer is Jane Doe, jane@acme.example.", 1);
        var proposal = only(State.OPEN);
        var known = system.whoIsNamed().known(proposal.person()).orElseThrow();

        system.decideProposedLeads().link(proposal, known, "ana");

        assertThat(only(State.LINKED).prospectId()).isEqualTo(id("jane@acme.example"));
        var told = system.told(ActivityRecorded.class).getLast();
        assertThat(told.prospectId()).isEqualTo(id("jane@acme.example"));
        assertThat(told.answers()).containsEntry("role", "DECISION_MAKER");
        assertThat(system.told(LeadCaptured.class)).isEmpty();
    }

    @Test
    void whoWasErasedIsNeverProposedByAnAddress() {
        came("Ben Miller", BEN);
        came("Jane Doe", "jane@acme.example");
        system.erasePeople()
                .erase(system.findPerson().byKey("email:jane@acme.example").orElseThrow());

        replied(BEN, HAND_OVER, 1);

        assertThat(listed(State.OPEN)).isEmpty();
    }

    @Test
    void whoWasErasedIsNotProposedByAnotherAddressOfTheirCompanyEither() {
        came("Ben Miller", BEN);
        came("Ana Ruiz", "ana@friend.example");
        came("Jane Doe", "jane@acme.example");
        var another = "I am not in charge, please write to Jane Doe, jane.doe@acme.example.";
        replied("ana@friend.example", another, 2);
        assertThat(only(State.OPEN).person().email()).isEqualTo("jane.doe@acme.example");

        system.erasePeople()
                .erase(system.findPerson().byKey("email:jane@acme.example").orElseThrow());
        var erased = system.told(ProspectErased.class).getLast();
        system.proposeLeads().handle(List.of(anEvent(erased.prospectId(), daysAgo(0), erased)));

        assertThat(listed(State.OPEN)).isEmpty();
        replied(BEN, another + " Really.", 1);
        replied(BEN, "Not me, but Jack Doe, jack@acme.example, looks after this.", 0);
        assertThat(only(State.OPEN).person().name()).isEqualTo("Jack Doe");
    }

    @Test
    void whoOptedOutIsNotProposed() {
        came("Ben Miller", BEN);
        came("Jane Doe", "jane@acme.example");
        heard(
                "jane@acme.example",
                ActivityKind.CONSENT_WITHDRAWN,
                "Never contact me again.",
                Map.of(),
                Machine.HUMAN,
                2);

        replied(BEN, HAND_OVER, 1);

        assertThat(listed(State.OPEN)).isEmpty();
    }

    @Test
    void erasingTheNamerTakesTheWordsOut() {
        came("Ben Miller", BEN);
        replied(BEN, HAND_OVER, 1);

        system.erasePeople().erase(system.findPerson().byKey("email:" + BEN).orElseThrow());

        assertThat(only(State.OPEN).sources()).isEmpty();
        assertThat(system.everythingStored()).doesNotContain("Not me, but");
        take();
        assertThat(sent().answers()).doesNotContainKey("namedBy");
    }

    @Test
    void erasingTheNamedDeletesTheProposalAlsoOfSomebodyWhoIsNoProspect() {
        came("Ben Miller", BEN);
        replied(BEN, HAND_OVER, 1);

        system.erasePeople().eraseElsewhere("email:jane@acme.example");
        var erased = system.told(ProspectErased.class).getLast();
        system.proposeLeads().handle(List.of(anEvent(erased.prospectId(), daysAgo(0), erased)));

        assertThat(listed(State.OPEN)).isEmpty();
        replied(BEN, HAND_OVER + " Really.", 0);
        assertThat(listed(State.OPEN)).isEmpty();
    }

    @Test
    void whatNobodyDecidesExpiresVisiblyAndWaitsAgainWhenTheyAreNamedAgain() {
        var expired = new AtomicInteger();
        came("Ben Miller", BEN);
        replied(BEN, HAND_OVER, 1);
        system.expireProposedLeads(expired::addAndGet).sweep();
        assertThat(listed(State.OPEN)).hasSize(1);

        system.clock.advance(Duration.ofDays(90));
        system.expireProposedLeads(expired::addAndGet).sweep();
        system.expireProposedLeads(expired::addAndGet).sweep();

        assertThat(expired).hasValue(1);
        assertThat(listed(State.EXPIRED)).hasSize(1);
        heardAt(
                BEN,
                ActivityKind.EMAIL_REPLIED,
                HAND_OVER + " Still.",
                Map.of(),
                Machine.HUMAN,
                system.clock.instant());
        assertThat(listed(State.OPEN)).hasSize(1);
    }

    @Test
    void ofOldOnesNoMoreIsKeptThanIsNeeded() {
        came("Ben Miller", BEN);
        replied(BEN, HAND_OVER, 1);
        replied(BEN, "Our IT is run by Tom Berg, tom.berg@acme.example", 1);
        system.decideProposedLeads()
                .refuse(
                        listed(State.OPEN).stream()
                                .filter(it -> "Jane Doe".equals(it.person().name()))
                                .findFirst()
                                .orElseThrow(),
                        "ana");
        system.clock.advance(Duration.ofDays(91));
        system.expireProposedLeads(count -> {}).sweep();

        system.clock.advance(Duration.ofDays(366));
        system.expireProposedLeads(count -> {}).sweep();
        system.expireProposedLeads(count -> {}).sweep();

        assertThat(listed(State.EXPIRED)).isEmpty();
        assertThat(only(State.NO_LEAD).person()).isNull();
        heardAt(
                BEN,
                ActivityKind.EMAIL_REPLIED,
                HAND_OVER + " Again.",
                Map.of(),
                Machine.HUMAN,
                system.clock.instant());
        assertThat(listed(State.OPEN)).isEmpty();
    }

    @Test
    void aListIsReadInPieces() {
        came("Ben Miller", BEN);
        for (var mailbox : List.of("jane", "tom", "lee")) {
            replied(BEN, "Please contact " + mailbox + ".roe@acme.example instead.", mailbox.length());
        }

        var first = system.proposedLeads().list(State.OPEN, List.of(id(BEN)), 2, null);
        var second = system.proposedLeads().list(State.OPEN, List.of(id(BEN)), 2, first.next());

        assertThat(first.total()).isEqualTo(3);
        assertThat(first.proposals()).hasSize(2);
        assertThat(second.proposals()).hasSize(1);
        assertThat(second.next()).isNull();
        assertThat(system.proposedLeads().countOpen()).isEqualTo(3);
    }

    private void came(String name, String email) {
        var person = new Person(name, email, null, Map.of(), null, "en", "Europe/London", Map.of());
        var consent = new Consent(ConsentStatus.GRANTED, ConsentStatus.UNKNOWN, null, null);
        var capture = Facts.capture(
                "lead-" + email,
                CaptureChannel.WEB_FORM,
                person,
                ACME,
                daysAgo(100),
                Map.of(),
                null,
                consent,
                Machine.HUMAN);
        system.handle(anEvent(email, daysAgo(100), capture));
    }

    private EventEnvelope<?> replied(String email, String text, long days) {
        return heard(email, ActivityKind.EMAIL_REPLIED, text, Map.of(), Machine.HUMAN, days);
    }

    private void noted(String email, String text, long days) {
        heard(email, ActivityKind.NOTE_TAKEN, text, Map.of(), Machine.HUMAN, days);
    }

    private EventEnvelope<?> heard(
            String email, ActivityKind kind, String text, Map<String, String> answers, Machine machine, long days) {
        return heardAt(email, kind, text, answers, machine, daysAgo(days));
    }

    private EventEnvelope<?> heardAt(
            String email, ActivityKind kind, String text, Map<String, String> answers, Machine machine, Instant at) {
        var activity = new ActivityRecorded(
                "activity-" + kind + at + text,
                kind,
                null,
                id(email),
                null,
                null,
                at,
                null,
                text,
                answers,
                null,
                null,
                null,
                machine,
                null,
                false);
        var plain = anEvent(email, at, activity);
        var event = new EventEnvelope<>(
                plain.id(), plain.source(), plain.subject(), at, "correlation", null, null, activity);
        system.handle(event);
        system.proposeLeads().handle(List.of(event));
        return event;
    }

    private void take() {
        var waiting = listed(State.OPEN);
        system.decideProposedLeads()
                .take(waiting.isEmpty() ? only(State.SENT) : waiting.getFirst(), Correction.NONE, "ana");
    }

    private LeadCaptured sent() {
        return system.told(LeadCaptured.class).getLast();
    }

    private EventEnvelope<?> captureEvent() {
        return system.told.stream()
                .filter(event -> event.data() instanceof LeadCaptured)
                .toList()
                .getLast();
    }

    /** As intake passes it on. */
    private void takenIn() {
        var inbound = captureEvent();
        var plain = anEvent("jane", daysAgo(0), (LeadCaptured) inbound.data());
        var captured = new EventEnvelope<>(
                plain.id(),
                plain.source(),
                plain.subject(),
                plain.time(),
                "correlation",
                inbound.id(),
                null,
                plain.data());
        system.proposeLeads().handle(List.of(captured));
        system.handle(captured);
    }

    private void reject(EventEnvelope<?> inbound) {
        var headers = new RecordHeaders();
        headers.add("ce_id", inbound.id().getBytes(StandardCharsets.UTF_8));
        headers.add("ce_source", inbound.source().toString().getBytes(StandardCharsets.UTF_8));
        headers.add(
                "followthrough-problems",
                "[{\"field\":\"person.email\",\"problem\":\"is no address\",\"remedy\":\"correct it\"}]"
                        .getBytes(StandardCharsets.UTF_8));
        system.proposeLeads()
                .rejected(List.of(
                        new RawRecord("inbound.rejected.v1", 0, 1, daysAgo(0), null, headers, new byte[] {'x'})));
    }

    private String id(String email) {
        return system.holder("email:" + email).prospectId();
    }

    private List<ProposedLead> listed(State state) {
        return system.proposedLeads().list(state, List.of(), 50, null).proposals();
    }

    private ProposedLead only(State state) {
        var listed = listed(state);
        assertThat(listed).hasSize(1);
        return listed.getFirst();
    }
}
