package io.followthrough.intake.forms;

import io.followthrough.events.CaptureChannel;
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
        String thanks) {

    public Form {
        fields = List.copyOf(fields);
    }

    /** A screen that many people use, one after the other: it remembers nothing and comes back by itself. */
    boolean isKiosk() {
        return storeId != null;
    }

    /** What is known before anybody has written anything. */
    Map<String, String> givenFields() {
        return storeId == null
                ? Map.of("channel", channel.name(), "source.id", source)
                : Map.of("channel", channel.name(), "source.id", source, "source.storeId", storeId);
    }
}
