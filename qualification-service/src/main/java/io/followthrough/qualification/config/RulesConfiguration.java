package io.followthrough.qualification.config;

import io.followthrough.kit.messaging.EventPublisher;
import io.followthrough.kit.store.Aggregates;
import io.followthrough.kit.time.Repeating;
import io.followthrough.qualification.application.Announcements;
import io.followthrough.qualification.application.Everybody;
import io.followthrough.qualification.application.Rescoring;
import io.followthrough.qualification.application.rulebook.PutRulesInForce;
import io.followthrough.qualification.application.rulebook.Rescorings;
import io.followthrough.qualification.application.rulebook.Rulebook;
import io.followthrough.qualification.application.rulebook.RulesInForce;
import io.followthrough.qualification.application.whatif.Trials;
import io.followthrough.qualification.application.whatif.TryRules;
import io.followthrough.qualification.domain.Prospect;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

/** The rules: where they come from, who follows them, what happens when they change. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(QualificationProperties.class)
class RulesConfiguration {

    private static final Duration LOOK_FOR_NEW_RULES = Duration.ofSeconds(1);

    /** Wrong rules end the start with every problem named. */
    @Bean
    RulesInForce rulesInForce(Rulebook rulebook, QualificationProperties properties, InstantSource clock) {
        var file = properties.rules();
        var rules = new RulesInForce(rulebook);
        try {
            var name = file.getFilename() == null ? file.getDescription() : file.getFilename();
            var document = file.getContentAsString(StandardCharsets.UTF_8);
            if (file instanceof ClassPathResource) {
                rules.openShipped(name, document, clock);
            } else {
                rules.open(name, document, clock);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the rules: " + file.getDescription(), unreadable);
        }
        return rules;
    }

    @Bean
    PutRulesInForce putRulesInForce(Rulebook rulebook, RulesInForce rules, InstantSource clock) {
        return new PutRulesInForce(rulebook, rules, clock);
    }

    @Bean
    Rescoring rescoring(
            RulesInForce rules,
            Rescorings rescorings,
            Everybody everybody,
            Announcements announcements,
            Aggregates<Prospect> prospects,
            EventPublisher publisher,
            QualificationProperties properties) {
        return new Rescoring(
                rules,
                rescorings,
                everybody,
                announcements,
                prospects,
                publisher,
                properties.rescoring().toPace());
    }

    @Bean
    TryRules tryRules(RulesInForce rules, Everybody everybody, Trials trials, InstantSource clock) {
        return new TryRules(rules, everybody, trials, clock);
    }

    @Bean
    Repeating followingRules(RulesInForce rules) {
        return new Repeating("qualification-rules", LOOK_FOR_NEW_RULES, rules::refresh);
    }

    @Bean
    Repeating decidingAnew(Rescoring rescoring, QualificationProperties properties) {
        return new Repeating("qualification-rescoring", properties.rescoring().pause(), rescoring::step);
    }
}
