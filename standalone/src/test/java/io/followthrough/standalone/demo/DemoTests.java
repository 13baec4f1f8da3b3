package io.followthrough.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demo lives the lives of the people it has made, and of nobody else. */
class DemoTests {

    private static final SampleLeads LEADS = new SampleLeads();

    @Test
    void callsOfPeopleWhomSomebodyEnteredStayForWhoeverEnteredThem() {
        var own = IntStream.range(0, 40).mapToObj(number -> task("own-" + number, "own." + number + "@acme.example"));
        var invented = IntStream.range(0, 14)
                .mapToObj(number ->
                        task("made-" + number, LEADS.lead(number, Instant.EPOCH).email()));

        assertThat(Demo.toMake(Stream.concat(own, invented).toList()))
                .extracting(task -> task.path("touchId").asString())
                .as("but for those that are left for the day list")
                .containsExactly("made-10", "made-11");
    }

    @Test
    void somebodyWithoutAnAddressIsNotInvented() {
        var nobody = JsonMapper.shared().readTree("{\"touchId\": \"t\", \"person\": {\"phone\": \"+4930123456\"}}");

        assertThat(Demo.toMake(IntStream.range(0, 20).mapToObj(n -> nobody).toList()))
                .isEmpty();
    }

    @Test
    void anAddressThatLooksLikeOneOfTheirsIsNone() {
        var made = LEADS.lead(7, Instant.EPOCH).email();

        assertThat(LEADS.has(made)).isTrue();
        assertThat(List.of("x" + made, made.replace(".7@", ".8@"), made + ".org", "ann@example.com"))
                .noneMatch(LEADS::has);
    }

    private static JsonNode task(String touchId, String email) {
        return JsonMapper.shared()
                .readTree("{\"touchId\": \"%s\", \"person\": {\"email\": \"%s\"}}".formatted(touchId, email));
    }
}
