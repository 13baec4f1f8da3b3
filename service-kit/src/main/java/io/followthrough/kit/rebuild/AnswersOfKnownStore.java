package io.followthrough.kit.rebuild;

import io.followthrough.kit.web.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * While the store is not the one that this service has worked with, nobody is told that there is nobody, that all is well or
 * that something was taken over: whoever asks hears what has happened and what helps (503). Only learning again is open.
 */
final class AnswersOfKnownStore implements WebMvcConfigurer, HandlerInterceptor {

    private final ObjectProvider<KnownStore> known;

    AnswersOfKnownStore(ObjectProvider<KnownStore> known) {
        this.known = known;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns("/v1/**", "/preferences/**", "/calendars/**")
                .excludePathPatterns("/v1/rebuild");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var store = known.getObject();
        if (!store.isKnown()) {
            throw new ProblemException(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "Nothing is answered or taken over until the store is known: " + store.whyNot() + ".");
        }
        return true;
    }
}
