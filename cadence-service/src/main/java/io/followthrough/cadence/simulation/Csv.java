package io.followthrough.cadence.simulation;

import io.followthrough.cadence.simulation.SimulationReport.Day;
import io.followthrough.events.EnrolmentOutcome;
import io.followthrough.events.TouchChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A report for spreadsheets: a line per day. */
final class Csv {

    private Csv() {}

    static String of(SimulationReport report) {
        var lines = new ArrayList<String>();
        var reps = report.days().isEmpty()
                ? List.<String>of()
                : report.days().getFirst().reps().stream()
                        .map(SimulationReport.RepDay::repId)
                        .toList();
        var header = new ArrayList<>(List.of("date", "arrived", "started", "waiting"));
        Arrays.stream(TouchChannel.values()).map(Csv::name).forEach(header::add);
        Arrays.stream(EnrolmentOutcome.values())
                .map(outcome -> "ended_" + name(outcome))
                .forEach(header::add);
        reps.forEach(rep -> header.addAll(List.of(rep + "_promised", rep + "_limit", rep + "_emails")));
        lines.add(String.join(",", header));
        report.days().forEach(day -> lines.add(line(day)));
        return lines.stream().collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(Day day) {
        var cells = new ArrayList<Object>(List.of(day.date(), day.arrived(), day.started(), day.waiting()));
        for (var channel : TouchChannel.values()) {
            cells.add(day.contacts().getOrDefault(channel, 0));
        }
        for (var outcome : EnrolmentOutcome.values()) {
            cells.add(day.finished().getOrDefault(outcome, 0));
        }
        day.reps().forEach(rep -> cells.addAll(List.of(rep.promised(), rep.limit(), rep.emails())));
        return cells.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
