package io.followthrough.cadence.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.testkit.ApiDescriptions;
import org.junit.jupiter.api.Test;

class ApiDescriptionTests extends JourneyTest {

    @Test
    void everyCallSaysWhatItDoes() {
        assertThat(ApiDescriptions.incomplete(get("/v3/api-docs").body().toString()))
                .isEmpty();
    }
}
