package io.followthrough.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PiecesTests {

    private static final JsonMapper JSON = new JsonMapper();

    /** Lists as controllers have them. */
    @RestController
    static final class Lists {

        record Day(List<String> items, @Nullable String next, long total, String today) implements WholeList<String> {

            @Override
            public Day piece(List<String> piece, @Nullable String following) {
                return new Day(piece, following, total, today);
            }
        }

        @GetMapping("/v1/letters")
        Page<String> letters(@RequestParam(defaultValue = "") String of) {
            return Page.whole(List.of(of + "a", of + "b", of + "c", of + "d", of + "e"));
        }

        @GetMapping("/v1/day")
        Day day() {
            return new Day(List.of("call", "write", "meet"), null, 3, "Monday");
        }

        @GetMapping("/v1/own")
        Page<String> own(@RequestParam int limit) {
            return Page.whole(List.of("a", "b", "c"));
        }

        @GetMapping("/v1/none")
        String none() {
            return "none";
        }
    }

    private final MockMvc lists = MockMvcBuilders.standaloneSetup(new Lists())
            .setControllerAdvice(new Pieces(), new Problems())
            .addInterceptors(new KnownParameters())
            .build();

    @Test
    void withoutEitherTheWholeComes() throws Exception {
        assertThat(json("/v1/letters")).isEqualTo(JSON.readTree("""
                        {"items":["a","b","c","d","e"],"next":null,"total":5}"""));
    }

    @Test
    void piecesMakeUpTheWhole() throws Exception {
        var sizes = new ArrayList<Integer>();
        var all = new ArrayList<String>();
        var cursor = "";
        while (cursor != null) {
            var page = json("/v1/letters?of=x&limit=2" + cursor);
            assertThat(page.path("total").asInt()).isEqualTo(5);
            sizes.add(page.path("items").size());
            page.path("items").forEach(item -> all.add(item.asString()));
            cursor = page.path("next").isNull()
                    ? null
                    : "&cursor=" + page.path("next").asString();
        }
        assertThat(all).containsExactly("xa", "xb", "xc", "xd", "xe");
        assertThat(sizes).containsExactly(2, 2, 1);
    }

    @Test
    void aCursorAloneGivesTheRest() throws Exception {
        var next = json("/v1/letters?limit=2").path("next").asString();
        assertThat(json("/v1/letters?cursor=" + next).path("items")).hasSize(3);
    }

    @Test
    void aPieceThatHoldsAllIsTheLast() throws Exception {
        assertThat(json("/v1/letters?limit=5").path("next").isNull()).isTrue();
    }

    @Test
    void whatElseAnAnswerSaysStays() throws Exception {
        var piece = json("/v1/day?limit=1");
        assertThat(piece.path("items")).hasSize(1);
        assertThat(piece.path("today").asString()).isEqualTo("Monday");
        assertThat(piece.path("total").asInt()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/day?cursor=%s",
                "/v1/letters?of=x&cursor=%s",
                "/v1/letters?cursor=garbage",
                "/v1/letters?limit=0",
                "/v1/letters?limit=1001",
                "/v1/letters?limit=1.5",
                "/v1/letters?limit=99999999999",
                "/v1/letters?limit=",
                "/v1/letters?limit=2&limit=3",
                "/v1/none?limit=2"
            })
    void anothersCursorAndWhatIsNoLimitAreRefused(String address) throws Exception {
        var next = json("/v1/letters?limit=2").path("next").asString();
        var answer = call(address.formatted(next));
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(400);
    }

    @Test
    void whoHasALimitOfTheirOwnCutsByThemselves() throws Exception {
        assertThat(json("/v1/own?limit=1").path("items")).hasSize(3);
        assertThat(call("/v1/own?limit=1&cursor=x").getStatus()).isEqualTo(400);
    }

    @Test
    void theDescriptionNamesBoth() throws Exception {
        assertThat(described("letters", String.class)).containsExactly("limit", "cursor");
        assertThat(described("own", int.class)).isEmpty();
        assertThat(described("none")).isEmpty();
    }

    private static List<String> described(String name, Class<?>... types) throws Exception {
        var call = new HandlerMethod(new Lists(), Lists.class.getDeclaredMethod(name, types));
        var parameters = new DescribedPieces().customize(new Operation(), call).getParameters();
        return parameters == null
                ? List.of()
                : parameters.stream().map(Parameter::getName).toList();
    }

    private JsonNode json(String address) throws Exception {
        var answer = call(address);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
        return JSON.readTree(answer.getContentAsString());
    }

    private MockHttpServletResponse call(String address) throws Exception {
        return lists.perform(get(URI.create(address)).header(HttpHeaders.ACCEPT, "application/json"))
                .andReturn()
                .getResponse();
    }
}
