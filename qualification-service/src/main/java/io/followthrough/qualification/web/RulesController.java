package io.followthrough.qualification.web;

import io.followthrough.kit.web.ProblemException;
import io.followthrough.qualification.application.RulesInForce;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The rules in force. */
@RestController
@RequestMapping("/v1/rules")
class RulesController {

    private final RulesInForce rules;

    RulesController(RulesInForce rules) {
        this.rules = rules;
    }

    /** As JSON; with {@code Accept: application/yaml} the file as it is, comments included. */
    @GetMapping
    ResponseEntity<?> inForce(@RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
        if (accept != null && accept.contains("yaml")) {
            return ResponseEntity.ok().contentType(MediaType.APPLICATION_YAML).body(rules.document());
        }
        Object json = new Yaml(new SafeConstructor(new LoaderOptions())).load(rules.document());
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json);
    }

    @PutMapping
    void change() {
        throw ProblemException.notBuiltYet("Changing rules over HTTP");
    }

    @PostMapping("/try")
    void tryOut() {
        throw ProblemException.notBuiltYet("Trying rules on recorded history");
    }
}
