package io.followthrough.qualification.web;

import io.followthrough.qualification.application.audit.AccessTrail;
import java.time.InstantSource;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Which calls leave a line in the audit trail. Lists do not: they would drown the rest. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration implements WebMvcConfigurer {

    private static final String[] AUDITED = {
        "/v1/prospects/*",
        "/v1/prospects/*/*",
        "/v1/people",
        "/v1/readings/examples",
        "/v1/rules",
        "/v1/rules/*",
        "/v1/merges/*/*",
        "/v1/audit/*"
    };

    private final AccessTrail trail;
    private final InstantSource clock;

    AuditConfiguration(AccessTrail trail, InstantSource clock) {
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new AuditedCalls(trail, clock)).addPathPatterns(AUDITED);
    }
}
