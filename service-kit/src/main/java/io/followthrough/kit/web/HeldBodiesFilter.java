package io.followthrough.kit.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpHeaders;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Bounds what all large bodies together take of the memory: each is within its limit, and a few dozen at the same moment would
 * still end the process. Whoever comes when it is full is told to come again.
 */
public final class HeldBodiesFilter extends OncePerRequestFilter {

    /** What is larger than this is never kept whole: imports go piece by piece into the store. */
    private static final long STREAMED = DataSize.ofMegabytes(64).toBytes();

    private static final long SMALL = DataSize.ofKilobytes(64).toBytes();
    private static final int KILOBYTE = 1024;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final BodyLimitProperties limits;
    private final HandlerExceptionResolver problems;
    private final int most;
    private final Semaphore kilobytes;

    /** @param together bytes; a single body that is within its limit is always let in */
    public HeldBodiesFilter(BodyLimitProperties limits, long together, HandlerExceptionResolver problems) {
        this.limits = limits;
        this.problems = problems;
        this.most = (int) Math.min(Integer.MAX_VALUE, Math.max(1, together / KILOBYTE));
        this.kilobytes = new Semaphore(most);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var held = held(request);
        if (held == 0) {
            chain.doFilter(request, response);
        } else if (kilobytes.tryAcquire(held)) {
            try {
                chain.doFilter(request, response);
            } finally {
                kilobytes.release(held);
            }
        } else {
            problems.resolveException(request, response, null, TooManyCallsException.ofLargeBodies(PAUSE));
        }
    }

    /** Kilobytes; one that does not say how long it is may be as long as it is allowed to. */
    private int held(HttpServletRequest request) {
        var announced = request.getContentLengthLong();
        var limit = limits.limitOf(request.getRequestURI(), request.getHeader(HttpHeaders.AUTHORIZATION) != null);
        var isChunked = announced < 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
        var bytes = isChunked ? limit : announced;
        return bytes <= SMALL || limit > STREAMED ? 0 : (int) Math.min(most, bytes / KILOBYTE);
    }
}
