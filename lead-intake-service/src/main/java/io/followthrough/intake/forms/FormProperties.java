package io.followthrough.intake.forms;

import io.followthrough.events.CaptureChannel;
import io.followthrough.intake.domain.Shape;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Forms as data.
 *
 * @param forms by id: served at {@code /forms/<id>}
 * @param kiosks by store: served at {@code /kiosk/<storeId>}
 * @param confirmationsPerHour addresses that one place on the network may have us ask for confirmation in an hour; twenty
 *     times as many from the screen of a store, ten times as many with a proof of work; 0 is no limit
 * @param proofOfWork what browsers work out while people fill in a form; sign-up screens never need it
 */
@Validated
@ConfigurationProperties("followthrough.intake")
record FormProperties(
        @DefaultValue Map<String, @Valid FormText> forms,
        @DefaultValue Map<String, @Valid FormText> kiosks,
        @Min(0) @DefaultValue("5") int confirmationsPerHour,
        @Valid @DefaultValue ProofText proofOfWork) {

    /**
     * @param when {@code BEYOND_LIMIT}: it raises the limit of confirmations; {@code ALWAYS}: no form is taken in without it;
     *     {@code NEVER}: it is not asked for
     * @param hashes most that a browser makes; half of it on average: 25,000 of 50,000 took 0.9 s in Chromium on two busy cores
     */
    record ProofText(
            @DefaultValue("BEYOND_LIMIT") AskForProof.When when,

            @Min(1_000) @Max(5_000_000) @DefaultValue("50000")
            int hashes) {}

    /**
     * As {@link Form}; the source is named after the form unless it says otherwise.
     *
     * @param doubleOptIn left out: a screen in a store asks for addresses to be confirmed, since anybody types in anything there, and
     *     a form does not
     */
    record FormText(
            @NotBlank String title,
            @Nullable String intro,
            @DefaultValue("WEB_FORM") CaptureChannel channel,
            @Nullable String source,
            @NotEmpty List<FieldText> fields,
            @Nullable String consent,
            @Nullable Boolean doubleOptIn,
            @DefaultValue("Send") String button,

            @DefaultValue("We have it, and will be in touch.")
            String thanks,

            @DefaultValue("en") String language,
            @Nullable String country) {}

    /** As {@link FormField}. */
    record FieldText(
            @NotBlank String name,
            @NotBlank String label,
            @DefaultValue("TEXT") FormField.Kind kind,
            @DefaultValue("false") boolean required,
            @DefaultValue List<String> options) {}

    Forms toForms() {
        var hosted = new TreeMap<String, Form>();
        forms.forEach((id, text) -> hosted.put(id, form("/forms/" + id, id, null, text)));
        var screens = new TreeMap<String, Form>();
        kiosks.forEach((storeId, text) -> screens.put(storeId, form("/kiosk/" + storeId, storeId, storeId, text)));
        return new Forms(hosted, screens);
    }

    private static Form form(String path, String id, @Nullable String storeId, FormText text) {
        var fields = text.fields().stream().map(field -> field(path, field)).toList();
        return new Form(
                path,
                text.title(),
                text.intro(),
                storeId == null ? text.channel() : CaptureChannel.STOREFRONT,
                text.source() == null ? id : text.source(),
                storeId,
                fields,
                text.consent(),
                text.doubleOptIn() == null ? storeId != null : text.doubleOptIn(),
                text.button(),
                text.thanks(),
                text.language(),
                text.country());
    }

    private static FormField field(String path, FieldText text) {
        if (!Shape.CAPTURE.knows(text.name())) {
            throw new IllegalArgumentException("the form " + path + " asks for " + text.name()
                    + ", which is no field of a capture"
                    + Shape.CAPTURE
                            .nearest(text.name())
                            .map(near -> "; did you mean " + near + "?")
                            .orElse(""));
        }
        return new FormField(text.name(), text.label(), text.kind(), text.required(), text.options());
    }
}
