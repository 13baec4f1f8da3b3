package io.followthrough.standalone;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.actuate.endpoint.IndicatedHealthDescriptor;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ApplicationContext;

/** Why a service is not ready: more than its readiness tells over HTTP, where anybody may ask. */
final class Readiness {

    private Readiness() {}

    /** @return empty if it is ready */
    static String reason(ApplicationContext service) {
        var readiness =
                Optional.ofNullable(service.getBean(HealthEndpoint.class).healthForPath("readiness"));
        return readiness.filter(health -> !isUp(health)).map(Readiness::reason).orElse("");
    }

    private static String reason(HealthDescriptor health) {
        return switch (health) {
            case CompositeHealthDescriptor parts ->
                Optional.ofNullable(parts.getComponents()).orElse(Map.of()).entrySet().stream()
                        .filter(part -> !isUp(part.getValue()))
                        .map(part -> part.getKey() + ": " + reason(part.getValue()))
                        .collect(Collectors.joining("; "));
            case IndicatedHealthDescriptor part
            when !part.getDetails().isEmpty() ->
                part.getDetails().values().stream().map(String::valueOf).collect(Collectors.joining(", "));
            default -> health.getStatus().getCode();
        };
    }

    private static boolean isUp(HealthDescriptor health) {
        return Status.UP.equals(health.getStatus());
    }
}
