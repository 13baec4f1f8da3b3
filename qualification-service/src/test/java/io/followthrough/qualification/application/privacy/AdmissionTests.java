package io.followthrough.qualification.application.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.ConsentStatus;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.ListKeys;
import io.followthrough.events.Machine;
import io.followthrough.events.Person;
import io.followthrough.kit.privacy.IdentityHashes;
import io.followthrough.qualification.domain.PersonalKeys;
import io.followthrough.testkit.Fixtures;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who was erased stays away until they come by themselves. */
class AdmissionTests {

    private static final IdentityHashes HASHES = new IdentityHashes("a secret of the tests only");
    private static final String EMAIL = "erased@admission.example";
    private static final Instant ERASED = Fixtures.MONDAY_8AM;
    private static final Instant LATER = ERASED.plus(Duration.ofDays(7));

    private final Kept suppressions = new Kept();
    private final Admission admission = new Admission(suppressions, HASHES);

    @ParameterizedTest
    @EnumSource(
            value = ActivityKind.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"EMAIL_REPLIED", "SOCIAL_REPLY", "CONSENT_WITHDRAWN", "COMPLAINT"})
    void whatIsToldOfSomebodyBringsNobodyBack(ActivityKind kind) {
        erase(false);

        assertThat(admitted(activity(kind, EMAIL, LATER))).isEmpty();
        assertThat(admitted(activity(kind, "another@admission.example", LATER))).hasSize(1);
        assertThat(admitted(event(own("lead-1", LATER)), activity(kind, EMAIL, LATER.plusSeconds(1))))
                .as("who is back by their own act is known again")
                .hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(
            value = ActivityKind.class,
            names = {"EMAIL_REPLIED", "SOCIAL_REPLY"})
    void whoTurnsToUsIsBackUnlessItIsNotedByOthers(ActivityKind kind) {
        erase(false);
        var own = activity(kind, EMAIL, LATER);

        assertThat(admission.admit(List.of(own)).returns())
                .singleElement()
                .extracting(Admission.Return::at)
                .isEqualTo(LATER);
        assertThat(admitted(activity(kind, EMAIL, LATER, "rep-1", false)))
                .as("by a representative")
                .isEmpty();
        assertThat(admitted(activity(kind, EMAIL, LATER, null, true)))
                .as("as history")
                .isEmpty();
    }

    @Test
    void whoBooksByAPageIsBackAndNotWhoIsBookedByUs() {
        erase(false);

        assertThat(admitted(activity(
                        ActivityKind.MEETING_BOOKED,
                        Fixtures.aPersonWithEmail(EMAIL),
                        LATER,
                        "rep-1",
                        false,
                        Map.of("bookedBy", "Calendly"))))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = ActivityKind.class,
            names = {"CONSENT_WITHDRAWN", "COMPLAINT"})
    void aRefusalOfWhoWasErasedIsRememberedByHashesAlone(ActivityKind kind) {
        erase(false);
        var admitted = admission.admit(List.of(activity(kind, EMAIL, LATER)));

        assertThat(admitted.events()).isEmpty();
        admission.settle(admitted);
        assertThat(admitted(event(reported("lead-1", CaptureChannel.NETWORKING_EVENT, Machine.UNKNOWN, false))))
                .as("a colleague types a list of a fair")
                .isEmpty();
    }

    @Test
    void aRefusalByALinkHoldsForAllThatThePersonWasKnownBy() {
        erase(false);
        suppressions.add(List.of(new Suppressions.Suppression(
                HASHES.of("prospect:p-1"),
                ERASED,
                false,
                null,
                PersonalKeys.all(Fixtures.aPersonWithEmail(EMAIL)).stream()
                        .map(HASHES::of)
                        .toList())));

        admission.settle(admission.admit(List.of(Fixtures.anEvent(
                "p-1", LATER, Fixtures.anActivity("a-1", ActivityKind.CONSENT_WITHDRAWN, "p-1", LATER)))));

        assertThat(admission
                        .admit(List.of(event(own("lead-1", LATER.plusSeconds(1)))))
                        .events())
                .singleElement()
                .satisfies(back -> assertThat(
                                ((LeadCaptured) back.data()).consent().email())
                        .isEqualTo(ConsentStatus.PENDING));
    }

    @Test
    void aRefusalOfOthersAtTheSameNumberIsHeard() {
        var phone = new Person("Ann Lee", null, "+4930123456", Map.of(), null, null, null, Map.of());
        suppressions.add(PersonalKeys.asHeldElsewhere(phone).stream()
                .map(key -> new Suppressions.Suppression(HASHES.of(key), ERASED, false))
                .toList());
        var bare = new Person(null, null, "+4930123456", Map.of(), null, null, null, Map.of());

        assertThat(admitted(activity(ActivityKind.CONSENT_WITHDRAWN, bare, LATER, null, false, Map.of())))
                .hasSize(1);
    }

    @Test
    void whatWasHeldComesTwiceAndIsKnownByItsId() {
        erase(false);
        suppressions.add(List.of(new Suppressions.Suppression(HASHES.of("fact:lead-1"), ERASED, false)));

        assertThat(admitted(event(own("lead-1", LATER)))).isEmpty();
        assertThat(admitted(event(own("lead-2", LATER)))).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = CaptureChannel.class,
            names = {"NETWORKING_EVENT", "PHONE", "EMAIL", "SOCIAL_MEDIA"})
    void aConsentThatOthersReportBringsBackNobodyWhoHadOptedOut(CaptureChannel channel) {
        erase(true);

        assertThat(admitted(event(reported("lead-1", channel, Machine.UNKNOWN, false))))
                .isEmpty();
    }

    @Test
    void whoHadOptedOutIsAskedToConfirm() {
        erase(true);

        assertThat(admission.admit(List.of(event(own("lead-1", LATER)))).events())
                .singleElement()
                .satisfies(back -> {
                    var consent = ((LeadCaptured) back.data()).consent();
                    assertThat(consent.email()).isEqualTo(ConsentStatus.PENDING);
                    assertThat(consent.phone()).isEqualTo(ConsentStatus.DENIED);
                });
    }

    @Test
    void whoAsksForTheirDataIsAnsweredAndOfNothingNothingIsErased() {
        erase(true);
        var both = new Person(null, EMAIL, null, Map.of("shop", "55"), null, null, null, Map.of());

        assertThat(admitted(asking("ACCESS_REQUEST", Fixtures.aPersonWithEmail(EMAIL))))
                .hasSize(1);
        assertThat(admitted(asking("ERASURE", Fixtures.aPersonWithEmail(EMAIL))))
                .isEmpty();
        assertThat(admitted(asking("ERASURE", both)))
                .as("who has that id may be known here by it alone")
                .hasSize(1);
        assertThat(admission.admit(List.of(asking("ERASURE", both))).returns()).isEmpty();
    }

    @Test
    void whatASystemReportsOfItsRecordsBringsNobodyBackWhateverItsChannel() {
        erase(false);

        assertThat(admitted(event(reported("lead-1", CaptureChannel.STOREFRONT, Machine.UNKNOWN, true))))
                .isEmpty();
        assertThat(admitted(event(reported("lead-2", CaptureChannel.WEB_FORM, Machine.MACHINE, false))))
                .as("a program that fills in forms")
                .isEmpty();
        assertThat(admitted(event(reported("lead-3", CaptureChannel.STOREFRONT, Machine.UNKNOWN, false))))
                .hasSize(1);
    }

    @Test
    void aReportedConsentIsNotTheirOwn() {
        erase(true);

        assertThat(admitted(event(reported("lead-1", CaptureChannel.STOREFRONT, Machine.UNKNOWN, true))))
                .isEmpty();
    }

    @Test
    void whoWritesOrComesAgainIsTakenIn() {
        erase(false);
        var capture =
                Fixtures.anEvent(EMAIL, LATER, Fixtures.aCapture("lead-1", Fixtures.aPersonWithEmail(EMAIL), LATER));

        assertThat(admitted(activity(ActivityKind.EMAIL_REPLIED, EMAIL, LATER), capture))
                .hasSize(2);
    }

    @Test
    void whoHadOptedOutComesBackByTheirOwnConsentAlone() {
        erase(true);
        var capture =
                Fixtures.anEvent(EMAIL, LATER, Fixtures.aCapture("lead-1", Fixtures.aPersonWithEmail(EMAIL), LATER));

        assertThat(admitted(activity(ActivityKind.EMAIL_REPLIED, EMAIL, LATER))).isEmpty();
        assertThat(admitted(capture)).hasSize(1);
    }

    @Test
    void whatHappenedBeforeIsNeverTakenIn() {
        erase(false);

        assertThat(admitted(activity(ActivityKind.EMAIL_REPLIED, EMAIL, ERASED.minusSeconds(1))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = CaptureChannel.class,
            names = {"IMPORT", "PARTNER", "REFERRAL"})
    void noListBringsAnybodyBackHoweverNewItIs(CaptureChannel channel) {
        erase(false);

        assertThat(admitted(capture("lead-1", channel, LATER))).isEmpty();
        assertThat(admitted(event(own("lead-2", LATER).broughtBy(List.of("import-1")))))
                .as("a file may call its rows what it likes")
                .isEmpty();
    }

    @Test
    void whoCameBackIsOnListsAgainForWhatCameSince() {
        erase(false);

        assertThat(admitted(event(own("lead-1", LATER)), capture("lead-2", CaptureChannel.IMPORT, LATER)))
                .as("also within one batch")
                .hasSize(2);
        admission.settle(admission.admit(List.of(event(own("lead-1", LATER)))));
        assertThat(admitted(capture("lead-3", CaptureChannel.IMPORT, LATER.plusSeconds(1))))
                .hasSize(1);
        assertThat(admitted(capture("lead-4", CaptureChannel.IMPORT, LATER.minusSeconds(1))))
                .isEmpty();
        erase(false);
        assertThat(admitted(capture("lead-5", CaptureChannel.IMPORT, LATER.plusSeconds(1))))
                .as("erased once more")
                .isEmpty();
    }

    @Test
    void aReturnIsToldOnceAndUntilItIsSettled() {
        erase(false);
        var own = List.<EventEnvelope<?>>of(event(own("lead-1", LATER)));

        var first = admission.admit(own).returns();
        assertThat(first).hasSize(1);
        assertThat(admission.admit(own).returns()).as("a crash in between").isEqualTo(first);
        assertThat(admission.told(first.getFirst(), "p-2").listKeys())
                .contains(HASHES.of(ListKeys.mailbox(EMAIL)))
                .doesNotContain(EMAIL);
        admission.settle(admission.admit(own));
        assertThat(admission.admit(own).returns()).isEmpty();
        assertThat(admission.admit(own).events()).hasSize(1);
    }

    private List<EventEnvelope<?>> admitted(EventEnvelope<?>... events) {
        return admission.admit(List.of(events)).events();
    }

    private static LeadCaptured own(String leadId, Instant at) {
        return Fixtures.aCapture(leadId, Fixtures.aPersonWithEmail(EMAIL), at);
    }

    private static EventEnvelope<?> event(LeadCaptured capture) {
        return Fixtures.anEvent(EMAIL, capture.capturedAt(), capture);
    }

    private static EventEnvelope<?> capture(String leadId, CaptureChannel channel, Instant at) {
        return event(reported(leadId, channel, Machine.HUMAN, false, at));
    }

    private static LeadCaptured reported(String leadId, CaptureChannel channel, Machine machine, boolean reported) {
        return reported(leadId, channel, machine, reported, LATER);
    }

    private static LeadCaptured reported(
            String leadId, CaptureChannel channel, Machine machine, boolean reported, Instant at) {
        var plain = own(leadId, at);
        return new LeadCaptured(
                leadId,
                channel,
                plain.source(),
                plain.person(),
                null,
                Map.of(),
                List.of(),
                null,
                plain.consent(),
                machine,
                null,
                false,
                at,
                List.of(),
                List.of(),
                reported,
                null);
    }

    private void erase(boolean optedOut) {
        suppressions.add(PersonalKeys.all(Fixtures.aPersonWithEmail(EMAIL)).stream()
                .map(key -> new Suppressions.Suppression(HASHES.of(key), ERASED, optedOut))
                .toList());
    }

    private static EventEnvelope<?> activity(ActivityKind kind, String email, Instant at) {
        return activity(kind, email, at, null, false);
    }

    private static EventEnvelope<?> activity(
            ActivityKind kind, String email, Instant at, @Nullable String repId, boolean historic) {
        return activity(kind, Fixtures.aPersonWithEmail(email), at, repId, historic, Map.of());
    }

    private static EventEnvelope<?> asking(String what, Person person) {
        return activity(ActivityKind.QUESTION_ANSWERED, person, LATER, null, false, Map.of("reading", what));
    }

    private static EventEnvelope<?> activity(
            ActivityKind kind,
            Person person,
            Instant at,
            @Nullable String repId,
            boolean historic,
            Map<String, String> answers) {
        var activity = new ActivityRecorded(
                "activity-" + kind,
                kind,
                person,
                null,
                null,
                repId,
                at,
                null,
                null,
                answers,
                null,
                null,
                null,
                Machine.UNKNOWN,
                null,
                historic);
        return Fixtures.anEvent(String.valueOf(person.email()), at, activity);
    }

    private static final class Kept implements Suppressions {

        private final Map<String, Suppression> kept = new HashMap<>();

        @Override
        public Map<String, Suppression> find(Collection<String> hashes) {
            var found = new HashMap<>(kept);
            found.keySet().retainAll(hashes);
            return found;
        }

        @Override
        public void add(List<Suppression> suppressions) {
            suppressions.forEach(each -> kept.put(each.hash(), each));
        }

        @Override
        public void refuse(Collection<String> hashes) {
            hashes.forEach(
                    hash -> kept.computeIfPresent(hash, (same, one) -> one.returnedAt() == null ? one.refused() : one));
        }

        @Override
        public void lift(Collection<String> hashes, Instant returnedAt) {
            hashes.forEach(hash -> kept.computeIfPresent(hash, (same, one) -> one.liftedAt(returnedAt)));
        }
    }
}
