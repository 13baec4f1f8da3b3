package io.followthrough.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.followthrough.kit.settings.SettingsCheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** The file of all settings, by which slips are found, has each that any service reads, and no other. */
class SettingsFileTests {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path FILE = ROOT.resolve("service-kit/src/main/resources/followthrough-settings.txt");
    /** Read by scripts, compose, the logger and tests, and by no class of settings. */
    private static final String ELSEWHERE = "# Read elsewhere";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(followthrough\\.[a-z0-9.-]+)");
    private static final Pattern CONDITION =
            Pattern.compile("ConditionalOnProperty\\((?:name = )?\"(followthrough\\.[a-z0-9.-]+)\"");
    private static final Pattern VARIABLE = Pattern.compile("\\bFOLLOWTHROUGH_[A-Z0-9_]*[A-Z0-9]\\b(?!_[a-z])");

    @Test
    void itHasEverySettingThatIsRead() throws IOException {
        var file = Files.readString(FILE);
        var known = new TreeSet<>(names(file.substring(0, file.indexOf(ELSEWHERE))));

        assertThat(known).isEqualTo(read());
    }

    @Test
    void whatOurDocumentsNameIsASetting() throws IOException {
        for (var document : documents()) {
            var text = Files.readString(document);
            VARIABLE.matcher(text)
                    .results()
                    .map(found -> found.group())
                    // The beginning of several.
                    .filter(name -> !text.contains(name + "_x") && !text.contains(name + "_…"))
                    .distinct()
                    .forEach(name -> assertThatCode(() -> {
                                SettingsCheck.requireSound(with(name));
                                assertThat(SettingsCheck.doubtful(with(name))).isEmpty();
                            })
                            .as("%s in %s", name, ROOT.relativize(document))
                            .doesNotThrowAnyException());
        }
    }

    /** What we ship ourselves is nothing to warn of at each start. */
    @ParameterizedTest
    @ValueSource(strings = {"lead-intake-service", "qualification-service", "cadence-service", "analytics-service"})
    void whatAServiceShipsIsASetting(String service) throws IOException {
        var environment = new StandardEnvironment();
        new YamlPropertySourceLoader()
                .load(service, new ClassPathResource(service + ".yml"))
                .forEach(environment.getPropertySources()::addFirst);

        assertThatCode(() -> SettingsCheck.requireSound(environment)).doesNotThrowAnyException();
        assertThat(SettingsCheck.doubtful(environment)).isEmpty();
    }

    private static StandardEnvironment with(String variable) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                Map.of(variable, variable.endsWith("_ZONE") ? "UTC" : "")));
        return environment;
    }

    private static List<Path> documents() throws IOException {
        try (var folder = Files.list(ROOT.resolve("docs"))) {
            return Stream.concat(
                            folder.filter(file -> file.toString().endsWith(".md")),
                            Stream.of("README.md", "docker-compose.yml", "followthrough", "cadence-service/Dockerfile")
                                    .map(ROOT::resolve))
                    .toList();
        }
    }

    private static List<String> names(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    private static Set<String> read() throws IOException {
        var names = new TreeSet<String>();
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        for (var found : scan.findCandidateComponents("io.followthrough")) {
            var type = type(String.valueOf(found.getBeanClassName()));
            add(names, type.getAnnotation(ConfigurationProperties.class).value(), type);
        }
        add(names, "followthrough", Settings.class);
        // What the standalone makes of other settings.
        names.removeIf(name -> name.startsWith("followthrough.real.")
                || name.startsWith("followthrough.keys[]")
                || name.equals("followthrough.link-secret"));
        sources().forEach(source -> {
            PLACEHOLDER.matcher(source).results().forEach(found -> names.add(found.group(1)));
            CONDITION.matcher(source).results().forEach(found -> names.add(found.group(1)));
        });
        return names;
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private static Stream<String> sources() throws IOException {
        try (var files = Files.walk(ROOT)) {
            return files
                    .filter(file -> file.toString().matches(".*/src/main/(java|resources)/.*\\.(java|yml)"))
                    .map(SettingsFileTests::text)
                    .toList()
                    .stream();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void add(Set<String> names, String prefix, Type type) {
        if (type instanceof ParameterizedType several) {
            var arguments = several.getActualTypeArguments();
            var raw = (Class<?>) several.getRawType();
            if (Map.class.isAssignableFrom(raw)) {
                add(names, prefix + ".*", arguments[1]);
                return;
            } else if (Collection.class.isAssignableFrom(raw)) {
                add(names, prefix + "[]", arguments[0]);
                return;
            }
        }
        if (type instanceof Class<?> record && record.isRecord()) {
            for (RecordComponent component : record.getRecordComponents()) {
                add(names, prefix + "." + dashed(component.getName()), component.getGenericType());
            }
        } else {
            names.add(prefix);
        }
    }

    private static String dashed(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
