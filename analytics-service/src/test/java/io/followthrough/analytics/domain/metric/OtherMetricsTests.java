package io.followthrough.analytics.domain.metric;

import static io.followthrough.analytics.Events.MONDAY_9AM;
import static io.followthrough.analytics.Events.called;
import static io.followthrough.analytics.Events.did;
import static io.followthrough.analytics.Events.erased;
import static io.followthrough.analytics.Events.finished;
import static io.followthrough.analytics.Events.lost;
import static io.followthrough.analytics.Events.mailSent;
import static io.followthrough.analytics.Events.noted;
import static io.followthrough.analytics.Events.opened;
import static io.followthrough.analytics.Events.qualified;
import static io.followthrough.analytics.Events.resumed;
import static io.followthrough.analytics.Events.roadChanged;
import static io.followthrough.analytics.Events.sent;
import static io.followthrough.analytics.Events.won;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.CaptureSource;
import io.followthrough.events.EnrolmentOutcome;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.FirstCapture;
import io.followthrough.events.Machine;
import io.followthrough.events.MetricVerdict;
import io.followthrough.events.Road;
import io.followthrough.events.Stage;
import io.followthrough.events.TouchChannel;
import io.followthrough.events.TouchOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherMetricsTests {

    private static final Instant TUESDAY = MONDAY_9AM.plus(Duration.ofDays(1));

    @Test
    void aDealCountsOnceAndItsNewestReportHolds() {
        var measured = Measured.of(lost("p", "d-1", MONDAY_9AM), won("p", "d-1", TUESDAY), won("p", "d-1", TUESDAY));

        assertThat(measured.fraction("closing-ratio")).isEqualTo("1/1");
        assertThat(measured.fraction("closing-ratio@2026-03-02")).isEqualTo("0/0");
        assertThat(measured.fraction("closing-ratio/rep=rep-1")).isEqualTo("1/1");
    }

    @Test
    void everyDealCountsAndThoseOfOnePersonWithoutAnIdAreOne() {
        var measured = Measured.of(
                won("p", "d-1", MONDAY_9AM),
                lost("p", "d-2", MONDAY_9AM),
                won("q", null, MONDAY_9AM),
                won("q", null, TUESDAY),
                won("q", null, TUESDAY));

        assertThat(measured.fraction("closing-ratio")).isEqualTo("2/3");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "OPENED, 0/0, 1/1, 0",
        "WON, 1/1, 0/1, 1",
        "WON LOST, 0/1, 0/1, 0",
        "LOST OPENED WON, 1/1, 0/1, 1",
        "WON OPENED, 0/0, 1/1, 0",
        "OPENED LOST OPENED LOST, 0/1, 0/1, 0",
        "WON LOST WON OPENED, 0/0, 1/1, 0",
    })
    void aCorrectedDealCountsOnceAsItStandsWithAnIdOrWithoutInWhateverOrderItComes(
            String reports, String closing, String open, double customers) {
        for (var dealId : Arrays.asList("d-1", null)) {
            var events = new ArrayList<EventEnvelope<?>>(List.of(qualified("p", Stage.PROSPECT, "fair", 1)));
            for (var report : reports.split(" ")) {
                events.add(reported(report, dealId, MONDAY_9AM.plus(Duration.ofHours(events.size()))));
            }
            for (var turn = 0; turn < events.size(); turn++) {
                Collections.rotate(events, 1);
                for (var order : List.of(events, events.reversed())) {
                    var measured = Measured.of(order.toArray(EventEnvelope<?>[]::new));

                    assertThat(measured.fraction("closing-ratio")).isEqualTo(closing);
                    assertThat(measured.fraction("open-deals")).isEqualTo(open);
                    assertThat(measured.readings("conversion-rate").getLast().numerator())
                            .isEqualTo(customers);
                    assertThat(measured.readings("contacts-made").getLast().denominator())
                            .isEqualTo(customers);
                }
            }
        }
    }

    private static EventEnvelope<?> reported(String report, @Nullable String dealId, Instant at) {
        return switch (report) {
            case "OPENED" -> opened("p", dealId, at);
            case "WON" -> won("p", dealId, at);
            default -> lost("p", dealId, at);
        };
    }

    @Test
    void aDealThatWasRecordedWronglyIsCorrectedEverywhere() {
        var measured = Measured.of(
                qualified("p", Stage.CUSTOMER, "fair", 1),
                noted("p", 30, null, MONDAY_9AM),
                won("p", "d-1", MONDAY_9AM),
                lost("p", "d-1", TUESDAY));

        assertThat(measured.fraction("closing-ratio")).isEqualTo("0/1");
        assertThat(measured.readings("conversion-rate/source=fair"))
                .extracting(Reading::numerator)
                .containsExactly(1.0, 1.0, 0.0);
        assertThat(measured.readings("time-spent").getLast().denominator()).isZero();
    }

    @Test
    void aDealThatIsOpenAgainIsNeitherWonNorLost() {
        var measured = Measured.of(lost("p", "d-1", MONDAY_9AM), opened("p", "d-1", TUESDAY));

        assertThat(measured.totals()).doesNotContainKey("closing-ratio");
    }

    @Test
    void aDealCountsOnTheRoadOfTheLastContactBeforeItWhateverWasThoughtOfThePersonMeanwhile() {
        var measured = Measured.of(
                mailSent("p", "t-1", MONDAY_9AM),
                lost("p", "d-1", TUESDAY),
                roadChanged("p", Road.CURRENT_INTEREST, Road.FUTURE_INTEREST, MONDAY_9AM.plusSeconds(60)),
                won("q", "d-2", TUESDAY));

        assertThat(measured.fraction("closing-ratio/road=(none)")).isEqualTo("1/1");

        assertThat(measured.fraction("closing-ratio/road=CURRENT_INTEREST")).isEqualTo("0/1");
        assertThat(measured.totals()).doesNotContainKey("closing-ratio/road=FUTURE_INTEREST");
    }

    @Test
    void anEnrolmentIsFinishedByAnHonestEndAndNotByABrokenPromise() {
        var measured = Measured.of(
                finished("p", EnrolmentOutcome.COMPLETED, MONDAY_9AM),
                finished("q", EnrolmentOutcome.RESPONDED, MONDAY_9AM),
                finished("r", EnrolmentOutcome.BROKEN, MONDAY_9AM));

        assertThat(measured.fraction("finish-rate")).isEqualTo("2/3");
        assertThat(measured.fraction("finish-rate/cadence=new-web-lead")).isEqualTo("2/3");
    }

    @Test
    void whatIsToldToBeCompleteIsSoByItsNumbers() {
        var measured = Measured.of(
                finished("p", EnrolmentOutcome.COMPLETED, 5, MONDAY_9AM),
                finished("q", EnrolmentOutcome.COMPLETED, 4, MONDAY_9AM),
                finished("r", EnrolmentOutcome.RESPONDED, 2, MONDAY_9AM));

        assertThat(measured.fraction("finish-rate")).isEqualTo("2/3");
        assertThat(measured.fraction("finish-rate/outcome=BROKEN")).isEqualTo("0/1");
    }

    @Test
    void anEnrolmentWhoseProspectBecameAnotherIsNoFinishedPromise() {
        var measured = Measured.of(
                finished("p", EnrolmentOutcome.COMPLETED, MONDAY_9AM),
                finished("q", EnrolmentOutcome.PROSPECT_GONE, MONDAY_9AM),
                finished("r", EnrolmentOutcome.PROSPECT_GONE, MONDAY_9AM),
                finished("r", EnrolmentOutcome.BROKEN, TUESDAY));

        assertThat(measured.fraction("finish-rate")).isEqualTo("1/2");
    }

    @Test
    void anEnrolmentThatGoesOnAfterItsEndIsNotOver() {
        var measured = Measured.of(
                finished("p", EnrolmentOutcome.BOUNCED, MONDAY_9AM),
                resumed("p", TUESDAY),
                resumed("q", MONDAY_9AM),
                finished("q", EnrolmentOutcome.BROKEN, TUESDAY),
                resumed("r", TUESDAY),
                finished("r", EnrolmentOutcome.RESPONDED, MONDAY_9AM));

        assertThat(measured.fraction("finish-rate")).isEqualTo("0/1");
    }

    @Test
    void anEnrolmentThatADealEndedIsToldByHowTheDealStands() {
        var measured = Measured.of(
                finished("p", EnrolmentOutcome.WON, MONDAY_9AM),
                won("p", "one", MONDAY_9AM),
                opened("p", "one", TUESDAY),
                finished("q", EnrolmentOutcome.LOST, MONDAY_9AM),
                lost("q", null, MONDAY_9AM),
                won("q", null, TUESDAY),
                finished("r", EnrolmentOutcome.WON, MONDAY_9AM),
                won("r", "one", MONDAY_9AM),
                opened("r", "two", TUESDAY),
                finished("s", EnrolmentOutcome.WON, MONDAY_9AM));

        assertThat(measured.fraction("finish-rate/outcome=RESPONDED")).isEqualTo("1/1");
        assertThat(measured.fraction("finish-rate/outcome=WON")).isEqualTo("3/3");
        assertThat(measured.totals()).doesNotContainKey("finish-rate/outcome=LOST");
    }

    @Test
    void opensOfPeopleAndOfMachinesAreToldApartAndEachMailCountsOnce() {
        var measured = Measured.of(
                mailSent("p", "t-1", MONDAY_9AM),
                mailSent("p", "t-2", TUESDAY),
                called("p", "t-3", TUESDAY, TouchOutcome.NO_ANSWER),
                did("p", ActivityKind.EMAIL_OPENED, TUESDAY, "t-1", Machine.HUMAN),
                did("p", ActivityKind.EMAIL_OPENED, TUESDAY.plusSeconds(5), "t-1", Machine.UNKNOWN),
                did("p", ActivityKind.EMAIL_OPENED, TUESDAY, "t-2", Machine.MACHINE));

        assertThat(measured.readings("open-rate"))
                .extracting(reading -> reading.dimensions().get("actor") + " " + (int) reading.numerator() + "/"
                        + (int) reading.denominator())
                .containsExactly("HUMAN 1/2", "MACHINE 1/2");
        assertThat(measured.fraction("click-rate")).isEqualTo("0/2");
    }

    @Test
    void surveysAndNewslettersAreEmailsToo() {
        var measured = Measured.of(
                sent("p", "t-1", TouchChannel.SURVEY, MONDAY_9AM),
                sent("p", "t-2", TouchChannel.NEWSLETTER, TUESDAY),
                did("p", ActivityKind.EMAIL_OPENED, TUESDAY, "t-1", Machine.HUMAN),
                did("p", ActivityKind.LINK_CLICKED, TUESDAY, "t-1", Machine.HUMAN));

        assertThat(measured.fraction("open-rate")).isEqualTo("1/2");
        assertThat(measured.fraction("open-rate/channel=SURVEY")).isEqualTo("1/1");
        assertThat(measured.fraction("click-rate/channel=SURVEY")).isEqualTo("1/1");
    }

    @Test
    void timeIsSpentOnceThoughContactAndActivityBothTellIt() {
        var measured = Measured.of(
                qualified("p", Stage.LEAD, "fair", 1),
                called("p", "t-1", MONDAY_9AM, TouchOutcome.CONNECTED),
                noted("p", 6, "t-1", MONDAY_9AM),
                noted("p", 4, null, TUESDAY),
                won("p", "d", TUESDAY));

        assertThat(measured.readings("time-spent/source=fair"))
                .extracting(reading -> reading.dimensions().get("per") + " " + reading.value())
                .containsExactly("PERSON 10.0", "WON_DEAL 10.0");
    }

    @Test
    void speedIsTheTimeFromCaptureToTheFirstContactAfterIt() {
        var measured = Measured.of(
                qualified("p", Stage.LEAD, "fair", 1),
                called("p", "t-0", MONDAY_9AM.minusSeconds(60), TouchOutcome.CONNECTED),
                mailSent("p", "t-1", MONDAY_9AM.plusSeconds(300)),
                mailSent("p", "t-2", MONDAY_9AM.plusSeconds(900)));

        assertThat(measured.reading("speed-to-lead").value()).isEqualTo(300);
        assertThat(measured.reading("speed-to-lead").verdict()).isEqualTo(MetricVerdict.TOO_FEW);
    }

    @Test
    void speedAndMinutesAreNotCutToWholeSeconds() {
        var measured = Measured.of(
                qualified("p", Stage.LEAD, "fair", 1),
                mailSent("p", "t-1", MONDAY_9AM.plusMillis(1_750)),
                noted("p", 0.125, null, TUESDAY));

        assertThat(measured.reading("speed-to-lead").value()).isEqualTo(1.75);
        assertThat(measured.reading("time-spent").value()).isEqualTo(0.125);
    }

    @Test
    void aFirstContactAfterFiveMinutesAndABitIsNoneWithinFive() {
        var measured = Measured.of(
                qualified("p", Stage.LEAD, "fair", 1), mailSent("p", "t-1", MONDAY_9AM.plusMillis(300_900)));

        assertThat(measured.totals())
                .containsKey("conversion-rate/speed=1h")
                .doesNotContainKey("conversion-rate/speed=5m");
    }

    /** A form may say a time up to a day ahead of our clock: what was told at nine cannot have waited until ten. */
    @Test
    void whoWasCapturedAheadOfOurClockWaitsFromWhenWeWereTold() {
        var told = qualified("p", Stage.LEAD, captured("p", MONDAY_9AM.plus(Duration.ofHours(20))), 1);
        var again = qualified("p", Stage.LEAD, captured("p", MONDAY_9AM.plus(Duration.ofHours(20))), 7_200);
        var events = new ArrayList<>(List.of(
                told,
                again,
                called("p", "t-0", MONDAY_9AM.minusSeconds(60), TouchOutcome.CONNECTED),
                mailSent("p", "t-1", MONDAY_9AM.plusSeconds(301)),
                mailSent("p", "t-2", TUESDAY)));
        for (var turn = 0; turn < events.size(); turn++) {
            Collections.rotate(events, 1);
            var measured = Measured.of(events.toArray(EventEnvelope<?>[]::new));

            assertThat(measured.reading("speed-to-lead").value()).isEqualTo(300);
            assertThat(measured.totals()).containsKey("conversion-rate/speed=5m");
        }
    }

    private static FirstCapture captured(String id, Instant at) {
        return new FirstCapture(id, CaptureChannel.WEB_FORM, CaptureSource.of("fair"), at);
    }

    @Test
    void percentilesLieWithinTwoAndAHalfPercent() {
        var counts = Counts.NONE;
        for (var seconds = 1; seconds <= 10_000; seconds++) {
            counts = counts.plus(DurationSketch.of(Duration.ofSeconds(seconds)));
        }
        var distribution = DurationSketch.read(counts);

        assertThat(distribution.count()).isEqualTo(10_000);
        assertThat(distribution.mean()).isEqualTo(5000.5);
        assertThat(distribution.p50()).isCloseTo(5000, within(125.0));
        assertThat(distribution.p95()).isCloseTo(9500, within(237.5));
    }

    @Test
    void durationsThatAreTakenBackLeaveNothing() {
        var some = DurationSketch.of(Duration.ZERO)
                .plus(DurationSketch.of(Duration.ofSeconds(7)))
                .plus(DurationSketch.of(Duration.ofDays(1)));
        var other = DurationSketch.of(Duration.ofSeconds(12));

        assertThat(some.plus(other).minus(other)).isEqualTo(some);
        assertThat(some.minus(some)).isEqualTo(Counts.NONE);
    }

    @Test
    void anErasedPersonCountsNowhere() {
        var measured = Measured.of(
                qualified("p", Stage.CUSTOMER, "fair", 1),
                mailSent("p", "t-1", MONDAY_9AM),
                won("p", "d", TUESDAY),
                finished("p", EnrolmentOutcome.WON, TUESDAY),
                erased("p", TUESDAY));

        assertThat(measured.totals()).isEmpty();
    }
}
