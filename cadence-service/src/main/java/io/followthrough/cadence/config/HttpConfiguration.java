package io.followthrough.cadence.config;

import com.mongodb.client.MongoDatabase;
import io.followthrough.cadence.application.AnswerMessages;
import io.followthrough.cadence.application.CalendarAddresses;
import io.followthrough.cadence.application.ChangePreferences;
import io.followthrough.cadence.application.ChangeRep;
import io.followthrough.cadence.application.Decisions;
import io.followthrough.cadence.application.Definitions;
import io.followthrough.cadence.application.Diaries;
import io.followthrough.cadence.application.DryRun;
import io.followthrough.cadence.application.FollowUps;
import io.followthrough.cadence.application.ReadMessages;
import io.followthrough.cadence.application.RecordOutcome;
import io.followthrough.cadence.application.RulesSource;
import io.followthrough.cadence.application.SenderStops;
import io.followthrough.cadence.application.StartSender;
import io.followthrough.cadence.application.SteerEnrolments;
import io.followthrough.cadence.application.WaitsForSenders;
import io.followthrough.cadence.application.Worklist;
import io.followthrough.cadence.domain.planning.Planner;
import io.followthrough.cadence.persistence.MongoCalendarAddresses;
import io.followthrough.kit.metrics.MetricNames;
import io.followthrough.kit.store.SetAside;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.List;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.yaml.JacksonYamlHttpMessageConverter;

/** Use cases that people ask for. */
@Configuration(proxyBeanMethods = false)
class HttpConfiguration {

    /** A file of the library can be put as it is. */
    @Bean
    ServerHttpMessageConvertersCustomizer definitionsInYaml() {
        return converters -> converters.withYamlConverter(new JacksonYamlHttpMessageConverter(ShippedLibrary.YAML));
    }

    @Bean
    RecordOutcome.Shared shared(FollowUps followUps, RulesSource rules, InstantSource clock) {
        return new RecordOutcome.Shared(followUps, rules, clock);
    }

    @Bean
    RecordOutcome recordOutcome(Diaries diaries, Planner planner, Decisions decisions, RecordOutcome.Shared shared) {
        return new RecordOutcome(diaries, planner, decisions, shared);
    }

    @Bean
    ReadMessages readMessages(RecordOutcome.Shared shared, Decisions decisions) {
        return new ReadMessages(shared, decisions);
    }

    @Bean
    AnswerMessages answerMessages(RecordOutcome.Shared shared, Decisions decisions) {
        return new AnswerMessages(shared, decisions);
    }

    @Bean
    ChangePreferences changePreferences(RecordOutcome.Shared shared, Decisions decisions) {
        return new ChangePreferences(shared, decisions);
    }

    @Bean
    SteerEnrolments steerEnrolments(RecordOutcome.Shared shared, Decisions decisions) {
        return new SteerEnrolments(shared, decisions);
    }

    @Bean
    StartSender startSender(
            SenderStops stops, RecordOutcome.Shared shared, Decisions decisions, List<WaitsForSenders> others) {
        return new StartSender(stops, shared, decisions, others);
    }

    @Bean
    Worklist worklist(FollowUps followUps, Diaries diaries, RulesSource rules, InstantSource clock) {
        return new Worklist(followUps, diaries, rules, clock);
    }

    @Bean
    Gauge callsOverdueGauge(Worklist worklist, MeterRegistry metrics) {
        return Gauge.builder(
                        MetricNames.CADENCE_CALLS_OVERDUE,
                        worklist,
                        list -> list.callsOverdue().size())
                .register(metrics);
    }

    @Bean
    Gauge messagesOverdueGauge(Worklist worklist, MeterRegistry metrics) {
        return Gauge.builder(MetricNames.CADENCE_MESSAGES_OVERDUE, worklist, Worklist::countMessagesOverdue)
                .register(metrics);
    }

    @Bean
    DryRun dryRun(FollowUps followUps, Diaries diaries, Planner planner, RulesSource rules) {
        return new DryRun(followUps, diaries, planner, rules);
    }

    @Bean
    ChangeRep changeRep(Definitions definitions, InstantSource clock) {
        return new ChangeRep(definitions, clock);
    }

    @Bean
    CalendarAddresses calendarAddresses(MongoDatabase store) {
        return new MongoCalendarAddresses(store.getCollection("calendar_addresses"));
    }

    @Bean
    Gauge waitlistGauge(FollowUps followUps, MeterRegistry metrics) {
        return Gauge.builder(MetricNames.CADENCE_WAITLIST, followUps, FollowUps::countWaiting)
                .register(metrics);
    }

    @Bean
    Gauge livenessGauge(FollowUps followUps, MeterRegistry metrics) {
        return Gauge.builder(MetricNames.CADENCE_WITHOUT_NEXT_ACTION, followUps, FollowUps::countWithoutNextAction)
                .register(metrics);
    }

    @Bean
    Gauge setAsideGauge(Decisions decisions, MeterRegistry metrics) {
        return Gauge.builder(MetricNames.PEOPLE_SET_ASIDE, decisions.setAside(), SetAside::count)
                .register(metrics);
    }

    @Bean
    Gauge mailInHandGauge(FollowUps followUps, MeterRegistry metrics) {
        return Gauge.builder(MetricNames.CADENCE_MAIL_IN_HAND, followUps, FollowUps::countInHand)
                .register(metrics);
    }

    @Bean
    Gauge mailUnconfirmedGauge(FollowUps followUps, MeterRegistry metrics) {
        return Gauge.builder(MetricNames.CADENCE_MAIL_UNCONFIRMED, followUps, FollowUps::countUnconfirmed)
                .register(metrics);
    }
}
