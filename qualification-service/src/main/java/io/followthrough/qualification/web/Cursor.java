package io.followthrough.qualification.web;

import io.followthrough.kit.web.InvalidInputException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Where a page of a list ends, for the caller to hand back as it is. Says which list it is of, so that no other takes it. */
record Cursor(String list) {

    private static final String SEPARATOR = "~";

    /** Null where there is no next page. */
    @Nullable
    String encode(@Nullable String position) {
        return position == null
                ? null
                : Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString((sum(position) + SEPARATOR + position).getBytes(StandardCharsets.UTF_8));
    }

    /** @throws InvalidInputException for what is no cursor of this list */
    @Nullable
    String decode(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        var position = position(cursor);
        if (position == null) {
            throw new InvalidInputException(
                    "cursor", "is not of this list", "use `next` of the page before as it is, or leave it out");
        }
        return position;
    }

    private @Nullable String position(String cursor) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            var end = text.indexOf(SEPARATOR);
            var position = text.substring(end + 1);
            return end > 0 && text.substring(0, end).equals(sum(position)) ? position : null;
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }

    private String sum(String position) {
        var sum = new CRC32();
        sum.update((list + SEPARATOR + position).getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }
}
