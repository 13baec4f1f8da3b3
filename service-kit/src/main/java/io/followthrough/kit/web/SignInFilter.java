package io.followthrough.kit.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Answers 429 to addresses that keep trying keys that nobody has; comes before the check of the key. */
public class SignInFilter extends OncePerRequestFilter {

    private final SignIns signIns;
    private final HandlerExceptionResolver problems;

    public SignInFilter(RateLimitProperties limits, HandlerExceptionResolver problems) {
        this.signIns = new SignIns(limits.failedSignIns());
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (key == null) {
            chain.doFilter(request, response);
            return;
        }
        var address = request.getRemoteAddr();
        if (!signIns.mayTry(address, key)) {
            problems.resolveException(request, response, null, TooManyCallsException.ofFailedSignIns(SignIns.PERIOD));
            return;
        }
        chain.doFilter(request, response);
        if (response.getStatus() == HttpStatus.UNAUTHORIZED.value()) {
            signIns.failed(address);
        } else {
            signIns.succeeded(address, key);
        }
    }
}
