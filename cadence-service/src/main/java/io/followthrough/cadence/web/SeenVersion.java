package io.followthrough.cadence.web;

import io.followthrough.kit.web.InvalidInputException;
import io.followthrough.kit.web.ProblemException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Which version somebody had before him when he changed it.
 *
 * @param version null if that is not said: then the change replaces whatever is there
 */
record SeenVersion(@Nullable Integer version) {

    private static final SeenVersion ANY = new SeenVersion(null);
    private static final Pattern ENTITY_TAG = Pattern.compile("(?:W/)?\"?(\\d{1,9})\"?");

    /** Of a body as it was read; 0 or nothing if it is not said. */
    static SeenVersion of(@Nullable Integer version) {
        return version == null || version == 0 ? ANY : new SeenVersion(version);
    }

    /** Of an {@code If-Match} header: an entity tag as it was given, or {@code *}. */
    static SeenVersion of(String ifMatch) {
        if (ifMatch.strip().equals("*")) {
            return ANY;
        }
        var tag = ENTITY_TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new InvalidInputException(
                    "If-Match", "is " + ifMatch, "use the ETag of what you read, for example \"3\"");
        }
        return new SeenVersion(Integer.valueOf(tag.group(1)));
    }

    /** @throws ProblemException 412 if it is not the newest */
    void check(String what, int newest) {
        if (version != null && version != newest) {
            throw new ProblemException(
                    HttpStatus.PRECONDITION_FAILED,
                    "Somebody else has changed " + what + ": it is in version " + newest + " now, not " + version
                            + ". Read it again, and change that.");
        }
    }
}
