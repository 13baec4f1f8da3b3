package io.followthrough.kit.life;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

class RepeatedLinesTests {

    private static final String LIBRARY = "org.apache.kafka.clients.NetworkClient";

    private final LoggerContext context = new LoggerContext();
    private final ListAppender<ILoggingEvent> written = new ListAppender<>();
    private final SteppedClock clock = new SteppedClock();

    @BeforeEach
    void listen() {
        written.start();
        var root = context.getLogger("ROOT");
        root.setLevel(Level.INFO);
        root.addAppender(written);
        var filter = new RepeatedLines(clock);
        filter.setContext(context);
        filter.start();
        context.addTurboFilter(filter);
    }

    @Test
    void aLibraryRepeatsItselfTwentyTimesAMinute() {
        say(LIBRARY, 500);

        assertThat(texts()).hasSize(RepeatedLines.A_MINUTE);
    }

    @Test
    void itSpeaksAgainInTheNextMinute() {
        say(LIBRARY, 500);
        clock.pass(Duration.ofMinutes(1));
        say(LIBRARY, 3);

        assertThat(texts()).hasSize(RepeatedLines.A_MINUTE + 3);
    }

    @Test
    void otherLevelsAndLoggersAreHeardMeanwhile() {
        say(LIBRARY, 500);
        context.getLogger(LIBRARY).error("Authentication failed");
        context.getLogger("org.mongodb.driver.cluster").warn("No server");

        assertThat(texts()).hasSize(RepeatedLines.A_MINUTE + 2).contains("Authentication failed", "No server");
    }

    @Test
    void whatWeSayOurselvesIsNeverLeftOut() {
        say("io.followthrough.kit.messaging.EventConsumers", 500);

        assertThat(texts()).hasSize(500);
    }

    @Test
    void whatNobodyWritesIsNotCounted() {
        for (var i = 0; i < 500; i++) {
            context.getLogger(LIBRARY).debug("Sending");
            context.getLogger(LIBRARY).isWarnEnabled();
        }
        say(LIBRARY, 1);

        assertThat(texts()).hasSize(1);
    }

    @Test
    void eachServiceOfAProcessPutsItInOnce() {
        var own = (LoggerContext) LoggerFactory.getILoggerFactory();
        var prepared =
                new ApplicationPreparedEvent(new SpringApplication(), new String[0], new GenericApplicationContext());

        new LogBounds().onApplicationEvent(prepared);
        new LogBounds().onApplicationEvent(prepared);

        assertThat(own.getTurboFilterList())
                .filteredOn(RepeatedLines.class::isInstance)
                .hasSize(1);
    }

    /** Where one process logs for several services, Spring Boot sets no levels, and a library printed what people had written. */
    @Test
    void levelsAreSetWhereSpringBootSetsNone() {
        var logger = (ch.qos.logback.classic.Logger) LoggerFactory.getLogger("org.example.talkative");
        var service = new GenericApplicationContext();
        service.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "defaults",
                        Map.of("logging.level.org.example.talkative", "OFF", "logging.level.root", "TRACE")));
        var root = ((LoggerContext) LoggerFactory.getILoggerFactory())
                .getLogger("ROOT")
                .getLevel();
        var before = System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
        try {
            new LogBounds()
                    .onApplicationEvent(new ApplicationPreparedEvent(new SpringApplication(), new String[0], service));
        } finally {
            if (before == null) {
                System.clearProperty(LoggingSystem.SYSTEM_PROPERTY);
            } else {
                System.setProperty(LoggingSystem.SYSTEM_PROPERTY, before);
            }
        }

        assertThat(logger.getLevel()).isEqualTo(Level.OFF);
        assertThat(((LoggerContext) LoggerFactory.getILoggerFactory())
                        .getLogger("ROOT")
                        .getLevel())
                .isEqualTo(root);
    }

    private void say(String logger, int times) {
        for (var i = 0; i < times; i++) {
            context.getLogger(logger).warn("Connection to node {} could not be established", i);
        }
    }

    private List<String> texts() {
        return written.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    private static final class SteppedClock extends Clock {

        private Instant now = Instant.parse("2026-12-01T00:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
