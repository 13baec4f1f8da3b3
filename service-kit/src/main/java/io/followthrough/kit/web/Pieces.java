package io.followthrough.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Cuts the lists that calls answer as a whole: with {@code limit} a piece of 1 to 1000, with {@code cursor} what follows the piece before. Without
 * either the whole comes. A call that has a limit of its own cuts by itself. A cursor is of one path with its other parameters; it counts items, so
 * what comes in front meanwhile moves the rest on.
 */
@ControllerAdvice
public class Pieces implements ResponseBodyAdvice<Object> {

    static final String LIMIT = "limit";
    static final String CURSOR = "cursor";
    static final int MOST = 1_000;

    /** @param most how many at most; {@link #MOST} where only a cursor was given */
    private record Piece(Cursor list, int from, int most) {

        <T> WholeList<T> of(WholeList<T> whole) {
            var items = whole.items();
            var begin = Math.min(from, items.size());
            var end = Math.min(begin + most, items.size());
            return whole.piece(items.subList(begin, end), list.encode(end < items.size() ? String.valueOf(end) : null));
        }
    }

    /** Whether the lists that a method answers are cut here. */
    static boolean areCutOf(Method method) {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        return mapping != null
                && List.of(mapping.method()).contains(RequestMethod.GET)
                && WholeList.class.isAssignableFrom(method.getReturnType())
                && Stream.of(method.getParameters()).noneMatch(Pieces::asksForPieces);
    }

    private static boolean asksForPieces(Parameter parameter) {
        return parameter.isAnnotationPresent(RequestParam.class)
                && (Map.class.isAssignableFrom(parameter.getType())
                        || List.of(LIMIT, CURSOR).contains(parameter.getName()));
    }

    /** @throws InvalidInputException naming what is no limit and what is no cursor of the list asked for */
    static void check(HttpServletRequest request) {
        piece(request);
    }

    private static Piece piece(HttpServletRequest request) {
        var list = new Cursor(request.getRequestURI() + "?" + others(request));
        var limit = limit(request.getParameter(LIMIT));
        var behind = list.behind(request.getParameter(CURSOR), limit, MOST);
        return new Piece(list, behind == null ? 0 : Integer.parseInt(behind), limit);
    }

    private static int limit(@Nullable String text) {
        try {
            return text == null ? MOST : Integer.parseInt(text);
        } catch (NumberFormatException noNumber) {
            throw new InvalidInputException(LIMIT, "is " + text, "use 1 to " + MOST);
        }
    }

    /** Behind the same place, the list of another representative would go on with something else. */
    private static String others(HttpServletRequest request) {
        var others = new TreeMap<>(request.getParameterMap());
        others.keySet().removeAll(List.of(LIMIT, CURSOR));
        return others.entrySet().stream()
                .map(other -> other.getKey() + "=" + String.join(",", other.getValue()))
                .collect(Collectors.joining("&"));
    }

    @Override
    public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        var method = returned.getMethod();
        return method != null && areCutOf(method);
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returned,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        return body instanceof WholeList<?> whole && request instanceof ServletServerHttpRequest over
                ? asked(whole, over.getServletRequest())
                : body;
    }

    private static WholeList<?> asked(WholeList<?> whole, HttpServletRequest request) {
        return request.getParameter(LIMIT) == null && request.getParameter(CURSOR) == null
                ? whole
                : piece(request).of(whole);
    }
}
