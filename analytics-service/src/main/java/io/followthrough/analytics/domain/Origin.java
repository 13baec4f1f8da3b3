package io.followthrough.analytics.domain;

import io.followthrough.events.CaptureChannel;
import io.followthrough.events.FirstCapture;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a person came from: the earliest capture by event time, without what would tell who it is.
 *
 * @param source the id of the capture's source
 * @param campaign that the capture named, by itself or by {@code utm_campaign}; null for none
 */
public record Origin(
        String source, CaptureChannel channel, @Nullable String campaign, Instant at) {

    static Origin of(FirstCapture capture) {
        var source = capture.source();
        var named = source.campaign() == null ? aName(source.utm().get("utm_campaign")) : source.campaign();
        return new Origin(source.id(), capture.channel(), named, capture.capturedAt());
    }

    /** What stands in a link can be anything; a name of a campaign is short and no address of a person. */
    private static @Nullable String aName(@Nullable String campaign) {
        return campaign == null || campaign.contains("@") || campaign.length() > 100 ? null : campaign;
    }
}
