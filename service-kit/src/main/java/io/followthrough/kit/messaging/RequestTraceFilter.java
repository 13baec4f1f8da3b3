package io.followthrough.kit.messaging;

import io.followthrough.events.Traceparent;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Remembers the trace that a request belongs to while it is answered, see {@link RequestTrace}. */
public final class RequestTraceFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        RequestTrace.begin(Traceparent.valid(request.getHeader(Traceparent.HEADER)));
        try {
            chain.doFilter(request, response);
        } finally {
            RequestTrace.end();
        }
    }
}
