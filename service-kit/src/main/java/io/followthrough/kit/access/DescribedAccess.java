package io.followthrough.kit.access;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Says in a service's OpenAPI document who may make each call, by the very rules that let calls through: description and
 * door cannot part. What a service says about itself stands.
 */
@Order(Ordered.LOWEST_PRECEDENCE)
final class DescribedAccess implements OpenApiCustomizer {

    static final String KEY = "accessKey";

    private static final String UNTITLED = "OpenAPI definition";

    private final String service;
    private final AccessRules rules;

    /** @param service for example {@code lead-intake-service} */
    DescribedAccess(String service, AccessRules rules) {
        this.service = service;
        this.rules = rules;
    }

    @Override
    public void customise(OpenAPI api) {
        if (api.getInfo() == null || UNTITLED.equals(api.getInfo().getTitle())) {
            api.setInfo(new Info()
                    .title("Followthrough " + service)
                    .version("1")
                    .license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")));
        }
        api.setServers(List.of(new Server().url("/").description("Where this description was read")));
        if (api.getComponents() == null) {
            api.setComponents(new Components());
        }
        var schemes = api.getComponents().getSecuritySchemes();
        if (schemes == null || !schemes.containsKey(KEY)) {
            api.getComponents()
                    .addSecuritySchemes(
                            KEY,
                            new SecurityScheme()
                                    .type(SecurityScheme.Type.HTTP)
                                    .scheme("bearer")
                                    .description("An access key with the scope that the call needs"));
        }
        if (api.getPaths() != null) {
            api.getPaths()
                    .forEach((path, item) ->
                            item.readOperationsMap().forEach((method, operation) -> describe(path, method, operation)));
        }
    }

    private void describe(String path, PathItem.HttpMethod method, Operation operation) {
        var answers = operation.getResponses() == null ? new ApiResponses() : operation.getResponses();
        operation.setResponses(answers);
        if (isOpen(path, method)) {
            operation.setSecurity(List.of());
        } else {
            operation.setSecurity(List.of(new SecurityRequirement().addList(KEY)));
            say(answers, "401", "No access key, or one that is not known");
            say(answers, "403", "The access key has not the scope that this call needs");
        }
        if (path.contains("{")) {
            say(answers, "404", "What the path names is not there");
        }
        say(answers, "400", "The call cannot be understood; what is wrong is named with a remedy");
    }

    private static void say(Map<String, ApiResponse> answers, String status, String description) {
        answers.putIfAbsent(status, new ApiResponse().description(description));
    }

    /** The first rule that fits holds. */
    private boolean isOpen(String path, PathItem.HttpMethod method) {
        var called = PathContainer.parsePath(path.replaceAll("\\{[^}]*}", "x"));
        return rules.rules().stream()
                .filter(rule -> rule.method() == null || rule.method().name().equals(method.name()))
                .filter(rule ->
                        PathPatternParser.defaultInstance.parse(rule.pattern()).matches(called))
                .findFirst()
                .filter(rule -> rule.scope() == null)
                .isPresent();
    }
}
