package io.followthrough.standalone.replay;

import io.followthrough.kit.life.ProcessLanguage;
import java.util.Map;

/** {@code ./followthrough replay TOPIC}: after a fault is mended, what it had stopped is handled. */
public final class ReplayCommand {

    private ReplayCommand() {}

    public static void main(String[] arguments) throws InterruptedException {
        ProcessLanguage.set();
        if (arguments.length != 1 || !arguments[0].endsWith(".dlt")) {
            System.err.println("Say which dead letters: ./followthrough replay leads.captured.v1.qualification.dlt");
            System.exit(2);
        }
        try {
            var count = new DeadLetterReplay(bootstrapServers(System.getenv())).putBack(arguments[0]);
            System.out.printf("  %,d letters are back where they came from%n", count);
        } catch (ReplayFailed reason) {
            System.err.println(reason.getMessage());
            System.exit(1);
        }
    }

    private static String bootstrapServers(Map<String, String> environment) {
        var port = environment.getOrDefault("FOLLOWTHROUGH_PORTS_KAFKA", "9092");
        return environment.getOrDefault("SPRING_KAFKA_BOOTSTRAP_SERVERS", "localhost:" + port);
    }
}
