package io.followthrough.kit.life;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.time.Clock;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/**
 * Bounds what is logged, once Logback is set up: setting it up, as each service of a process does, forgets filters. Where
 * Spring Boot sets up nothing, because one process logs for several services, {@code logging.level} would be of no effect, and
 * a library would print whole messages, of people, that it is told not to print; so it is set here.
 */
public final class LogBounds implements ApplicationListener<ApplicationPreparedEvent> {

    private static final Bindable<Map<String, String>> LEVELS = Bindable.mapOf(String.class, String.class);

    /** Made by Spring Boot, in each service. */
    public LogBounds() {}

    @Override
    public void onApplicationEvent(ApplicationPreparedEvent prepared) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logback) {
            if (LoggingSystem.NONE.equals(System.getProperty(LoggingSystem.SYSTEM_PROPERTY))) {
                setLevels(logback, prepared.getApplicationContext().getEnvironment());
            }
            bound(logback);
        }
    }

    /** All but the root's, which whoever set up Logback has chosen. */
    private static void setLevels(LoggerContext logback, Environment environment) {
        Binder.get(environment).bind("logging.level", LEVELS).orElse(Map.of()).forEach((logger, level) -> {
            if (!logger.equalsIgnoreCase(Logger.ROOT_LOGGER_NAME)) {
                logback.getLogger(logger).setLevel(Level.toLevel(level, Level.INFO));
            }
        });
    }

    private static void bound(LoggerContext logback) {
        if (logback.getTurboFilterList().stream().noneMatch(RepeatedLines.class::isInstance)) {
            var lines = new RepeatedLines(Clock.systemUTC());
            lines.setContext(logback);
            lines.start();
            logback.addTurboFilter(lines);
        }
    }
}
