package io.followthrough.analytics.domain.metric;

import static io.followthrough.analytics.Events.qualified;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.CaptureChannel;
import io.followthrough.events.CaptureSource;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.FirstCapture;
import io.followthrough.events.MetricVerdict;
import io.followthrough.events.Stage;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ConversionRateTests {

    /** Leads and customers by origin of a published marketing funnel (Olist): 842 of 8,000 were won. */
    private static final Map<String, int[]> FUNNEL = Map.of(
            "organic_search", new int[] {2296, 271},
            "paid_search", new int[] {1586, 195},
            "social", new int[] {1350, 75},
            "unknown", new int[] {1099, 179},
            "direct_traffic", new int[] {559, 70},
            "email", new int[] {493, 15},
            "referral", new int[] {284, 24},
            "other", new int[] {150, 4},
            "display", new int[] {118, 6},
            "other_publicities", new int[] {65, 3});

    @Test
    void aRealFunnelGivesItsTrueFiguresInEveryOrderOfArrivalAndTwice() {
        var leads = new ArrayList<EventEnvelope<?>>();
        var deals = new ArrayList<EventEnvelope<?>>();
        FUNNEL.forEach((source, counts) -> {
            for (var lead = 0; lead < counts[0]; lead++) {
                var id = source + "-" + lead;
                leads.add(qualified(id, Stage.LEAD, source, 1));
                if (lead < counts[1]) {
                    deals.add(qualified(id, Stage.CUSTOMER, source, 2));
                }
            }
        });
        var mixed = new ArrayList<>(leads);
        mixed.addAll(deals);
        mixed.addAll(deals);
        Collections.shuffle(mixed, new Random(7));

        for (var order :
                List.of(joined(leads, deals), joined(deals, leads), joined(joined(leads, leads), deals), mixed)) {
            var measured = Measured.of(order.toArray(EventEnvelope<?>[]::new));

            assertThat(customers(measured, "conversion-rate")).isEqualTo("842/8000");
            FUNNEL.forEach((source, counts) -> assertThat(customers(measured, "conversion-rate/source=" + source))
                    .isEqualTo(counts[1] + "/" + counts[0]));
        }
    }

    @Test
    void aCustomerHasReachedEveryStageBefore() {
        var readings = Measured.of(qualified("p", Stage.CUSTOMER, "fair", 1)).readings("conversion-rate");

        assertThat(readings).extracting(Reading::numerator).containsExactly(1.0, 1.0, 1.0);
    }

    @Test
    void whoIsDisqualifiedStaysInTheCohort() {
        assertThat(customers(Measured.of(qualified("p", Stage.DISQUALIFIED, "fair", 1)), "conversion-rate"))
                .isEqualTo("0/1");
    }

    @Test
    void peopleWithoutACaptureAreInNoCohort() {
        assertThat(customers(Measured.of(qualified("p", Stage.CUSTOMER, (FirstCapture) null, 1)), "conversion-rate"))
                .isEqualTo("0/0");
    }

    @Test
    void theDayBeginsInTheBusinessZone() {
        var lateOnSunday = new FirstCapture(
                "l", CaptureChannel.IMPORT, CaptureSource.of("list"), Instant.parse("2026-03-01T23:30:00Z"));

        var measured = Measured.in(ZoneId.of("Europe/Berlin"), qualified("p", Stage.LEAD, lateOnSunday, 1));

        assertThat(measured.totals()).containsKeys("conversion-rate@2026-03-02", "conversion-rate/channel=IMPORT");
    }

    @Test
    void aRateIsSureWhenItsIntervalIsNarrowForTheRateItIsAbout() {
        assertThat(Reading.rate(Map.of(), 1, 78).verdict()).isEqualTo(MetricVerdict.TOO_FEW);
        assertThat(Reading.rate(Map.of(), 187, 328).verdict()).isEqualTo(MetricVerdict.ENOUGH);
        assertThat(Reading.rate(Map.of(), 20, 20).verdict()).isEqualTo(MetricVerdict.TOO_FEW);
        assertThat(Reading.rate(Map.of(), 0, 30).verdict()).isEqualTo(MetricVerdict.TOO_FEW);
        assertThat(Reading.rate(Map.of(), 842, 8000).verdict()).isEqualTo(MetricVerdict.ENOUGH);
        assertThat(Reading.rate(Map.of(), 2, 29).verdict()).isEqualTo(MetricVerdict.TOO_FEW);
        assertThat(Reading.rate(Map.of(), 0, 0).value()).isNull();
    }

    private static String customers(Measured measured, String series) {
        var reading = measured.readings(series).getLast();
        assertThat(reading.dimensions()).containsEntry("to", "CUSTOMER");
        return (long) reading.numerator() + "/" + (long) reading.denominator();
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        var both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }
}
