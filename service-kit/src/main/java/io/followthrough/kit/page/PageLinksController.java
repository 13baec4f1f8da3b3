package io.followthrough.kit.page;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.followthrough.kit.time.BusinessZone;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.InstantSource;
import java.time.LocalDate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a page where its neighbours are. Part of the page, not of the interface for programs. */
@Hidden
@RestController
@ConditionalOnBean(ServicePage.class)
public class PageLinksController {

    private final PageLinks links;
    private final BusinessZone zone;
    private final InstantSource clock;

    PageLinksController(PageLinks links, BusinessZone zone, InstantSource clock) {
        this.links = links;
        this.zone = zone;
        this.clock = clock;
    }

    /** @param today by the service's clock: the browser may go by another, in another year */
    record Start(@JsonUnwrapped PageLinks links, LocalDate today) {}

    @GetMapping("/page-links")
    Start links() {
        return new Start(links, zone.dayOf(clock.instant()));
    }
}
