package io.followthrough.analytics.domain.metric;

import io.followthrough.events.MetricWindow;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One series in one window.
 *
 * @param dimension null for the total
 * @param value of the dimension, null for the total
 */
public record CellKey(
        String metric,
        MetricWindow window,
        @Nullable String dimension,
        @Nullable String value) {

    private static final String TOTAL = "total";

    public static CellKey of(Slot slot, MetricWindow window) {
        return new CellKey(slot.metric(), window, slot.dimension(), slot.value());
    }

    /** What the paths of all cells of a metric, size of window and dimension begin with. */
    public static String prefix(String metric, MetricWindow.Size size, @Nullable String dimension) {
        return metric + "/" + size + "/" + (dimension == null ? TOTAL : dimension) + "/";
    }

    /** Names the cell for ever, for example {@code conversion-rate/MONTH/source/2026-03-01/source=fair}. */
    public String path() {
        return path(Map.of());
    }

    /**
     * Names one reading of the cell; the key of its record in Kafka, for example
     * {@code conversion-rate/ALL/source/source=fair&to=CUSTOMER}.
     */
    public String path(Map<String, String> ofReading) {
        var start = window.start() == null ? "" : window.start() + "/";
        return prefix(metric, window.size(), dimension)
                + start
                + dimensions(ofReading).entrySet().stream()
                        .map(entry ->
                                entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }

    /** The cell's own dimension and those of a reading. */
    TreeMap<String, String> dimensions(Map<String, String> ofReading) {
        var dimensions = new TreeMap<>(ofReading);
        if (dimension != null && value != null) {
            dimensions.put(dimension, value);
        }
        return dimensions;
    }
}
