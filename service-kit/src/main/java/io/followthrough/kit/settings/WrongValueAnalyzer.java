package io.followthrough.kit.settings;

import java.net.InetAddress;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.convert.ConverterNotFoundException;
import org.springframework.util.ClassUtils;
import org.springframework.util.unit.DataSize;

/** A value that cannot be read: says which, by the name it was set under, and how such values are written. */
@Order(0)
public final class WrongValueAnalyzer extends AbstractFailureAnalyzer<BindException> {

    private static final Map<Class<?>, String> WRITTEN = Map.of(
            Duration.class, "a length of time, for example 30s, 5m, 12h or 7d",
            Integer.class, "a whole number",
            Long.class, "a whole number",
            Double.class, "a number, for example 0.5",
            Boolean.class, "true or false",
            DataSize.class, "a size, for example 256KB or 2MB",
            ZoneId.class, "a time zone, for example Europe/Berlin",
            LocalTime.class, "a time of day, for example 08:00",
            LocalDate.class, "a day, for example 2026-12-24",
            Instant.class, "a moment, for example 2026-12-24T08:00:00Z");

    private static final Map<Class<?>, String> ALSO =
            Map.of(InetAddress.class, "an address of this machine, for example 127.0.0.1", Charset.class, "a charset");

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable start, BindException wrong) {
        var said = explained(wrong);
        return said == null ? null : new FailureAnalysis(said, "Change it, and start again.", start);
    }

    /** In one sentence; null if it is not the value that is at fault. */
    public static @Nullable String explained(BindException wrong) {
        var setting = wrong(wrong);
        return setting == null ? null : setting.sentence();
    }

    static @Nullable WrongSetting wrong(BindException wrong) {
        var property = wrong.getProperty();
        var type = wrong.getTarget().getType().resolve();
        if (property == null || type == null || !cannotBeRead(wrong)) {
            return null;
        }
        var name = SettingOrigin.shown(property);
        var value = isSecret(name) ? "not to be read" : "\"" + property.getValue() + "\"";
        return WrongSetting.of(
                String.valueOf(property.getValue()),
                name,
                "is " + value,
                "write " + written(ClassUtils.resolvePrimitiveIfNecessary(type)));
    }

    private static boolean cannotBeRead(Throwable wrong) {
        for (var cause = wrong.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof ConversionFailedException || cause instanceof ConverterNotFoundException) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSecret(String name) {
        return name.toLowerCase(Locale.ROOT).matches(".*(secret|password|key|hash|token).*");
    }

    private static String written(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(String::valueOf)
                    .collect(Collectors.joining(", ", "one of ", ""));
        }
        var known = WRITTEN.getOrDefault(type, ALSO.get(type));
        return known == null ? "what can be read as " + type.getSimpleName() : known;
    }
}
