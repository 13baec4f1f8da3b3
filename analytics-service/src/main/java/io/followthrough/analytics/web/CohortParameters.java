package io.followthrough.analytics.web;

import io.followthrough.analytics.application.AskCohorts.People;
import io.followthrough.analytics.application.Counting;
import io.followthrough.analytics.domain.Milestone;
import io.followthrough.analytics.domain.metric.TimeToStage;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What is asked of cohorts: {@code stage}, days of capture from {@code from} to {@code to}, one dimension, {@code at}. */
final class CohortParameters {

    private static final List<String> DIMENSIONS = new TimeToStage().dimensions();
    private static final List<String> STAGES = Stream.of(Milestone.PROSPECT, Milestone.OPPORTUNITY, Milestone.CUSTOMER)
            .map(Milestone::name)
            .toList();

    private final Parameters parameters;

    /**
     * @param zone in which days are counted
     * @param more names besides those of this class
     */
    CohortParameters(MultiValueMap<String, String> given, ZoneId zone, String... more) {
        var names = new ArrayList<>(List.of("stage", "from", "to", "at", "zone"));
        names.addAll(DIMENSIONS);
        names.addAll(List.of(more));
        parameters = new Parameters(given).only(names);
        parameters.zone(zone);
    }

    Parameters parameters() {
        return parameters;
    }

    /** Not to be used before {@link Parameters#check()}. */
    People people() {
        var from = parameters.day("from");
        var to = parameters.day("to");
        parameters.inOrder(from, to);
        var values = DIMENSIONS.stream()
                .filter(name -> parameters.text(name) != null)
                .toList();
        if (values.size() > 1) {
            parameters.wrong(
                    values.getLast(), "cannot be asked for together with " + values.getFirst(), "use one of them");
        }
        var value = values.isEmpty() ? null : values.getFirst();
        var by = by();
        if (by != null && value != null && !by.equals(value)) {
            parameters.wrong(value, "is not what by=" + by + " splits by", "use by=" + value + ", or leave by out");
        }
        return new People(stage(), from, to, by == null ? value : by, value == null ? null : parameters.text(value));
    }

    /** Until when people were seen: the day asked for, else that of the newest event counted; null while there is none. */
    @Nullable
    LocalDate at(Counting.State state, ZoneId zone) {
        var asked = parameters.day("at");
        return asked == null ? state.newestDay(zone) : asked;
    }

    private Milestone stage() {
        var text = parameters.text("stage");
        if (text == null) {
            return Milestone.CUSTOMER;
        }
        var named = STAGES.stream().filter(text::equalsIgnoreCase).findFirst();
        if (named.isEmpty()) {
            parameters.wrong("stage", "unknown stage " + text, "use one of " + String.join(", ", STAGES));
        }
        return named.map(Milestone::valueOf).orElse(Milestone.CUSTOMER);
    }

    private @Nullable String by() {
        var by = parameters.text("by");
        if (by == null || by.equalsIgnoreCase("none")) {
            return null;
        }
        var named = DIMENSIONS.stream().filter(by::equalsIgnoreCase).findFirst();
        if (named.isEmpty()) {
            parameters.wrong(
                    "by", "cohorts are not split by " + by, "use one of none, " + String.join(", ", DIMENSIONS));
        }
        return named.orElse(null);
    }
}
