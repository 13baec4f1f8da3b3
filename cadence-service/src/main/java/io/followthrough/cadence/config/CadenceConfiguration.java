package io.followthrough.cadence.config;

import com.mongodb.client.MongoDatabase;
import io.followthrough.cadence.application.AskForConfirmation;
import io.followthrough.cadence.application.BrokenPromises;
import io.followthrough.cadence.application.Composer;
import io.followthrough.cadence.application.Decisions;
import io.followthrough.cadence.application.Definitions;
import io.followthrough.cadence.application.Diaries;
import io.followthrough.cadence.application.DoWhatIsDue;
import io.followthrough.cadence.application.FollowProspects;
import io.followthrough.cadence.application.FollowUps;
import io.followthrough.cadence.application.KeepPromises;
import io.followthrough.cadence.application.MailServer;
import io.followthrough.cadence.application.MailboxSilence;
import io.followthrough.cadence.application.Patience;
import io.followthrough.cadence.application.PlanInBatches;
import io.followthrough.cadence.application.RecordOutcome;
import io.followthrough.cadence.application.RulesSource;
import io.followthrough.cadence.application.SendMail;
import io.followthrough.cadence.application.SenderStops;
import io.followthrough.cadence.application.Sweeper;
import io.followthrough.cadence.application.UnheardMails;
import io.followthrough.cadence.application.Waitlist;
import io.followthrough.cadence.domain.followup.Places;
import io.followthrough.cadence.domain.planning.Holidays;
import io.followthrough.cadence.domain.planning.Planner;
import io.followthrough.cadence.persistence.FollowUpMemory;
import io.followthrough.cadence.persistence.MongoBrokenPromises;
import io.followthrough.cadence.persistence.MongoDefinitions;
import io.followthrough.cadence.persistence.MongoFollowUps;
import io.followthrough.cadence.persistence.MongoRepCalendars;
import io.followthrough.cadence.persistence.MongoStoppedSenders;
import io.followthrough.cadence.persistence.MongoUnheardMails;
import io.followthrough.events.Topics;
import io.followthrough.kit.config.TopicProperties;
import io.followthrough.kit.messaging.EventConsumers;
import io.followthrough.kit.messaging.EventPublisher;
import io.followthrough.kit.metrics.MetricNames;
import io.followthrough.kit.rebuild.StoreWatch;
import io.followthrough.kit.rebuild.TopicHistory;
import io.followthrough.kit.store.AggregateProcessor;
import io.followthrough.kit.store.Outboxes;
import io.followthrough.kit.time.Alarm;
import io.followthrough.kit.time.BusinessZone;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;

/** Use cases and their stores. */
@Configuration(proxyBeanMethods = false)
class CadenceConfiguration {

    /** By which the right to send outlasts the longest that a server may take. */
    private static final Duration MARGIN = Duration.ofMinutes(5);

    @Bean
    Holidays holidays(CadenceProperties properties) {
        return new PublicHolidays(
                properties.holidays().observed(), properties.holidays().daysOff());
    }

    @Bean
    LivedTime livedTime(InstantSource clock) {
        return new LivedTime(clock);
    }

    @Bean
    Places places(BusinessZone zone, CadenceProperties properties) {
        return new InferredPlaces(zone.id(), properties.planning().localWeekends());
    }

    @Bean
    MongoDefinitions definitions(MongoDatabase store, CadenceProperties properties) {
        var definitions = new MongoDefinitions(store.getCollection("definitions"));
        new ShippedLibrary(properties.library()).store(definitions);
        return definitions;
    }

    @Bean
    KafkaAdmin.NewTopics topicOfDefinitions(TopicProperties properties) {
        return new KafkaAdmin.NewTopics(new NewTopic(Topics.CADENCE_DEFINITIONS, 1, properties.replicas())
                .configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT)));
    }

    @Bean
    StoreWatch storeWatch() {
        return FollowUpMemory.WATCH;
    }

    @Bean
    FollowUpMemory followUpMemory(
            MongoDatabase store,
            FollowUps followUps,
            EventPublisher publisher,
            EventConsumers consumers,
            FollowUpMemory.Around around) {
        return new FollowUpMemory(store, followUps, new AggregateProcessor<>(followUps, publisher), consumers, around);
    }

    @Bean
    FollowUpMemory.Around aroundFollowUps(
            RulesSource rules,
            Diaries diaries,
            AskForConfirmation confirmation,
            MongoDefinitions definitions,
            TopicHistory history,
            InstantSource clock) {
        return new FollowUpMemory.Around(rules, diaries, confirmation, () -> definitions.learn(history), clock);
    }

    @Bean
    FollowUps followUps(MongoDatabase store, EventPublisher publisher, CadenceProperties properties, Alarm alarm) {
        return new MongoFollowUps(
                store.getCollection("follow_ups"),
                publisher,
                properties.followUp().patience(),
                Outboxes.BEING_PUBLISHED,
                alarm::ring);
    }

    @Bean
    Diaries diaries(Definitions definitions, MongoDatabase store, Holidays holidays) {
        return new Diaries(definitions, new MongoRepCalendars(store.getCollection("rep_calendars")), holidays);
    }

    @Bean
    RulesSource rulesSource(Definitions definitions, CadenceProperties properties, Places places) {
        return new RulesSource(definitions, properties.followUp().toPolicy(), places);
    }

    @Bean
    Planner planner(Holidays holidays, CadenceProperties properties) {
        return new Planner(holidays, properties.planning().toPolicy());
    }

    @Bean
    PlanInBatches planInBatches(Diaries diaries, Planner planner) {
        return new PlanInBatches(diaries, planner);
    }

    @Bean
    Decisions decisions(FollowUps followUps, EventPublisher publisher, Diaries diaries) {
        return new Decisions(new AggregateProcessor<>(followUps, publisher), diaries);
    }

    @Bean
    FollowProspects followProspects(
            FollowUps followUps, PlanInBatches planner, Decisions decisions, RulesSource rules, InstantSource clock) {
        return new FollowProspects(followUps, planner, decisions, rules, clock);
    }

    @Bean
    DoWhatIsDue doWhatIsDue(
            RecordOutcome.Shared shared,
            PlanInBatches planner,
            Decisions decisions,
            LivedTime time,
            BrokenPromises brokenPromises) {
        var lived = new RecordOutcome.Shared(shared.followUps(), shared.rules(), time.source());
        return new DoWhatIsDue(planner, decisions, lived, brokenPromises);
    }

    @Bean
    SendMail.PostOffice postOffice(
            Composer composer,
            MailServer server,
            CadenceProperties properties,
            ObjectProvider<MailboxSilence> silence,
            @Value("${spring.mail.properties.mail.smtp.connectiontimeout:0}") Duration connecting,
            @Value("${spring.mail.properties.mail.smtp.timeout:0}") Duration answering,
            @Value("${spring.mail.properties.mail.smtp.writetimeout:0}") Duration writing) {
        var mail = properties.mail();
        // Whoever did not greet is tried once more at once.
        var longest =
                mail.answer().plus(writing).plus(connecting.multipliedBy(2)).plus(answering.multipliedBy(2));
        var lease = mail.lease().compareTo(longest) > 0 ? mail.lease() : longest.plus(MARGIN);
        var patience = new Patience(lease, mail.retryAfter(), mail.breakerOpen());
        return new SendMail.PostOffice(
                composer, server, patience, mail.concurrent(), silence.getIfAvailable(() -> MailboxSilence.NONE));
    }

    @Bean
    SendMail sendMail(
            FollowUps followUps, Decisions decisions, RulesSource rules, LivedTime time, SendMail.PostOffice post) {
        return new SendMail(followUps, decisions, rules, time.source(), post);
    }

    @Bean
    Waitlist.Occasions occasions(RulesSource rules, BusinessZone zone, LivedTime time) {
        return new Waitlist.Occasions(rules, zone, time.source());
    }

    @Bean
    Waitlist waitlist(
            FollowUps followUps,
            Diaries diaries,
            PlanInBatches planner,
            Decisions decisions,
            Waitlist.Occasions occasions) {
        return new Waitlist(followUps, diaries, planner, decisions, occasions);
    }

    @Bean
    BrokenPromises brokenPromises(MongoDatabase store) {
        return new MongoBrokenPromises(store.getCollection("broken_promises"));
    }

    @Bean
    SenderStops senderStops(MongoDatabase store, CadenceProperties properties, InstantSource clock) {
        return new SenderStops(
                new MongoStoppedSenders(store.getCollection("stopped_senders")),
                properties.mail().senderStop(),
                clock);
    }

    @Bean
    Gauge stoppedSendersGauge(SenderStops stops, MeterRegistry metrics) {
        return Gauge.builder(
                        MetricNames.CADENCE_SENDERS_STOPPED,
                        stops,
                        senders -> senders.lasting().size())
                .register(metrics);
    }

    @Bean
    UnheardMails unheardMails(MongoDatabase store) {
        return new MongoUnheardMails(store.getCollection("unheard_mails"));
    }

    @Bean
    KeepPromises keepPromises(
            RecordOutcome.Shared shared, Diaries diaries, Planner planner, Decisions decisions, BrokenPromises broken) {
        return new KeepPromises(shared, diaries, planner, decisions, broken);
    }

    @Bean
    Sweeper sweeper(FollowUps followUps, Diaries diaries, InstantSource clock) {
        return new Sweeper(followUps, diaries, clock);
    }
}
