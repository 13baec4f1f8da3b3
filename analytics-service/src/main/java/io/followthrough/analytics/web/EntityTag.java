package io.followthrough.analytics.web;

import io.followthrough.events.MetricUpdated;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32C;

/** Tells two files of readings apart without writing either: a reading that changes has a higher revision. */
final class EntityTag {

    private EntityTag() {}

    /** The same on every instance. */
    static String of(List<MetricUpdated> readings) {
        var sum = new CRC32C();
        for (var reading : readings) {
            var identity = reading.window().start() + "/" + reading.dimensions() + "/" + reading.revision();
            sum.update(identity.getBytes(StandardCharsets.UTF_8));
        }
        return "W/\"" + readings.size() + "-" + Long.toHexString(sum.getValue()) + "\"";
    }
}
