package io.followthrough.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

class KnownParametersTests {

    /** Calls as controllers have them. */
    @SuppressWarnings("unused")
    static final class Calls {
        void list(
                @RequestParam int limit,
                @RequestParam(required = false) @Nullable String state,
                @RequestParam List<String> by,
                @RequestParam(name = "min-score") int minScore) {}

        void none() {}

        void all(@RequestParam Map<String, String> given) {}
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "limt=5|limt|did you mean limit? Otherwise use by, limit, min-score, state",
                "statuss=x|statuss|use by, limit, min-score, state",
                "min%2Dscor=1|min-scor|did you mean min-score? Otherwise use by, limit, min-score, state",
                "limit=5&limit=6|limit|give it once",
                "%zz=1|%zz|use by, limit, min-score, state"
            })
    void whatACallDoesNotKnowIsNamedWithWhatItKnows(String query, String name, String remedy) {
        assertThatThrownBy(() -> call("GET", "list", query))
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidInputException.class))
                .satisfies(refused -> assertThat(refused.problems()).satisfiesExactly(problem -> {
                    assertThat(problem.field()).isEqualTo(name);
                    assertThat(problem.remedy()).isEqualTo(remedy);
                }));
    }

    @Test
    void everyOneIsNamedAtOnce() {
        assertThatThrownBy(() -> call("GET", "list", "a=1&b=2&limit=3"))
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidInputException.class))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(FieldProblem::field)
                        .containsExactly("a", "b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "limit=5", "limit=5&&state=", "by=a&by=b", "min-score=1"})
    void whatItKnowsPasses(String query) throws Exception {
        assertThat(call("GET", "list", query)).isTrue();
    }

    @Test
    void readingTakesNoneWhereNoneIsKnown() {
        assertThatThrownBy(() -> call("GET", "none", "limit=5")).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void changingIsCheckedOnlyWhereSomethingCanBeMisspelt() throws Exception {
        assertThat(call("POST", "none", "limit=5")).isTrue();
        assertThatThrownBy(() -> call("DELETE", "list", "limt=5")).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aCallThatTakesAllChecksThemItself() throws Exception {
        assertThat(call("GET", "all", "anything=1")).isTrue();
    }

    private static boolean call(String verb, String name, String query) throws Exception {
        var request = new MockHttpServletRequest(verb, "/v1/list");
        request.setQueryString(query);
        var method = List.of(Calls.class.getDeclaredMethods()).stream()
                .filter(it -> it.getName().equals(name))
                .findFirst()
                .orElseThrow();
        return new KnownParameters()
                .preHandle(request, new MockHttpServletResponse(), new HandlerMethod(new Calls(), method));
    }
}
