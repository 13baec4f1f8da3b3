package io.followthrough.cadence.simulation;

import io.followthrough.events.EnrolmentOutcome;
import io.followthrough.events.TouchChannel;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How it went, day by day. */
public record SimulationReport(String scenario, long seed, List<Day> days, Totals totals) {

    /**
     * @param arrived people who came
     * @param started enrolments
     * @param waiting people on the waitlist when the day ended
     * @param contacts made, by channel
     * @param finished enrolments, by how they ended
     */
    public record Day(
            LocalDate date,
            int arrived,
            int started,
            long waiting,
            Map<TouchChannel, Integer> contacts,
            Map<EnrolmentOutcome, Integer> finished,
            List<RepDay> reps) {}

    /**
     * @param promised minutes of this day
     * @param limit minutes that could be promised: capacity, or working hours if those are fewer
     */
    public record RepDay(String repId, int promised, int limit, int emails) {}

    /**
     * @param finishRate enrolments that got every promised contact or an honest early end, of those that ended; null if
     *     none has
     * @param capacityUsed promised minutes of those that could be promised; null if there were none
     * @param withoutNextAction people who fell through the cracks: 0
     */
    public record Totals(
            int arrived,
            int started,
            long waiting,
            long mostWaiting,
            Map<TouchChannel, Integer> contacts,
            Map<EnrolmentOutcome, Integer> finished,
            @Nullable Double finishRate,
            @Nullable Double capacityUsed,
            long withoutNextAction) {}

    static SimulationReport of(Scenario scenario, List<Day> days, long withoutNextAction) {
        var contacts = new EnumMap<TouchChannel, Integer>(TouchChannel.class);
        var finished = new EnumMap<EnrolmentOutcome, Integer>(EnrolmentOutcome.class);
        for (var day : days) {
            day.contacts().forEach((channel, number) -> contacts.merge(channel, number, Integer::sum));
            day.finished().forEach((outcome, number) -> finished.merge(outcome, number, Integer::sum));
        }
        return new SimulationReport(
                scenario.name() == null ? "" : scenario.name(),
                scenario.seed(),
                List.copyOf(days),
                new Totals(
                        days.stream().mapToInt(Day::arrived).sum(),
                        days.stream().mapToInt(Day::started).sum(),
                        days.isEmpty() ? 0 : days.getLast().waiting(),
                        days.stream().mapToLong(Day::waiting).max().orElse(0),
                        contacts,
                        finished,
                        finishRate(finished),
                        capacityUsed(days),
                        withoutNextAction));
    }

    static @Nullable Double finishRate(Map<EnrolmentOutcome, Integer> finished) {
        var all = finished.values().stream().mapToInt(Integer::intValue).sum();
        var honest = finished.entrySet().stream()
                .filter(entry -> entry.getKey().isHonest())
                .mapToInt(Map.Entry::getValue)
                .sum();
        return all == 0 ? null : Double.valueOf((double) honest / all);
    }

    static @Nullable Double capacityUsed(List<Day> days) {
        var promised = days.stream()
                .flatMap(day -> day.reps().stream())
                .mapToLong(RepDay::promised)
                .sum();
        var limit = days.stream()
                .flatMap(day -> day.reps().stream())
                .mapToLong(RepDay::limit)
                .sum();
        return limit == 0 ? null : Double.valueOf((double) promised / limit);
    }
}
