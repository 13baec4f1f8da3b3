package io.followthrough.events;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The W3C Trace Context header {@code traceparent}: which of what others send is one. */
public final class Traceparent {

    public static final String HEADER = "traceparent";

    private static final String IDS_AND_FLAGS = "-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}";

    /** Version ff is forbidden, as are ids of zeros alone; a version to come may say more behind the flags. */
    private static final Pattern FORMAT =
            Pattern.compile("00" + IDS_AND_FLAGS + "|(?!00|ff)[0-9a-f]{2}" + IDS_AND_FLAGS + "(?:-[!-~]{1,200})?");

    private Traceparent() {}

    /** The text if it is valid by the recommendation; null if it is not, since a trace that is wrong helps nobody. */
    public static @Nullable String valid(@Nullable String text) {
        return text != null && FORMAT.matcher(text).matches() ? text : null;
    }
}
