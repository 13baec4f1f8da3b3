package io.followthrough.cadence.web;

import io.followthrough.cadence.application.Composer;
import io.followthrough.cadence.application.Definitions;
import io.followthrough.cadence.domain.definition.Cadence;
import io.followthrough.cadence.domain.definition.CadenceCheck;
import io.followthrough.cadence.domain.definition.Template;
import io.followthrough.cadence.domain.definition.TemplateCheck;
import io.followthrough.kit.web.Page;
import io.followthrough.kit.web.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Comparator;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Cadences and templates. A change is a new version; what runs keeps its own. */
@RestController
class DefinitionController {

    private final Definitions definitions;
    private final Composer composer;

    DefinitionController(Definitions definitions, Composer composer) {
        this.definitions = definitions;
        this.composer = composer;
    }

    @Operation(operationId = "cadences", summary = "Cadences, each in its newest version")
    @GetMapping("/v1/cadences")
    Page<Cadence> cadences() {
        return Page.whole(definitions.library().newestCadences());
    }

    @Operation(operationId = "cadence", summary = "One cadence in its newest version")
    @GetMapping("/v1/cadences/{id}")
    Cadence cadence(@PathVariable String id) {
        return definitions.library().newestCadence(id).orElseThrow(() -> ProblemException.notFound("cadence", id));
    }

    @Operation(operationId = "putCadence", summary = "A new version of a cadence; who is under way keeps the old one")
    @PutMapping("/v1/cadences/{id}")
    Cadence put(@PathVariable String id, @RequestBody Cadence body) {
        DefinitionInput.checkId(id);
        var cadence = new Cadence(id, 0, body.name(), body.purpose(), body.audience(), body.steps(), body.skills());
        DefinitionInput.refuse(CadenceCheck.problems(cadence, definitions.library()));
        return definitions.put(cadence);
    }

    @Operation(operationId = "templates", summary = "Templates of messages")
    @GetMapping("/v1/templates")
    Page<Template> templates() {
        return Page.whole(definitions.library().templates().values().stream()
                .sorted(Comparator.comparing(Template::id))
                .toList());
    }

    @Operation(operationId = "template", summary = "One template")
    @GetMapping("/v1/templates/{id}")
    Template template(@PathVariable String id) {
        var template = definitions.library().templates().get(id);
        if (template == null) {
            throw ProblemException.notFound("template", id);
        }
        return template;
    }

    @Operation(operationId = "putTemplate", summary = "A new version of a template")
    @PutMapping("/v1/templates/{id}")
    Template put(@PathVariable String id, @RequestBody Template body) {
        DefinitionInput.checkId(id);
        var template = new Template(id, 0, body.variants(), body.language());
        DefinitionInput.refuse(
                Stream.concat(TemplateCheck.problems(template).stream(), composer.problems(template).stream())
                        .toList());
        return definitions.put(template);
    }
}
