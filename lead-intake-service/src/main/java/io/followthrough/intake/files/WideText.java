package io.followthrough.intake.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Text of two or four bytes a letter (UTF-16, UTF-32) as UTF-8, whether it begins with a byte-order mark or not: a zero byte in each
 * of the first letters shows it. "Unicode text" of spreadsheets and address books is written so.
 */
final class WideText extends InputStream {

    private static final int PIECE = 8 * 1024;

    private final Reader reader;
    private final CharBuffer letters = CharBuffer.allocate(PIECE);
    private byte[] piece = {};
    private int position;

    private WideText(Reader reader) {
        this.reader = reader;
    }

    /** The same bytes, or those of the same text in UTF-8. */
    static InputStream narrow(InputStream bytes) throws IOException {
        var buffered = new BufferedInputStream(bytes, 64 * 1024);
        var encoding = wide(buffered);
        return encoding == null ? buffered : new WideText(new InputStreamReader(buffered, encoding));
    }

    /** Null for text of one byte a letter, and for what is no text. The mark itself is left to the decoder. */
    private static @Nullable Charset wide(InputStream bytes) throws IOException {
        bytes.mark(4);
        var first = bytes.readNBytes(4);
        bytes.reset();
        if (first.length >= 2 && (first[0] & 0xFF) + (first[1] & 0xFF) == 0xFF + 0xFE && first[0] != first[1]) {
            var isMark = first[0] == (byte) 0xFF || first[0] == (byte) 0xFE;
            if (isMark) {
                var isFour = first.length == 4 && first[0] == (byte) 0xFF && first[2] == 0 && first[3] == 0;
                return isFour ? Charset.forName("UTF-32") : StandardCharsets.UTF_16;
            }
        }
        if (first.length < 4) {
            return null;
        }
        var zeros =
                (first[0] == 0 ? 8 : 0) + (first[1] == 0 ? 4 : 0) + (first[2] == 0 ? 2 : 0) + (first[3] == 0 ? 1 : 0);
        return switch (zeros) {
            case 0b0101 -> StandardCharsets.UTF_16LE;
            case 0b1010 -> StandardCharsets.UTF_16BE;
            case 0b0111 -> Charset.forName("UTF-32LE");
            case 0b1110, 0b1100 -> Charset.forName("UTF-32BE"); // 00 00 FE FF is its mark
            default -> null;
        };
    }

    @Override
    public int read() throws IOException {
        return isAtEnd() ? -1 : piece[position++] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        Objects.checkFromIndexSize(from, length, target.length);
        if (length == 0) {
            return 0;
        }
        if (isAtEnd()) {
            return -1;
        }
        var count = Math.min(length, piece.length - position);
        System.arraycopy(piece, position, target, from, count);
        position += count;
        return count;
    }

    private boolean isAtEnd() throws IOException {
        while (position == piece.length) {
            letters.clear();
            if (reader.read(letters) < 0) {
                return true;
            }
            var text = letters.flip().toString();
            // A letter of two halves is not cut.
            if (Character.isHighSurrogate(text.charAt(text.length() - 1))) {
                int half = reader.read();
                text = half < 0 ? text : text + (char) half;
            }
            piece = text.replace("\uFEFF", "").getBytes(StandardCharsets.UTF_8);
            position = 0;
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
