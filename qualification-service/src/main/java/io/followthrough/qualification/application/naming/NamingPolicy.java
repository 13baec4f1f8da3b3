package io.followthrough.qualification.application.naming;

import java.time.Duration;
import java.util.Set;

/**
 * @param expireAfter how long a proposal waits for a decision
 * @param keepFor how long it is kept once it waits no more
 * @param ownDomains of the house itself: nobody there is a lead
 */
public record NamingPolicy(Duration expireAfter, Duration keepFor, Set<String> ownDomains) {

    public NamingPolicy {
        ownDomains = Set.copyOf(ownDomains);
    }

    boolean isOurs(String email) {
        var domain = email.substring(email.lastIndexOf('@') + 1);
        return ownDomains.stream().anyMatch(own -> domain.equals(own) || domain.endsWith("." + own));
    }
}
