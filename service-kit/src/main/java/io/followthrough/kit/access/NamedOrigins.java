package io.followthrough.kit.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;

/**
 * Web sites whose scripts may read our answers. Whatever another site sends is answered as if it came from a program, and its
 * browser keeps the answer from its scripts: nobody is known here by a cookie, so that nothing is gained by refusing it. Our
 * own pages of one link send their forms from the origin {@code null}, because they tell no referrer, and so does a form in
 * a frame that a site builder has locked.
 */
final class NamedOrigins implements CorsConfigurationSource {

    private final CorsConfiguration named = new CorsConfiguration();

    /** @param origins for example {@code https://www.example.com}; none if empty */
    NamedOrigins(List<String> origins) {
        named.setAllowedOrigins(origins);
        named.setAllowedMethods(List.of("GET", "POST"));
        named.setAllowedHeaders(List.of("Content-Type", "Idempotency-Key", "Authorization"));
    }

    @Override
    public @Nullable CorsConfiguration getCorsConfiguration(HttpServletRequest request) {
        return named.checkOrigin(request.getHeader(HttpHeaders.ORIGIN)) == null ? null : named;
    }
}
