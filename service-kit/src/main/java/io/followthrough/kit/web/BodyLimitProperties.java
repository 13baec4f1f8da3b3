package io.followthrough.kit.web;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much a call may bring.
 *
 * @param bodyLimit for every call that is not named
 * @param bodyLimits for named calls, by path: {@code "[/v1/leads/batch]": 32MB}. Uploads of files have their own limit,
 *     {@code spring.servlet.multipart.max-file-size}
 */
@ConfigurationProperties("followthrough.web")
public record BodyLimitProperties(
        @DefaultValue("1MB") DataSize bodyLimit,
        @DefaultValue Map<String, DataSize> bodyLimits) {

    long limitOf(String path) {
        return bodyLimits.getOrDefault(path, bodyLimit).toBytes();
    }
}
