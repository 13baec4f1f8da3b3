package io.followthrough.qualification.web;

import io.followthrough.events.Company;
import io.followthrough.events.Criterion;
import io.followthrough.events.NextQuestion;
import io.followthrough.events.NoLead;
import io.followthrough.events.Person;
import io.followthrough.events.Road;
import io.followthrough.events.Role;
import io.followthrough.events.Stage;
import io.followthrough.events.Unclear;
import io.followthrough.qualification.application.LookUpProspects.Seen;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A prospect in a list. */
record ProspectSummary(
        String prospectId,
        Person person,
        @Nullable Company company,
        Stage stage,
        Road road,
        @Nullable Instant reentryAt,
        Role role,
        BigDecimal score,
        List<Criterion> missing,
        @Nullable NextQuestion nextQuestion,
        @Nullable NoLead noLead,
        @Nullable Unclear unclear,
        BigDecimal ranking) {

    static ProspectSummary of(Seen seen) {
        var decision = seen.decision();
        return new ProspectSummary(
                seen.prospect().prospectId(),
                decision.person(),
                decision.company(),
                decision.stage().stage(),
                decision.road().road(),
                decision.road().reentryAt(),
                decision.role(),
                decision.score(),
                decision.missing(),
                decision.nextQuestion(),
                decision.noLead(),
                decision.unclear(),
                decision.ranking());
    }
}
