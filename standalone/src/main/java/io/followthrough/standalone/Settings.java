package io.followthrough.standalone;

import io.followthrough.kit.access.AccessProperties;
import io.followthrough.kit.life.FailureText;
import io.followthrough.kit.settings.SettingsCheck;
import io.followthrough.kit.settings.StartFailure;
import io.followthrough.kit.settings.WrongSettingsException;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;

/**
 * What can be set, as {@code FOLLOWTHROUGH_...} in the environment or {@code -Dfollowthrough....} on the command line.
 *
 * @param data the folder that everything is kept in
 * @param clock whether an operator may move the time
 * @param accessKey opens every door; made once and kept in the data directory when it is not set
 * @param host the address that pages and services listen on; broker, store and mail server stay on the loopback
 *     address, because they ask nobody who they are
 * @param businessZone where the days of metrics and capacity begin and end
 * @param ports where each part listens
 * @param topics how the topics of the own broker are made
 * @param publicUrl where the world reaches the intake: links in e-mails lead there; null is this machine
 * @param pages where people reach the pages, if not at this machine's ports
 * @param keys of whom else may call, {@code followthrough.access.keys}, as each service takes them
 * @param real parts that run elsewhere and are not started here
 * @param linkSecret signs links in e-mails, {@code followthrough.tokens.secret}; made once and kept in the data directory when it
 *     is not set
 */
record Settings(
        @DefaultValue("data") Path data,
        @DefaultValue("SYSTEM") Clock clock,
        @Nullable String accessKey,
        @DefaultValue("127.0.0.1") String host,
        @DefaultValue("UTC") ZoneId businessZone,
        @DefaultValue Ports ports,
        @DefaultValue OwnTopics topics,
        @Nullable URI publicUrl,
        @DefaultValue Pages pages,
        @DefaultValue List<AccessProperties.Key> keys,
        @DefaultValue RealParts real,
        @Nullable String linkSecret) {

    /** Addresses behind a proxy, {@code followthrough.pages}, as each service takes them. */
    record Pages(
            @Nullable String start,
            @Nullable String qualification,
            @Nullable String intake,
            @Nullable String cadence,
            @Nullable String analytics) {}

    enum Clock {
        SYSTEM,
        VIRTUAL
    }

    /**
     * Reads environment variables and system properties.
     *
     * @throws CannotStart when a value cannot be read
     */
    static Settings read() {
        return read(new StandardEnvironment());
    }

    static Settings read(ConfigurableEnvironment environment) {
        ConfigurationPropertySources.attach(environment);
        try {
            SettingsCheck.requireSound(environment);
            var unreadable = ServicesSettings.unreadable(environment);
            if (!unreadable.isEmpty()) {
                throw new WrongSettingsException(unreadable);
            }
            var settings = bind(Binder.get(environment));
            OwnSettingsCheck.requireSound(settings);
            return settings;
        } catch (BindException | WrongSettingsException wrong) {
            throw new CannotStart(
                    StartFailure.explained(wrong).orElse("The settings cannot be read: " + FailureText.of(wrong)));
        }
    }

    private static Settings bind(Binder binder) {
        var own = binder.bindOrCreate("followthrough", Settings.class);
        return new Settings(
                own.data,
                own.clock,
                own.accessKey,
                own.host,
                own.businessZone,
                own.ports.resolved(),
                own.topics,
                own.publicUrl,
                own.pages,
                binder.bind("followthrough.access.keys", Bindable.listOf(AccessProperties.Key.class))
                        .orElse(List.of()),
                RealParts.named(binder),
                binder.bind("followthrough.tokens.secret", String.class)
                        .map(String::strip)
                        .orElse(null));
    }
}
