package io.followthrough.standalone;

import io.followthrough.kit.settings.SettingsCheck;
import io.followthrough.kit.settings.WrongSetting;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** What the four services will read: the last of them starts half a minute after the first, and nobody waits to be told of a slip. */
final class ServicesSettings {

    /** By their names, so that no other class is opened. */
    private static final String CLASSES = "**/*Properties.class";

    private ServicesSettings() {}

    static List<WrongSetting> unreadable(ConfigurableEnvironment environment) {
        return SettingsCheck.unreadable(environment, types());
    }

    static List<Class<?>> types() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.setResourcePattern(CLASSES);
        scan.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        var types = new ArrayList<Class<?>>();
        for (var found : scan.findCandidateComponents("io.followthrough")) {
            types.add(ClassUtils.resolveClassName(
                    String.valueOf(found.getBeanClassName()), ServicesSettings.class.getClassLoader()));
        }
        return types;
    }
}
