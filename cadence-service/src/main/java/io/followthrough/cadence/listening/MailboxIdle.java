package io.followthrough.cadence.listening;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.event.MessageCountAdapter;
import jakarta.mail.event.MessageCountEvent;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Lets the mail server tell at once when something arrives (IDLE, RFC 2177). It only gives the sign: what reads the mailbox
 * looks regularly as well, since connections end unnoticed and not every server can do this.
 */
public final class MailboxIdle implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(MailboxIdle.class);

    /** Connected anew after so much silence: well below the half hour after which servers hang up, and firewalls forget. */
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(9);

    private final Account account;
    private final Duration betweenTries;
    private final Runnable news;
    private volatile boolean running;
    private @Nullable Thread thread;
    private volatile @Nullable Store connection;

    /**
     * @param betweenTries after a connection has ended
     * @param news called whenever there may be something new; returns at once
     */
    public MailboxIdle(Account account, Duration betweenTries, Runnable news) {
        this.account = account;
        this.betweenTries = betweenTries;
        this.news = news;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("cadence-idle").daemon().start(this::loop);
    }

    private void loop() {
        while (running) {
            try {
                listen();
            } catch (MessagingException | RuntimeException ended) {
                // Such as closing a folder whose connection broke. Whatever it was, the next connection may be better.
                log.debug("the mailbox {} is connected to anew: {}", account, ended.getMessage());
            }
            if (running) {
                LockSupport.parkNanos(betweenTries.toNanos());
            }
        }
    }

    private void listen() throws MessagingException {
        try (var store = account.session(LONGEST_SILENCE).getStore(account.protocol())) {
            connection = store;
            store.connect(account.host(), account.port(), account.username(), account.password());
            if (!((IMAPStore) store).hasCapability("IDLE")) {
                log.info("the server of {} does not tell what arrives: it is looked at regularly instead", account);
                running = false;
                return;
            }
            try (var folder = store.getFolder(account.folder())) {
                // Told by the listener and not by the end of a wait: what arrives just before the wait begins is
                // announced
                // while it is being asked for, and does not end it.
                folder.addMessageCountListener(new MessageCountAdapter() {
                    @Override
                    public void messagesAdded(MessageCountEvent arrived) {
                        news.run();
                    }
                });
                folder.open(Folder.READ_ONLY);
                // For what came while nobody was connected.
                news.run();
                while (running) {
                    ((IMAPFolder) folder).idle(true);
                }
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        var open = connection;
        var waiting = thread;
        try {
            if (open != null) {
                open.close();
            }
        } catch (MessagingException | IllegalStateException gone) {
            log.debug("the mailbox {} was gone already", account);
        }
        if (waiting != null) {
            LockSupport.unpark(waiting);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
