package io.followthrough.kit.config;

import io.followthrough.kit.access.AccessConfiguration;
import io.followthrough.kit.access.AccessProblems;
import io.followthrough.kit.life.LifeConfiguration;
import io.followthrough.kit.messaging.RequestTraceFilter;
import io.followthrough.kit.page.BrandedPages;
import io.followthrough.kit.page.PageLinks;
import io.followthrough.kit.page.PageLinksController;
import io.followthrough.kit.patience.CallerFilter;
import io.followthrough.kit.privacy.IdentityHashes;
import io.followthrough.kit.rebuild.CopyConfiguration;
import io.followthrough.kit.rebuild.KnownStoreConfiguration;
import io.followthrough.kit.rebuild.RebuildConfiguration;
import io.followthrough.kit.settings.SettingsFirst;
import io.followthrough.kit.time.BusinessZone;
import io.followthrough.kit.tokens.SignedTokens;
import io.followthrough.kit.web.BodyLimitProperties;
import io.followthrough.kit.web.DescribedPieces;
import io.followthrough.kit.web.ErrorProblems;
import io.followthrough.kit.web.HeldBodiesFilter;
import io.followthrough.kit.web.JsonBodies;
import io.followthrough.kit.web.KnownParameters;
import io.followthrough.kit.web.PackedBodies;
import io.followthrough.kit.web.Pieces;
import io.followthrough.kit.web.Problems;
import io.followthrough.kit.web.RateLimitFilter;
import io.followthrough.kit.web.RateLimitProperties;
import io.followthrough.kit.web.TrustedProxies;
import io.followthrough.kit.web.WebServerConfiguration;
import java.time.InstantSource;
import java.time.ZoneId;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.health.MongoHealthContributorAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** What every service gets by having the kit on its class path. */
@AutoConfiguration(
        after = MongoAutoConfiguration.class,
        before = {MongoHealthContributorAutoConfiguration.class, ErrorMvcAutoConfiguration.class})
@EnableConfigurationProperties({
    BodyLimitProperties.class,
    PageLinks.class,
    RateLimitProperties.class,
    TrustedProxies.class
})
@Import({
    AccessConfiguration.class,
    AccessProblems.class,
    BrandedPages.class,
    ErrorProblems.class,
    JsonBodies.class,
    KnownParameters.class,
    LifeConfiguration.class,
    DescribedPieces.class,
    PackedBodies.class,
    Pieces.class,
    Problems.class,
    PageLinksController.class,
    MessagingConfiguration.class,
    StoreConfiguration.class,
    WebServerConfiguration.class,
    SealingConfiguration.class,
    KnownStoreConfiguration.class,
    CopyConfiguration.class,
    CopyTopicConfiguration.class,
    RebuildConfiguration.class
})
public class ServiceKitAutoConfiguration {

    /** Whoever waits for something is made after it. */
    @Bean
    SettingsFirst settingsFirst(ListableBeanFactory beans) {
        return new SettingsFirst(beans);
    }

    @Bean
    @ConditionalOnMissingBean
    InstantSource instantSource() {
        return InstantSource.system();
    }

    @Bean
    BusinessZone businessZone(@Value("${followthrough.business-zone:UTC}") ZoneId zone) {
        return new BusinessZone(zone);
    }

    /** Lazy: services without links in messages need no secret. */
    @Bean
    @Lazy
    SignedTokens signedTokens(@Value("${followthrough.tokens.secret:}") String secret) {
        return new SignedTokens(secret);
    }

    /** Lazy: services that hold nothing of people need no secret. */
    @Bean
    @Lazy
    IdentityHashes identityHashes(
            @Value("${followthrough.privacy.secret:${followthrough.tokens.secret:}}") String secret) {
        return new IdentityHashes(secret);
    }

    @Bean
    StoreSettings storeSettings() {
        return new StoreSettings();
    }

    @Bean
    CallerFilter callerFilter() {
        return new CallerFilter();
    }

    @Bean
    RequestTraceFilter requestTraceFilter() {
        return new RequestTraceFilter();
    }

    /** After the rate limit: an eighth of the memory, since what becomes of a body takes a few times its size. */
    @Bean
    FilterRegistrationBean<HeldBodiesFilter> heldBodiesFilter(
            BodyLimitProperties limits, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        var together = Runtime.getRuntime().maxMemory() / 8;
        var registration = new FilterRegistrationBean<>(new HeldBodiesFilter(limits, together, problems));
        registration.setOrder(1);
        return registration;
    }

    /** After Spring Security's filters, which come at -100. */
    @Bean
    FilterRegistrationBean<RateLimitFilter> rateLimitFilter(
            RateLimitProperties limits, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        var registration = new FilterRegistrationBean<>(new RateLimitFilter(limits, problems));
        registration.setOrder(0);
        return registration;
    }
}
