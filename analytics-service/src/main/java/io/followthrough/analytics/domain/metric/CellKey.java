package io.followthrough.analytics.domain.metric;

import io.followthrough.events.MetricWindow;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** Stands for all values beyond the number that a dimension can have in a window. */
    public static final String OTHER = Dimension.OTHER;

    private static final String TOTAL = "total";

    public static CellKey of(Slot slot, MetricWindow window) {
        return new CellKey(slot.metric(), window, slot.dimension(), slot.value());
    }

    /** What the paths of all cells of a metric, size of window and dimension begin with. */
    public static String prefix(String metric, MetricWindow.Size size, @Nullable String dimension) {
        return metric + "/" + size + "/" + (dimension == null ? TOTAL : dimension) + "/";
    }

    /** The cell of the same metric, window and dimension that counts what is beyond the bound. */
    public CellKey others() {
        return new CellKey(metric, window, dimension, OTHER);
    }

    /** What the paths of the cells of the same metric, window and dimension begin with. */
    public String crowd() {
        return prefix(metric, window.size(), dimension) + (window.start() == null ? "" : window.start() + "/");
    }

    /** The part of the path that tells the cell from the others of its crowd. */
    public String encodedValue() {
        return value == null ? "" : URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** The value of a dimension as it stands in the path of a reading; empty where there is none. */
    public static String encodedValueIn(String pathOfReading, String dimension) {
        var sought = dimension + "=";
        for (var part :
                pathOfReading.substring(pathOfReading.lastIndexOf('/') + 1).split("&", -1)) {
            if (part.startsWith(sought)) {
                return part.substring(sought.length());
            }
        }
        return "";
    }

    /** The path of the cell that a reading is of. */
    public static String cellOf(String pathOfReading) {
        var tail = pathOfReading.lastIndexOf('/') + 1;
        var dimension = pathOfReading.split("/", 4)[2];
        return pathOfReading.substring(0, tail)
                + Stream.of(pathOfReading.substring(tail).split("&", -1))
                        .filter(part -> part.startsWith(dimension + "="))
                        .findFirst()
                        .orElse("");
    }

    /** Tells the paths of readings that have these values of their dimensions, without looking into the readings. */
    public static Predicate<String> pathsWith(Map<String, String> dimensions) {
        var parts = dimensions.entrySet().stream().map(CellKey::part).toList();
        return path -> {
            var tail = "&" + path.substring(path.lastIndexOf('/') + 1) + "&";
            return parts.stream().allMatch(part -> tail.contains("&" + part + "&"));
        };
    }

    /** The {@link Slot#family() family} of the slots that a reading sums up. */
    public static String familyOf(String pathOfReading) {
        var parts = pathOfReading.split("/", 4);
        return parts[2].equals(TOTAL) ? parts[0] : parts[0] + "/" + parts[2];
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
        return crowd()
                + dimensions(ofReading).entrySet().stream().map(CellKey::part).collect(Collectors.joining("&"));
    }

    private static String part(Map.Entry<String, String> dimension) {
        return dimension.getKey() + "=" + URLEncoder.encode(dimension.getValue(), StandardCharsets.UTF_8);
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
