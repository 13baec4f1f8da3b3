package io.followthrough.intake.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The lines of NDJSON. Only a line feed parts them: U+2028 and its like may stand in a JSON text. */
public final class Lines {

    private Lines() {}

    /** @param most lines that are told apart; what comes after them is left in the last one */
    public static List<byte[]> of(byte[] body, int most) {
        var lines = new ArrayList<byte[]>();
        int start = isMarked(body) ? 3 : 0;
        for (int i = start; i < body.length && lines.size() < most; i++) {
            if (body[i] == '\n') {
                lines.add(Arrays.copyOfRange(body, start, i));
                start = i + 1;
            }
        }
        if (start < body.length) {
            lines.add(Arrays.copyOfRange(body, start, body.length));
        }
        return lines;
    }

    /** Some programs begin UTF-8 with a byte-order mark. */
    private static boolean isMarked(byte[] body) {
        return body.length >= 3 && body[0] == (byte) 0xEF && body[1] == (byte) 0xBB && body[2] == (byte) 0xBF;
    }

    /** Nothing but the spaces that JSON allows. */
    public static boolean isBlank(byte[] line) {
        for (var each : line) {
            if (each != ' ' && each != '\t' && each != '\r' && each != '\n') {
                return false;
            }
        }
        return true;
    }
}
