package io.followthrough.cadence.simulation;

import io.followthrough.cadence.application.Composer;
import io.followthrough.cadence.application.Email;
import io.followthrough.cadence.application.MailServer;
import io.followthrough.cadence.domain.definition.DefinitionProblem;
import io.followthrough.cadence.domain.definition.Rep;
import io.followthrough.cadence.domain.definition.Template;
import io.followthrough.cadence.domain.followup.FollowUp;
import io.followthrough.cadence.domain.followup.TouchId;
import io.followthrough.kit.messaging.EventPublisher;
import java.time.Instant;
import java.util.List;

/** What the service talks to, by name. */
final class Outsides {

    private Outsides() {}

    /** Every e-mail is taken, and nobody looks at it. */
    static Surroundings.Outside quiet(EventPublisher publisher) {
        return new Surroundings.Outside(publisher, new PlainComposer(), new MailServer() {
            @Override
            public boolean isReachable() {
                return true;
            }

            @Override
            public Handover hand(Email email) {
                return new Handover.Taken();
            }
        });
    }

    /** The name of the contact and nothing else. */
    static final class PlainComposer implements Composer {

        @Override
        public Draft compose(FollowUp followUp, TouchId touch, Template template, Rep rep, Instant now) {
            return new Draft.Ready(Simulation.plainEmail(touch, rep, followUp.prospectId() + "@example.com", template));
        }

        @Override
        public List<DefinitionProblem> problems(Template template) {
            return List.of();
        }
    }
}
