package io.followthrough.cadence.web;

import io.followthrough.cadence.application.Definitions;
import io.followthrough.cadence.domain.definition.ContactWindow;
import io.followthrough.cadence.domain.definition.WindowCheck;
import io.followthrough.kit.web.Page;
import io.followthrough.kit.web.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Contact windows. What is planned from now on goes by the newest version; what runs keeps its own. */
@RestController
class WindowController {

    private final Definitions definitions;

    WindowController(Definitions definitions) {
        this.definitions = definitions;
    }

    @Operation(operationId = "windows", summary = "Contact windows")
    @GetMapping("/v1/windows")
    Page<ContactWindow> windows() {
        return Page.whole(definitions.library().windows().newest());
    }

    @Operation(operationId = "window", summary = "One contact window")
    @GetMapping("/v1/windows/{id}")
    ContactWindow window(@PathVariable String id) {
        return definitions.library().windows().newest(id).orElseThrow(() -> ProblemException.notFound("window", id));
    }

    @Operation(operationId = "putWindow", summary = "Set the times of day and week that a channel is used at")
    @PutMapping("/v1/windows/{id}")
    ContactWindow put(@PathVariable String id, @RequestBody ContactWindow body) {
        DefinitionInput.checkId(id);
        var window = new ContactWindow(id, 0, body.preferences(), body.onHolidays());
        DefinitionInput.refuse(WindowCheck.problems(window, definitions.library()));
        return definitions.put(window);
    }
}
