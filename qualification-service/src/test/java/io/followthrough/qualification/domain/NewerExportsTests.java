package io.followthrough.qualification.domain;

import static io.followthrough.events.ConsentStatus.DENIED;
import static io.followthrough.events.ConsentStatus.GRANTED;
import static io.followthrough.qualification.Facts.consenting;
import static io.followthrough.qualification.Facts.daysAgo;
import static io.followthrough.qualification.Facts.decide;
import static io.followthrough.qualification.Facts.prospect;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.CaptureSource;
import io.followthrough.events.Company;
import io.followthrough.events.Consent;
import io.followthrough.events.ConsentStatus;
import io.followthrough.events.Criterion;
import io.followthrough.events.Deal;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.Machine;
import io.followthrough.events.Person;
import io.followthrough.events.Stage;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Exports of a CRM date each row by the day on which the person was entered there: what a newer one says stands, whatever the ids and
 * the order in which the two arrive.
 */
class NewerExportsTests {

    private static final Instant ENTERED = daysAgo(100);
    private static final Instant OLDER = daysAgo(20);
    private static final Instant NEWER = daysAgo(2);

    /** Ids as chance would have them. */
    @ParameterizedTest
    @CsvSource({"a, b", "b, a"})
    void aNewerExportSpeaksLast(String older, String newer) {
        var before = row(older, OLDER, "+4930111111", "clerk", Map.of("budget", "frozen"));
        var after = row(newer, NEWER, "+4930222222", "managing director", Map.of("budget", "approved"));

        for (var decision : List.of(decide(before, after), decide(after, before))) {
            assertThat(decision.person().phone()).isEqualTo("+4930222222");
            assertThat(decision.person().jobTitle()).isEqualTo("managing director");
            assertThat(decision.company()).isNotNull();
            assertThat(decision.company().name()).isEqualTo("Works " + newer);
            assertThat(decision.criteria().stream()
                            .filter(criterion -> criterion.name() == Criterion.BUDGET)
                            .flatMap(criterion -> criterion.evidence().stream()))
                    .singleElement()
                    .satisfies(evidence -> assertThat(evidence.text()).contains("approved"));
        }
    }

    /** A CRM that is exported each night is no new interest each night. */
    @ParameterizedTest
    @CsvSource({"a, b", "b, a"})
    void whoStandsInAListAgainHasShownNoMoreInterest(String older, String newer) {
        var once = row(newer, NEWER, "+4930222222", "managing director", Map.of());
        var twice = decide(row(older, OLDER, "+4930111111", "clerk", Map.of()), once);

        assertThat(interest(twice)).isEqualTo(interest(decide(once)));
    }

    private static List<Object> interest(Decision decision) {
        var interest = decision.criteria().get(Criterion.INTEREST.ordinal());
        return List.of(String.valueOf(interest.score()), interest.evidence());
    }

    @ParameterizedTest
    @CsvSource({"a, b", "b, a"})
    void soItIsWithDeals(String older, String newer) {
        var before = deal(older, ActivityKind.DEAL_OPENED, OLDER, "1000", "first talk");
        var after = deal(newer, ActivityKind.DEAL_OPENED, NEWER, "2500", "offer sent");

        for (var deals : List.of(KnownDeal.of(prospect(before, after)), KnownDeal.of(prospect(after, before)))) {
            assertThat(deals).singleElement().satisfies(deal -> {
                assertThat(deal.value()).isEqualByComparingTo("2500");
                assertThat(deal.stage()).isEqualTo("offer sent");
            });
        }
        var won = deal(older, ActivityKind.DEAL_WON, OLDER, "1000", null);
        var lost = deal(newer, ActivityKind.DEAL_LOST, NEWER, "1000", null);
        assertThat(decide(won, lost).stage().stage()).isEqualTo(Stage.LOST);
        assertThat(decide(lost, won).stage().stage()).isEqualTo(Stage.LOST);
    }

    /** Whoever loads a file of sales won and then one of all sales has taken none back. */
    @ParameterizedTest
    @CsvSource({"a, b", "b, a"})
    void aDealThatWasOpenedAndWonOnOneDayIsWonWhicheverFileCameFirst(String one, String other) {
        var won = deal(one, ActivityKind.DEAL_WON, OLDER, null, null);
        var opened = deal(other, ActivityKind.DEAL_OPENED, NEWER, null, null);

        assertThat(decide(won, opened).stage().stage()).isEqualTo(Stage.CUSTOMER);
        assertThat(decide(opened, won).stage().stage()).isEqualTo(Stage.CUSTOMER);
    }

    @ParameterizedTest
    @CsvSource({"a, b", "b, a"})
    void whatWasToldBeforeAnybodyNotedWhenStillGoesFirst(String older, String newer) {
        var before = row(older, null, "+4930111111", "clerk", Map.of());
        var after = row(newer, NEWER, "+4930222222", "managing director", Map.of());

        assertThat(decide(before, after).person().phone()).isEqualTo("+4930222222");
        assertThat(decide(after, before).person().phone()).isEqualTo("+4930222222");
    }

    /** The row is as old as the person's first visit; what it says of them is as old as the export. */
    @ParameterizedTest
    @CsvSource({"a", "z"})
    void whoLeftAListIsNotHeldByAFormOfBefore(String id) {
        var form = consenting(new Consent(GRANTED, GRANTED, null, null), daysAgo(30));
        var left = listed(id, NEWER, DENIED);

        assertThat(email(form, left)).isEqualTo(DENIED);
        assertThat(email(left, form)).isEqualTo(DENIED);
        var again = consenting(new Consent(GRANTED, GRANTED, null, null), daysAgo(1));
        assertThat(email(form, left, again))
                .as("what a list says does not outlast their own hand since")
                .isEqualTo(GRANTED);
    }

    @ParameterizedTest
    @CsvSource({"a", "z"})
    void aListThatRepeatsItsNoDoesNotUndoAYesSince(String id) {
        var left = listed("first " + id, daysAgo(50), DENIED);
        var form = consenting(new Consent(GRANTED, GRANTED, null, null), daysAgo(30));
        var nightly = listed("later " + id, NEWER, DENIED);

        assertThat(email(left, form, nightly)).isEqualTo(GRANTED);
        assertThat(email(nightly, form, left)).isEqualTo(GRANTED);
    }

    @ParameterizedTest
    @CsvSource({"a, b", "b, a"})
    void subscribedInAnOlderExportAndOptedOutInANewerOneIsOptedOut(String older, String newer) {
        var before = listed(older, OLDER, GRANTED);
        var after = listed(newer, NEWER, DENIED);

        assertThat(email(before, after)).isEqualTo(DENIED);
        assertThat(email(after, before)).isEqualTo(DENIED);
        assertThat(email(listed(older, OLDER, DENIED), listed(newer, NEWER, GRANTED)))
                .as("a list takes no refusal back")
                .isEqualTo(DENIED);
    }

    private static ConsentStatus email(Object... facts) {
        return decide(facts).consent().email();
    }

    private static LeadCaptured row(
            String id, @Nullable Instant told, String phone, String title, Map<String, String> answers) {
        return imported(
                id,
                told,
                new Person("Ann Berger", "ann@works.example", phone, Map.of(), title, null, null, Map.of()),
                new Company("Works " + id, "works.example", null, null, null),
                answers,
                Consent.UNKNOWN);
    }

    private static LeadCaptured listed(String id, @Nullable Instant told, ConsentStatus status) {
        return imported(
                id,
                told,
                new Person("Ann Berger", "ann@example.com", null, Map.of(), null, null, null, Map.of()),
                null,
                Map.of(),
                new Consent(status, status, null, null));
    }

    private static LeadCaptured imported(
            String id,
            @Nullable Instant told,
            Person person,
            @Nullable Company company,
            Map<String, String> answers,
            Consent consent) {
        return new LeadCaptured(
                "row " + id,
                CaptureChannel.IMPORT,
                CaptureSource.of("crm"),
                person,
                company,
                answers,
                List.of(),
                null,
                consent,
                Machine.UNKNOWN,
                null,
                false,
                ENTERED,
                List.of(),
                List.of("import " + id),
                false,
                told);
    }

    private static ActivityRecorded deal(
            String id, ActivityKind kind, Instant told, @Nullable String value, @Nullable String stage) {
        return new ActivityRecorded(
                "deal " + id,
                kind,
                new Person(null, "ann@works.example", null, Map.of(), null, null, null, Map.of()),
                null,
                null,
                null,
                ENTERED,
                null,
                null,
                Map.of(),
                null,
                new Deal("D-1", value == null ? null : new BigDecimal(value), "EUR", null, stage, null),
                null,
                Machine.UNKNOWN,
                null,
                false,
                List.of(),
                null,
                told);
    }
}
