package io.followthrough.intake.files;

import io.followthrough.intake.domain.Problem;
import io.followthrough.intake.domain.mapping.Row;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The cards of a vCard file (2.1, 3.0, 4.0; RFC 6350 and its forerunners), one row each under the columns of
 * {@link CardColumns}. Read as a stream: one card is in memory at a time, and one that is broken spoils no other.
 */
public final class VCardFile implements RowFile {

    private final CardTexts cards;
    private final Row.Header header = Row.Header.of(CardColumns.NAMES);
    private @Nullable CardText ahead;
    private long number;

    /** @throws UnreadableFileException if there is no card in it */
    public VCardFile(InputStream bytes) {
        this.cards = new CardTexts(bytes);
        this.ahead = cards.next()
                .orElseThrow(() -> new UnreadableFileException(
                        "has no vCard in it", "send a file with BEGIN:VCARD … END:VCARD, in UTF-8"));
    }

    @Override
    public List<String> columns() {
        return header.names();
    }

    @Override
    public Optional<Row> next() {
        var card = ahead;
        number++;
        ahead = card == null ? null : cards.next().orElse(null);
        return Optional.ofNullable(card).map(this::row);
    }

    private Row row(CardText card) {
        return switch (card) {
            case CardText.Whole(var text) ->
                CardColumns.read(text)
                        .map(cells -> new Row(header, cells, number))
                        .orElseGet(() -> broken(new Problem("card", "cannot be read", "export the card once more")));
            // Who it is stands at its beginning: whoever looks at what was rejected finds them again.
            case CardText.Cut(var why, var rest) ->
                CardColumns.read(rest.stripTrailing() + "\r\nEND:VCARD\r\n")
                        .map(cells -> Row.broken(header, cells, why, number))
                        .orElseGet(() -> broken(why));
        };
    }

    private Row broken(Problem why) {
        return Row.broken(header, why, number);
    }

    @Override
    public void close() {
        cards.close();
    }
}
