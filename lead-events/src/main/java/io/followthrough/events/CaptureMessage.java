package io.followthrough.events;

import java.time.Instant;

/**
 * What a person wrote with a capture, for somebody to answer: a form's message, for example.
 *
 * @param leadId of the capture
 * @param channel by which it came
 * @param at when it was written
 */
public record CaptureMessage(
        String leadId,
        CaptureChannel channel,
        Instant at,
        @Personal String text) {}
