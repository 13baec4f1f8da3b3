package io.followthrough.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An import was undone: a capture that it brought counts no longer. Whoever is known by nothing else is no lead; what else is
 * known of the person, and a refusal of contact in any case, stays.
 *
 * @param leadId of the capture
 * @param importId the import that was undone; a capture that another import brought as well stays
 * @param person of the capture, to be found by
 * @param company of the capture
 */
public record LeadWithdrawn(
        String leadId,
        String importId,
        @Personal Person person,
        @Personal @Nullable Company company,
        Instant withdrawnAt)
        implements LeadEvent {}
