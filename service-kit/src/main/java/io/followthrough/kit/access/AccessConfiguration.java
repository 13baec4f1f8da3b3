package io.followthrough.kit.access;

import io.followthrough.kit.page.ServicePage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.core.DefaultOAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.server.resource.introspection.BadOpaqueTokenException;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Bearer keys through Spring Security's opaque tokens, so that an OpenID issuer can take their place. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessProperties.class)
public class AccessConfiguration {

    @Bean
    AccessKeys accessKeys(AccessProperties properties) {
        var remedy = AccessProperties.remedy(properties);
        if (remedy != null) {
            LoggerFactory.getLogger(AccessKeys.class).warn(remedy);
        }
        return properties.toAccessKeys();
    }

    @Bean
    OpaqueTokenIntrospector accessKeyIntrospector(AccessKeys keys) {
        return token -> keys.find(token)
                .map(key -> new DefaultOAuth2AuthenticatedPrincipal(
                        key.name(), Map.of("sub", key.name()), authorities(key)))
                .orElseThrow(() -> new BadOpaqueTokenException("unknown access key"));
    }

    private static List<GrantedAuthority> authorities(AccessKeys.AccessKey key) {
        var scopes = key.scopes().contains(Scope.ADMIN) ? Stream.of(Scope.values()) : key.scopes().stream();
        return AuthorityUtils.createAuthorityList(scopes.map(Scope::authority).toArray(String[]::new));
    }

    /**
     * The time of a request is measured around all filters. Spring Security would measure each of its own as well, which
     * took a tenth of what a lead over HTTP costs and which nobody looks at.
     */
    @Bean
    SecurityObservationSettings noTimesOfSingleFilters() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    DescribedAccess describedAccess(
            ObjectProvider<AccessRules> rules, @Value("${spring.application.name:service}") String service) {
        return new DescribedAccess(service, rules.getIfAvailable(AccessRules::of));
    }

    @Bean
    SecurityFilterChain accessFilters(
            HttpSecurity http,
            ObjectProvider<AccessRules> rules,
            AccessProperties properties,
            ObjectProvider<ServicePage> page,
            AccessProblems problems) {
        var allowed = rules.getIfAvailable(AccessRules::of);
        return http.csrf(AbstractHttpConfigurer::disable)
                // Nobody signs in or out, and nothing is remembered between calls.
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(RequestCacheConfigurer::disable)
                .cors(cors -> cors.configurationSource(origins(properties, page.getIfAvailable())))
                .headers(headers -> headers.frameOptions(frames -> frames.disable())
                        .addHeaderWriter(noFrames(allowed.framablePatterns())))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> {
                    requests.dispatcherTypeMatchers(
                                    jakarta.servlet.DispatcherType.ERROR, jakarta.servlet.DispatcherType.ASYNC)
                            .permitAll()
                            .requestMatchers("/actuator/health/**", "/v3/api-docs/**", "/favicon.ico")
                            .permitAll()
                            // Where faults are forwarded to; whoever calls it would be answered as if there were one.
                            .requestMatchers("/error")
                            .denyAll()
                            .requestMatchers("/actuator/prometheus")
                            .hasAuthority(Scope.READ.authority());
                    for (var rule : allowed.rules()) {
                        var matched = rule.method() == null
                                ? requests.requestMatchers(rule.pattern())
                                : requests.requestMatchers(rule.method(), rule.pattern());
                        if (rule.scope() == null) {
                            matched.permitAll();
                        } else {
                            matched.hasAuthority(rule.scope().authority());
                        }
                    }
                    requests.anyRequest().hasAuthority(Scope.ADMIN.authority());
                })
                .oauth2ResourceServer(server -> server.opaqueToken(opaque -> {})
                        .authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .build();
    }

    private static HeaderWriter noFrames(List<String> framable) {
        var deny = new XFrameOptionsHeaderWriter(XFrameOptionsHeaderWriter.XFrameOptionsMode.DENY);
        if (framable.isEmpty()) {
            return deny;
        }
        var framed = new OrRequestMatcher(framable.stream()
                .map(pattern -> (RequestMatcher)
                        PathPatternRequestMatcher.withDefaults().matcher(pattern))
                .toList());
        return new DelegatingRequestMatcherHeaderWriter(new NegatedRequestMatcher(framed), deny);
    }

    /** Web sites that are named, and the neighbours of the service's page when it has one. */
    private static NamedOrigins origins(AccessProperties properties, @Nullable ServicePage page) {
        var allowed = new ArrayList<>(properties.allowedOrigins());
        if (page != null) {
            allowed.addAll(page.neighbours());
        }
        return new NamedOrigins(allowed);
    }
}
