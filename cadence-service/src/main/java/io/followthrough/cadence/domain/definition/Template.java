package io.followthrough.cadence.domain.definition;

import io.followthrough.events.TemplateVariant;
import java.util.List;
import java.util.Locale;

/**
 * The text of an e-mail, with Mustache fields: {@code person.name}, {@code person.firstName}, {@code company.name},
 * {@code rep.name}, {@code rep.email}, {@code rep.phone}, {@code confirmUrl}, and {@code {{#link}}https://…{{/link}}} for a tracked link.
 *
 * @param language ISO 639-1; a template for another language has it at the end of its id, {@code welcome-de}
 * @param variants tried against each other: each person gets one, and with the same template again another, as long as there is one
 */
public record Template(String id, int version, List<Variant> variants, String language) {

    /** In which a library without another language is written. */
    public static final String ENGLISH = "en";

    public Template {
        variants = variants == null ? List.of() : List.copyOf(variants);
        language = language == null ? ENGLISH : language.toLowerCase(Locale.ROOT);
    }

    /** One in English. */
    public Template(String id, int version, List<Variant> variants) {
        this(id, version, variants, ENGLISH);
    }

    /** Which wording was chosen for somebody. */
    public Template only(Variant variant) {
        return new Template(id, version, List.of(variant), language);
    }

    /** The same person always gets the same variant; people spread evenly over the variants. */
    public Variant variantFor(String prospectId) {
        return variants.get(Math.floorMod((prospectId + id).hashCode(), variants.size()));
    }

    /** The variant that was promised, or the first one if it is no more. */
    public Variant variant(TemplateVariant reference) {
        return variants.stream()
                .filter(variant -> variant.id().equals(reference.variant()))
                .findFirst()
                .orElse(variants.getFirst());
    }

    public Template withVersion(int newVersion) {
        return new Template(id, newVersion, variants, language);
    }
}
