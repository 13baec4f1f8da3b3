package io.followthrough.intake.files;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines, one after the other; some can be put back. */
interface LineSource {

    /** The next line without its end, null after the last. */
    @Nullable
    String next();

    /** In the order in which they were read. */
    void putBack(List<String> lines);

    /** A few lines that were read before. */
    static LineSource of(List<String> lines) {
        var rest = new ArrayDeque<>(lines);
        return new LineSource() {
            @Override
            public @Nullable String next() {
                return rest.poll();
            }

            @Override
            public void putBack(List<String> unread) {
                pushBack(unread, rest);
            }
        };
    }

    static void pushBack(List<String> lines, Deque<String> onto) {
        lines.reversed().forEach(onto::push);
    }
}
