package io.followthrough.kit.settings;

import com.mongodb.ConnectionString;
import io.followthrough.kit.text.Nearest;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Looks at what is set before anything is made of it: a service would wait for a broker that nobody meant, or sign links with
 * a word that anybody guesses, and a misspelt setting would do nothing at all.
 */
public final class SettingsCheck implements ApplicationListener<ApplicationPreparedEvent> {

    private static final String RANDOM = "make one with openssl rand -hex 32, the same for all services";
    private static final Pattern SERVERS =
            Pattern.compile("(?:[A-Z_]+://)?(\\[[0-9a-fA-F:%.]+]|[^:/\\s,]+):([0-9]{1,5})");
    private static final int HIGHEST_PORT = 65_535;

    @Override
    public void onApplicationEvent(ApplicationPreparedEvent prepared) {
        var environment = prepared.getApplicationContext().getEnvironment();
        var log = LoggerFactory.getLogger(SettingsCheck.class);
        doubtful(environment).forEach(log::warn);
        requireSound(environment);
    }

    /** @throws WrongSettingsException with all that is wrong */
    public static void requireSound(ConfigurableEnvironment environment) {
        var wrong = wrong(environment);
        if (!wrong.isEmpty()) {
            throw new WrongSettingsException(wrong);
        }
    }

    /** A sentence for each name that is no setting of ours and like none, and for each secret that is weak and may be in use. */
    public static List<String> doubtful(ConfigurableEnvironment environment) {
        ConfigurationPropertySources.attach(environment);
        var binder = Binder.get(environment);
        var doubts = new ArrayList<>(SettingNames.known().strange(environment));
        doubts.addAll(SettingNames.known().quoted(environment));
        var weak = new ArrayList<WrongSetting>();
        weak.addAll(check(environment, binder, "followthrough.tokens.secret", Secret::weakness, RANDOM));
        weak.addAll(check(environment, binder, "followthrough.privacy.secret", Secret::weakness, RANDOM));
        weak.addAll(keys(environment, binder, Secret::weaknessOfHash));
        weak.forEach(setting -> doubts.add(setting.sentence()));
        return doubts;
    }

    /**
     * What cannot be read of what one of these classes takes, though what takes it is made only later.
     *
     * @param types with {@link ConfigurationProperties}
     */
    public static List<WrongSetting> unreadable(ConfigurableEnvironment environment, Collection<Class<?>> types) {
        var binder = Binder.get(environment);
        var wrong = new LinkedHashSet<WrongSetting>();
        for (var type : types) {
            try {
                binder.bind(type.getAnnotation(ConfigurationProperties.class).value(), Bindable.of(type));
            } catch (BindException failed) {
                Optional.ofNullable(WrongValueAnalyzer.wrong(failed)).ifPresent(wrong::add);
            }
        }
        return List.copyOf(wrong);
    }

    static List<WrongSetting> wrong(ConfigurableEnvironment environment) {
        var binder = Binder.get(environment);
        var wrong = new ArrayList<>(SettingNames.known().misspelt(environment));
        wrong.addAll(check(environment, binder, "followthrough.tokens.secret", Secret::fault, RANDOM));
        wrong.addAll(check(environment, binder, "followthrough.privacy.secret", Secret::fault, RANDOM));
        wrong.addAll(keys(environment, binder, Secret::faultOfHash));
        wrong.addAll(zone(environment, binder));
        wrong.addAll(check(
                environment,
                binder,
                "spring.mongodb.uri",
                SettingsCheck::faultOfStore,
                "write for example mongodb://mongo:27017"));
        wrong.addAll(check(
                environment,
                binder,
                "spring.kafka.bootstrap-servers",
                SettingsCheck::faultOfBroker,
                "write host and port of each broker, for example kafka1:9092,kafka2:9092"));
        return wrong;
    }

    private static List<WrongSetting> check(
            ConfigurableEnvironment environment,
            Binder binder,
            String name,
            Function<String, Optional<String>> fault,
            String remedy) {
        var value = binder.bind(name, String.class).orElse("").strip();
        return (value.isEmpty() ? Optional.<String>empty() : fault.apply(value))
                .map(found -> WrongSetting.of(value, SettingOrigin.shown(environment, name), found, remedy)).stream()
                        .toList();
    }

    private static List<WrongSetting> keys(
            ConfigurableEnvironment environment, Binder binder, Function<String, Optional<String>> doubt) {
        var wrong = new ArrayList<WrongSetting>();
        for (int i = 0; ; i++) {
            var name = "followthrough.access.keys[" + i + "].hash";
            var hash = binder.bind(name, String.class).orElse("");
            if (hash.isEmpty()) {
                return wrong;
            }
            doubt.apply(hash)
                    .ifPresent(fault -> wrong.add(WrongSetting.of(
                            hash,
                            SettingOrigin.shown(environment, name),
                            fault,
                            "make a key with openssl rand -hex 24, and its hash with printf %s \"$key\" | sha256sum")));
        }
    }

    private static List<WrongSetting> zone(ConfigurableEnvironment environment, Binder binder) {
        var name = "followthrough.business-zone";
        var zone = binder.bind(name, String.class).orElse("UTC").strip();
        try {
            ZoneId.of(zone);
            return List.of();
        } catch (DateTimeException unknown) {
            return List.of(WrongSetting.of(
                    zone,
                    SettingOrigin.shown(environment, name),
                    "is " + zone + ", which is no time zone",
                    Nearest.to(zone, ZoneId.getAvailableZoneIds())
                            .map(near -> "did you mean " + near + "? Otherwise write one as Europe/Berlin or UTC")
                            .orElse("write one as Europe/Berlin or UTC")));
        }
    }

    /** What the name servers say is asked later, and waited for. */
    private static Optional<String> faultOfStore(String uri) {
        try {
            new ConnectionString(uri);
            return Optional.empty();
        } catch (IllegalArgumentException wrong) {
            return Optional.of("is no address of a MongoDB (" + told(wrong, uri) + ")");
        } catch (RuntimeException notToBeFoundNow) {
            return Optional.empty();
        }
    }

    /** Without what may hold a password. */
    private static String told(IllegalArgumentException wrong, String uri) {
        var message = String.valueOf(wrong.getMessage());
        return (message.contains(uri) ? "it cannot be read" : message).replaceAll("[.\\s]+$", "");
    }

    private static Optional<String> faultOfBroker(String servers) {
        for (var server : servers.split(",")) {
            var parts = SERVERS.matcher(server.strip());
            if (!parts.matches() || Integer.parseInt(parts.group(2)) > HIGHEST_PORT) {
                return Optional.of("names " + server.strip() + ", which is no address of a broker");
            }
        }
        return Optional.empty();
    }
}
