package io.followthrough.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Refuses a packed body at every door: a few kilobytes may be gigabytes once they are unpacked, and as it came it would be told to be no JSON. */
@Configuration(proxyBeanMethods = false)
public class PackedBodies implements WebMvcConfigurer, HandlerInterceptor {

    private static final int LONGEST_SHOWN = 100;

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.strip().equalsIgnoreCase("identity")) {
            var shown = encoding.substring(0, Math.min(encoding.length(), LONGEST_SHOWN));
            throw new ProblemException(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "The body is packed (Content-Encoding: " + shown + "). Send it as it is.");
        }
        return true;
    }
}
