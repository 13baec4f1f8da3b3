package io.followthrough.cadence.mail;

import io.followthrough.cadence.application.Email;
import io.followthrough.cadence.application.MailServer;
import io.followthrough.cadence.application.MailTrouble;
import io.followthrough.cadence.mail.Mime.Outgoing;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.retry.Retry;
import jakarta.mail.MessagingException;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;

/**
 * SMTP. Only failures after which the message surely did not leave are tried again, and only those open the circuit
 * breaker; while it is open, e-mails wait.
 */
final class SmtpMailServer implements MailServer {

    /** The server cannot be reached or refuses service for now. */
    static final class ServerAwayException extends RuntimeException {

        private final boolean soon;
        private final boolean ofSettings;

        ServerAwayException(String reason, Throwable cause) {
            this(reason, cause, true, false);
        }

        private ServerAwayException(String reason, Throwable cause, boolean soon, boolean ofSettings) {
            super(reason, cause);
            this.soon = soon;
            this.ofSettings = ofSettings;
        }

        /** The same, after it was waited for. */
        private ServerAwayException late() {
            return new ServerAwayException(String.valueOf(getMessage()), this, false, ofSettings);
        }

        /** It refuses us until somebody changes what is set, here or there. */
        static ServerAwayException untilSet(String reason, Throwable cause) {
            return new ServerAwayException(reason, cause, true, true);
        }
    }

    /** Whoever was waited for this long may have taken their consent back meanwhile: that is decided anew first. */
    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    private static final InstantSource REAL = InstantSource.system();
    private static final Logger log = LoggerFactory.getLogger(SmtpMailServer.class);

    /** Why nothing leaves at present; null while something does. */
    private final AtomicReference<@Nullable MailTrouble> trouble = new AtomicReference<>();

    private final Dispatch dispatch;
    private final CircuitBreaker breaker;
    private final RateLimiter limiter;
    private final Retry retry;
    private final Bulkhead bulkhead;

    SmtpMailServer(Dispatch dispatch, CircuitBreaker breaker, RateLimiter limiter, Retry retry, Bulkhead bulkhead) {
        this.dispatch = dispatch;
        this.breaker = breaker;
        this.limiter = limiter;
        this.retry = retry;
        this.bulkhead = bulkhead;
    }

    /** Whether a message may be handed over once more without asking whether it is still to leave. */
    static boolean isTriedAtOnce(Throwable failed) {
        return failed instanceof ServerAwayException away && away.soon;
    }

    @Override
    public boolean isReachable() {
        return switch (breaker.getState()) {
            case OPEN, FORCED_OPEN -> breaker.tryAcquirePermission() && giveBack();
            default -> true;
        };
    }

    /** Asking was enough to let the breaker try again; the permission itself is taken when a message is handed over. */
    private boolean giveBack() {
        breaker.releasePermission();
        return true;
    }

    @Override
    public Handover hand(Email email) {
        Supplier<Handover> once = () -> {
            limiter.acquirePermission();
            return send(email);
        };
        try {
            var handover = Retry.decorateSupplier(
                            retry, CircuitBreaker.decorateSupplier(breaker, Bulkhead.decorateSupplier(bulkhead, once)))
                    .get();
            if (trouble.getAndSet(null) != null) {
                log.info("the mail server is there again");
            }
            return handover;
        } catch (ServerAwayException away) {
            var why = String.valueOf(away.getMessage());
            if (!isKnown(why, trouble.getAndUpdate(before -> troubled(before, why, away.ofSettings)))) {
                log.warn("no e-mail leaves for now: {}", why);
            }
            return new Handover.Away(why);
        } catch (CallNotPermittedException afterFailures) {
            return new Handover.Away(trouble().map(MailTrouble::why).orElse("the mail server did not answer")
                    + ", several times in a row; it is tried again soon");
        } catch (BulkheadFullException slow) {
            return new Handover.Away("the mail server takes its time: all connections to it are in use");
        }
    }

    @Override
    public Optional<MailTrouble> trouble() {
        return Optional.ofNullable(trouble.get());
    }

    private static boolean isKnown(String why, @Nullable MailTrouble before) {
        return before != null && before.why().equals(why);
    }

    /** It began when nothing left for the first time, whatever the reason was then. */
    private static MailTrouble troubled(@Nullable MailTrouble before, String why, boolean ofSettings) {
        return new MailTrouble(before == null ? REAL.instant() : before.since(), why, ofSettings);
    }

    private Handover send(Email email) {
        var begin = System.nanoTime();
        try {
            var message = Mime.message(email);
            try {
                dispatch.send(message, email.from());
                return new Handover.Taken();
            } catch (MailException failed) {
                return handover(message, failed);
            }
        } catch (ServerAwayException away) {
            throw System.nanoTime() - begin < AT_ONCE.toNanos() ? away : away.late();
        } catch (MessagingException | UnsupportedEncodingException notWritable) {
            return new Handover.Unsendable("cannot be written as a message: " + notWritable.getMessage());
        }
    }

    /** A connection that breaks before the first byte of the message has sent nothing. */
    private static Handover handover(Outgoing message, MailException failed) {
        var handover = SmtpFailures.of(failed);
        if (handover instanceof Handover.Unknown(var reason) && !message.hasBegun()) {
            throw new ServerAwayException(reason, failed);
        }
        return handover;
    }
}
