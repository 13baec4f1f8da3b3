package io.followthrough.kit.page;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;
import org.springframework.validation.annotation.Validated;

/**
 * Whose pages strangers see: forms, sign-up screens, confirmation, unsubscribing, preferences, surveys. Without any of it they are
 * plain.
 *
 * @param sender name of the business, as people know it; on top where there is no logo, and below
 * @param logo a picture, for example {@code file:/etc/followthrough/logo.svg}; PNG, SVG, JPEG, GIF or WebP of up to 100 KB
 * @param colour of buttons, links and marks, as {@code #rrggbb}; text on it is black or white, whichever is read better
 * @param address postal address, in one line
 * @param links below the page, for example to the legal notice and to the privacy policy
 */
@Validated
@ConfigurationProperties("followthrough.pages.branding")
record BrandingProperties(
        @Nullable String sender,
        @Nullable Resource logo,

        @Nullable @Pattern(regexp = "|#[0-9a-fA-F]{6}", message = "must be a colour as #rrggbb, for example #1f5fbf")
        String colour,

        @Nullable String address,
        @DefaultValue List<@Valid Link> links) {

    /**
     * @param text what it says
     * @param url where it leads, https
     * @param language two letters: only on pages in this language; null: on all
     */
    record Link(
            @NotBlank String text,

            @Pattern(regexp = "https?://\\S+", message = "must be an address that begins with https://")
            String url,

            @Nullable String language) {}

    Branding toBranding() {
        return new Branding(
                blankIsNone(sender),
                logo == null ? null : Picture.read(logo),
                brandColour(),
                blankIsNone(address),
                links);
    }

    private @Nullable Colour brandColour() {
        return colour == null || colour.isEmpty() ? null : Colour.of(colour);
    }

    private static @Nullable String blankIsNone(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
