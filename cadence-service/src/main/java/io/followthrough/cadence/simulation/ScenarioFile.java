package io.followthrough.cadence.simulation;

import io.followthrough.cadence.domain.definition.ContactWindows;
import io.followthrough.cadence.domain.definition.Library;
import io.followthrough.cadence.domain.definition.Rep;
import io.followthrough.cadence.domain.definition.RepCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads scenarios from YAML (or JSON) and says what is wrong with them. */
public final class ScenarioFile {

    private static final int MOST_DAYS = 730;
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private ScenarioFile() {}

    /** @throws ScenarioProblem if it is not there, not readable, or makes no sense */
    public static Scenario read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException unreadable) {
            throw new ScenarioProblem(
                    "There is no scenario " + file + ". Try examples/simulations/two-reps.yml, or copy it.");
        }
    }

    static Scenario parse(String text) {
        Scenario scenario;
        try {
            scenario = YAML.readValue(text, Scenario.class);
        } catch (DatabindException wrong) {
            throw new ScenarioProblem(field(wrong) + ": " + wrong.getOriginalMessage());
        } catch (JacksonException unreadable) {
            throw new ScenarioProblem("The scenario is no YAML: " + unreadable.getOriginalMessage());
        }
        var problems = problems(scenario);
        if (!problems.isEmpty()) {
            throw new ScenarioProblem(String.join("\n", problems));
        }
        return scenario;
    }

    private static String field(DatabindException wrong) {
        var path = new StringBuilder();
        wrong.getPath()
                .forEach(step -> path.append(
                        step.getPropertyName() == null
                                ? "[" + step.getIndex() + "]"
                                : (path.isEmpty() ? "" : ".") + step.getPropertyName()));
        return path.isEmpty() ? "the scenario" : path.toString();
    }

    private static List<String> problems(Scenario scenario) {
        var problems = new ArrayList<String>();
        if (scenario.start() == null) {
            problems.add("start: is missing; write an instant, for example 2026-03-02T00:00:00Z");
        }
        if (scenario.days() < 1 || scenario.days() > MOST_DAYS) {
            problems.add("days: is " + scenario.days() + "; use 1 to " + MOST_DAYS);
        }
        leads(problems, scenario.leads());
        reactions(problems, scenario.reactions());
        if (scenario.reps().isEmpty()) {
            problems.add("reps: is empty; write at least one, as for PUT /v1/reps/{id} with its id");
        }
        reps(problems, scenario.reps());
        return problems;
    }

    private static void leads(List<String> problems, Scenario.@Nullable Leads leads) {
        if (leads == null) {
            problems.add("leads: is missing; say how many come per day, and from where");
            return;
        }
        if (leads.perDay() < 0 || leads.perDay() > 10_000) {
            problems.add("leads.perDay: is " + leads.perDay() + "; use 0 to 10000");
        }
        share(problems, "leads.weekend", leads.weekend());
        share(problems, "leads.withPhone", leads.withPhone());
        share(problems, "leads.withEmail", leads.withEmail());
        for (var index = 0; index < leads.from().size(); index++) {
            var origin = leads.from().get(index);
            var field = "leads.from[" + index + "]";
            if (!(origin.share() > 0)) {
                problems.add(field + ".share: is " + origin.share() + "; use a number above 0");
            }
            if (origin.timeZone() != null && !isZone(origin.timeZone())) {
                problems.add(field + ".timeZone: is no time zone: " + origin.timeZone()
                        + "; for example America/Sao_Paulo, or leave it out");
            }
        }
    }

    private static boolean isZone(String name) {
        try {
            ZoneId.of(name);
            return true;
        } catch (DateTimeException notAZone) {
            return false;
        }
    }

    private static void reactions(List<String> problems, Scenario.Reactions reactions) {
        share(problems, "reactions.reply", reactions.reply());
        share(problems, "reactions.optOut", reactions.optOut());
        share(problems, "reactions.answerCall", reactions.answerCall());
        share(problems, "reactions.meeting", reactions.meeting());
        share(problems, "reactions.notInterested", reactions.notInterested());
        if (reactions.meeting() + reactions.notInterested() > 1) {
            problems.add("reactions.meeting: is more than is left by notInterested; together at most 1");
        }
    }

    private static void share(List<String> problems, String field, double value) {
        if (!(value >= 0) || value > 1) {
            problems.add(field + ": is " + value + "; use a share from 0 to 1");
        }
    }

    private static void reps(List<String> problems, List<Rep> reps) {
        Map<String, Rep> known = new HashMap<>();
        for (var index = 0; index < reps.size(); index++) {
            var rep = reps.get(index);
            var field = "reps[" + index + "]";
            if (rep.id() == null || known.containsKey(rep.id())) {
                problems.add(
                        field + ".id: is " + (rep.id() == null ? "missing" : "used twice") + "; each needs its own");
                continue;
            }
            RepCheck.problems(rep, new Library(Map.of(), ContactWindows.of(List.of()), Map.of(), known))
                    .forEach(problem -> problems.add(
                            field + "." + problem.field() + ": " + problem.problem() + "; " + problem.remedy()));
            known.put(rep.id(), rep);
        }
    }
}
