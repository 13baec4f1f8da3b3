package io.followthrough.qualification.application;

import static io.followthrough.qualification.Facts.daysAgo;
import static io.followthrough.testkit.Fixtures.anEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.Consent;
import io.followthrough.events.ConsentStatus;
import io.followthrough.events.DerivedIds;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.ListKeys;
import io.followthrough.events.Machine;
import io.followthrough.events.Person;
import io.followthrough.events.ProspectErased;
import io.followthrough.events.ProspectQualified;
import io.followthrough.events.Stage;
import io.followthrough.qualification.Facts;
import io.followthrough.qualification.application.ProspectDirectory.Query;
import io.followthrough.qualification.application.privacy.SeveralPeopleException;
import io.followthrough.qualification.domain.Prospect;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A person is known by each of their addresses, and nobody becomes somebody else by sharing one. */
class SeveralAddressesTests {

    private static final String WORK = "ann@works.example";
    private static final String HOME = "ann@home.example";
    private static final String FORMER = "ann@former.example";

    private final QualifyingSystem system = new QualifyingSystem();

    @Test
    void aRowWithTheSecondAddressIsTheSamePerson() {
        comes(lead("form", "Ann Lee", WORK, HOME), CaptureChannel.WEB_FORM, 9);

        comes(lead("row", "Lee, Ann", HOME), CaptureChannel.IMPORT, 8);

        assertThat(everybody())
                .singleElement()
                .satisfies(ann -> assertThat(leads(ann)).containsExactly("form", "row"));
        assertThat(latest().person().email()).as("mail goes to the first one").isEqualTo(WORK);
        assertThat(latest().person().otherEmails()).containsExactly(HOME);
    }

    @Test
    void whoeverCameFirstByTheSecondAddressIsTheSamePerson() {
        comes(lead("row", "Ann Lee", HOME), CaptureChannel.IMPORT, 9);

        comes(lead("form", "Ann Lee", WORK, HOME), CaptureChannel.WEB_FORM, 8);

        assertThat(everybody()).hasSize(1);
        assertThat(latest().person().email()).isEqualTo(WORK);
        assertThat(latest().person().otherEmails()).containsExactly(HOME);
    }

    @Test
    void twoRowsWithOneFurtherAddressAreOnePerson() {
        comes(lead("one", "Ann Lee", WORK, HOME), CaptureChannel.IMPORT, 9);

        comes(lead("two", "Ann Lee", FORMER, HOME), CaptureChannel.IMPORT, 8);

        assertThat(everybody()).hasSize(1);
        assertThat(latest().person().otherEmails()).containsExactlyInAnyOrder(WORK, HOME);
    }

    @Test
    void bothAreKnownWhenTheyComeAtOnce() {
        system.handle(
                event(capture(lead("form", "Ann Lee", WORK, HOME), CaptureChannel.WEB_FORM, 9)),
                event(capture(lead("row", "Ann Lee", HOME), CaptureChannel.IMPORT, 8)));

        assertThat(everybody()).hasSize(1);
    }

    @Test
    void aBareAddressIsWhoseItWasGivenAs() {
        comes(lead("form", "Ann Lee", WORK, HOME), CaptureChannel.WEB_FORM, 9);

        comes(lead("sign-up", null, HOME), CaptureChannel.NEWSLETTER, 8);

        assertThat(everybody()).hasSize(1);
    }

    @Test
    void aSpouseWhoSharesTheAddressIsAnother() {
        comes(lead("form", "Ann Lee", WORK, HOME), CaptureChannel.WEB_FORM, 9);

        comes(lead("sign-up", "Bob Lee", HOME), CaptureChannel.WEB_FORM, 8);

        assertThat(everybody()).hasSize(2);
        assertThat(leads(system.holder("email:" + WORK))).containsExactly("form");
        assertThat(leads(system.holder("email:" + HOME)))
                .as("who has it as the first has it")
                .containsExactly("sign-up");
        comes(lead("again", "Bob Lee", HOME), CaptureChannel.WEB_FORM, 7);
        assertThat(leads(system.holder("email:" + HOME))).containsExactly("sign-up", "again");
        assertThatThrownBy(() -> system.findPerson().byKey("email:" + HOME))
                .as("both may be meant")
                .isInstanceOf(SeveralPeopleException.class);
    }

    @Test
    void whoBearsAnotherFamilyNameIsPutBeforeSomebody() {
        comes(lead("form", "Ann Lee", WORK, HOME), CaptureChannel.WEB_FORM, 9);

        comes(lead("sign-up", "Ann Miller", HOME), CaptureChannel.WEB_FORM, 8);

        assertThat(everybody()).hasSize(2);
        assertThat(system.stores.database().getCollection("proposals").countDocuments())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRefusalOfTheSecondAddressIsThePersons(boolean refusedBefore) {
        if (refusedBefore) {
            refused(HOME);
        }
        comes(lead("form", "Ann Lee", WORK, HOME), CaptureChannel.WEB_FORM, 9);
        if (!refusedBefore) {
            refused(HOME);
        }

        assertThat(everybody()).hasSize(1);
        assertThat(latest().stage()).isEqualTo(Stage.OPTED_OUT);
        assertThat(latest().consent().email()).isEqualTo(ConsentStatus.DENIED);
        assertThat(latest().person().email()).isEqualTo(WORK);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aListThatCallsTheSecondAddressOptedOutIsHeard(boolean listFirst) {
        var row = Facts.capture(
                "row",
                CaptureChannel.IMPORT,
                person(null, HOME),
                null,
                daysAgo(listFirst ? 10 : 8),
                Map.of(),
                null,
                new Consent(ConsentStatus.DENIED, ConsentStatus.UNKNOWN, null, null),
                Machine.UNKNOWN);
        if (listFirst) {
            system.handle(event(row));
        }
        comes(lead("met", "Ann Lee", WORK, HOME), CaptureChannel.NETWORKING_EVENT, 9);
        if (!listFirst) {
            system.handle(event(row));
        }

        assertThat(latest().person().name()).isEqualTo("Ann Lee");
        assertThat(latest().consent().email()).isEqualTo(ConsentStatus.DENIED);
    }

    @Test
    void aBounceOfTheSecondAddressLeavesTheFirst() {
        comes(lead("form", "Ann Lee", WORK, HOME), CaptureChannel.WEB_FORM, 9);

        happens(ActivityKind.EMAIL_BOUNCED, HOME);

        assertThat(everybody())
                .singleElement()
                .satisfies(ann -> assertThat(ann.activities()).hasSize(1));
        assertThat(latest().person().email()).isEqualTo(WORK);
    }

    @Test
    void theSecondAddressAloneIsNotWrittenToWhenTheFirstIsDead() {
        comes(lead("form", "Ann Lee", WORK, HOME), CaptureChannel.WEB_FORM, 9);

        happens(ActivityKind.EMAIL_BOUNCED, WORK);

        assertThat(latest().person().email()).isNull();
        assertThat(latest().person().otherEmails()).contains(HOME);
    }

    @Test
    void theSearchFindsThePersonByAnyAddress() {
        comes(lead("form", "Ann Lee", WORK, HOME), CaptureChannel.WEB_FORM, 9);

        for (var words : List.of(HOME, "home.example", "HOME@")) {
            assertThat(system.stores
                            .directory()
                            .list(new Query(words.replace("HOME@", "ann@home"), null, null, null, null), 10, null)
                            .prospects())
                    .as(words)
                    .hasSize(1);
        }
    }

    @Test
    void whoIsErasedIsErasedWithAllAddressesAndComesBackByNone() {
        comes(lead("form", "Ann Lee", WORK, HOME), CaptureChannel.WEB_FORM, 9);

        system.erasePeople().erase(system.findPerson().byKey("email:" + HOME).orElseThrow());

        assertThat(system.everythingStored()).doesNotContain("ann@", "Lee");
        var told = system.told.size();
        comes(lead("list", "Ann Lee", HOME), CaptureChannel.IMPORT, -1);
        comes(lead("list-2", "Ann Lee", FORMER, WORK), CaptureChannel.IMPORT, -1);
        comes(lead("list-3", "Ann Lee", FORMER, HOME), CaptureChannel.IMPORT, -1);
        comes(lead("list-4", null, HOME), CaptureChannel.IMPORT, -1);
        assertThat(system.told).hasSize(told);
        assertThat(system.everythingStored()).doesNotContain("ann@");
        assertThat(listKeys())
                .contains(
                        hash(ListKeys.mailbox(HOME)),
                        hash(ListKeys.named(ListKeys.mailbox(WORK), "Ann Lee")),
                        hash(ListKeys.named(ListKeys.mailbox(HOME), "Ann Lee")));
    }

    @Test
    void theErasureOfOneLeavesWhoSharesAnAddress() {
        comes(lead("form", "Ann Lee", WORK, HOME), CaptureChannel.WEB_FORM, 9);
        comes(lead("sign-up", "Bob Lee", HOME), CaptureChannel.WEB_FORM, 8);

        system.erasePeople().erase(system.findPerson().byKey("email:" + WORK).orElseThrow());
        comes(lead("list", "Bob Lee", HOME), CaptureChannel.IMPORT, -1);

        assertThat(leads(system.holder("email:" + HOME))).containsExactly("sign-up", "list");
    }

    @Test
    void whoIsErasedIsNamedByNobodyWhoSharedTheAddress() {
        comes(lead("form", "Ann Lee", WORK, HOME), CaptureChannel.WEB_FORM, 9);
        comes(lead("sign-up", "Bob Lee", HOME), CaptureChannel.WEB_FORM, 8);
        var bob = system.findPerson()
                .byProspectId(system.holder("email:" + HOME).prospectId())
                .orElseThrow();
        var ann = system.holder("email:" + WORK).prospectId();
        assertThat(system.findPerson().sharingPlacesWith(bob)).containsExactly(ann);

        system.erasePeople().erase(bob);

        assertThat(system.everythingStored()).contains(WORK).doesNotContain(HOME);
        assertThat(latest(system.holder("email:" + WORK)).person().otherEmails())
                .isEmpty();
    }

    @Test
    void anUndoneMergeGivesBothAddressesBack() {
        comes(lead("form", "Ann Lee", WORK, HOME), CaptureChannel.WEB_FORM, 9);
        comes(lead("row", "Ann Lee", HOME), CaptureChannel.IMPORT, 8);
        var merge = system.stores.merges().list(10, null).merges().getFirst();

        system.undoMerges().undo(merge, "boss");

        assertThat(leads(system.holder("email:" + WORK))).containsExactly("form");
        assertThat(leads(system.holder("email:" + HOME))).containsExactly("row");
        assertThat(latest(system.holder("email:" + HOME)).person().email()).isEqualTo(HOME);
        assertThat(latest(system.holder("email:" + HOME)).person().otherEmails())
                .isEmpty();
        assertThat(latest(system.holder("email:" + WORK)).person().email()).isEqualTo(WORK);
    }

    @Test
    void aMergeByAnotherKeyKeepsBothAddresses() {
        comes(lead("form", "Ann Lee", WORK), CaptureChannel.WEB_FORM, 9);
        system.handle(event(Facts.capture(
                CaptureChannel.WEB_FORM,
                new Person("Ann Lee", HOME, null, Map.of("email", WORK), null, null, null, Map.of()),
                daysAgo(8))));

        assertThat(latest().person().email()).isEqualTo(HOME);
        assertThat(latest().person().otherEmails()).containsExactly(WORK);
    }

    @Test
    void whoHasOneAddressClaimsOneKeyAndSaysTheSameAsEver() {
        comes(lead("form", "Ann Lee", WORK), CaptureChannel.WEB_FORM, 9);

        assertThat(system.stores.database().getCollection("claims").countDocuments())
                .isEqualTo(1);
        var asOfOld = latest().toString()
                .replace(", otherEmails=[]", "")
                .replace(", newsletterSince=null", "")
                .replaceFirst("rulesVersion=[^,]*", "rulesVersion=")
                .replaceFirst("revision=1,", "revision=0,")
                .replaceFirst("stageSince=[^,]*", "stageSince=null");
        assertThat(system.holder("email:" + WORK).issued().fingerprint())
                .as("as an older version told it: nobody is told of anew")
                .isEqualTo(DerivedIds.of("decision", asOfOld));
    }

    @Test
    void everyCrashOnTheWayIsMadeGood() {
        for (var steps = 0; steps < 60; steps++) {
            var crashing = new QualifyingSystem();
            var form = event(capture(lead("form", "Ann Lee", WORK, HOME), CaptureChannel.WEB_FORM, 9));
            var row = event(capture(lead("row", "Ann Lee", HOME), CaptureChannel.IMPORT, 8));
            var spouse = event(capture(lead("spouse", "Bob Lee", FORMER), CaptureChannel.IMPORT, 7));
            var other =
                    event(capture(lead("other", "Cleo Lee", "cleo@works.example", FORMER), CaptureChannel.IMPORT, 8));
            crashing.crashAfter(steps);
            var crashed = false;
            for (var event : List.of(form, row, other, spouse)) {
                crashed = !handled(crashing, event) || crashed;
            }

            assertThat(leads(crashing.holder("email:" + HOME)))
                    .as("%s steps", steps)
                    .containsExactly("form", "row");
            assertThat(leads(crashing.holder("email:" + FORMER)))
                    .as("%s steps", steps)
                    .containsExactly("spouse");
            if (!crashed) {
                return;
            }
        }
        throw new AssertionError("there are more steps than were tried");
    }

    private static boolean handled(QualifyingSystem system, EventEnvelope<?> event) {
        try {
            system.handle(event);
            return true;
        } catch (RuntimeException crash) {
            system.mend();
            system.handle(event);
            return false;
        }
    }

    private void refused(String address) {
        happens(ActivityKind.CONSENT_WITHDRAWN, address);
    }

    private void happens(ActivityKind kind, String address) {
        system.handle(anEvent(
                address,
                daysAgo(1),
                new ActivityRecorded(
                        kind + "-" + address,
                        kind,
                        person(null, address),
                        null,
                        null,
                        null,
                        daysAgo(1),
                        null,
                        null,
                        Map.of(),
                        null,
                        null,
                        null,
                        Machine.HUMAN,
                        null,
                        false)));
    }

    private void comes(Lead lead, CaptureChannel channel, long daysAgo) {
        system.handle(event(capture(lead, channel, daysAgo)));
    }

    private static EventEnvelope<?> event(LeadCaptured capture) {
        return anEvent(String.valueOf(capture.person().email()), capture.capturedAt(), capture);
    }

    private record Lead(String id, Person person) {}

    private static Lead lead(String id, String name, String email, String... others) {
        return new Lead(id, person(name, email, others));
    }

    private static Person person(String name, String email, String... others) {
        return new Person(name, email, null, Map.of(), null, null, null, Map.of()).alsoAt(List.of(others));
    }

    private static LeadCaptured capture(Lead lead, CaptureChannel channel, long daysAgo) {
        return Facts.capture(
                lead.id(),
                channel,
                lead.person(),
                null,
                daysAgo(daysAgo),
                Map.of(),
                null,
                Consent.UNKNOWN,
                Machine.UNKNOWN);
    }

    private List<Prospect> everybody() {
        return system.stores
                .directory()
                .list(new Query(null, null, null, null, null), 100, null)
                .prospects();
    }

    private ProspectQualified latest() {
        return system.told(ProspectQualified.class).getLast();
    }

    private ProspectQualified latest(Prospect prospect) {
        return system.told(ProspectQualified.class).stream()
                .filter(told -> told.prospectId().equals(prospect.prospectId()))
                .toList()
                .getLast();
    }

    private static List<String> leads(Prospect prospect) {
        return prospect.captures().stream().map(LeadCaptured::leadId).toList();
    }

    private List<String> listKeys() {
        return system.told(ProspectErased.class).stream()
                .flatMap(erased -> erased.listKeys().stream())
                .toList();
    }

    private static String hash(String key) {
        return QualifyingSystem.HASHES.of(key);
    }
}
