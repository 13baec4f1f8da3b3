package io.followthrough.cadence.simulation;

import io.followthrough.cadence.simulation.SimulationReport.Day;
import io.followthrough.cadence.simulation.SimulationReport.RepDay;
import io.followthrough.events.TouchChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A report for people to read: a line per week. */
final class Table {

    private static final int DAYS = 7;

    private Table() {}

    static String of(SimulationReport report) {
        var text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "%-10s %6s %7s %7s %6s %6s %6s %6s %6s",
                "week of",
                "people",
                "started",
                "waiting",
                "calls",
                "mails",
                "other",
                "ended",
                "kept"));
        var reps = report.days().isEmpty()
                ? List.<String>of()
                : report.days().getFirst().reps().stream().map(RepDay::repId).toList();
        reps.forEach(rep -> text.append(String.format(Locale.ROOT, " %8s", shortened(rep))));
        text.append('\n');
        for (var from = 0; from < report.days().size(); from += DAYS) {
            week(text, report.days().subList(from, Math.min(report.days().size(), from + DAYS)), reps);
        }
        totals(text, report.totals());
        return text.toString();
    }

    private static void week(StringBuilder text, List<Day> week, List<String> reps) {
        var calls = contacts(week, TouchChannel.CALL);
        var mails = contacts(week, TouchChannel.EMAIL)
                + contacts(week, TouchChannel.SURVEY)
                + contacts(week, TouchChannel.NEWSLETTER);
        var all = week.stream()
                .flatMap(day -> day.contacts().values().stream())
                .mapToInt(Integer::intValue)
                .sum();
        var finished = week.stream()
                .flatMap(day -> day.finished().entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Integer::sum));
        text.append(String.format(
                Locale.ROOT,
                "%-10s %6d %7d %7d %6d %6d %6d %6d %6s",
                week.getFirst().date(),
                week.stream().mapToInt(Day::arrived).sum(),
                week.stream().mapToInt(Day::started).sum(),
                week.getLast().waiting(),
                calls,
                mails,
                all - calls - mails,
                finished.values().stream().mapToInt(Integer::intValue).sum(),
                percent(SimulationReport.finishRate(finished))));
        for (var rep : reps) {
            text.append(String.format(Locale.ROOT, " %8s", percent(used(week, rep))));
        }
        text.append('\n');
    }

    private static @Nullable Double used(List<Day> week, String rep) {
        var days = new ArrayList<RepDay>();
        week.forEach(day ->
                day.reps().stream().filter(one -> one.repId().equals(rep)).forEach(days::add));
        var limit = days.stream().mapToInt(RepDay::limit).sum();
        return limit == 0
                ? null
                : Double.valueOf(
                        (double) days.stream().mapToInt(RepDay::promised).sum() / limit);
    }

    private static int contacts(List<Day> week, TouchChannel channel) {
        return week.stream()
                .mapToInt(day -> day.contacts().getOrDefault(channel, 0))
                .sum();
    }

    private static void totals(StringBuilder text, SimulationReport.Totals totals) {
        text.append(String.format(
                Locale.ROOT,
                """

                people        %d came, %d enrolments started, %d wait (at most %d)
                contacts      %s
                ended         %s
                finish rate   %s of what was started and has ended got every contact or an honest early end
                capacity      %s of the minutes that could be promised were
                next actions  %d people without one
                """,
                totals.arrived(),
                totals.started(),
                totals.waiting(),
                totals.mostWaiting(),
                totals.contacts(),
                totals.finished(),
                percent(totals.finishRate()),
                percent(totals.capacityUsed()),
                totals.withoutNextAction()));
    }

    private static String percent(@Nullable Double share) {
        return share == null ? "-" : String.format(Locale.ROOT, "%.0f%%", share * 100);
    }

    private static String shortened(String id) {
        return id.length() > 8 ? id.substring(0, 8) : id;
    }
}
