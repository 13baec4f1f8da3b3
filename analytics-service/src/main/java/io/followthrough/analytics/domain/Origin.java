package io.followthrough.analytics.domain;

import io.followthrough.events.CaptureChannel;
import io.followthrough.events.FirstCapture;
import java.time.Instant;

/**
 * Where a person came from: the earliest capture by event time, without what would tell who it is.
 *
 * @param source the id of the capture's source
 */
public record Origin(String source, CaptureChannel channel, Instant at) {

    static Origin of(FirstCapture capture) {
        return new Origin(capture.source().id(), capture.channel(), capture.capturedAt());
    }
}
