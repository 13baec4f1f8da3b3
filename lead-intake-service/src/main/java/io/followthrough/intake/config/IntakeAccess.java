package io.followthrough.intake.config;

import static io.followthrough.kit.access.Scope.CAPTURE;
import static io.followthrough.kit.access.Scope.READ;

import io.followthrough.kit.access.AccessRules;
import io.followthrough.kit.access.LinkFirewall;
import io.followthrough.kit.page.PageLinks;
import io.followthrough.kit.page.ServicePage;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.UrlHandlerFilter;

/** Who may call what: keys that only write, keys that read what was imported, and pages for everybody. */
@Configuration(proxyBeanMethods = false)
class IntakeAccess {

    @Bean
    ServicePage servicePage(PageLinks links) {
        return new ServicePage("intake", links);
    }

    /** A slash after a link in a message is not a part of it. */
    @Bean
    FilterRegistrationBean<UrlHandlerFilter> slashesBehindLinks() {
        var filter = UrlHandlerFilter.trailingSlashHandler("/confirm/**", "/unsubscribe/**", "/c/**", "/survey/**")
                .wrapRequest()
                .build();
        return new FilterRegistrationBean<>(filter);
    }

    @Bean
    LinkFirewall linkFirewall() {
        return new LinkFirewall("/confirm/", "/unsubscribe/", "/c/", "/survey/");
    }

    @Bean
    AccessRules intakeAccessRules() {
        return AccessRules.of()
                .page()
                .open("/forms/**")
                .framable("/forms/**")
                .open("/kiosk/**")
                .open("/confirm/**")
                .open("/unsubscribe/**")
                .open("/o/**")
                .open("/c/**")
                .open("/survey/**")
                .open("/v1/webhooks/**")
                .scope(CAPTURE, HttpMethod.POST, "/v1/**")
                .scope(READ, HttpMethod.GET, "/v1/**");
    }
}
