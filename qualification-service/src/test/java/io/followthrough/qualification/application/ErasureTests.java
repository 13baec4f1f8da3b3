package io.followthrough.qualification.application;

import static io.followthrough.qualification.Facts.daysAgo;
import static io.followthrough.testkit.Fixtures.anActivity;
import static io.followthrough.testkit.Fixtures.anActivityOf;
import static io.followthrough.testkit.Fixtures.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.CaptureSource;
import io.followthrough.events.Consent;
import io.followthrough.events.ConsentStatus;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.ListKeys;
import io.followthrough.events.Machine;
import io.followthrough.events.Person;
import io.followthrough.events.ProspectErased;
import io.followthrough.events.ProspectQualified;
import io.followthrough.events.ProspectReturned;
import io.followthrough.qualification.Facts;
import io.followthrough.qualification.application.privacy.Mentions;
import io.followthrough.testkit.Fixtures;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Somebody who asks to be forgotten is, everywhere and for good, and may come back by their own will. */
class ErasureTests {

    private static final String ANN = "ann@example.com";
    private static final String PHONE = "+4930123456";
    private static final String KEY = "email:" + ANN;
    private static final String BOB = "bob@works.example";

    private final QualifyingSystem system = new QualifyingSystem();

    /** Known by two addresses that turned out to be one person. */
    private String annIsKnown() {
        annsCapturesCome();
        return system.holder(KEY).prospectId();
    }

    private void annIsErased() {
        system.erasePeople().erase(system.findPerson().byKey(KEY).orElseThrow());
    }

    @Test
    void nothingInTheStoreNamesThePersonAnyMore() {
        annIsKnown();
        assertThat(system.everythingStored()).contains(ANN, PHONE);

        annIsErased();

        assertThat(system.everythingStored()).doesNotContain("ann@", PHONE, "Ann");
        assertThat(system.findPerson().byKey(KEY)).isEmpty();
    }

    @Test
    void allWhoWereMergedIntoThePersonAreToldOf() {
        var id = annIsKnown();
        var ids = new HashSet<>(system.holder(KEY).absorbed());
        ids.add(id);

        annIsErased();

        assertThat(system.told(ProspectErased.class))
                .extracting(ProspectErased::prospectId)
                .containsExactlyInAnyOrderElementsOf(ids);
        assertThat(system.told(ProspectErased.class).toString()).doesNotContain(ANN, PHONE);
    }

    @Test
    void replayedHistoryBringsNobodyBack() {
        annIsKnown();
        annIsErased();
        var before = system.told.size();

        annsCapturesCome();

        assertThat(system.told).hasSize(before);
        assertThat(system.everythingStored()).doesNotContain("ann@", PHONE);
    }

    @Test
    void aLateEchoIsPassedOver() {
        var id = annIsKnown();
        annIsErased();
        var before = system.told.size();

        system.handle(anEvent(id, now(), anActivity("late", ActivityKind.EMAIL_OPENED, id, now())));

        assertThat(system.told).hasSize(before);
    }

    @Test
    void whoComesBackStartsAnew() {
        var id = annIsKnown();
        annIsErased();
        system.clock.advance(Duration.ofDays(1));

        system.handle(captured("lead-9", ANN, null, now(), CaptureChannel.WEB_FORM, ConsentStatus.GRANTED));

        var anew = system.holder(KEY);
        assertThat(anew.prospectId()).isNotEqualTo(id);
        assertThat(anew.captures()).extracting("leadId").containsExactly("lead-9");
        assertThat(system.told(ProspectQualified.class).getLast().prospectId()).isEqualTo(anew.prospectId());
    }

    @Test
    void whoIsErasedTwiceStartsAnewTwice() {
        var ids = new HashSet<String>();
        ids.add(annIsKnown());
        for (var again = 0; again < 2; again++) {
            annIsErased();
            system.clock.advance(Duration.ofDays(1));
            system.handle(captured("lead-" + now(), ANN, null, now(), CaptureChannel.WEB_FORM, ConsentStatus.GRANTED));
            ids.add(system.holder(KEY).prospectId());
        }

        assertThat(ids).hasSize(3);
    }

    @Test
    void whoHadOptedOutIsNotImportedAgain() {
        annIsKnownAndOptedOut();
        annIsErased();
        system.clock.advance(Duration.ofDays(1));
        var before = system.told.size();

        system.handle(captured("lead-9", ANN, null, now(), CaptureChannel.IMPORT, ConsentStatus.GRANTED));
        system.handle(captured("lead-10", ANN, null, now(), CaptureChannel.WEB_FORM, ConsentStatus.UNKNOWN));

        assertThat(system.told).hasSize(before);
        assertThat(system.everythingStored()).doesNotContain("ann@");
    }

    @Test
    void whoHadOptedOutComesBackByTheirOwnConsent() {
        annIsKnownAndOptedOut();
        annIsErased();
        system.clock.advance(Duration.ofDays(1));

        system.handle(captured("lead-9", ANN, null, now(), CaptureChannel.WEB_FORM, ConsentStatus.GRANTED));
        system.handle(captured("lead-10", ANN, null, now(), CaptureChannel.IMPORT, ConsentStatus.UNKNOWN));

        assertThat(system.holder(KEY).captures()).hasSize(2);
        assertThat(system.told(ProspectQualified.class).getLast().consent().email())
                .as("anybody can type an address: the question to confirm it leaves, and nothing else")
                .isEqualTo(ConsentStatus.PENDING);
    }

    @Test
    void whoWasRecommendedKeepsNothingOfWhoRecommendedThem() {
        annIsKnown();
        var recommended = recommendedByAnn();
        system.handle(recommended);
        assertThat(system.told(ProspectQualified.class)
                        .getLast()
                        .firstCapture()
                        .source()
                        .referredBy())
                .isEqualTo(ANN);
        var said = "I know Ann Lee, ann@example.com, well";
        var note = anActivityOf(Fixtures.aPersonWithEmail(BOB), ActivityKind.NOTE_TAKEN, daysAgo(1));
        system.handle(anEvent("bob", note.at(), note.remarking(said)));
        system.keepReferrals().handle(List.of(recommended));
        var ann = system.findPerson().byKey(KEY).orElseThrow();
        var bob = system.holder("email:" + BOB).prospectId();

        assertThat(system.mentions().inWords(ann))
                .extracting(Mentions.Mention::prospectId)
                .containsExactly(bob);
        annIsErased();

        var told = system.told(ProspectQualified.class).getLast();
        assertThat(told.prospectId()).isEqualTo(bob);
        assertThat(told.firstCapture().source().referredBy())
                .as("told to all others")
                .isNull();
        assertThat(system.holder("email:" + BOB).captures()).allSatisfy(capture -> {
            assertThat(capture.source().referredBy()).isNull();
            assertThat(capture.answers()).isEmpty();
        });
        assertThat(system.holder("email:" + BOB).activities())
                .as("their own words stay theirs")
                .extracting(ActivityRecorded::remark)
                .containsExactly(said);
    }

    private static EventEnvelope<LeadCaptured> recommendedByAnn() {
        var plain = Fixtures.aCapture("lead-bob", Fixtures.aPersonWithEmail(BOB), daysAgo(5));
        var source = new CaptureSource("friends", null, null, Map.of(), null, null, ANN);
        return anEvent("bob", plain.capturedAt(), plain.telling(source, Map.of("whoSent", ANN)));
    }

    @Test
    void whatWasHeldBeforeIsPassedOverWhateverTimeItClaims() {
        annIsKnown();
        annIsErased();
        system.clock.advance(Duration.ofDays(1));

        system.handle(captured("lead-1", ANN, null, now(), CaptureChannel.WEB_FORM, ConsentStatus.GRANTED));

        assertThat(system.everythingStored()).doesNotContain("ann@");
    }

    @Test
    void whoUnsubscribesByAnOldLinkIsNoStrangerToTheNextList() {
        var id = annIsKnown();
        annIsErased();
        system.clock.advance(Duration.ofDays(1));

        system.handle(anEvent(id, now(), anActivity("link", ActivityKind.CONSENT_WITHDRAWN, id, now())));
        system.clock.advance(Duration.ofDays(1));
        system.handle(captured("lead-9", ANN, null, now(), CaptureChannel.NETWORKING_EVENT, ConsentStatus.UNKNOWN));

        assertThat(system.everythingStored()).doesNotContain("ann@");
    }

    @Test
    void anOldListBringsNobodyBackAndTheirOwnSignUpDoes() {
        annIsKnown();
        annIsErased();
        system.clock.advance(Duration.ofDays(1));
        var before = system.told.size();

        system.handle(captured("lead-8", ANN, PHONE, now(), CaptureChannel.IMPORT, ConsentStatus.UNKNOWN));
        system.handle(captured("lead-9", null, PHONE, now(), CaptureChannel.IMPORT, ConsentStatus.UNKNOWN));

        assertThat(system.told).hasSize(before);
        assertThat(system.everythingStored()).doesNotContain("ann@", PHONE);

        system.handle(
                captured("lead-10", ANN, null, now(), CaptureChannel.WEB_FORM, ConsentStatus.GRANTED),
                captured("lead-11", ANN, PHONE, now(), CaptureChannel.IMPORT, ConsentStatus.UNKNOWN));

        var anew = system.holder(KEY);
        assertThat(anew.captures()).extracting("leadId").containsExactly("lead-10", "lead-11");
        assertThat(system.told(ProspectReturned.class))
                .singleElement()
                .extracting(ProspectReturned::prospectId)
                .isEqualTo(anew.prospectId());
    }

    @Test
    void listsKnowTheErasedByWhatIsTheirsAloneOrGoesWithTheirName() {
        system.handle(captured(
                "lead-1", "info@office.example", PHONE, daysAgo(3), CaptureChannel.WEB_FORM, ConsentStatus.GRANTED));
        var id = system.told(ProspectQualified.class).getLast().prospectId();

        system.erasePeople().erase(system.findPerson().byProspectId(id).orElseThrow());

        var listKeys = system.told(ProspectErased.class).getFirst().listKeys();
        assertThat(listKeys).contains(listKeysOf("Ann Lee", "info@office.example", null));
        assertThat(listKeys).contains(listKeysOf("ann  lee", null, PHONE));
        assertThat(listKeys).contains(listKeysOf(null, null, PHONE));
        assertThat(listKeys).doesNotContain(listKeysOf("Bob Ray", "info@office.example", PHONE));
    }

    private static String[] listKeysOf(String name, String email, String phone) {
        var person = new Person(name, email, phone, Map.of(), null, null, null, Map.of());
        return ListKeys.of(person, null).stream()
                .filter(key -> name == null || key.contains("/"))
                .map(QualifyingSystem.HASHES::of)
                .toArray(String[]::new);
    }

    @Test
    void whereverItIsInterruptedWhoeverLooksNextCompletesIt() {
        for (var crashAt = 0; crashAt < 8; crashAt++) {
            var test = new ErasureTests();
            test.annIsKnown();
            test.system.crashAfter(crashAt);
            try {
                test.annIsErased();
            } catch (RuntimeException crash) {
                // completed below
            }
            test.system.mend();
            test.system.erasePeople().completeInterrupted();

            assertThat(test.system.everythingStored())
                    .as("crash at %d", crashAt)
                    .doesNotContain("ann@", PHONE);
            assertThat(Set.copyOf(test.system.told(ProspectErased.class)))
                    .as("crash at %d", crashAt)
                    .hasSize(2);
        }
    }

    private void annIsKnownAndOptedOut() {
        var id = annIsKnown();
        system.handle(anEvent(id, daysAgo(1), anActivity("stop", ActivityKind.CONSENT_WITHDRAWN, id, daysAgo(1))));
    }

    private void annsCapturesCome() {
        system.handle(captured("lead-1", ANN, null, daysAgo(30), CaptureChannel.WEB_FORM, ConsentStatus.GRANTED));
        system.handle(captured("lead-2", null, PHONE, daysAgo(20), CaptureChannel.WEB_FORM, ConsentStatus.GRANTED));
        system.handle(captured("lead-3", ANN, PHONE, daysAgo(10), CaptureChannel.WEB_FORM, ConsentStatus.GRANTED));
    }

    private Instant now() {
        return system.clock.instant();
    }

    private static EventEnvelope<?> captured(
            String leadId, String email, String phone, Instant at, CaptureChannel channel, ConsentStatus consent) {
        var capture = Facts.capture(
                leadId,
                channel,
                new Person("Ann Lee", email, phone, Map.of(), null, null, null, Map.of()),
                null,
                at,
                Map.of(),
                "Ann says hello",
                new Consent(consent, consent, null, null),
                Machine.HUMAN);
        return anEvent(leadId, at, capture);
    }
}
