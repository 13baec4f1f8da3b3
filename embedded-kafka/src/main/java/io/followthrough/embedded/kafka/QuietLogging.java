package io.followthrough.embedded.kafka;

import java.util.List;
import org.slf4j.LoggerFactory;

/**
 * Keeps the broker's thousands of INFO lines out of the host's log: its loggers start at WARN where nobody has set a
 * level. A level that the host sets, before or after, is its own.
 */
final class QuietLogging {

    static final List<String> LOUD = List.of("kafka", "org.apache.kafka", "state.change.logger");

    /** Warns at each start that it starts. */
    static final List<String> ALARMIST = List.of("org.apache.kafka.controller.QuorumController");

    private QuietLogging() {}

    static void apply() {
        // By name: the class below must not be loaded where Logback is not there.
        if (LoggerFactory.getILoggerFactory().getClass().getName().startsWith("ch.qos.logback.")) {
            QuietLogback.apply();
        }
    }
}
