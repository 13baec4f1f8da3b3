package io.followthrough.cadence.domain.listening;

/** What a mail server means by refusing a message. */
public enum Refusal {
    /** There is no such mailbox, or it takes no mail from outside: this address is given up. */
    ADDRESS,
    /** Full, greylisted, busy: later it may be taken. */
    LATER,
    /** Too large or malformed: ours to mend, and nobody's address is to blame. */
    OURS,
    /**
     * Refused for our reputation, by policy or block list, for missing authentication, or since we send too much. It would
     * be so for others as well: nobody is given up, and all sending by that sender stops.
     */
    SENDER
}
