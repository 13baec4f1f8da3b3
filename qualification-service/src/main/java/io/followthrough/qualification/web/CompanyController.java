package io.followthrough.qualification.web;

import io.followthrough.events.Company;
import io.followthrough.events.ConsentStatus;
import io.followthrough.events.InternetDomains;
import io.followthrough.events.Stage;
import io.followthrough.kit.web.ProblemException;
import io.followthrough.qualification.application.LookUpProspects;
import io.followthrough.qualification.application.LookUpProspects.Seen;
import io.followthrough.qualification.domain.CompanyPath;
import io.followthrough.qualification.domain.Decision;
import io.followthrough.qualification.domain.identity.CompanyDomains;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Companies by domain: who works there, and the way to whoever decides. */
@RestController
class CompanyController {

    private final LookUpProspects prospects;

    CompanyController(LookUpProspects prospects) {
        this.prospects = prospects;
    }

    /** @param people best first */
    record CompanyView(String companyId, Company company, List<CompanyPath.Colleague> people, CompanyPath path) {}

    /** @param id the domain, for example {@code example.com} */
    @Operation(operationId = "company", summary = "People of a company, their roles, and the way to who decides")
    @GetMapping("/v1/companies/{id}")
    CompanyView company(@PathVariable String id) {
        var lower = InternetDomains.ascii(id).orElseGet(() -> id.toLowerCase(Locale.ROOT));
        var registrable = CompanyDomains.of(lower);
        var domain = registrable == null ? lower : registrable;
        var seen = prospects.peopleAt(domain);
        if (seen.isEmpty()) {
            throw ProblemException.notFound("company", id);
        }
        var people = seen.stream().map(CompanyController::colleague).toList();
        return new CompanyView(domain, company(domain, seen), people, CompanyPath.through(people));
    }

    /** As the best of its people who told its name did. */
    private static Company company(String domain, List<Seen> seen) {
        return seen.stream()
                .map(person -> person.decision().company())
                .filter(Objects::nonNull)
                .filter(company -> company.name() != null)
                .findFirst()
                .orElseGet(() -> new Company(null, domain, null, null, null));
    }

    /** An address that bounced is no longer among what is known of the person. */
    private static boolean isReachable(Decision decision) {
        var person = decision.person();
        var stage = decision.stage().stage();
        return stage != Stage.OPTED_OUT
                && stage != Stage.DISQUALIFIED
                && (person.email() != null && decision.consent().email() != ConsentStatus.DENIED
                        || person.phone() != null && decision.consent().phone() != ConsentStatus.DENIED);
    }

    private static CompanyPath.Colleague colleague(Seen seen) {
        var decision = seen.decision();
        return new CompanyPath.Colleague(
                seen.prospect().prospectId(),
                decision.person().name(),
                decision.person().jobTitle(),
                decision.role(),
                decision.score(),
                isReachable(decision));
    }
}
