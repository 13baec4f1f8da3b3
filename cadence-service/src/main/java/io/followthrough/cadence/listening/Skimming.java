package io.followthrough.cadence.listening;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Of a long message what can be read, without what its files hold: people put photos on top and write below. Piece by
 * piece as it comes, so that a message of any length takes little room. The server could say which part is which
 * (BODYSTRUCTURE), and is not asked, see {@link RawMessages}.
 */
final class Skimming {

    private static final byte[] LINE_END = {'\r', '\n'};
    private static final int LONGEST_LINE = 4096;
    private static final int LONGEST_HEAD = 64 * 1024;
    private static final int MOST_OF_A_TEXT = 192 * 1024;
    private static final int MOST_OF_A_FILE = 4 * 1024;
    private static final int MOST_BOUNDARIES = 100;

    private static final Pattern TYPE =
            Pattern.compile("(?im)^content-type\\s*:\\s*([\\w/+.-]*[^\\n]*(?:\\n[ \\t][^\\n]*)*)");
    private static final Pattern BOUNDARY = Pattern.compile("(?i)boundary\\s*=\\s*(?:\"([^\"]+)\"|([^\\s;\"]+))");
    private static final Pattern READABLE = Pattern.compile("(?i)(?:text|multipart|message)/.*", Pattern.DOTALL);
    private static final Pattern EMBEDDED = Pattern.compile("(?i)message/(?:rfc822|global)\\b.*", Pattern.DOTALL);
    private static final Pattern ATTACHED = Pattern.compile("(?im)^content-disposition\\s*:\\s*attachment\\b");
    private static final Pattern CUT_OFF = Pattern.compile("(?i)name[^\\n]*att\\d{2,}(?:-\\d+)?\\.(?:html?|txt)");

    private final int most;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final StringBuilder head = new StringBuilder();
    private final Set<String> delimiters = new HashSet<>();
    private boolean isAtLineStart = true;
    private boolean inHead = true;
    private int left;

    /** @param most bytes that are kept in all */
    Skimming(int most) {
        this.most = most;
    }

    void take(byte[] piece) {
        for (var next : piece) {
            line.write(next);
            if (next == '\n' || line.size() == LONGEST_LINE) {
                endLine();
            }
        }
    }

    /** Whether nothing more will be kept. */
    boolean isFull() {
        return kept.size() >= most;
    }

    byte[] kept() {
        endLine();
        return kept.toByteArray();
    }

    private void endLine() {
        var bytes = line.toByteArray();
        line.reset();
        var text = new String(bytes, StandardCharsets.ISO_8859_1).stripTrailing();
        var isEnd = text.endsWith("--") && delimiters.contains(text.substring(0, text.length() - 2));
        if (isEnd || delimiters.contains(text)) {
            inHead = !isEnd;
            head.setLength(0);
            left = 0;
            // What was cut off before may have ended within a line.
            keep(LINE_END, isAtLineStart ? 0 : LINE_END.length);
            keep(bytes, bytes.length);
        } else if (inHead) {
            keep(bytes, bytes.length);
            head(text);
        } else {
            var length = Math.min(left, bytes.length);
            keep(bytes, length);
            left -= length;
        }
    }

    private void keep(byte[] bytes, int length) {
        var fitting = Math.min(length, most - kept.size());
        kept.write(bytes, 0, fitting);
        isAtLineStart = fitting > 0 ? bytes[fitting - 1] == '\n' : isAtLineStart;
    }

    private void head(String text) {
        if (!text.isEmpty()) {
            if (head.length() < LONGEST_HEAD) {
                head.append(text).append('\n');
            }
            return;
        }
        var named = TYPE.matcher(head);
        var type = named.find() ? named.group(1) : "text/plain";
        var boundary = BOUNDARY.matcher(type);
        if (boundary.find() && delimiters.size() < MOST_BOUNDARIES) {
            delimiters.add("--" + (boundary.group(1) == null ? boundary.group(2) : boundary.group(1)).stripTrailing());
        }
        inHead = EMBEDDED.matcher(type).matches();
        left = mostOf(type);
        head.setLength(0);
    }

    private int mostOf(String type) {
        if (delimiters.isEmpty()) {
            return most;
        }
        if (!READABLE.matcher(type).matches()) {
            return 0;
        }
        var isFile = ATTACHED.matcher(head).find() && !CUT_OFF.matcher(head).find();
        return isFile ? MOST_OF_A_FILE : MOST_OF_A_TEXT;
    }
}
