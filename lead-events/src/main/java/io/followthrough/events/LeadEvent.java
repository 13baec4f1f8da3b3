package io.followthrough.events;

/** What lead intake tells of captures, written to {@link Topics#LEADS_CAPTURED}. */
public sealed interface LeadEvent extends Event permits LeadCaptured, LeadWithdrawn {

    /** The capture that it is about. */
    String leadId();
}
