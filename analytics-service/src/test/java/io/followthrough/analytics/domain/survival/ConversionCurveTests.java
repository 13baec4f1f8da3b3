package io.followthrough.analytics.domain.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.followthrough.events.MetricElapsed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Held against figures of R's survfit; {@code survival/survfit.R} makes them. */
class ConversionCurveTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

    @ParameterizedTest
    @ValueSource(strings = {"leads", "prospects", "halves", "certain"})
    void theCurveAndItsBandAreThoseOfSurvfit(String people) {
        var curve = ConversionCurve.of(cohorts(people), TODAY);

        for (var row : rows(people + "-curve")) {
            var point = curve.points().stream()
                    .filter(it -> it.days() <= row.get("time"))
                    .reduce((_, later) -> later);
            if (row.get("events") > 0) {
                assertThat(point.orElseThrow().days()).isEqualTo(row.get("time").intValue());
                assertThat(point.orElseThrow().atRisk())
                        .isEqualTo(row.get("atRisk").longValue());
                assertThat(point.orElseThrow().came())
                        .isEqualTo(row.get("events").longValue());
            }
            assertThat(1 - point.map(ConversionCurve.Point::share).orElse(0.0))
                    .isEqualTo(row.get("surv"), within(1e-12));
            if (point.isPresent() && !row.get("low").isNaN()) {
                assertThat(1 - point.get().high()).isEqualTo(row.get("low"), within(1e-9));
                assertThat(1 - point.get().low()).isEqualTo(row.get("high"), within(1e-9));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"leads", "prospects", "halves", "certain"})
    void theQuantilesAreThoseOfSurvfit(String people) {
        var quantiles = ConversionCurve.of(cohorts(people), TODAY).quantiles();
        var rows = rows(people + "-quantiles");

        assertThat(quantiles).hasSameSizeAs(rows);
        for (var index = 0; index < rows.size(); index++) {
            var row = rows.get(index);
            var quantile = quantiles.get(index);
            assertThat(quantile.share()).isEqualTo(row.get("share"));
            assertThat(orNaN(quantile.days())).as("%s", quantile).isEqualTo(row.get("time"));
            assertThat(orNaN(quantile.low())).as("%s", quantile).isEqualTo(row.get("low"));
            assertThat(orNaN(quantile.high())).as("%s", quantile).isEqualTo(row.get("high"));
        }
    }

    @Test
    void youngLeadsDoNotPressTheRate() {
        var old = new DayCohort(TODAY.minusDays(100), 100, List.of(new MetricElapsed(50, 10)));
        var young = new DayCohort(TODAY.minusDays(10), 900, List.of());

        assertThat(ConversionCurve.of(List.of(old), TODAY).shareWithin(100)).isEqualTo(0.1, within(1e-12));
        assertThat(ConversionCurve.of(List.of(old, young), TODAY).shareWithin(100))
                .isEqualTo(0.1, within(1e-12));
    }

    @Test
    void whoWasCapturedOrConvertedAfterTheDateIsNotKnownYet() {
        var cohort =
                new DayCohort(TODAY.minusDays(100), 100, List.of(new MetricElapsed(5, 10), new MetricElapsed(60, 10)));
        var later = new DayCohort(TODAY.minusDays(20), 100, List.of(new MetricElapsed(0, 100)));

        var then = ConversionCurve.of(List.of(cohort, later), TODAY.minusDays(50));

        assertThat(then.people()).isEqualTo(100);
        assertThat(then.came()).isEqualTo(10);
        assertThat(then.shareWithin(1000)).isEqualTo(0.1, within(1e-12));
    }

    @Test
    void withoutAnybodyThereIsACurveWithoutPoints() {
        var curve = ConversionCurve.of(List.of(), TODAY);

        assertThat(curve.points()).isEmpty();
        assertThat(curve.matureAfterDays()).isNull();
        assertThat(curve.quantiles())
                .allSatisfy(quantile -> assertThat(quantile.days()).isNull());
    }

    private static double orNaN(Double number) {
        return number == null ? Double.NaN : number;
    }

    /** Everybody who was seen for equally long is of one day. */
    private static List<DayCohort> cohorts(String people) {
        var came = new TreeMap<Integer, Long>();
        var left = new TreeMap<Integer, Long>();
        rows(people + "-people")
                .forEach(row -> (row.get("event") == 1 ? came : left)
                        .merge(row.get("time").intValue(), 1L, Long::sum));
        var cohorts = new ArrayList<DayCohort>();
        left.forEach((days, count) -> cohorts.add(new DayCohort(TODAY.minusDays(days), count, List.of())));
        came.forEach((days, count) ->
                cohorts.add(new DayCohort(TODAY.minusDays(200), count, List.of(new MetricElapsed(days, count)))));
        return cohorts;
    }

    private static List<Map<String, Double>> rows(String file) {
        try (InputStream in = ConversionCurveTests.class.getResourceAsStream("/survival/" + file + ".csv")) {
            var lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            var names = lines.getFirst().split(",", -1);
            return lines.stream()
                    .skip(1)
                    .map(line -> row(names, line.split(",", -1)))
                    .collect(Collectors.toList());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Map<String, Double> row(String[] names, String[] values) {
        var row = new TreeMap<String, Double>();
        for (var index = 0; index < names.length; index++) {
            row.put(names[index], values[index].equals("NA") ? Double.NaN : Double.parseDouble(values[index]));
        }
        return row;
    }
}
