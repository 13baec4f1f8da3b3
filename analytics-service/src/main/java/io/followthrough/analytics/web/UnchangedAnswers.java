package io.followthrough.analytics.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * Gives every answer of {@code /v1} an ETag of what it says, and 304 to whoever names it in {@code If-None-Match}: a page that
 * asks often is told once. Files are written as they are read and are left alone.
 */
@Component
class UnchangedAnswers extends ShallowEtagHeaderFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return !request.getRequestURI().startsWith("/v1/") || accept != null && accept.contains("text/csv");
    }

    /** What is asked of one address is given as JSON or as a file: whoever keeps one of both must not take it for the other. */
    @Override
    protected String generateETagHeaderValue(InputStream body, boolean isWeak) throws IOException {
        return super.generateETagHeaderValue(body, isWeak).replaceFirst("\"", "\"json-");
    }

    /** Access rules forbid to keep answers; comparing them is no keeping. */
    @Override
    protected boolean isEligibleForEtag(
            HttpServletRequest request, HttpServletResponse response, int status, InputStream body) {
        return status == HttpServletResponse.SC_OK && "GET".equals(request.getMethod());
    }
}
