package io.followthrough.standalone;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Sends what all parts log to files in one folder, and keeps the console for people. */
final class LogFiles {

    private static final String CONFIGURATION = "/logback-standalone.xml";

    private LogFiles() {}

    /** Until the folder is known, nothing is logged. */
    static void waitForFolder() {
        // Each of the four contexts would set up logging anew, each with its own idea of it.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        logback().getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.OFF);
    }

    static void writeTo(Path folder) {
        var logback = logback();
        logback.reset();
        logback.putProperty("followthrough.logs", folder.toString());
        var configurator = new JoranConfigurator();
        configurator.setContext(logback);
        try {
            configurator.doConfigure(LogFiles.class.getResource(CONFIGURATION));
        } catch (JoranException e) {
            throw new IllegalStateException(CONFIGURATION + " is wrong", e);
        }
    }

    private static LoggerContext logback() {
        return (LoggerContext) LoggerFactory.getILoggerFactory();
    }
}
