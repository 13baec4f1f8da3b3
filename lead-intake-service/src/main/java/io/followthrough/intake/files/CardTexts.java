package io.followthrough.intake.files;

import io.followthrough.intake.domain.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * Cuts a file of vCards into its cards. A card is UTF-8, or windows-1252 where it cannot be that: old telephones and address
 * books write what their country's machines spoke. What stands between cards is passed over.
 */
final class CardTexts implements AutoCloseable {

    /** Of one card without its pictures. */
    static final int LARGEST = 4 * 1024 * 1024;

    private static final int MOST_PROPERTIES = 1_000;

    private static final String BEGIN = "BEGIN:VCARD";
    private static final String END = "END:VCARD";
    private static final int LONGEST_MARK = 40;
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private final InputStream bytes;
    private final byte[] head = new byte[Pictures.LONGEST_BEGINNING];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final ByteArrayOutputStream card = new ByteArrayOutputStream();
    /** The line read last begins a card that is still to be told. */
    private boolean begun;

    CardTexts(InputStream bytes) {
        try {
            this.bytes = WideText.narrow(bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Optional<CardText> next() {
        try {
            while (!begun) {
                if (!readLine()) {
                    return Optional.empty();
                }
                begun = isMark(BEGIN);
                if (isMeCard()) {
                    return Optional.of(new CardText.Whole(MeCard.asVCard(line.toString(StandardCharsets.UTF_8)
                            .replace("\uFEFF", "")
                            .strip())));
                }
            }
            begun = false;
            return Optional.of(rest());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Cards stand in cards only as AGENT of vCard 2.1; anywhere else a beginning shows that the card before was cut off. */
    private CardText rest() throws IOException {
        card.reset();
        line.writeTo(card);
        long size = line.size();
        long properties = 0;
        var agent = false;
        var pictures = new Pictures();
        for (int depth = 1; depth > 0; ) {
            if (!readLine()) {
                return cutOff();
            }
            if (isMark(BEGIN)) {
                if (!agent) {
                    begun = true;
                    return cutOff();
                }
                depth++;
            } else if (isMark(END)) {
                depth--;
            }
            agent = isAgent();
            if (pictures.has(beginning())) {
                continue;
            }
            size += line.size();
            properties += isFolded() ? 0 : 1;
            if (size <= LARGEST && properties <= MOST_PROPERTIES) {
                line.writeTo(card);
            }
        }
        if (size > LARGEST) {
            return cut("is larger than " + LARGEST + " bytes without its pictures", "shorten its notes");
        }
        return properties > MOST_PROPERTIES
                ? cut("has more than " + MOST_PROPERTIES + " properties", "send a card for each person")
                : new CardText.Whole(text());
    }

    private CardText cut(String problem, String remedy) {
        return new CardText.Cut(new Problem("card", problem, remedy), text());
    }

    private CardText cutOff() {
        return cut("has no END:VCARD", "it may have been cut off: export the card once more");
    }

    private boolean readLine() throws IOException {
        line.reset();
        for (int next = bytes.read(); next >= 0; next = bytes.read()) {
            if (line.size() < head.length) {
                head[line.size()] = (byte) next;
            }
            if (line.size() <= LARGEST) {
                line.write(next);
            }
            if (next == '\n') {
                return true;
            }
        }
        return line.size() > 0;
    }

    /** A line that begins with a blank goes on with the one before. */
    private boolean isFolded() {
        return beginning().startsWith(" ") || beginning().startsWith("\t");
    }

    private String beginning() {
        return new String(head, 0, Math.min(line.size(), head.length), StandardCharsets.ISO_8859_1);
    }

    private boolean isMark(String mark) {
        return shortLine().equalsIgnoreCase(mark);
    }

    private boolean isMeCard() {
        return line.size() <= LARGEST
                && line.toString(StandardCharsets.ISO_8859_1)
                        .replace("\u00EF\u00BB\u00BF", "")
                        .stripLeading()
                        .regionMatches(true, 0, MeCard.BEGIN, 0, MeCard.BEGIN.length());
    }

    private boolean isAgent() {
        return shortLine().toUpperCase(Locale.ROOT).startsWith("AGENT");
    }

    /** Empty for one too long to be a mark. */
    private String shortLine() {
        return line.size() > LONGEST_MARK
                ? ""
                : line.toString(StandardCharsets.ISO_8859_1)
                        .replace("\u00EF\u00BB\u00BF", "") // a byte-order mark
                        .strip();
    }

    private String text() {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(card.toByteArray()))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return card.toString(WESTERN);
        }
    }

    @Override
    public void close() {
        try {
            bytes.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
