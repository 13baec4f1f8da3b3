package io.followthrough.qualification.web;

import io.followthrough.qualification.application.audit.AccessTrail;
import io.followthrough.qualification.application.audit.AccessTrail.Access;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Writes a line for each call that looked at one person or changed something. The address of the call is kept as its pattern:
 * what was asked for may be personal.
 */
final class AuditedCalls implements HandlerInterceptor {

    private static final String PROSPECT = AuditedCalls.class.getName() + ".prospect";
    private static final int FIRST_REFUSAL = 400;

    private final AccessTrail trail;
    private final InstantSource clock;

    AuditedCalls(AccessTrail trail, InstantSource clock) {
        this.trail = trail;
        this.clock = clock;
    }

    /** Says whom a call is about where its path does not. */
    static void isAbout(HttpServletRequest request, String prospectId) {
        request.setAttribute(PROSPECT, prospectId);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        var pattern = (String) request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        var who = request.getUserPrincipal();
        if (pattern == null || who == null || response.getStatus() >= FIRST_REFUSAL) {
            return;
        }
        var action = request.getMethod() + " " + pattern;
        trail.append(
                new Access(clock.instant(), who.getName(), action, prospectId(request, pattern), response.getStatus()));
    }

    private static @Nullable String prospectId(HttpServletRequest request, String pattern) {
        if (request.getAttribute(PROSPECT) instanceof String named) {
            return named;
        }
        var variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return pattern.startsWith("/v1/prospects/")
                        && variables instanceof Map<?, ?> byName
                        && byName.get("id") instanceof String id
                ? id
                : null;
    }
}
