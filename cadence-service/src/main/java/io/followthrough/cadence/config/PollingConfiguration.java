package io.followthrough.cadence.config;

import io.followthrough.cadence.application.DoWhatIsDue;
import io.followthrough.cadence.application.FollowUps;
import io.followthrough.cadence.application.KeepPromises;
import io.followthrough.cadence.application.SendMail;
import io.followthrough.cadence.application.Sweeper;
import io.followthrough.cadence.application.Waitlist;
import io.followthrough.cadence.persistence.MongoDefinitions;
import io.followthrough.kit.messaging.EventPublisher;
import io.followthrough.kit.messaging.GroupOffsets;
import io.followthrough.kit.messaging.StartBacklog;
import io.followthrough.kit.rebuild.KnownStore;
import io.followthrough.kit.time.Alarm;
import io.followthrough.kit.time.Repeating;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.util.StringUtils;

/** What this instance does by itself. Several instances may do it at once: whoever writes first has done it. */
@Configuration(proxyBeanMethods = false)
class PollingConfiguration {

    private static final Duration TIDY = Duration.ofSeconds(5);
    private static final Duration DEFINITIONS_EVERY = Duration.ofSeconds(10);
    private static final Duration LONGEST_BACKLOG = Duration.ofMinutes(15);
    private static final String FOLLOW = "follow-in-0";

    @Bean
    Alarm alarm() {
        return new Alarm();
    }

    @Bean
    Pollers pollers(CadenceProperties properties, LivedTime time, Alarm alarm, KnownStore store, StartBacklog backlog) {
        return new Pollers(properties.polling(), time, alarm, store, backlog);
    }

    @Bean
    StartBacklog startBacklog(KafkaAdmin admin, BindingServiceProperties bindings) {
        var follow = bindings.getBindingProperties(FOLLOW);
        var topics = List.of(StringUtils.commaDelimitedListToStringArray(follow.getDestination()));
        var settings = admin.getConfigurationProperties();
        return new StartBacklog(
                new GroupOffsets(() -> Admin.create(settings), follow.getGroup(), topics), LONGEST_BACKLOG);
    }

    @Bean
    Repeating workPoller(
            Pollers pollers, DoWhatIsDue work, Waitlist waitlist, SendMail mail, FollowUps followUps, LivedTime time) {
        return pollers.living(
                "cadence-work",
                () -> time.live(() -> {
                    while (work.doBatch()) {
                        // until nothing is due
                    }
                    waitlist.planIfRoomAppeared();
                    if (time.isMovable()) {
                        pollers.speak(() -> send(mail));
                    }
                }),
                then -> !followUps.withWorkDue(then, 1).isEmpty()
                        || time.isMovable() && !followUps.withMailDue(then, 1).isEmpty());
    }

    /** On a thread of its own, so that a slow mail server keeps nothing else waiting; a clock that is moved is lived through by one. */
    @Bean
    Repeating mailPoller(Pollers pollers, SendMail mail, FollowUps followUps, LivedTime time) {
        return pollers.speaker(
                "cadence-mail",
                !time.isMovable(),
                () -> send(mail),
                then -> !followUps.withMailDue(then, 1).isEmpty());
    }

    private static void send(SendMail mail) {
        while (mail.sendBatch()) {
            // until nothing is due
        }
    }

    /** What representatives and cadences are must survive a store that is lost, and is told once it is known to be ours. */
    record TellDefinitions(MongoDefinitions definitions, EventPublisher publisher, KnownStore store) {

        void tell() {
            while (definitions.tell(publisher) > 0) {
                // until all are told
            }
        }
    }

    @Bean
    TellDefinitions tellDefinitions(MongoDefinitions definitions, EventPublisher publisher, KnownStore store) {
        return new TellDefinitions(definitions, publisher, store);
    }

    @Bean
    Repeating tidyingPoller(
            CadenceProperties properties,
            FollowUps followUps,
            Sweeper sweeper,
            TellDefinitions definitions,
            KeepPromises promises) {
        var sweeping = new Every(properties.polling().sweepEvery());
        var refreshing = new Every(DEFINITIONS_EVERY);
        var catchingUp = new Every(DEFINITIONS_EVERY);
        var untold = definitions.definitions().untold();
        return untold.wakes(Repeating.whenDue(
                "cadence-tidying",
                properties.polling().interval(),
                properties.polling().enabled(),
                () -> {
                    definitions.store().work(() -> {
                        definitions.tell();
                        if (refreshing.isTime()) {
                            definitions.definitions().refresh();
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
                    return TIDY;
                }));
    }
}
