package io.followthrough.cadence.listening;

import jakarta.mail.MessagingException;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;
import org.eclipse.angus.mail.imap.protocol.INTERNALDATE;

/**
 * The bytes of messages, each asked for by its own number and on its own. The server is never asked what a message means
 * (ENVELOPE, BODYSTRUCTURE): one address that it writes down in an odd way would make the whole answer unreadable, and all
 * that stands behind that message unheard.
 */
final class RawMessages {

    /** Enough for any answer without its files; of what is longer the beginning is read. */
    static final int LONGEST = 512 * 1024;
    /** More than any server takes. */
    private static final int MOST_FETCHED = 64 * 1024 * 1024;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d-MMM-yyyy", Locale.ENGLISH);

    private final IMAPFolder folder;
    private long skimmed;

    RawMessages(IMAPFolder folder) {
        this.folder = folder;
    }

    /** Numbers of the messages received on that day or later, ascending. */
    List<Long> since(Instant from) throws MessagingException {
        return search("SINCE " + DAY.format(from.atZone(ZoneOffset.UTC)), 0);
    }

    /** Numbers of the messages behind that one, ascending. */
    List<Long> behind(long uid) throws MessagingException {
        // A range that begins behind the last message holds that last message.
        return search("UID " + (uid + 1) + ":*", uid);
    }

    private List<Long> search(String criteria, long behind) throws MessagingException {
        var answer = command("UID SEARCH " + criteria);
        if (!answer.isOk()) {
            throw new MessagingException("the server does not search: " + answer.status());
        }
        return answer.untagged("SEARCH")
                .flatMap(found -> numbers(found).stream())
                .filter(uid -> uid > behind)
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Long> numbers(IMAPResponse found) {
        var numbers = new ArrayList<Long>();
        for (var number = found.readLong(); number != -1; number = found.readLong()) {
            numbers.add(number);
        }
        return numbers;
    }

    /**
     * @param atLeast when it arrived, should the server not say it in a readable way
     * @throws MessagingException if the connection broke
     */
    Arrival fetch(long uid, long validity, Instant atLeast) throws MessagingException {
        var body = "BODY.PEEK[]<0." + LONGEST + ">";
        var first = command("UID FETCH " + uid + " (UID INTERNALDATE " + body + ")");
        var whole = first.message();
        if (whole.isPresent()) {
            var at = first.receivedAt().orElse(atLeast);
            return new Arrival.Whole(new Position(validity, uid, at), at, readable(uid, whole.get()));
        }
        // Perhaps it was the date alone that could not be read.
        var second = command("UID FETCH " + uid + " (" + body + ")");
        var position = new Position(validity, uid, atLeast);
        var undated = second.message();
        if (undated.isPresent()) {
            return new Arrival.Whole(position, atLeast, readable(uid, undated.get()));
        }
        return isThere(uid) ? new Arrival.Withheld(position, second.status()) : new Arrival.Gone(position);
    }

    /** Bytes of long messages that were fetched until now. */
    long skimmed() {
        return skimmed;
    }

    /** @param beginning the whole of a short message */
    private byte[] readable(long uid, byte[] beginning) throws MessagingException {
        if (beginning.length < LONGEST) {
            return beginning;
        }
        var skimming = new Skimming(LONGEST);
        var piece = beginning;
        var fetched = 0;
        while (piece.length > 0) {
            skimming.take(piece);
            fetched += piece.length;
            var isEnd = piece.length < LONGEST || fetched >= MOST_FETCHED || skimming.isFull();
            piece = isEnd ? new byte[0] : piece(uid, fetched);
        }
        skimmed += fetched;
        return skimming.kept();
    }

    /** Empty behind the end. */
    private byte[] piece(long uid, int from) throws MessagingException {
        return command("UID FETCH " + uid + " (BODY.PEEK[]<" + from + "." + LONGEST + ">)")
                .message()
                .orElse(new byte[0]);
    }

    private boolean isThere(long uid) throws MessagingException {
        return search("UID " + uid, 0).contains(uid);
    }

    private Answer command(String command) throws MessagingException {
        var responses = (Response[]) folder.doCommand(protocol -> {
            var answered = protocol.command(command, null);
            protocol.notifyResponseHandlers(answered);
            return answered;
        });
        var last = responses[responses.length - 1];
        if (last.isBYE()) {
            throw new MessagingException("the server hung up: " + last.getRest());
        }
        return new Answer(Arrays.asList(responses), last);
    }

    /** What a server says to one command; what it says unasked in between is among it. */
    private record Answer(List<Response> responses, Response last) {

        boolean isOk() {
            return last.isOK();
        }

        String status() {
            return last.isOK() ? "the server gives nothing" : "the server answers: " + last;
        }

        Stream<IMAPResponse> untagged(String key) {
            return responses.stream()
                    .filter(response -> response instanceof IMAPResponse imap && imap.keyEquals(key))
                    .map(IMAPResponse.class::cast);
        }

        /** Empty messages do not exist: servers that cannot convert a message give nothing instead. */
        Optional<byte[]> message() {
            return responses.stream()
                    .filter(FetchResponse.class::isInstance)
                    .map(fetched -> ((FetchResponse) fetched).getItem(BODY.class))
                    .filter(Objects::nonNull)
                    .map(BODY::getByteArrayInputStream)
                    .filter(Objects::nonNull)
                    .map(ByteArrayInputStream::readAllBytes)
                    .filter(raw -> raw.length > 0)
                    .findFirst();
        }

        Optional<Instant> receivedAt() {
            return responses.stream()
                    .filter(FetchResponse.class::isInstance)
                    .map(fetched -> ((FetchResponse) fetched).getItem(INTERNALDATE.class))
                    .filter(Objects::nonNull)
                    .map(INTERNALDATE::getDate)
                    .filter(Objects::nonNull)
                    .map(Date::toInstant)
                    .findFirst();
        }
    }
}
