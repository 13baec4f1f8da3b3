package io.followthrough.kit.settings;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.core.env.ConfigurableEnvironment;

/** Says the name of a setting as whoever set it wrote it: most write variables of the environment, some a file. */
public final class SettingOrigin {

    private SettingOrigin() {}

    /** @param name {@code followthrough.tokens.secret}, or with an index: {@code followthrough.access.keys[0].hash} */
    public static String shown(ConfigurableEnvironment environment, String name) {
        var property = ConfigurationPropertyName.of(name);
        for (var source : ConfigurationPropertySources.get(environment)) {
            var found = source.getConfigurationProperty(property);
            if (found != null) {
                return shown(found);
            }
        }
        return variable(name);
    }

    static String shown(ConfigurationProperty property) {
        return written(property.getOrigin()) instanceof String written
                ? written
                : property.getName().toString();
    }

    private static @Nullable String written(@Nullable Origin origin) {
        return origin instanceof PropertySourceOrigin source ? source.getPropertyName() : null;
    }

    /** As the environment spells it. */
    static String variable(String name) {
        return name.replace("-", "").replaceAll("[.\\[]", "_").replace("]", "").toUpperCase(Locale.ROOT);
    }
}
