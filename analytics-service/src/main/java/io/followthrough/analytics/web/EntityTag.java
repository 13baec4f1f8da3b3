package io.followthrough.analytics.web;

import io.followthrough.events.MetricUpdated;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32C;

/** Tells two files of readings apart without writing either: a reading that changes has a higher revision. */
final class EntityTag {

    private EntityTag() {}

    /** The same on every instance. Files of another form, and answers that are no files, have other tags. */
    static String of(List<MetricUpdated> readings, CsvForm form) {
        var sum = new CRC32C();
        for (var reading : readings) {
            var identity = reading.window().start() + "/" + reading.dimensions() + "/" + reading.revision() + "/"
                    + reading.definitionVersion();
            sum.update(identity.getBytes(StandardCharsets.UTF_8));
        }
        return "W/\"csv-" + form.name().toLowerCase(Locale.ROOT) + "-" + readings.size() + "-"
                + Long.toHexString(sum.getValue()) + "\"";
    }
}
