package io.followthrough.kit.web;

import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** What stands between a stranger and the service: how much, how slowly, how often, and in whose name. */
@Configuration(proxyBeanMethods = false)
public class WebServerConfiguration {

    /** What mail programs leave behind a link and browsers send as it is: no reason to turn anybody away. */
    private static final String BEHIND_LINKS = "\"<>[]^`|";

    private static final int BEFORE_THE_KEY_IS_CHECKED = -110;

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> strictServer(
            BodyLimitProperties limits, TrustedProxies proxies) {
        return server -> {
            server.setProtocol(PromptProtocol.class.getName());
            server.addConnectorCustomizers(connector -> {
                connector.setProperty("relaxedPathChars", BEHIND_LINKS);
                if (connector.getProtocolHandler() instanceof PromptProtocol prompt) {
                    prompt.allowForHead(limits.slowStart());
                }
            });
            server.addContextCustomizers(context -> {
                if (context.getParent() instanceof StandardHost host) {
                    host.setErrorReportValveClass(ProblemReportValve.class.getName());
                }
            });
            server.addEngineValves(new BodyValve(limits));
            proxies.valve().ifPresent(server::addEngineValves);
        };
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimitFilter(
            BodyLimitProperties limits, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        var registration = new FilterRegistrationBean<>(new BodyLimitFilter(limits, problems));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }

    @Bean
    FilterRegistrationBean<SignInFilter> signInFilter(
            RateLimitProperties limits, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        var registration = new FilterRegistrationBean<>(new SignInFilter(limits, problems));
        registration.setOrder(BEFORE_THE_KEY_IS_CHECKED);
        return registration;
    }
}
