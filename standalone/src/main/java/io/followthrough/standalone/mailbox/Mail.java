package io.followthrough.standalone.mailbox;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One e-mail as it arrived for one recipient.
 *
 * @param id stable name within the mailbox
 * @param to who it was handed over for (the envelope's recipient), lower case
 * @param at when it arrived, by the system's clock
 * @param headers by name as written; a repeated header has its values joined by a comma
 * @param text the plain text; what the HTML says when there is no plain text
 */
public record Mail(
        String id,
        String to,
        @Nullable String from,
        String subject,
        Instant at,
        Map<String, String> headers,
        String text,
        @Nullable String html) {}
