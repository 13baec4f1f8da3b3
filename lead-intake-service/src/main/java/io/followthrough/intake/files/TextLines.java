package io.followthrough.intake.files;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a text, one after the other; some can be put back. A byte-order mark says the encoding. Where nothing does, a line
 * is UTF-8, or windows-1252 (of old Macs Mac Roman) where it cannot be that: old programs write what their country's machines spoke.
 */
final class TextLines implements LineSource, AutoCloseable {

    private static final int LOOKED_AT = 64 * 1024;
    private static final int LONGEST = 4 * 1024 * 1024;
    /** Who ends lines as old Macs did writes letters as they did: Excel's "CSV (Macintosh)" does until today. */
    private static final String MACINTOSH = "x-MacRoman";

    private static final Charset WESTERN = Charset.forName("windows-1252");

    private final InputStream bytes;
    private final @Nullable Charset encoding;
    private final int lineEnd;
    private final Charset old;
    private final @Nullable BufferedReader reader;
    private final Deque<String> ahead = new ArrayDeque<>();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private long read;

    TextLines(InputStream stream, @Nullable Charset declared) {
        try {
            this.bytes = new BufferedInputStream(declared == null ? WideText.narrow(stream) : stream, LOOKED_AT);
            var marked = marked(bytes);
            this.encoding = marked == null ? declared : marked;
            this.lineEnd = lineEnd(bytes);
            this.old = lineEnd == '\r' && Charset.isSupported(MACINTOSH) ? Charset.forName(MACINTOSH) : WESTERN;
            // Two bytes a letter: a line does not end with a byte.
            this.reader = encoding == null || StandardCharsets.UTF_8.equals(encoding)
                    ? null
                    : new BufferedReader(new InputStreamReader(bytes, encoding.newDecoder()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Old Macs, and Excel's "CSV (Macintosh)" until today, end a line by a carriage return alone. */
    private static int lineEnd(InputStream bytes) throws IOException {
        bytes.mark(LOOKED_AT);
        var returns = false;
        for (int count = 1; count < LOOKED_AT; count++) {
            int next = bytes.read();
            if (next < 0 || next == '\n') {
                bytes.reset();
                return next < 0 && returns ? '\r' : '\n';
            }
            returns |= next == '\r';
        }
        bytes.reset();
        return returns ? '\r' : '\n';
    }

    private static @Nullable Charset marked(InputStream bytes) throws IOException {
        bytes.mark(3);
        int first = bytes.read();
        int second = bytes.read();
        int third = bytes.read();
        bytes.reset();
        if (first == 0xEF && second == 0xBB && third == 0xBF) {
            bytes.skipNBytes(3);
            return StandardCharsets.UTF_8;
        }
        return (first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF) ? StandardCharsets.UTF_16 : null;
    }

    /**
     * The next line without its end, null after the last.
     *
     * @throws UnreadableFileException if it is not in the encoding that it should be in, or too long to be a line
     */
    @Override
    public @Nullable String next() {
        if (!ahead.isEmpty()) {
            return ahead.pop();
        }
        try {
            var next = reader == null ? nextOfBytes() : nextOfLetters(reader);
            read += next == null ? 0 : 1;
            return next;
        } catch (CharacterCodingException notInIt) {
            throw new UnreadableFileException(
                    "is not written in " + encoding + " after line " + read,
                    "set format.encoding in the mapping, for example to windows-1252, or leave it out");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void putBack(List<String> lines) {
        LineSource.pushBack(lines, ahead);
    }

    private @Nullable String nextOfBytes() throws IOException {
        line.reset();
        int next = bytes.read();
        if (next < 0) {
            return null;
        }
        for (; next >= 0 && next != lineEnd; next = bytes.read()) {
            if (line.size() == LONGEST) {
                throw tooLong();
            }
            line.write(next);
        }
        var text = text(line.toByteArray());
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    /** Ended as {@link BufferedReader#readLine} has it. */
    private @Nullable String nextOfLetters(BufferedReader letters) throws IOException {
        var text = new StringBuilder();
        int next = letters.read();
        if (next < 0) {
            return null;
        }
        for (; next >= 0 && next != '\n' && next != '\r'; next = letters.read()) {
            if (text.length() == LONGEST) {
                throw tooLong();
            }
            text.append((char) next);
        }
        if (next == '\r') {
            letters.mark(1);
            if (letters.read() != '\n') {
                letters.reset();
            }
        }
        return text.toString();
    }

    private UnreadableFileException tooLong() {
        return new UnreadableFileException(
                "has a line longer than " + LONGEST + " bytes after line " + read, "send delimited text");
    }

    private String text(byte[] given) throws CharacterCodingException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(given))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            if (encoding != null) {
                throw notUtf8;
            }
            return new String(given, old);
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
