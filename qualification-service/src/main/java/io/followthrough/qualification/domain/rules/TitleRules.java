package io.followthrough.qualification.domain.rules;

import io.followthrough.events.Role;
import io.followthrough.qualification.domain.text.Phrases;
import java.util.Map;

/**
 * What a job title or a role says about authority.
 *
 * @param titles phrases of job titles; where several roles fit, the first in this order: gatekeeper (an "assistant to the
 *     CEO" is none), influencer, decision maker
 * @param strengths of {@code AUTHORITY}, by role
 */
public record TitleRules(Map<Role, Phrases> titles, Map<Role, Double> strengths) {}
