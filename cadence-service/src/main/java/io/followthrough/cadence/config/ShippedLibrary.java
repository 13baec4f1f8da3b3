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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Definitions from YAML files. They are stored where their id is not known yet; what was changed over HTTP stays. */
public final class ShippedLibrary {

    private static final Logger log = LoggerFactory.getLogger(ShippedLibrary.class);

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final String location;

    /** @param location ends with a slash */
    public ShippedLibrary(String location) {
        this.location = location;
    }

    /**
     * Which stored definitions nobody has changed, and say something else than what is shipped: another release stored them. They stay,
     * for contacts are promised by them.
     */
    List<String> changedSinceStored(Library stored) {
        var changed = new ArrayList<String>();
        for (var window : all("windows", ContactWindow.class)) {
            stored.windows()
                    .newest(window.id())
                    .filter(known -> isFirst(known.version()) && !known.equals(window.withVersion(known.version())))
                    .ifPresent(known -> changed.add("windows/" + window.id()));
        }
        for (var template : all("templates", Template.class)) {
            Optional.ofNullable(stored.templates().get(template.id()))
                    .filter(known -> isFirst(known.version()) && !known.equals(template.withVersion(known.version())))
                    .ifPresent(known -> changed.add("templates/" + template.id()));
        }
        for (var cadence : all("cadences", Cadence.class)) {
            stored.newestCadence(cadence.id())
                    .filter(known -> isFirst(known.version()) && !known.equals(cadence.withVersion(known.version())))
                    .ifPresent(known -> changed.add("cadences/" + cadence.id()));
        }
        return changed;
    }

    /** Whoever changes a definition makes its second version. */
    private static boolean isFirst(int version) {
        return version <= 1;
    }

    /** Tells them in the log, with what to do. */
    public void tellWhatChanged(Definitions definitions) {
        var changed = changedSinceStored(definitions.library());
        if (!changed.isEmpty()) {
            log.warn(
                    "this release ships other definitions than the one that stored these, which nobody has changed and which stay"
                            + " as they are: {}. What you want of them is in cadence-library of this release: PUT it to"
                            + " /v1/cadences/ID, /v1/templates/ID or /v1/windows/ID.",
                    String.join(", ", changed));
        }
    }

    /** @throws IllegalStateException naming file and field of everything that is wrong */
    public void storeWhatIsAbsent(Definitions definitions) {
        var problems = new ArrayList<String>();
        for (var window : all("windows", ContactWindow.class)) {
            if (definitions.library().windows().newest(window.id()).isEmpty()
                    && isSound(
                            "windows/" + window.id(), WindowCheck.problems(window, definitions.library()), problems)) {
                store(() -> definitions.put(window));
            }
        }
        for (var template : all("templates", Template.class)) {
            if (!definitions.library().templates().containsKey(template.id())
                    && isSound("templates/" + template.id(), TemplateCheck.problems(template), problems)) {
                store(() -> definitions.put(template));
            }
        }
        for (var rep : all("reps", Rep.class)) {
            if (!definitions.library().reps().containsKey(rep.id())
                    && isSound("reps/" + rep.id(), RepCheck.problems(rep, definitions.library()), problems)) {
                store(() -> definitions.put(rep));
            }
        }
        for (var cadence : all("cadences", Cadence.class)) {
            if (definitions.library().newestCadence(cadence.id()).isEmpty()
                    && isSound(
                            "cadences/" + cadence.id(),
                            CadenceCheck.problems(cadence, definitions.library()),
                            problems)) {
                store(() -> definitions.put(cadence));
            }
        }
        if (!problems.isEmpty()) {
            throw new IllegalStateException(
                    "the library at " + location + " has problems:\n" + String.join("\n", problems));
        }
    }

    /** Instances that start at the same moment all find nothing: whoever is first has stored it for everybody. */
    private static void store(Runnable put) {
        try {
            put.run();
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
            throw new IllegalStateException(file.getFilename() + ": " + wrong.getMessage(), wrong);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
