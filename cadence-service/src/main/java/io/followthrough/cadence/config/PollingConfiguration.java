package io.followthrough.cadence.config;

import io.followthrough.cadence.application.DoWhatIsDue;
import io.followthrough.cadence.application.FollowUps;
import io.followthrough.cadence.application.KeepPromises;
import io.followthrough.cadence.application.SendMail;
import io.followthrough.cadence.application.Sweeper;
import io.followthrough.cadence.application.Waitlist;
import io.followthrough.cadence.persistence.MongoDefinitions;
import io.followthrough.kit.time.Repeating;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this instance does by itself. Several instances may do it at once: whoever writes first has done it. */
@Configuration(proxyBeanMethods = false)
class PollingConfiguration {

    private static final Duration DEFINITIONS_EVERY = Duration.ofSeconds(10);

    @Bean
    Repeating workPoller(
            CadenceProperties properties, DoWhatIsDue work, Waitlist waitlist, SendMail mail, LivedTime time) {
        return new Repeating(
                "cadence-work",
                properties.polling().interval(),
                properties.polling().enabled(),
                () -> time.live(() -> {
                    while (work.doBatch()) {
                        // until nothing is due
                    }
                    waitlist.planIfRoomAppeared();
                    if (time.isMovable()) {
                        send(mail);
                    }
                }));
    }

    /** On a thread of its own, so that a slow mail server keeps nothing else waiting; a clock that is moved is lived through by one. */
    @Bean
    Repeating mailPoller(CadenceProperties properties, SendMail mail, LivedTime time) {
        return new Repeating(
                "cadence-mail",
                properties.polling().interval(),
                properties.polling().enabled() && !time.isMovable(),
                () -> send(mail));
    }

    private static void send(SendMail mail) {
        while (mail.sendBatch()) {
            // until nothing is due
        }
    }

    @Bean
    Repeating tidyingPoller(
            CadenceProperties properties,
            FollowUps followUps,
            Sweeper sweeper,
            MongoDefinitions definitions,
            KeepPromises promises) {
        var sweeping = new Every(properties.polling().sweepEvery());
        var refreshing = new Every(DEFINITIONS_EVERY);
        var catchingUp = new Every(DEFINITIONS_EVERY);
        return new Repeating(
                "cadence-tidying",
                properties.polling().interval(),
                properties.polling().enabled(),
                () -> {
                    if (refreshing.isTime()) {
                        definitions.refresh();
                        while (followUps.publishLeftovers() > 0) {
                            // until every outbox that nobody else publishes is empty
                        }
                    }
                    if (sweeping.isTime()) {
                        sweeper.sweep();
                    }
                    if (catchingUp.isTime()) {
                        promises.catchUp();
                    }
                });
    }
}
