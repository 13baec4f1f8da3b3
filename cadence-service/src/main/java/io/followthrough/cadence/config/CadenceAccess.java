package io.followthrough.cadence.config;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import io.followthrough.kit.access.AccessRules;
import io.followthrough.kit.access.LinkFirewall;
import io.followthrough.kit.access.Scope;
import io.followthrough.kit.page.PageLinks;
import io.followthrough.kit.page.ServicePage;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.UrlHandlerFilter;

@Configuration(proxyBeanMethods = false)
class CadenceAccess {

    @Bean
    ServicePage servicePage(PageLinks links) {
        return new ServicePage("cadence", links);
    }

    /** A slash after a link in a message is not a part of it. */
    @Bean
    FilterRegistrationBean<UrlHandlerFilter> slashesBehindLinks() {
        return new FilterRegistrationBean<>(UrlHandlerFilter.trailingSlashHandler("/preferences/**")
                .wrapRequest()
                .build());
    }

    @Bean
    LinkFirewall linkFirewall() {
        return new LinkFirewall("/preferences/");
    }

    @Bean
    AccessRules accessRules() {
        return AccessRules.of()
                .page()
                .open("/calendars/*")
                .open("/preferences/**")
                .scope(Scope.WORK, GET, "/v1/worklist")
                .scope(Scope.WORK, POST, "/v1/worklist/*/reading")
                .scope(Scope.WORK, POST, "/v1/worklist/*/answered")
                .scope(Scope.WORK, POST, "/v1/touches/*/outcome")
                .scope(Scope.WORK, PUT, "/v1/touches/*/meeting")
                .scope(Scope.WORK, DELETE, "/v1/touches/*/meeting")
                .scope(Scope.WORK, POST, "/v1/enrolments/**")
                .scope(Scope.READ, POST, "/v1/plans")
                .scope(Scope.WORK, POST, "/v1/reps/*/calendar-address")
                .scope(Scope.WORK, DELETE, "/v1/reps/*/calendar-address")
                .scope(Scope.WORK, POST, "/v1/reps/*/meetings/hand-over")
                .scope(Scope.ADMIN, POST, "/v1/newsletters/**")
                .scope(Scope.ADMIN, POST, "/v1/reps/**")
                .scope(Scope.ADMIN, DELETE, "/v1/reps/**")
                .scope(Scope.WORK, GET, "/v1/mailbox/**")
                .scope(Scope.WORK, DELETE, "/v1/mailbox/**")
                .scope(Scope.ADMIN, DELETE, "/v1/senders/*/stop")
                .scope(Scope.READ, GET, "/v1/**")
                .scope(Scope.ADMIN, PUT, "/v1/**");
    }
}
