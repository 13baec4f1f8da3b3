package io.followthrough.standalone;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;

/**
 * Parts that are named by their usual Spring property, so the services use those, and none of ours is started.
 *
 * @param kafka {@code spring.kafka.bootstrap-servers}
 * @param mongo {@code spring.mongodb.uri}
 * @param mail {@code spring.mail.host}
 */
record RealParts(
        @Nullable String kafka,
        @Nullable String mongo,
        @Nullable String mail) {

    static RealParts named(Binder binder) {
        return new RealParts(
                text(binder, "spring.kafka.bootstrap-servers"),
                text(binder, "spring.mongodb.uri"),
                text(binder, "spring.mail.host"));
    }

    /** @param part as in {@link Ports} */
    boolean isElsewhere(String part) {
        return switch (part) {
            case "kafka" -> kafka != null;
            case "mongo" -> mongo != null;
            case "smtp", "imap" -> mail != null;
            default -> false;
        };
    }

    private static @Nullable String text(Binder binder, String name) {
        return binder.bind(name, String.class).orElse(null);
    }
}
