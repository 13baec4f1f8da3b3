package io.followthrough.events;

/** Why somebody who came to us is no lead, by what was written. Kept, and made a lead by one who knows better. */
public enum NoLead {
    /** Wants to sell something to us. */
    SOLICITATION,
    JOB,
    /** A customer's question on what was bought. */
    SUPPORT,
    INVOICE,
    CANCELLATION,
    STUDENT,
    PRESS,
    SPAM,
    /** Nobody wrote anything: the import that brought the person was undone. */
    WITHDRAWN
}
