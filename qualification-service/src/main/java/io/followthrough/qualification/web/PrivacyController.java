package io.followthrough.qualification.web;

import io.followthrough.kit.web.ProblemException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is held of a person, to export and to erase. */
@RestController
@RequestMapping("/v1/people")
class PrivacyController {

    @GetMapping
    void export() {
        throw ProblemException.notBuiltYet("Exporting a person's data");
    }

    @DeleteMapping
    void erase() {
        throw ProblemException.notBuiltYet("Erasing a person's data");
    }
}
