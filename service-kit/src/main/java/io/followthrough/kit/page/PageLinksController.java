package io.followthrough.kit.page;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a page where its neighbours are. Part of the page, not of the interface for programs. */
@Hidden
@RestController
@ConditionalOnBean(ServicePage.class)
public class PageLinksController {

    private final PageLinks links;

    PageLinksController(PageLinks links) {
        this.links = links;
    }

    @GetMapping("/page-links")
    PageLinks links() {
        return links;
    }
}
