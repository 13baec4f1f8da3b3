package io.followthrough.kit.access;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who may call this service. There is no default key.
 *
 * @param keys each with the name of its holder, the hash of the key and its scopes
 * @param allowedOrigins web sites that may call from a browser (CORS); none unless named
 */
@Validated
@ConfigurationProperties("followthrough.access")
public record AccessProperties(
        @DefaultValue List<@Valid Key> keys, @DefaultValue List<String> allowedOrigins) {

    /** @param hash hex SHA-256 of the key: {@code printf %s "$KEY" | sha256sum} */
    public record Key(
            @NotBlank String name,

            @Pattern(regexp = "[0-9a-f]{64}", message = "must be the SHA-256 of the key in 64 lower-case hex digits")
            String hash,

            @NotEmpty Set<Scope> scopes) {}

    AccessKeys toAccessKeys() {
        return new AccessKeys(keys.stream()
                .map(key -> new AccessKeys.AccessKey(key.name(), key.hash(), key.scopes()))
                .toList());
    }

    static @Nullable String remedy(AccessProperties properties) {
        return properties.keys().isEmpty()
                ? "no access key is configured, so every call is refused: set followthrough.access.keys[0].name, .hash"
                        + " (printf %s \"$KEY\" | sha256sum) and .scopes"
                : null;
    }
}
