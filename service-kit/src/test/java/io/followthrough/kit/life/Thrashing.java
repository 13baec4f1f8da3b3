package io.followthrough.kit.life;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** A process that never quite runs out of memory: it gives a little back whenever it did, and goes on. */
final class Thrashing {

    private static final int PIECE = 1024;
    private static final int GIVEN_BACK = 200;

    private Thrashing() {}

    public static void main(String[] arguments) {
        MemoryWatch.begin(Duration.ofMillis(Long.parseLong(arguments[0])), Duration.ofMillis(200));
        Deque<byte[]> kept = new ArrayDeque<>(200_000);
        var full = false;
        while (true) {
            try {
                kept.add(new byte[PIECE]);
                if (full) {
                    kept.removeFirst();
                }
            } catch (OutOfMemoryError soon) {
                full = true;
                for (int i = 0; i < GIVEN_BACK; i++) {
                    kept.removeFirst();
                }
            }
        }
    }
}
