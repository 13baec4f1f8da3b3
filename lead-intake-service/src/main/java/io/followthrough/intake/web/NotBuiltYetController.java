package io.followthrough.intake.web;

import io.followthrough.kit.web.ProblemException;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Calls of the contract that say plainly that they are not there yet. */
@Hidden
@RestController
class NotBuiltYetController {

    @RequestMapping("/confirm/{token}")
    void confirm() {
        throw ProblemException.notBuiltYet("Double opt-in");
    }
}
