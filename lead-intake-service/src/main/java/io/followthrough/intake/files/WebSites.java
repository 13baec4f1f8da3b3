package io.followthrough.intake.files;

import ezvcard.VCard;
import ezvcard.property.RawProperty;
import ezvcard.property.Url;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The web addresses of a card, profiles on social networks told from the rest. They stand in URL, in X-SOCIALPROFILE of Apple's
 * address books, and in SOCIALPROFILE (RFC 9554).
 *
 * @param own the first that is no profile
 * @param profiles by network
 */
record WebSites(@Nullable String own, Map<String, String> profiles) {

    static final List<String> NETWORKS = List.of("linkedin", "xing", "twitter", "facebook", "instagram", "github");

    private static final List<String> PROFILES = List.of("X-SOCIALPROFILE", "SOCIALPROFILE");

    static WebSites of(VCard card) {
        var profiles = new HashMap<String, String>();
        PROFILES.stream()
                .flatMap(name -> card.getExtendedProperties(name).stream())
                .filter(profile ->
                        profile.getValue() != null && !profile.getValue().isBlank())
                .forEach(profile -> Optional.ofNullable(named(profile))
                        .or(() -> network(profile.getValue()))
                        .ifPresent(network -> profiles.putIfAbsent(network, profile.getValue())));
        String own = null;
        for (var address : card.getUrls().stream()
                .map(Url::getValue)
                .filter(Objects::nonNull)
                .toList()) {
            var network = network(address);
            if (network.isPresent()) {
                profiles.putIfAbsent(network.get(), address);
            } else if (own == null) {
                own = address;
            }
        }
        return new WebSites(own, Map.copyOf(profiles));
    }

    @Nullable
    String profile(String network) {
        return profiles.get(network);
    }

    /** {@code TYPE=linkedin}, or {@code SERVICE-TYPE=LinkedIn}. */
    private static @Nullable String named(RawProperty profile) {
        return Stream.concat(profile.getParameters("TYPE").stream(), profile.getParameters("SERVICE-TYPE").stream())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(NETWORKS::contains)
                .findFirst()
                .orElse(null);
    }

    private static Optional<String> network(String address) {
        var host = address.toLowerCase(Locale.ROOT)
                .replaceFirst("^[a-z][a-z0-9+.-]*:/*", "")
                .replaceFirst("[/?#].*$", "");
        if (host.equals("x.com") || host.endsWith(".x.com")) {
            return Optional.of("twitter");
        }
        return NETWORKS.stream()
                .filter(network -> host.equals(network + ".com") || host.endsWith("." + network + ".com"))
                .findFirst();
    }
}
