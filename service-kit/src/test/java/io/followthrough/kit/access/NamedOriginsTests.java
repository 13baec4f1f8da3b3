package io.followthrough.kit.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.filter.CorsFilter;

/** Who may read answers from a browser, and that nobody is kept from sending a form. */
class NamedOriginsTests {

    private static final String OURS = "https://sales.example";

    private final CorsFilter filter = new CorsFilter(new NamedOrigins(List.of(OURS)));

    @ParameterizedTest
    @ValueSource(strings = {"null", "https://forms.example", "http://sales.example", "https://sales.example:8443"})
    void aFormFromAnywhereIsTakenAndItsSiteReadsNothing(String origin) throws ServletException, IOException {
        var passed = new MockFilterChain();
        var response = new MockHttpServletResponse();

        filter.doFilter(asked("POST", origin), response, passed);

        assertThat(passed.getRequest()).as("it reaches the service").isNotNull();
        assertThat(response.getHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN)).isNull();
    }

    @Test
    void aNamedSiteReadsAnswers() throws ServletException, IOException {
        var passed = new MockFilterChain();
        var response = new MockHttpServletResponse();

        filter.doFilter(asked("GET", OURS), response, passed);

        assertThat(passed.getRequest()).isNotNull();
        assertThat(response.getHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN)).isEqualTo(OURS);
    }

    @Test
    void whatNeedsALeaveIsAllowedToNamedSitesAlone() throws ServletException, IOException {
        assertThat(preflight(OURS).getHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS))
                .contains("POST");
        for (var stranger : List.of("https://forms.example", "null")) {
            assertThat(preflight(stranger).getHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN))
                    .as(stranger)
                    .isNull();
            assertThat(preflight(stranger).getHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS))
                    .isNull();
        }
    }

    private MockHttpServletResponse preflight(String origin) throws ServletException, IOException {
        var request = asked("OPTIONS", origin);
        request.addHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD, "POST");
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        return response;
    }

    private static MockHttpServletRequest asked(String method, String origin) {
        var request = new MockHttpServletRequest(method, "/unsubscribe/a-token");
        request.addHeader(HttpHeaders.ORIGIN, origin);
        return request;
    }
}
