package io.followthrough.kit.web;

import io.followthrough.kit.text.Nearest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses the parameters that a call does not know: a misspelt {@code limit} or {@code state} would be answered with another list than the one that was asked for. Which
 * ones it knows, its method says; one that takes them all as a map checks them itself. A call that changes something and takes none is left alone, for nothing in it can be
 * misspelt. Webhooks come as their senders please, and pages for people with whatever was behind their links.
 */
@Configuration(proxyBeanMethods = false)
public class KnownParameters implements WebMvcConfigurer, HandlerInterceptor {

    private static final int LONGEST_NAME = 100;

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/v1/**").excludePathPatterns("/v1/webhooks/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && !takesAll(method)) {
            var known = known(method);
            var cut = Pieces.areCutOf(method.getMethod());
            if (cut) {
                known.put(Pieces.LIMIT, false);
                known.put(Pieces.CURSOR, false);
            }
            if (!known.isEmpty() || request.getMethod().equals("GET")) {
                check(sent(request.getQueryString()), known);
            }
            if (cut) {
                Pieces.check(request);
            }
        }
        return true;
    }

    private static boolean takesAll(HandlerMethod method) {
        return asked(method).anyMatch(parameter -> Map.class.isAssignableFrom(parameter.getParameterType()));
    }

    /** Names, and whether each may come several times. */
    private static Map<String, Boolean> known(HandlerMethod method) {
        var names = new TreeMap<String, Boolean>();
        asked(method).forEach(parameter -> {
            var type = parameter.getParameterType();
            names.put(nameOf(parameter), type.isArray() || Collection.class.isAssignableFrom(type));
        });
        return names;
    }

    private static Stream<MethodParameter> asked(HandlerMethod method) {
        return Stream.of(method.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class));
    }

    private static String nameOf(MethodParameter parameter) {
        var asked = parameter.getParameterAnnotation(RequestParam.class);
        if (asked != null && !asked.name().isEmpty()) {
            return asked.name();
        }
        parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
        return String.valueOf(parameter.getParameterName());
    }

    /** Those of the address alone: to ask for others would read the body. */
    private static List<String> sent(@Nullable String query) {
        return query == null
                ? List.of()
                : Stream.of(query.split("&"))
                        .filter(pair -> !pair.isEmpty())
                        .map(pair -> decoded(pair.split("=", 2)[0]))
                        .toList();
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return name;
        }
    }

    private static void check(List<String> sent, Map<String, Boolean> known) {
        var problems = new ArrayList<FieldProblem>();
        var seen = new TreeSet<String>();
        var twice = new TreeSet<String>();
        for (var name : sent) {
            var first = seen.add(name);
            if (first && !known.containsKey(name)) {
                problems.add(unknown(name, known.keySet()));
            } else if (!first && Boolean.FALSE.equals(known.get(name)) && twice.add(name)) {
                problems.add(new FieldProblem(name, "was given more than once", "give it once"));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    /** @throws InvalidInputException that names every one that is not among those */
    public static void refuseOthers(Collection<String> sent, Collection<String> known) {
        var problems = sent.stream()
                .filter(name -> !known.contains(name))
                .map(name -> unknown(name, known))
                .toList();
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    private static FieldProblem unknown(String name, Collection<String> known) {
        var use = known.isEmpty() ? "leave it out: this call takes none" : "use " + String.join(", ", known);
        return new FieldProblem(
                name.substring(0, Math.min(name.length(), LONGEST_NAME)),
                "is not a parameter of this call",
                Nearest.to(name, known)
                        .map(near -> "did you mean " + near + "? Otherwise " + use)
                        .orElse(use));
    }

    /** Whether a parameter that is true or false is true; it is not when it is left out. */
    public static boolean isTrue(HttpServletRequest request, String name) {
        var text = request.getParameter(name);
        if (text == null || List.of("true", "false").contains(text)) {
            return "true".equals(text);
        }
        throw new InvalidInputException(name, "is neither true nor false", "write true or false, or leave it out");
    }
}
