package io.followthrough.events;

import java.time.Instant;

/** The earliest capture of a person by event time: conversions are attributed to it. */
public record FirstCapture(String leadId, CaptureChannel channel, CaptureSource source, Instant capturedAt) {}
