package io.followthrough.cadence.domain.definition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** What must hold of a template before a cadence uses it. That it can be filled in is checked by the e-mail adapter. */
public final class TemplateCheck {

    private TemplateCheck() {}

    /** Empty if it can be used. */
    public static List<DefinitionProblem> problems(Template template) {
        var problems = new ArrayList<DefinitionProblem>();
        if (template.variants().isEmpty()) {
            problems.add(new DefinitionProblem("variants", "is empty", "write at least one"));
        }
        if (!template.language().matches("[a-z]{2}")) {
            problems.add(new DefinitionProblem(
                    "language", "is " + template.language(), "use two letters of ISO 639-1, for example de"));
        }
        var ids = new HashSet<String>();
        for (var index = 0; index < template.variants().size(); index++) {
            var variant = template.variants().get(index);
            var field = "variants[" + index + "]";
            Checks.text(problems, field + ".id", variant.id());
            Checks.text(problems, field + ".subject", variant.subject());
            Checks.line(problems, field + ".subject", variant.subject());
            Checks.text(problems, field + ".text", variant.text());
            if (!ids.add(String.valueOf(variant.id()))) {
                problems.add(new DefinitionProblem(field + ".id", "is used twice", "name each variant differently"));
            }
        }
        return List.copyOf(problems);
    }
}
