package io.followthrough.qualification.domain;

import static io.followthrough.qualification.Facts.daysAgo;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.Consent;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.Machine;
import io.followthrough.events.Person;
import io.followthrough.qualification.Facts;
import io.followthrough.testkit.Fixtures;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What shows that two who were merged are one, and what shows nothing any more. */
class BondTests {

    private static final String ANN = "ann@example.com";
    private static final String NUMBER = "+4930123456";
    private static final LeadCaptured OF_ANN = form("form-ann", person(null, ANN, null, null), 9);
    private static final LeadCaptured OF_BOB = form("form-bob", person(null, null, null, "x7"), 8);
    private static final LeadCaptured ROW =
            form("row-2", person(null, ANN, null, "x7"), 5).broughtBy(List.of("import-1"));
    private static final Prospect BOB = prospect("bob", OF_BOB);

    @Test
    void aRowThatWasTakenBackShowsNothing() {
        assertThat(isGone(withdrawn(OF_ANN, OF_BOB, ROW))).isTrue();
    }

    @Test
    void aRowThatStandsShowsThatTheyAreOne() {
        assertThat(isGone(prospect("ann", OF_ANN, OF_BOB, ROW))).isFalse();
    }

    @Test
    void aFormThatNamesBothShowsItWheneverItCame() {
        for (var day : new long[] {30, 1}) {
            var both = form("form-both", person(null, ANN, null, "x7"), day);

            assertThat(isGone(withdrawn(OF_ANN, OF_BOB, ROW, both))).isFalse();
        }
    }

    @Test
    void twoFactsShowItWhereEachNamesOneOfTheirKeysAndAThird() {
        var one = form("form-1", person(null, ANN, null, "y8"), 3);
        var other = form("form-2", twoIds("x7", "y8"), 2);

        assertThat(isGone(withdrawn(OF_ANN, OF_BOB, ROW, one, other))).isFalse();
        assertThat(isGone(withdrawn(OF_ANN, OF_BOB, ROW, one)))
                .as("without the second")
                .isTrue();
    }

    @Test
    void aNumberAndANameThatAgreeShowIt() {
        var ann = form("form-ann", person("Ann Berger", ANN, NUMBER, null), 9);
        var bob = form("form-bob", person("Ann Berger", null, NUMBER, "x7"), 8);
        var merged = prospect("bob", bob);

        assertThat(Bond.isGone(withdrawn(ann, bob, ROW), merged, ROW.leadId())).isFalse();
        var other = form("form-bob", person("Bob Gray", null, NUMBER, "x7"), 8);
        assertThat(Bond.isGone(withdrawn(ann, other, ROW), prospect("bob", other), ROW.leadId()))
                .as("another name at the number")
                .isTrue();
    }

    @Test
    void whatSomebodyDecidedStands() {
        assertThat(Bond.isGone(withdrawn(OF_ANN, OF_BOB, ROW), BOB, null)).isFalse();
    }

    @Test
    void whatAContactOfOursSaysShowsNothing() {
        var answered = withdrawn(OF_ANN, OF_BOB, ROW).with(answer(person(null, ANN, null, "x7"), "touch-1"));
        var wrote = withdrawn(OF_ANN, OF_BOB, ROW).with(answer(person(null, ANN, null, "x7"), null));

        assertThat(isGone(answered)).isTrue();
        assertThat(isGone(wrote)).isFalse();
        assertThat(Bond.shown(answered)).containsExactlyInAnyOrder(OF_ANN.person(), OF_BOB.person());
    }

    private static boolean isGone(Prospect survivor) {
        return Bond.isGone(survivor, BOB, ROW.leadId());
    }

    /** The survivor with the facts of both, once the import of the row was undone. */
    private static Prospect withdrawn(LeadCaptured... captures) {
        return prospect("ann", captures).withdraw(ROW.leadId(), "import-1");
    }

    private static Prospect prospect(String id, LeadCaptured... captures) {
        var prospect = Prospect.firstSeen(id, daysAgo(30));
        for (var capture : captures) {
            prospect = prospect.with(capture);
        }
        return prospect;
    }

    private static ActivityRecorded answer(Person person, @Nullable String touchId) {
        var plain = Fixtures.anActivityOf(person, ActivityKind.EMAIL_REPLIED, daysAgo(1));
        return new ActivityRecorded(
                plain.activityId(),
                plain.kind(),
                person,
                null,
                touchId,
                null,
                plain.at(),
                null,
                null,
                Map.of(),
                null,
                null,
                null,
                Machine.HUMAN,
                null,
                false);
    }

    private static LeadCaptured form(String id, Person person, long daysAgo) {
        return Facts.capture(
                id,
                CaptureChannel.WEB_FORM,
                person,
                null,
                daysAgo(daysAgo),
                Map.of(),
                null,
                Consent.UNKNOWN,
                Machine.HUMAN);
    }

    private static Person twoIds(String crm, String shop) {
        return new Person(null, null, null, Map.of("crm", crm, "shop", shop), null, null, null, Map.of());
    }

    private static Person person(
            @Nullable String name, @Nullable String mail, @Nullable String phone, @Nullable String id) {
        Map<String, String> ids = id == null ? Map.of() : Map.of(id.startsWith("y") ? "shop" : "crm", id);
        return new Person(name, mail, phone, ids, null, null, null, Map.of());
    }
}
