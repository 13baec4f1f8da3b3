package io.followthrough.kit.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.followthrough.kit.messaging.EnvironmentDownException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Errors say what helps with the call that was made. */
class ProblemsTests {

    @RestController
    static class Down {

        @RequestMapping("/down")
        String down() {
            throw new EnvironmentDownException("the store is away", null);
        }
    }

    private final MockMvc calls = MockMvcBuilders.standaloneSetup(new Down())
            .setControllerAdvice(new Problems())
            .build();

    @ParameterizedTest
    @CsvSource({
        "GET, Ask again later., Idempotency-Key",
        "POST, 'with the same Idempotency-Key, later.', Ask",
        "PUT, Send the same again later., Idempotency-Key",
        "DELETE, Send the same again later., Idempotency-Key",
    })
    void whoeverIsTurnedAwayHearsHowToCallAgain(String method, String told, String untold) throws Exception {
        calls.perform(request(HttpMethod.valueOf(method), "/down"))
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().exists("Retry-After"))
                .andExpect(jsonPath("$.detail", containsString(told)))
                .andExpect(jsonPath("$.detail", not(containsString(untold))));
    }
}
