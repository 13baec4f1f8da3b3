package io.followthrough.intake.forms;

import io.followthrough.events.CaptureChannel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One form that people fill in.
 *
 * @param path where it is served, for example {@code /forms/contact}
 * @param source name of the source in the metrics
 * @param storeId the storefront that it stands in, if any
 * @param fields in their order
 * @param consent what people agree to when they tick the box; null: there is no box
 * @param doubleOptIn whether consent to e-mail waits for a confirmation by e-mail
 * @param thanks what they read afterwards
 * @param language of what the form says by itself: en, de, es, fr
 * @param country ISO 3166-1 alpha-2 of telephone numbers that are written without one; null: they say theirs
 */
public record Form(
        String path,
        String title,
        @Nullable String intro,
        CaptureChannel channel,
        String source,
        @Nullable String storeId,
        List<FormField> fields,
        @Nullable String consent,
        boolean doubleOptIn,
        String button,
        String thanks,
        String language,
        @Nullable String country) {

    public Form {
        fields = List.copyOf(fields);
        FormWords.in(language);
    }

    /** In English, for people of any country. */
    public Form(
            String path,
            String title,
            @Nullable String intro,
            CaptureChannel channel,
            String source,
            @Nullable String storeId,
            List<FormField> fields,
            @Nullable String consent,
            boolean doubleOptIn,
            String button,
            String thanks) {
        this(path, title, intro, channel, source, storeId, fields, consent, doubleOptIn, button, thanks, "en", null);
    }

    FormWords words() {
        return FormWords.in(language);
    }

    /** A screen that many people use, one after the other: it remembers nothing and comes back by itself. */
    boolean isKiosk() {
        return storeId != null;
    }

    /** Whether people have a badge or a card in their hand where it is filled in. */
    boolean takesCards() {
        return isKiosk() || channel == CaptureChannel.NETWORKING_EVENT;
    }

    /** Whoever signs up for a newsletter and does not agree to it would get none, and not know. */
    boolean needsConsent() {
        return channel == CaptureChannel.NEWSLETTER && consent != null;
    }

    boolean requires(String fieldName) {
        return fields.stream()
                .anyMatch(field -> field.required() && field.name().equals(fieldName));
    }

    /** What is known before anybody has written anything. */
    Map<String, String> givenFields() {
        var given = new HashMap<>(Map.of("channel", channel.name(), "source.id", source));
        if (storeId != null) {
            given.put("source.storeId", storeId);
        }
        if (country != null) {
            given.put("country", country);
        }
        return given;
    }
}
