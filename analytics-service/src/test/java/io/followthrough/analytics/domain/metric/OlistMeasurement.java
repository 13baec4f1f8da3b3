package io.followthrough.analytics.domain.metric;

import static io.followthrough.testkit.Fixtures.anEvent;

import io.followthrough.analytics.Events;
import io.followthrough.analytics.domain.survival.ConversionCurve;
import io.followthrough.analytics.domain.survival.DayCohort;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.CaptureSource;
import io.followthrough.events.Deal;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.FirstCapture;
import io.followthrough.events.Machine;
import io.followthrough.events.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Counts the Olist funnel in both orders of its files and compares every cell; writes the curve of times to customer for R.
 * Not a test, for the data are no part of the project: {@code -Dtest=OlistMeasurement -Dolist=DIRECTORY}.
 */
class OlistMeasurement {

    private static final LocalDate SEEN_UNTIL = LocalDate.of(2018, 11, 14);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy.MM.dd");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy.MM.dd H:mm");

    @Test
    @EnabledIfSystemProperty(named = "olist", matches = ".+")
    void measure() throws IOException {
        var data = Path.of(System.getProperty("olist"));
        var leads = leads(rows(data.resolve("qualified_leads.csv")));
        var deals = deals(rows(data.resolve("closed_deals.csv")));
        var one = count(leads, deals);
        var other = count(deals, leads);
        var differing = one.totals().keySet().stream()
                .filter(key -> !one.totals().get(key).equals(other.totals().get(key)))
                .count();
        System.out.printf(
                "%d cells in one order, %d in the other, %d differ%n",
                one.totals().size(), other.totals().size(), differing);
        var prefix = TimeToStage.NAME + "@";
        var cohorts = one.totals().keySet().stream()
                .filter(series -> series.startsWith(prefix))
                .map(series -> cohort(
                        LocalDate.parse(series.substring(prefix.length())),
                        one.readings(series).getLast()))
                .toList();
        var curve = ConversionCurve.of(cohorts, SEEN_UNTIL);
        var lines = new ArrayList<>(List.of("time,atRisk,events,surv,low,high"));
        curve.points()
                .forEach(point -> lines.add(String.join(
                        ",",
                        String.valueOf(point.days()),
                        String.valueOf(point.atRisk()),
                        String.valueOf(point.came()),
                        String.valueOf(1 - point.share()),
                        String.valueOf(1 - point.high()),
                        String.valueOf(1 - point.low()))));
        Files.write(Path.of("target/olist-curve.csv"), lines);
        System.out.printf(
                "%d people, %d customers, mature after %d days, quantiles %s%n",
                curve.people(), curve.came(), curve.matureAfterDays(), curve.quantiles());
    }

    private static Measured count(List<EventEnvelope<?>> first, List<EventEnvelope<?>> then) {
        var measured = Measured.of();
        first.forEach(measured::add);
        then.forEach(measured::add);
        return measured;
    }

    private static DayCohort cohort(LocalDate day, Reading reading) {
        return new DayCohort(day, (long) reading.denominator(), reading.elapsed());
    }

    private static List<EventEnvelope<?>> leads(List<String[]> rows) {
        return rows.stream()
                .map(row -> {
                    var at = LocalDate.parse(row[1], DAY)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant();
                    var source = CaptureSource.of(row[3].isEmpty() ? "unknown" : row[3]);
                    var capture = new FirstCapture(row[0], CaptureChannel.IMPORT, source, at);
                    return Events.qualified(row[0], Stage.PROSPECT, capture, 1);
                })
                .collect(Collectors.toList());
    }

    private static List<EventEnvelope<?>> deals(List<String[]> rows) {
        return rows.stream()
                .map(row -> {
                    var at = LocalDateTime.parse(row[4], MINUTE).toInstant(ZoneOffset.UTC);
                    var deal = new Deal(row[0] + "/deal", null, null, null);
                    return anEvent(
                            row[0],
                            at,
                            new ActivityRecorded(
                                    row[0] + "/won",
                                    ActivityKind.DEAL_WON,
                                    null,
                                    row[0],
                                    null,
                                    row[3],
                                    at,
                                    null,
                                    null,
                                    Map.of(),
                                    null,
                                    deal,
                                    null,
                                    Machine.HUMAN,
                                    null,
                                    false));
                })
                .collect(Collectors.toList());
    }

    private static List<String[]> rows(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.skip(1)
                    .map(line -> line.split(";", -1))
                    .filter(row -> row.length > 3)
                    .toList();
        }
    }
}
