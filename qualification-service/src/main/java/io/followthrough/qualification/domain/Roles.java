package io.followthrough.qualification.domain;

import io.followthrough.events.Role;
import io.followthrough.qualification.domain.reading.TitleReader;
import org.jspecify.annotations.Nullable;

/** What a person can decide: what was said last, else a guess from the job title. */
final class Roles {

    private Roles() {}

    static Role of(History history, @Nullable String jobTitle, TitleReader titles) {
        Role said = null;
        for (var fact : history.facts()) {
            var role = fact.reading().role();
            said = role == null ? said : role;
        }
        if (said != null) {
            return said;
        }
        return jobTitle == null ? Role.UNKNOWN : titles.role(jobTitle).orElse(Role.UNKNOWN);
    }
}
