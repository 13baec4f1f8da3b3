package io.followthrough.analytics.web;

import io.followthrough.analytics.domain.metric.Metric;
import io.followthrough.analytics.domain.metric.Metrics;
import io.followthrough.analytics.web.ApiCalls.Call;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Says in OpenAPI what each call is for and takes; metrics and dimensions come from the catalogue. */
@Component
class ApiDescription implements OpenApiCustomizer {

    private static final String KEY = "accessKey";
    private static final String TAG = "metrics";

    @Override
    public void customise(OpenAPI api) {
        api.setInfo(new Info()
                .title("Followthrough analytics")
                .version("1")
                .description("Rates, times and plans of the way from a lead to a sale. Every metric: " + metrics())
                .license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")));
        api.setServers(List.of(new Server().url("/").description("Where this description was read")));
        api.setTags(List.of(new Tag().name(TAG).description("What is measured, and what follows from it")));
        api.getComponents()
                .addSecuritySchemes(
                        KEY,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("An access key with the scope read"));
        api.setSecurity(List.of(new SecurityRequirement().addList(KEY)));
        ApiCalls.ALL.forEach(call -> {
            var path = api.getPaths().get(call.path());
            if (path != null) {
                describe(path.getGet(), call);
            }
        });
    }

    private static void describe(Operation operation, Call call) {
        operation
                .operationId(call.id())
                .summary(call.summary())
                .description(call.description())
                .tags(List.of(TAG))
                .parameters(call.parameters());
        var responses = operation.getResponses();
        responses.addApiResponse("304", said("Nothing has changed since the answer with the ETag of If-None-Match"));
        responses.addApiResponse("400", said("A parameter is unknown or impossible; each is named with a remedy"));
        responses.addApiResponse("401", said("No access key, or one that is not known"));
        responses.addApiResponse("403", said("The access key may not read"));
        responses.addApiResponse("406", said("The media type asked for cannot be given"));
        responses.addApiResponse("503", said("The metrics are being read in; ask again"));
        if (call.path().contains("{name}")) {
            responses.addApiResponse("404", said("There is no such metric; those that there are, are listed"));
        }
    }

    private static ApiResponse said(String description) {
        return new ApiResponse().description(description);
    }

    private static String metrics() {
        return Metrics.ALL.stream()
                .map(Metric::definition)
                .map(it -> it.name() + " (" + it.words().formula() + ")")
                .collect(Collectors.joining("; "));
    }
}
