package io.followthrough.cadence.listening;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.jspecify.annotations.Nullable;

/**
 * Reads a folder without changing it: it is opened read-only and messages are peeked at, so that nothing is deleted and
 * nothing is marked as read that others still want to read.
 */
public final class ImapMailbox {

    /** Bytes of long messages in one look: it has to end while the mailbox is ours. */
    private static final long MOST_SKIMMED = 32L * 1024 * 1024;

    private final Account account;
    /** One for all looks: making one searches the class path for providers. */
    private final Session session;

    public ImapMailbox(Account account) {
        this.account = account;
        this.session = account.session(account.timeout());
    }

    /**
     * The next messages in the order of their arrival. If the connection breaks on the way, those that were read until then.
     *
     * @param seen the last message that was heard; null: begin with those received since {@code since}
     * @throws MailboxAwayException if the mailbox cannot be read now
     */
    public Look after(@Nullable Position seen, Instant since, int most) {
        try (var store = session.getStore(account.protocol())) {
            store.connect(account.host(), account.port(), account.username(), account.password());
            try (var folder = store.getFolder(account.folder())) {
                folder.open(Folder.READ_ONLY);
                return after((IMAPFolder) folder, seen, since, most);
            }
        } catch (MessagingException | IllegalStateException away) {
            // The latter comes from closing a folder whose connection broke.
            throw new MailboxAwayException(account, away);
        }
    }

    private static Look after(IMAPFolder folder, @Nullable Position seen, Instant since, int most)
            throws MessagingException {
        var raw = new RawMessages(folder);
        var validity = folder.getUIDValidity();
        // Another validity means other numbers: the folder is read anew from about where it was left.
        var known = seen != null && seen.validity() == validity ? seen : null;
        var uids = known == null
                // Servers compare days, by whatever zone they like: one more than needed.
                ? raw.since(since.minus(Duration.ofDays(1)))
                : raw.behind(known.uid());
        return new Look(read(raw, uids.stream().limit(most).toList(), validity, since), uids.size());
    }

    private static List<Arrival> read(RawMessages raw, List<Long> uids, long validity, Instant since)
            throws MessagingException {
        var arrivals = new ArrayList<Arrival>();
        var last = since;
        for (var uid : uids) {
            if (raw.skimmed() > MOST_SKIMMED) {
                return arrivals;
            }
            try {
                var arrival = raw.fetch(uid, validity, last);
                arrivals.add(arrival);
                last = arrival.position().receivedAt();
            } catch (MessagingException broken) {
                if (arrivals.isEmpty()) {
                    throw broken;
                }
                return arrivals;
            }
        }
        return arrivals;
    }
}
