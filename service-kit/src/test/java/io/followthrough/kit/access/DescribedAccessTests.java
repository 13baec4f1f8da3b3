package io.followthrough.kit.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

class DescribedAccessTests {

    private final AccessRules rules = AccessRules.of()
            .open("/forms/**")
            .open("/v1/webhooks/**")
            .scope(Scope.CAPTURE, HttpMethod.POST, "/v1/**")
            .scope(Scope.READ, HttpMethod.GET, "/v1/**");
    private final Operation form = new Operation();
    private final Operation webhook = new Operation();
    private final Operation lead = new Operation();
    private final Operation erase = new Operation();

    private OpenAPI described(OpenAPI api) {
        new DescribedAccess("lead-intake-service", rules)
                .customise(api.paths(new Paths()
                        .addPathItem("/forms/{id}", new PathItem().get(form))
                        .addPathItem("/v1/webhooks/{sourceId}", new PathItem().post(webhook))
                        .addPathItem("/v1/leads", new PathItem().post(lead).delete(erase))));
        return api;
    }

    @Test
    void whatTheDoorAsksForIsWhatTheDescriptionAsksFor() {
        described(new OpenAPI());

        assertThat(form.getSecurity()).isEmpty();
        assertThat(webhook.getSecurity()).isEmpty();
        assertThat(lead.getSecurity())
                .singleElement()
                .satisfies(needed -> assertThat(needed).containsKey("accessKey"));
        assertThat(erase.getSecurity()).as("no rule names it").hasSize(1);
        assertThat(form.getResponses()).containsKeys("400", "404").doesNotContainKey("401");
        assertThat(lead.getResponses()).containsKeys("400", "401", "403").doesNotContainKey("404");
    }

    @Test
    void whatAServiceSaysAboutItselfStands() {
        var named = described(new OpenAPI().info(new Info().title("Followthrough analytics")));
        var unnamed = described(new OpenAPI().info(new Info().title("OpenAPI definition")));

        assertThat(named.getInfo().getTitle()).isEqualTo("Followthrough analytics");
        assertThat(unnamed.getInfo().getTitle()).isEqualTo("Followthrough lead-intake-service");
        assertThat(unnamed.getServers())
                .singleElement()
                .satisfies(server -> assertThat(server.getUrl()).isEqualTo("/"));
    }
}
