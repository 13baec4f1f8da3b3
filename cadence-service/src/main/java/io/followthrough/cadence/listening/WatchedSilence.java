package io.followthrough.cadence.listening;

import io.followthrough.cadence.application.MailboxSilence;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A mailbox is silent once nobody has heard all that lies in it for a while: it cannot be reached or opened, or more comes in than is
 * heard. What came in while this service was away counts from when it was heard last.
 */
public final class WatchedSilence implements MailboxSilence {

    private static final Logger log = LoggerFactory.getLogger(WatchedSilence.class);

    private final MailboxWatch watch;
    private final Duration patience;
    private final InstantSource real;
    private final Instant startedAt;
    private volatile boolean silent;

    /** @param patience of a restart of the mail server */
    public WatchedSilence(MailboxWatch watch, Duration patience, InstantSource real) {
        this.watch = watch;
        this.patience = patience;
        this.real = real;
        this.startedAt = real.instant();
    }

    @Override
    public Optional<Instant> since() {
        var clearedAt = watch.pulse().clearedAt();
        var heardTo = clearedAt == null ? startedAt : clearedAt;
        var isSilent = heardTo.plus(patience).isBefore(real.instant());
        if (isSilent != silent) {
            silent = isSilent;
            tell(heardTo);
        }
        return isSilent ? Optional.of(heardTo) : Optional.empty();
    }

    private void tell(Instant heardTo) {
        if (silent) {
            log.warn(
                    "mailbox {} was not heard since {}: whoever was written to before gets nothing by itself until it is, since their"
                            + " answers are not heard either",
                    watch.name(),
                    heardTo);
        } else {
            log.info("mailbox {} is heard again: what waited for it leaves in its hours", watch.name());
        }
    }
}
