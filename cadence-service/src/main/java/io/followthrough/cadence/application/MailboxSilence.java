package io.followthrough.cadence.application;

import java.time.Instant;
import java.util.Optional;

/** Whether what people write to us can be heard. */
public interface MailboxSilence {

    /** Nobody listens to a mailbox: answers go to representatives. */
    MailboxSilence NONE = Optional::empty;

    /** Since when nothing was heard of what people write, by the real clock; empty while it is heard. */
    Optional<Instant> since();
}
