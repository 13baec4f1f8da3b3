package io.followthrough.kit.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Refuses bodies by their announced length before a byte is read; {@link BodyValve} counts those that lie about it. */
public class BodyLimitFilter extends OncePerRequestFilter {

    private final BodyLimitProperties limits;
    private final HandlerExceptionResolver problems;

    public BodyLimitFilter(BodyLimitProperties limits, HandlerExceptionResolver problems) {
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var limit = limits.limitOf(request.getRequestURI(), request.getHeader(HttpHeaders.AUTHORIZATION) != null);
        if (request.getContentLengthLong() > limit) {
            problems.resolveException(request, response, null, new BodyTooLargeException(limit));
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException failure) { // a filter that reads form fields, where no controller can answer
            if (BodyFault.in(failure) == null || response.isCommitted()) {
                throw failure;
            }
            problems.resolveException(request, response, null, failure);
        }
    }
}
