package io.followthrough.kit.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many calls a second one caller may make of one instance; 0 is no limit. Behind a proxy the address is what the proxy
 * forwards, so that only proxies should reach the service.
 *
 * @param perKey for each access key
 * @param perAddress for each address that comes without a key: forms, links, pictures
 * @param failedSignIns for each address, calls a minute with a key that nobody has
 */
@ConfigurationProperties("followthrough.web.rate-limit")
public record RateLimitProperties(
        @DefaultValue("2000") int perKey,
        @DefaultValue("100") int perAddress,
        @DefaultValue("30") int failedSignIns) {

    public RateLimitProperties {
        if (perKey < 0 || perAddress < 0 || failedSignIns < 0) {
            throw new IllegalArgumentException("followthrough.web.rate-limit: limits are 1 or more, or 0 for no limit");
        }
    }
}
