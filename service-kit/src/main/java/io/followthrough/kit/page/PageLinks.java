package io.followthrough.kit.page;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the pages of the other services are, as a browser sees them: {@code followthrough.pages.cadence} and so on, for
 * example {@code https://cadence.example.com}. A page leaves out what is not configured.
 *
 * @param start page to start from
 */
@ConfigurationProperties("followthrough.pages")
public record PageLinks(
        @Nullable String start,
        @Nullable String intake,
        @Nullable String qualification,
        @Nullable String cadence,
        @Nullable String analytics) {

    public PageLinks {
        start = withoutSlash(start);
        intake = withoutSlash(intake);
        qualification = withoutSlash(qualification);
        cadence = withoutSlash(cadence);
        analytics = withoutSlash(analytics);
    }

    /**
     * Whom a page asks from the browser, and whose pages may ask in return.
     *
     * @return origins, for example {@code https://cadence.example.com} for {@code https://cadence.example.com/pages}
     */
    public List<String> origins() {
        return Stream.of(intake, qualification, cadence, analytics)
                .filter(Objects::nonNull)
                .map(URI::create)
                .map(address -> address.getScheme() + "://" + address.getRawAuthority())
                .distinct()
                .toList();
    }

    private static @Nullable String withoutSlash(@Nullable String address) {
        return address == null || address.isBlank() ? null : address.strip().replaceAll("/+$", "");
    }
}
