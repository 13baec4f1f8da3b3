package io.followthrough.cadence.config;

import com.mongodb.client.MongoDatabase;
import io.followthrough.cadence.application.AnsweredMeetings;
import io.followthrough.cadence.application.Correspondents;
import io.followthrough.cadence.application.Decisions;
import io.followthrough.cadence.application.FollowUps;
import io.followthrough.cadence.application.HearMail;
import io.followthrough.cadence.application.Invitations;
import io.followthrough.cadence.application.MailboxSilence;
import io.followthrough.cadence.application.ReplyTokens;
import io.followthrough.cadence.application.RulesSource;
import io.followthrough.cadence.application.SenderStops;
import io.followthrough.cadence.application.SentWords;
import io.followthrough.cadence.application.UnheardMails;
import io.followthrough.cadence.listening.ImapMailbox;
import io.followthrough.cadence.listening.MailboxIdle;
import io.followthrough.cadence.listening.MailboxWatch;
import io.followthrough.cadence.listening.WatchedSilence;
import io.followthrough.cadence.persistence.MongoHeardLetters;
import io.followthrough.cadence.persistence.MongoPositions;
import io.followthrough.kit.metrics.MetricNames;
import io.followthrough.kit.rebuild.KnownStore;
import io.followthrough.kit.time.Repeating;
import io.followthrough.reading.TextReader;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Listens to the mailbox that is named; off without one. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("followthrough.cadence.listening.host")
class ListeningConfiguration {

    /** A model that cannot be read is said at the start, not with the first mail. */
    ListeningConfiguration() {
        TextReader.installed();
    }

    @Bean
    HearMail hearMail(
            FollowUps followUps,
            ReplyTokens tokens,
            Decisions decisions,
            RulesSource rules,
            InstantSource clock,
            SenderStops stops,
            SentWords sent,
            MeterRegistry metrics) {
        return new HearMail(new Correspondents(followUps, tokens), decisions, rules, clock, stops, sent, metrics);
    }

    @Bean
    MailboxWatch mailboxWatch(
            ListeningProperties listening,
            MongoDatabase store,
            UnheardMails unheard,
            HearMail hearMail,
            Invitations invitations,
            InstantSource clock) {
        var account = listening.account();
        return new MailboxWatch(
                account.toString(),
                new ImapMailbox(account),
                new MailboxWatch.Books(
                        new MongoPositions(store.getCollection("mailboxes")),
                        unheard,
                        new MongoHeardLetters(store.getCollection("heard_letters"))),
                new AnsweredMeetings(hearMail, invitations),
                new MailboxWatch.Clocks(clock, InstantSource.system(), listening.firstLook()));
    }

    @Bean
    MailboxSilence mailboxSilence(MailboxWatch watch, ListeningProperties listening) {
        return new WatchedSilence(watch, listening.silence(), InstantSource.system());
    }

    @Bean
    MailboxHealth mailboxHealth(
            MailboxWatch watch, UnheardMails unheard, MailboxSilence silence, ListeningProperties listening) {
        return new MailboxHealth(watch, unheard, silence, listening.silence(), InstantSource.system());
    }

    /** Seconds since the mailbox last answered; an hour of this means that nobody hears what people answer. */
    @Bean
    Gauge mailboxSilenceGauge(MailboxHealth mailbox, MeterRegistry metrics) {
        return Gauge.builder(MetricNames.CADENCE_MAILBOX_SILENCE, mailbox, MailboxHealth::secondsSinceLook)
                .register(metrics);
    }

    /** Of those whom nobody here knows: qualification counts everybody else's. */
    @Bean
    Gauge strangersPrivacyRequestsGauge(UnheardMails unheard, MeterRegistry metrics) {
        return Gauge.builder(MetricNames.PRIVACY_REQUESTS_OPEN, unheard, UnheardMails::countAsking)
                .register(metrics);
    }

    @Bean
    Gauge strangersOverduePrivacyRequestsGauge(UnheardMails unheard, InstantSource clock, MeterRegistry metrics) {
        return Gauge.builder(MetricNames.PRIVACY_REQUESTS_OVERDUE, unheard, kept -> kept.countOverdue(clock.instant()))
                .register(metrics);
    }

    /** 1 while whoever was written to before gets nothing by itself, since answers are not heard. */
    @Bean
    Gauge mailHeldGauge(MailboxSilence silence, MeterRegistry metrics) {
        return Gauge.builder(
                        MetricNames.CADENCE_MAIL_HELD,
                        silence,
                        mailbox -> mailbox.since().isPresent() ? 1 : 0)
                .register(metrics);
    }

    @Bean
    Gauge mailboxHeardAge(MailboxHealth mailbox, MeterRegistry metrics) {
        return Gauge.builder(MetricNames.CADENCE_MAILBOX_HEARD_AGE, mailbox, MailboxHealth::secondsSinceHeard)
                .register(metrics);
    }

    @Bean
    Gauge mailboxWaiting(MailboxWatch watch, MeterRegistry metrics) {
        return Gauge.builder(
                        MetricNames.CADENCE_MAILBOX_WAITING,
                        watch,
                        mailbox -> mailbox.pulse().waiting())
                .register(metrics);
    }

    @Bean
    Repeating listeningPoller(
            CadenceProperties properties, ListeningProperties listening, MailboxWatch watch, KnownStore store) {
        return new Repeating(
                "cadence-listening",
                listening.interval(),
                properties.polling().enabled(),
                () -> store.work(() -> {
                    while (watch.look()) {
                        // until nothing new is there
                    }
                }));
    }

    /** Beside the regular look, which stays the safety net. */
    @Bean
    @ConditionalOnProperty(name = "followthrough.cadence.listening.idle", matchIfMissing = true)
    MailboxIdle mailboxIdle(ListeningProperties listening, @Qualifier("listeningPoller") Repeating listeningPoller) {
        return new MailboxIdle(listening.account(), listening.interval(), listeningPoller::soon);
    }
}
