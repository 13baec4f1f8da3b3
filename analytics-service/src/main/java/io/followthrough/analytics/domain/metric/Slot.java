package io.followthrough.analytics.domain.metric;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where something counts: one day of a metric, in total or for one value of one dimension. Weeks, months and all time
 * are sums of days.
 *
 * @param dimension null for the total
 * @param value of the dimension, null for the total
 * @param day in the business time zone
 */
public record Slot(
        String metric, @Nullable String dimension, @Nullable String value, LocalDate day) {

    /** Slots of the same family are summed in one place, for example {@code conversion-rate/source}. */
    public String family() {
        return dimension == null ? metric : metric + "/" + dimension;
    }

    /** One value of a dimension over all days, for example {@code conversion-rate/source=fair}. */
    public String series() {
        return dimension == null ? metric : metric + "/" + dimension + "=" + value;
    }

    /** The slot's own name, for example {@code conversion-rate/source=fair@2026-03-02}. */
    public String path() {
        return series() + "@" + day;
    }
}
