package io.followthrough.qualification.web;

import io.followthrough.kit.web.Cursor;
import io.followthrough.kit.web.Page;
import io.followthrough.qualification.application.audit.AccessTrail;
import io.followthrough.qualification.application.audit.AccessTrail.Access;
import io.followthrough.qualification.application.privacy.FindPerson;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who looked at or changed what. */
@RestController
class AuditController {

    private static final Cursor CURSOR = new Cursor("accesses");
    private static final int MOST_PER_PAGE = 500;

    private final AccessTrail trail;
    private final FindPerson people;

    AuditController(AccessTrail trail, FindPerson people) {
        this.trail = trail;
        this.people = people;
    }

    /**
     * Newest first.
     *
     * @param prospect also under the ids of those who were merged into it; left out: all accesses
     */
    @Operation(operationId = "accesses", summary = "Who looked at whose data, the newest first")
    @GetMapping("/v1/audit/access")
    Page<Access> accesses(
            @RequestParam(required = false) @Nullable String prospect,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request) {
        var behind = CURSOR.behind(cursor, limit, MOST_PER_PAGE);
        if (prospect != null) {
            AuditedCalls.isAbout(request, prospect);
        }
        var listing = trail.list(ids(prospect), limit, behind);
        return new Page<>(listing.accesses(), CURSOR.encode(listing.next()), listing.total());
    }

    private List<String> ids(@Nullable String prospect) {
        return prospect == null
                ? List.of()
                : people.byProspectId(prospect)
                        .map(FindPerson.Found::prospectIds)
                        .orElse(List.of(prospect));
    }
}
