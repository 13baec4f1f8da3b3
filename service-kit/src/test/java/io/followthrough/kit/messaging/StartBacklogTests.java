package io.followthrough.kit.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class StartBacklogTests {

    private static final TopicPartition ONE = new TopicPartition("prospects.activity.v1", 0);
    private static final TopicPartition OTHER = new TopicPartition("prospects.activity.v1", 1);
    private static final Duration LONG = Duration.ofHours(1);

    private final Told told = new Told();

    @Test
    void whatCameInBeforeTheStartIsHeardFirst() {
        told.ends.put(ONE, 10L);
        told.ends.put(OTHER, 4L);
        told.heard.put(ONE, 10L);
        told.heard.put(OTHER, 3L);
        var backlog = new StartBacklog(told, LONG);

        assertThat(backlog.isHeard()).isFalse();
        told.heard.put(OTHER, 4L);
        Awaitility.await().until(backlog::isHeard);
    }

    @Test
    void whatComesLaterIsNotWaitedFor() {
        told.ends.put(ONE, 10L);
        told.heard.put(ONE, 9L);
        var backlog = new StartBacklog(told, LONG);
        assertThat(backlog.isHeard()).isFalse();

        told.ends.put(ONE, 1_000L);
        told.heard.put(ONE, 10L);
        Awaitility.await().until(backlog::isHeard);
        told.heard.clear();
        assertThat(backlog.isHeard()).isTrue();
    }

    @Test
    void nothingIsHeardWhereNothingIs() {
        assertThat(new StartBacklog(told, LONG).isHeard()).isTrue();
    }

    @Test
    void aBrokerThatIsAwaySaysNothing() {
        told.away = true;
        var backlog = new StartBacklog(told, LONG);
        assertThat(backlog.isHeard()).isFalse();

        told.away = false;
        Awaitility.await().until(backlog::isHeard);
    }

    @Test
    void aBacklogWithoutEndSilencesNobodyForEver() {
        told.ends.put(ONE, 10L);
        assertThat(new StartBacklog(told, Duration.ZERO).isHeard()).isTrue();
    }

    @Test
    void onceHeardTheBrokerIsLetGo() {
        told.ends.put(ONE, 10L);
        var backlog = new StartBacklog(told, LONG);
        assertThat(backlog.isHeard()).isFalse();
        assertThat(told.closed).isFalse();

        told.heard.put(ONE, 10L);
        Awaitility.await().until(backlog::isHeard);
        assertThat(told.closed).isTrue();
    }

    @Test
    void aServiceThatEndsAsksNoMore() {
        told.ends.put(ONE, 10L);
        var backlog = new StartBacklog(told, LONG);
        backlog.close();

        assertThat(backlog.isHeard()).isFalse();
        assertThat(told.asked).isZero();
        assertThat(told.closed).isTrue();
    }

    private static final class Told implements StartBacklog.Offsets {

        private final Map<TopicPartition, Long> ends = new HashMap<>();
        private final Map<TopicPartition, Long> heard = new HashMap<>();
        private boolean away;
        private boolean closed;
        private int asked;

        @Override
        public Map<TopicPartition, Long> ends() {
            asked++;
            if (away) {
                throw new EnvironmentDownException("away", null);
            }
            return Map.copyOf(ends);
        }

        @Override
        public Map<TopicPartition, Long> heard() {
            return Map.copyOf(heard);
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
