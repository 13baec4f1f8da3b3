package io.followthrough.embedded.kafka;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggerContextListener;
import org.slf4j.LoggerFactory;

/** Sets the levels in Logback, and again whenever Spring Boot resets Logback to read its own configuration. */
final class QuietLogback implements LoggerContextListener {

    static void apply() {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        quieten(context);
        if (context.getCopyOfListenerList().stream().noneMatch(QuietLogback.class::isInstance)) {
            context.addListener(new QuietLogback());
        }
    }

    private static void quieten(LoggerContext context) {
        QuietLogging.LOUD.forEach(name -> start(context.getLogger(name), Level.WARN));
        QuietLogging.ALARMIST.forEach(name -> start(context.getLogger(name), Level.ERROR));
    }

    private static void start(Logger logger, Level level) {
        if (logger.getLevel() == null) {
            logger.setLevel(level);
        }
    }

    @Override
    public boolean isResetResistant() {
        return true;
    }

    @Override
    public void onReset(LoggerContext context) {
        quieten(context);
    }

    @Override
    public void onStart(LoggerContext context) {}

    @Override
    public void onStop(LoggerContext context) {}

    @Override
    public void onLevelChange(Logger logger, Level level) {}
}
