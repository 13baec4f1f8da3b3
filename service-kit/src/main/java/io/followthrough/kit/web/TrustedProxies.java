package io.followthrough.kit.web;

import java.util.List;
import java.util.Optional;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may say for whom a call is made and under which name: {@code X-Forwarded-For}, {@code -Proto}, {@code -Host},
 * {@code -Port}. From everybody else these headers say nothing.
 *
 * @param trustedProxies addresses as the service sees them; a part that ends in {@code *} or the whole {@code *} stands for
 *     any: {@code 10.0.0.5}, {@code 172.18.*}. Nobody unless named
 */
@ConfigurationProperties("followthrough.web.forwarded")
public record TrustedProxies(@DefaultValue List<String> trustedProxies) {

    /** Reads the list of addresses from its end, so that nobody can put one before it. */
    Optional<RemoteIpValve> valve() {
        if (trustedProxies.isEmpty()) {
            return Optional.empty();
        }
        var valve = new RemoteIpValve();
        valve.setInternalProxies(String.join(
                "|", trustedProxies.stream().map(TrustedProxies::pattern).toList()));
        valve.setProtocolHeader("X-Forwarded-Proto");
        valve.setHostHeader("X-Forwarded-Host");
        valve.setPortHeader("X-Forwarded-Port");
        return Optional.of(valve);
    }

    private static String pattern(String address) {
        return address.strip().replace(".", "\\.").replace("*", ".*");
    }
}
