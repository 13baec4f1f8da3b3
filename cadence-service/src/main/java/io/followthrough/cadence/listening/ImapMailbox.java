package io.followthrough.cadence.listening;

import io.followthrough.kit.messaging.EnvironmentDownException;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.ReceivedDateTerm;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.jspecify.annotations.Nullable;

/**
 * Reads a folder without changing it: it is opened read-only and messages are peeked at, so that nothing is deleted and
 * nothing is marked as read that others still want to read.
 */
public final class ImapMailbox {

    /** Enough for any answer; of what is longer the beginning is read. */
    private static final int LONGEST = 512 * 1024;

    private final Account account;

    public ImapMailbox(Account account) {
        this.account = account;
    }

    /** @param position of this message */
    public record Arrival(Position position, Instant receivedAt, byte[] raw) {}

    /**
     * The next messages in the order of their arrival.
     *
     * @param seen the last message that was heard; null: begin with those received since {@code since}
     * @throws EnvironmentDownException if the mailbox cannot be read now
     */
    public List<Arrival> after(@Nullable Position seen, Instant since, int most) {
        try (var store = account.session(account.timeout()).getStore(account.protocol())) {
            store.connect(account.host(), account.port(), account.username(), account.password());
            try (var folder = store.getFolder(account.folder())) {
                folder.open(Folder.READ_ONLY);
                return after((IMAPFolder) folder, seen, since, most);
            }
        } catch (MessagingException away) {
            throw new EnvironmentDownException(
                    "the mailbox " + account + " cannot be read: " + away.getMessage(), away);
        }
    }

    private List<Arrival> after(IMAPFolder folder, @Nullable Position seen, Instant since, int most)
            throws MessagingException {
        var validity = folder.getUIDValidity();
        // Another validity means other numbers: the folder is read anew from about where it was left.
        var known = seen != null && seen.validity() == validity ? seen : null;
        var arrivals = new ArrayList<Arrival>();
        for (var next : next(folder, known, since, most)) {
            arrivals.add(new Arrival(
                    new Position(validity, next.uid(), received(next.message())),
                    received(next.message()),
                    raw(folder, next.message())));
        }
        return arrivals;
    }

    private record Numbered(long uid, Message message) {}

    private static List<Numbered> next(IMAPFolder folder, @Nullable Position known, Instant since, int most)
            throws MessagingException {
        var messages = known == null
                // Servers compare days: one more than needed.
                ? folder.search(new ReceivedDateTerm(ComparisonTerm.GE, Date.from(since.minus(Duration.ofDays(1)))))
                : folder.getMessagesByUID(known.uid() + 1, UIDFolder.LASTUID);
        var numbered = new ArrayList<Numbered>();
        for (var message : messages) {
            // A range that begins behind the last message holds that last message.
            if (message != null && (known == null || folder.getUID(message) > known.uid())) {
                numbered.add(new Numbered(folder.getUID(message), message));
            }
        }
        return numbered.stream()
                .sorted(Comparator.comparingLong(Numbered::uid))
                .limit(most)
                .toList();
    }

    private static Instant received(Message message) throws MessagingException {
        var received = message.getReceivedDate();
        return received == null ? Instant.now() : received.toInstant();
    }

    private static byte[] raw(IMAPFolder folder, Message message) throws MessagingException {
        var number = message.getMessageNumber();
        return (byte[]) folder.doCommand(protocol -> {
            var body = protocol.peekBody(number, "", 0, LONGEST);
            var content = body == null ? null : body.getByteArrayInputStream();
            return content == null ? new byte[0] : content.readAllBytes();
        });
    }
}
