package io.followthrough.analytics.application;

import io.followthrough.analytics.domain.Conversation;
import io.followthrough.analytics.domain.experiment.Arm;
import io.followthrough.analytics.domain.experiment.Experiment;
import io.followthrough.analytics.domain.experiment.Preference;
import io.followthrough.analytics.domain.experiment.WeekHours;
import io.followthrough.analytics.domain.metric.Dimension;
import io.followthrough.analytics.domain.metric.Metric;
import io.followthrough.events.MetricUpdated;
import io.followthrough.events.TouchChannel;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Compares variants of messages and hours of the week, by a rate over contacts. */
public final class AskExperiments {

    private static final String VARIANT = Dimension.TEMPLATE_VARIANT.wireName();
    private static final String HOURS = Dimension.CHANNEL_WEEKDAY_HOUR.wireName();
    private static final String ACTOR = "actor";

    private final AskMetrics metrics;
    private final Map<TouchChannel, List<Preference>> preferences;

    /** @param preferences by channel, as the policy of contacts has them */
    public AskExperiments(AskMetrics metrics, Map<TouchChannel, List<Preference>> preferences) {
        this.metrics = metrics;
        this.preferences = preferences;
    }

    /**
     * Templates of which two variants or more were sent, by name.
     *
     * @param from first day of the contacts; null for all
     * @param to last day of the contacts; null for all
     * @param at until the end of which answers came
     */
    public List<Experiment> variants(Metric metric, @Nullable LocalDate from, @Nullable LocalDate to, LocalDate at) {
        var byTemplate = new TreeMap<String, Map<String, TreeMap<LocalDate, Arm.Tries>>>();
        for (var reading : readings(metric, VARIANT, from, to)) {
            var name = reading.dimensions().getOrDefault(VARIANT, "");
            var colon = name.lastIndexOf(':');
            var day = reading.window().start();
            if (colon > 0 && day != null) {
                byTemplate
                        .computeIfAbsent(name.substring(0, colon), _ -> new TreeMap<>())
                        .computeIfAbsent(name.substring(colon + 1), _ -> new TreeMap<>())
                        .put(day, new Arm.Tries((long) reading.denominator(), (long) reading.numerator()));
            }
        }
        var last = at.minusDays(Conversation.ANSWERED_WITHIN.toDays());
        var experiments = new ArrayList<Experiment>();
        byTemplate.forEach((template, variants) -> {
            if (variants.size() > 1) {
                var arms = variants.entrySet().stream()
                        .map(it -> new Arm(it.getKey(), it.getValue()))
                        .toList();
                experiments.add(Experiment.of(template, arms, last));
            }
        });
        return List.copyOf(experiments);
    }

    /** Hours of the week in which contacts by a channel were made, Monday first. */
    public WeekHours hours(Metric metric, TouchChannel channel, @Nullable LocalDate from, @Nullable LocalDate to) {
        var byHour = new HashMap<String, WeekHours.Seen>();
        for (var reading : readings(metric, HOURS, from, to)) {
            var parts = reading.dimensions().getOrDefault(HOURS, "").split(" ", -1);
            if (parts.length == 3 && parts[0].equals(channel.name())) {
                var seen = new WeekHours.Seen(
                        DayOfWeek.valueOf(parts[1]), Integer.parseInt(parts[2]), (long) reading.denominator(), (long)
                                reading.numerator());
                byHour.merge(parts[1] + parts[2], seen, AskExperiments::both);
            }
        }
        var hours = byHour.values().stream()
                .sorted(Comparator.comparing(WeekHours.Seen::weekday).thenComparing(WeekHours.Seen::hour))
                .toList();
        return WeekHours.of(hours, preferences.getOrDefault(channel, List.of()));
    }

    private List<MetricUpdated> readings(Metric metric, String by, @Nullable LocalDate from, @Nullable LocalDate to) {
        var filters = metric.facets().containsKey(ACTOR) ? Map.of(ACTOR, "HUMAN") : Map.<String, String>of();
        return metrics.ask(MetricQuery.days(metric, by, from, to, filters));
    }

    private static WeekHours.Seen both(WeekHours.Seen one, WeekHours.Seen other) {
        return new WeekHours.Seen(
                one.weekday(), one.hour(), one.contacts() + other.contacts(), one.answers() + other.answers());
    }
}
