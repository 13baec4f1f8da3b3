package io.followthrough.intake.web;

import io.followthrough.intake.domain.Nearest;
import io.followthrough.intake.domain.Texts;
import io.followthrough.kit.web.InvalidInputException;
import io.followthrough.kit.web.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Collection;
import java.util.TreeSet;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses what a call does not know. A packed body would be told to be no JSON, and a misspelt {@code limit} or {@code source} would be answered with another list than the
 * one that was asked for. Webhooks come as their senders please, and pages for people with whatever was behind their links.
 */
@Configuration(proxyBeanMethods = false)
class KnownParameters implements WebMvcConfigurer, HandlerInterceptor {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/v1/**").excludePathPatterns("/v1/webhooks/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw new ProblemException(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "The body is packed (Content-Encoding: " + Texts.cut(encoding, 100) + "). Send it as it is.");
        }
        if (request.getMethod().equals("GET") && handler instanceof HandlerMethod method) {
            refuseOthers(request.getParameterMap().keySet(), namesOf(method));
        }
        return true;
    }

    private static Collection<String> namesOf(HandlerMethod method) {
        var names = new TreeSet<String>();
        for (var parameter : method.getMethodParameters()) {
            var asked = parameter.getParameterAnnotation(RequestParam.class);
            if (asked != null) {
                names.add(asked.name().isEmpty() ? nameOf(parameter) : asked.name());
            }
        }
        return names;
    }

    private static String nameOf(MethodParameter parameter) {
        parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
        return String.valueOf(parameter.getParameterName());
    }

    /** @throws InvalidInputException that names the first one that is not among those */
    static void refuseOthers(Collection<String> sent, Collection<String> known) {
        for (var name : sent) {
            if (!known.contains(name)) {
                throw new InvalidInputException(
                        Texts.cut(name, 100),
                        "is not a parameter of this call",
                        Nearest.to(name, known)
                                .map(near -> "did you mean " + near + "?")
                                .orElse(known.isEmpty() ? "leave it out" : "use " + String.join(", ", known)));
            }
        }
    }

    /** @return the limit, if it is from 1 to {@code most} */
    static int limit(int limit, int most) {
        if (limit < 1 || limit > most) {
            throw new InvalidInputException("limit", "is " + limit, "use 1 to " + most);
        }
        return limit;
    }

    /** Whether a parameter that is true or false is true; it is not when it is left out. */
    static boolean isTrue(HttpServletRequest request, String name) {
        var text = request.getParameter(name);
        if (text == null || Arrays.asList("true", "false").contains(text)) {
            return "true".equals(text);
        }
        throw new InvalidInputException(name, "is neither true nor false", "write true or false, or leave it out");
    }
}
