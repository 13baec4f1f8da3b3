package io.followthrough.cadence.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.application.MailServer;
import io.followthrough.cadence.application.MailServer.Handover;
import io.followthrough.cadence.application.SenderStops;
import io.followthrough.cadence.application.SentSubjects;
import io.followthrough.cadence.application.SentTexts;
import io.followthrough.cadence.application.SentWords;
import io.followthrough.cadence.config.CadenceProperties;
import io.followthrough.cadence.config.ListeningProperties;
import io.followthrough.cadence.domain.Known;
import io.followthrough.cadence.domain.listening.SentText;
import io.followthrough.cadence.simulation.MemoryDefinitions;
import io.followthrough.kit.tokens.SignedTokens;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** No e-mail leaves without the name and address of whoever sends it. */
class SenderIdentityTests {

    private static final Map<String, String> NAMED = Map.of(
            "followthrough.cadence.mail.company", "Follow Works Ltd",
            "followthrough.cadence.mail.postal-address", "12 Long Lane, London EC1A 9HF");
    private static final Links LINKS = links("https://sales.example", "https://sales.example/cadence");
    private final MailConfiguration configuration = new MailConfiguration();

    @Test
    void nothingIsHandedOverToAnotherMachineByNobody() throws Exception {
        var server = server("smtp.provider.example", Map.of());

        assertThat(server.isReachable()).isFalse();
        assertThat(server.hand(StoppableMailServerTests.email("ben@sales.example", "ann@example.com")))
                .isInstanceOfSatisfying(
                        Handover.Away.class,
                        away -> assertThat(away.reason())
                                .contains(
                                        "followthrough.cadence.mail.company",
                                        "followthrough.cadence.mail.postal-address"));
        assertThat(server("smtp.provider.example", Map.of("followthrough.cadence.mail.company", "Follow Works Ltd"))
                        .isReachable())
                .isFalse();
    }

    @Test
    void whoSaysWhoTheyAreMaySend() throws Exception {
        assertThat(server("smtp.provider.example", NAMED).isReachable()).isTrue();
        assertThat(configuration.footer(properties(NAMED)).company()).isEqualTo("Follow Works Ltd");
    }

    @Test
    void aMailServerOnThisMachineIsATrial() throws Exception {
        assertThat(server("localhost", Map.of()).isReachable()).isTrue();
        assertThat(configuration.footer(properties(Map.of())).company()).isEqualTo("Sample Company");
    }

    /** As the compose file has it: the sample is for the catcher, and a real server in its place gets nothing. */
    @Test
    void aServerThatLetsNothingOutIsATrial() throws Exception {
        var catcher = Map.of("followthrough.cadence.mail.catcher", "mail", "followthrough.cadence.mail.company", "");

        assertThat(server("mail", catcher).isReachable()).isTrue();
        assertThat(server("172.18.0.1", catcher).isReachable()).isFalse();
    }

    @Test
    void linksThatOnlyThisMachineCanFollowLeadNowhere() {
        assertThat(LINKS.leadNowhere()).isFalse();
        assertThat(links("http://localhost:8081", "https://sales.example").leadNowhere())
                .isTrue();
        assertThat(links("https://sales.example", "http://localhost:8083").leadNowhere())
                .isTrue();
        assertThat(links("https://localhost.sales.example", "http://127.example")
                        .leadNowhere())
                .isFalse();
    }

    /** Where real people are written to, somebody has to hear their answers; compose has to give the variable a value. */
    @ParameterizedTest
    @CsvSource({
        "smtp.example.com, , true",
        "smtp.example.com, false, true",
        "smtp.example.com, '', true",
        "smtp.example.com, imap.example.com, false",
        "localhost, , false",
    })
    void whoeverWritesToPeopleIsToldThatNobodyHearsThem(String server, @Nullable String mailbox, boolean told) {
        var settings =
                mailbox == null ? Map.<String, String>of() : Map.of("followthrough.cadence.listening.host", mailbox);
        var listening = new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("followthrough.cadence.listening", ListeningProperties.class);

        var warning = MailConfiguration.unheard(configuration.reachOfMail(server, properties(Map.of())), listening);

        assertThat(warning.isPresent()).isEqualTo(told);
        assertThat(warning.orElse("FOLLOWTHROUGH_CADENCE_LISTENING_HOST"))
                .contains("FOLLOWTHROUGH_CADENCE_LISTENING_HOST");
    }

    private static Links links(String publicUrl, String preferencesUrl) {
        return new Links(publicUrl, preferencesUrl, new SignedTokens("a secret for tests only"));
    }

    private MailServer server(String host, Map<String, String> settings) throws Exception {
        var properties = properties(settings);
        var metrics = new SimpleMeterRegistry();
        return configuration.mailServer(
                new Dispatch(new JavaMailSenderImpl(), DkimSignatures.NONE),
                configuration.circuitBreakers(properties, metrics),
                configuration.rateLimiters(properties, metrics),
                configuration.retries(metrics),
                configuration.bulkheads(properties, metrics),
                new SenderStops(new StoppableMailServerTests.InMemory(), Duration.ofHours(4), InstantSource.system()),
                properties,
                configuration.reachOfMail(host, properties),
                LINKS,
                new MailConfiguration.DailyLimits(
                        new LimitedMailServerTests.InMemorySentMails(),
                        MemoryDefinitions.of(Known.library()),
                        InstantSource.system()),
                new SentWords(new NoSubjects(), new NoTexts()));
    }

    private static final class NoSubjects implements SentSubjects {

        @Override
        public void add(String subject) {}

        @Override
        public boolean isSurelyAnother(String subject, Instant answered) {
            return false;
        }
    }

    private static final class NoTexts implements SentTexts {

        @Override
        public void add(String messageId, SentText text) {}

        @Override
        public SentText sentTo(Collection<String> prospectIds) {
            return SentText.NONE;
        }

        @Override
        public void forget(String prospectId) {}
    }

    private static CadenceProperties properties(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("followthrough.cadence", CadenceProperties.class);
    }
}
