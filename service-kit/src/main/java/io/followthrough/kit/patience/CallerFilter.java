package io.followthrough.kit.patience;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Marks threads that answer HTTP, so that {@link BoundedStore} does not let them wait for long. */
public final class CallerFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Callers.begin();
        try {
            chain.doFilter(request, response);
        } finally {
            Callers.end();
        }
    }
}
