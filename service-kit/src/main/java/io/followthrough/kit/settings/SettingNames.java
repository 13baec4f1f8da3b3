package io.followthrough.kit.settings;

import io.followthrough.kit.text.Nearest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * All settings there are, of all services: what is named otherwise does nothing, and nobody would notice. A name that is
 * nearly one of them is a slip, and nothing starts with it; any other is told in the log, since it may belong to another
 * version or to whatever else runs here (docs/decisions/0262).
 */
final class SettingNames {

    private static final String FILE = "/followthrough-settings.txt";
    private static final String OURS = "followthrough";
    private static final int MOST_SLIPS = 2;

    /** Of the library, and written by operators of ours. */
    private static final List<String> SPRING = List.of(
            "spring.kafka.bootstrap-servers",
            "spring.mongodb.uri",
            "spring.mail.host",
            "spring.mail.port",
            "spring.mail.username",
            "spring.mail.password");

    /** What the same was called by versions of the library that much has been written about. */
    private static final String FORMER_STORE = "SPRING_DATA_MONGODB_URI";

    /** What Kubernetes tells each container about services; ours may well be called so. */
    private static final Pattern KUBERNETES =
            Pattern.compile(".*_SERVICE_(HOST|PORT(_.*)?)|.*_PORT_[0-9]+_(TCP|UDP|SCTP)(_.*)?");

    private static final Pattern KUBERNETES_LINK = Pattern.compile("(tcp|udp|sctp)://.*");

    private static final SettingNames KNOWN = new SettingNames(lines());

    private final List<SettingName> names;

    private SettingNames(List<String> lines) {
        this.names = lines.stream().map(SettingName::of).toList();
    }

    static SettingNames known() {
        return KNOWN;
    }

    private static List<String> lines() {
        try (InputStream file = Objects.requireNonNull(SettingNames.class.getResourceAsStream(FILE), FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Names that are nearly right. */
    List<WrongSetting> misspelt(ConfigurableEnvironment environment) {
        return Stream.concat(
                        written(environment)
                                .filter(each -> !isKnown(each))
                                .flatMap(each -> meant(each).stream()
                                        .map(known -> misspelt(each.name(), known.written(each.variable())))),
                        ofLibrary(environment))
                .toList();
    }

    private static WrongSetting misspelt(String name, String meant) {
        return new WrongSetting(name, "is no setting, and would do nothing", "write " + meant + ", or leave it out");
    }

    /** A sentence for each name that is no setting, and like none. */
    List<String> strange(ConfigurableEnvironment environment) {
        return written(environment)
                .filter(each -> !isKnown(each) && meant(each).isEmpty())
                .map(each -> each.name() + " is no setting of this version, and does nothing"
                        + Nearest.to(each.name(), all(each.variable()))
                                .map(near -> "; did you mean " + near + "?")
                                .orElse("."))
                .toList();
    }

    /** A sentence for each value in quotation marks: they are seldom meant. */
    List<String> quoted(ConfigurableEnvironment environment) {
        var ofLibrary = SPRING.stream().map(SettingName::of).toList();
        return all(environment)
                .filter(each -> WrongSetting.isQuoted(each.value()))
                .filter(each -> each.isOurs() && isKnown(each)
                        || ofLibrary.stream().anyMatch(name -> name.is(each.name(), each.variable())))
                .map(each -> each.name() + ": " + WrongSetting.QUOTED + " unless they are meant.")
                .toList();
    }

    private List<String> all(boolean variable) {
        return names.stream().map(name -> name.written(variable)).toList();
    }

    private boolean isKnown(Written written) {
        return names.stream().anyMatch(name -> name.is(written.name(), written.variable()));
    }

    private Optional<SettingName> meant(Written written) {
        var letters = SettingName.letters(written.name());
        return names.stream()
                .filter(name -> Nearest.slips(letters, name.letters()) <= MOST_SLIPS)
                .min((one, other) -> Integer.compare(
                        Nearest.slips(letters, one.letters()), Nearest.slips(letters, other.letters())));
    }

    private static Stream<WrongSetting> ofLibrary(ConfigurableEnvironment environment) {
        var known = SPRING.stream().map(SettingName::of).toList();
        return all(environment)
                .filter(each -> each.variable() && each.name().startsWith("SPRING_"))
                .filter(each -> known.stream().noneMatch(name -> name.is(each.name(), true)))
                .flatMap(each -> each.name().equals(FORMER_STORE)
                        ? Stream.of(misspelt(each.name(), "SPRING_MONGODB_URI"))
                        : known.stream()
                                .filter(name ->
                                        Nearest.slips(SettingName.letters(each.name()), name.letters()) <= MOST_SLIPS)
                                .limit(1)
                                .map(name -> misspelt(each.name(), name.written(true))));
    }

    private static Stream<Written> written(ConfigurableEnvironment environment) {
        return all(environment).filter(Written::isOurs);
    }

    private static Stream<Written> all(ConfigurableEnvironment environment) {
        var found = new TreeMap<String, Written>();
        for (var source : environment.getPropertySources()) {
            if (source instanceof EnumerablePropertySource<?> told) {
                var variable = source instanceof SystemEnvironmentPropertySource;
                for (var name : told.getPropertyNames()) {
                    found.putIfAbsent(name, new Written(name, variable, String.valueOf(told.getProperty(name))));
                }
            }
        }
        return found.values().stream();
    }

    /** @param variable whether it is written as a variable of the environment */
    private record Written(String name, boolean variable, String value) {

        boolean isOurs() {
            return variable
                    ? name.startsWith("FOLLOWTHROUGH_")
                            && !KUBERNETES.matcher(name).matches()
                            && !(name.endsWith("_PORT")
                                    && KUBERNETES_LINK.matcher(value).matches())
                    : name.startsWith(OURS + ".");
        }

        /** Values may be secrets. */
        @Override
        public String toString() {
            return name;
        }
    }
}
