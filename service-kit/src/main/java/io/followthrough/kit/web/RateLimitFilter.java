package io.followthrough.kit.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Answers 429 to whoever calls too often; comes after the check of the key, so that it knows whose call it is. */
public class RateLimitFilter extends OncePerRequestFilter {

    private static final Duration PERIOD = Duration.ofSeconds(1);

    private final RateLimits keys;
    private final RateLimits addresses;
    private final HandlerExceptionResolver problems;

    public RateLimitFilter(RateLimitProperties properties, HandlerExceptionResolver problems) {
        this.keys = new RateLimits(properties.perKey(), PERIOD);
        this.addresses = new RateLimits(properties.perAddress(), PERIOD);
        this.problems = problems;
    }

    /** Probes are never refused: a busy instance is not a dead one. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/actuator/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var caller = request.getUserPrincipal();
        var allowed = caller == null ? addresses.allows(request.getRemoteAddr()) : keys.allows(caller.getName());
        if (allowed) {
            chain.doFilter(request, response);
        } else {
            problems.resolveException(request, response, null, new TooManyCallsException(PERIOD));
        }
    }
}
