package io.followthrough.embedded.kafka;

import java.nio.file.Files;

/** Prints how long a start takes: the first in a JVM, a second on the same data, a third on new data. */
final class StartTimes {

    private StartTimes() {}

    public static void main(String[] args) throws Exception {
        var directory = Files.createTempDirectory("kafka");
        time("cold, new data", Settings.in(directory));
        time("warm, same data", Settings.in(directory));
        time("warm, new data", Settings.in(Files.createTempDirectory("kafka")));
    }

    private static void time(String what, Settings settings) {
        long started = System.nanoTime();
        var kafka = EmbeddedKafka.start(settings);
        long ready = System.nanoTime();
        kafka.close();
        System.out.printf(
                "%s: start %d ms, stop %d ms%n",
                what, (ready - started) / 1_000_000, (System.nanoTime() - ready) / 1_000_000);
    }
}
