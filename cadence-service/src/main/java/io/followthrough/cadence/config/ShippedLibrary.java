package io.followthrough.cadence.config;

import io.followthrough.cadence.application.Definitions;
import io.followthrough.cadence.domain.definition.Cadence;
import io.followthrough.cadence.domain.definition.CadenceCheck;
import io.followthrough.cadence.domain.definition.ContactWindow;
import io.followthrough.cadence.domain.definition.DefinitionProblem;
import io.followthrough.cadence.domain.definition.Library;
import io.followthrough.cadence.domain.definition.Rep;
import io.followthrough.cadence.domain.definition.RepCheck;
import io.followthrough.cadence.domain.definition.Template;
import io.followthrough.cadence.domain.definition.TemplateCheck;
import io.followthrough.cadence.domain.definition.WindowCheck;
import io.followthrough.kit.web.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Definitions from YAML files. They are stored where their id is not known yet or nobody has changed it; what was changed over HTTP stays. */
public final class ShippedLibrary {

    private static final Logger log = LoggerFactory.getLogger(ShippedLibrary.class);

    /** As definitions are read wherever they are YAML. */
    static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final String location;

    /** @param location ends with a slash */
    public ShippedLibrary(String location) {
        this.location = location;
    }

    /**
     * Stores what is not there yet, and puts what this release ships in the place of what an older one did and nobody has changed. Cadences
     * that run keep their version; what somebody has changed stays.
     *
     * @return what was stored in the place of something else, by its file
     * @throws IllegalArgumentException naming file and field of everything that is wrong
     */
    public List<String> store(Definitions definitions) {
        if (all("cadences", Cadence.class).isEmpty()) {
            throw new IllegalArgumentException(
                    "followthrough.cadence.library (FOLLOWTHROUGH_CADENCE_LIBRARY): there are no cadences at "
                            + location
                            + "cadences/*.yml; name a folder, with a slash at its end, or leave the setting out");
        }
        var known = names(definitions.library());
        var stored = new ArrayList<String>();
        var problems = new ArrayList<String>();
        for (var window : all("windows", ContactWindow.class)) {
            var found = WindowCheck.problems(window, definitions.library());
            ship("windows/" + window.id(), found, problems, () -> definitions.ship(window), stored);
        }
        for (var template : all("templates", Template.class)) {
            var found = TemplateCheck.problems(template);
            ship("templates/" + template.id(), found, problems, () -> definitions.ship(template), stored);
        }
        for (var rep : all("reps", Rep.class)) {
            if (!definitions.library().reps().containsKey(rep.id())
                    && isSound("reps/" + rep.id(), RepCheck.problems(rep, definitions.library()), problems)) {
                putUnlessSomebodyWasFaster(rep, definitions);
            }
        }
        for (var cadence : all("cadences", Cadence.class)) {
            var found = CadenceCheck.problems(cadence, definitions.library());
            ship("cadences/" + cadence.id(), found, problems, () -> definitions.ship(cadence), stored);
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(
                    "the library at " + location + " has problems:\n" + String.join("\n", problems));
        }
        stored.retainAll(known);
        tell("brought up to what this release ships, since nobody had changed them: {}", stored);
        tell(
                "these stay as you or a newer release have changed them, and this release ships others: {}. To have one of its own, PUT its"
                        + " file from cadence-library to /v1/cadences/ID, /v1/templates/ID or /v1/windows/ID as application/yaml.",
                others(definitions.library()));
        return List.copyOf(stored);
    }

    private static void ship(
            String file,
            List<DefinitionProblem> found,
            List<String> problems,
            BooleanSupplier ship,
            List<String> stored) {
        if (isSound(file, found, problems) && ship.getAsBoolean()) {
            stored.add(file);
        }
    }

    private static Set<String> names(Library library) {
        return Stream.of(
                        library.windows().all().stream().map(window -> "windows/" + window.id()),
                        library.templates().keySet().stream().map(id -> "templates/" + id),
                        library.newestCadences().stream().map(cadence -> "cadences/" + cadence.id()))
                .flatMap(Function.identity())
                .collect(Collectors.toSet());
    }

    private static void tell(String what, List<String> names) {
        if (!names.isEmpty()) {
            log.info(what, String.join(", ", names));
        }
    }

    /** Which stored definitions say something else than what is shipped. */
    List<String> others(Library stored) {
        var others = new ArrayList<String>();
        for (var window : all("windows", ContactWindow.class)) {
            stored.windows()
                    .newest(window.id())
                    .filter(known -> !known.equals(window.withVersion(known.version())))
                    .ifPresent(known -> others.add("windows/" + window.id()));
        }
        for (var template : all("templates", Template.class)) {
            Optional.ofNullable(stored.templates().get(template.id()))
                    .filter(known -> !known.equals(template.withVersion(known.version())))
                    .ifPresent(known -> others.add("templates/" + template.id()));
        }
        for (var cadence : all("cadences", Cadence.class)) {
            stored.newestCadence(cadence.id())
                    .filter(known -> !known.equals(cadence.withVersion(known.version())))
                    .ifPresent(known -> others.add("cadences/" + cadence.id()));
        }
        return others;
    }

    /** Instances that start at the same moment all find nothing: whoever is first has stored it for everybody. */
    private static void putUnlessSomebodyWasFaster(Rep rep, Definitions definitions) {
        try {
            definitions.put(rep);
        } catch (ProblemException faster) {
            if (faster.status() != HttpStatus.CONFLICT) {
                throw faster;
            }
        }
    }

    private static boolean isSound(String file, List<DefinitionProblem> found, List<String> problems) {
        found.forEach(problem ->
                problems.add(file + ".yml: " + problem.field() + " " + problem.problem() + ": " + problem.remedy()));
        return found.isEmpty();
    }

    private <T> List<T> all(String folder, Class<T> type) {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources(location + folder + "/*.yml");
            return Arrays.stream(files)
                    .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())))
                    .map(file -> read(file, type))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static <T> T read(Resource file, Class<T> type) {
        try (var content = file.getInputStream()) {
            return YAML.readValue(content, type);
        } catch (JacksonException wrong) {
            throw new IllegalArgumentException(file.getFilename() + ": " + wrong.getMessage(), wrong);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
