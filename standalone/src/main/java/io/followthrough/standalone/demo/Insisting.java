package io.followthrough.standalone.demo;

import io.followthrough.kit.life.FailureText;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes a call again that nobody answered in time, or that was answered by a trouble of the moment: a machine that has just
 * started is busy. Each call has a key, or changes nothing, so that it may be made twice.
 */
final class Insisting {

    /** Together about five minutes. */
    static final List<Duration> PAUSES = Stream.concat(
                    Stream.of(1, 2, 5, 10), IntStream.range(0, 14).mapToObj(_ -> 20))
            .map(Duration::ofSeconds)
            .toList();

    private final Pause pause;
    private final Consumer<String> told;

    /** @param told a line for each time that something is tried again */
    Insisting(Pause pause, Consumer<String> told) {
        this.pause = pause;
        this.told = told;
    }

    /** Waits between two tries. */
    @FunctionalInterface
    interface Pause {

        void last(Duration duration) throws InterruptedException;
    }

    /** Something that may fail for the moment. */
    @FunctionalInterface
    interface Call {

        void make() throws IOException, InterruptedException;
    }

    /** Answered by no: asking again would not help. */
    static final class RefusedException extends IOException {

        private static final long serialVersionUID = 1;

        RefusedException(String message) {
            super(message);
        }
    }

    /**
     * @param what for the person who watches
     * @throws IOException of the last try, or at once when the answer is no
     */
    void on(String what, Call call) throws IOException, InterruptedException {
        for (var wait : PAUSES) {
            try {
                call.make();
                return;
            } catch (RefusedException no) {
                throw no;
            } catch (IOException failed) {
                told.accept("%s: %s; once more in %d s".formatted(what, FailureText.of(failed), wait.toSeconds()));
                pause.last(wait);
            }
        }
        call.make();
    }
}
