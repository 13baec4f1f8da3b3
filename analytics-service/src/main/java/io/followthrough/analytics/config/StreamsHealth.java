package io.followthrough.analytics.config;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Up while the stores answer. */
@Component("streams")
class StreamsHealth extends AbstractHealthIndicator {

    private final RunningStreams streams;

    StreamsHealth(RunningStreams streams) {
        this.streams = streams;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        if (streams.refusal().isPresent()) {
            builder.down().withDetail("refusal", streams.refusal().get());
            return;
        }
        streams.get()
                .ifPresentOrElse(
                        running ->
                                builder.up().withDetail("state", running.state().name()),
                        () -> builder.outOfService().withDetail("state", "starting or stopped"));
    }
}
