package io.followthrough.kit.settings;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeansException;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.BindException;

/**
 * While it is made, all that is set is read: a service that waits for its broker would otherwise tell what is wrong only once
 * that is there, one thing at a time.
 */
public final class SettingsFirst {

    /** Ours, and of the library what operators of ours write. */
    private static final List<String> READ = List.of("followthrough", "spring.kafka", "spring.mongodb", "spring.mail");

    /** @throws WrongSettingsException with all that cannot be read */
    public SettingsFirst(ListableBeanFactory beans) {
        var wrong = new LinkedHashSet<WrongSetting>();
        for (var name : beans.getBeanNamesForAnnotation(ConfigurationProperties.class)) {
            var settings = beans.findAnnotationOnBean(name, ConfigurationProperties.class, false);
            if (settings != null && isRead(settings)) {
                try {
                    beans.getBean(name);
                } catch (BeansException failed) {
                    wrong.add(unreadable(failed));
                }
            }
        }
        if (!wrong.isEmpty()) {
            throw new WrongSettingsException(List.copyOf(wrong));
        }
    }

    private static boolean isRead(ConfigurationProperties settings) {
        return Stream.of(settings.value(), settings.prefix())
                .anyMatch(
                        prefix -> READ.stream().anyMatch(ours -> prefix.equals(ours) || prefix.startsWith(ours + ".")));
    }

    /** Whatever else is the matter ends the start in its own words. */
    private static WrongSetting unreadable(BeansException failed) {
        for (@Nullable Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException bind && WrongValueAnalyzer.wrong(bind) instanceof WrongSetting wrong) {
                return wrong;
            }
        }
        throw failed;
    }
}
