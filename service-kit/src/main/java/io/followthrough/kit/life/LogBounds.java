package io.followthrough.kit.life;

import ch.qos.logback.classic.LoggerContext;
import java.time.Clock;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.context.ApplicationListener;

/** Puts {@link RepeatedLines} into Logback, once it is set up: setting it up, as each service of a process does, forgets filters. */
public final class LogBounds implements ApplicationListener<ApplicationPreparedEvent> {

    /** Made by Spring Boot, in each service. */
    public LogBounds() {}

    @Override
    public void onApplicationEvent(ApplicationPreparedEvent prepared) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context
                && context.getTurboFilterList().stream().noneMatch(RepeatedLines.class::isInstance)) {
            var lines = new RepeatedLines(Clock.systemUTC());
            lines.setContext(context);
            lines.start();
            context.addTurboFilter(lines);
        }
    }
}
