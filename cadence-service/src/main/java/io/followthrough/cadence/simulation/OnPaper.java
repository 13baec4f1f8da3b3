package io.followthrough.cadence.simulation;

import io.followthrough.cadence.application.Composer;
import io.followthrough.cadence.application.Email;
import io.followthrough.cadence.application.MailServer;
import io.followthrough.cadence.application.MailTrouble;
import io.followthrough.cadence.domain.definition.DefinitionProblem;
import io.followthrough.cadence.domain.definition.Rep;
import io.followthrough.cadence.domain.definition.Template;
import io.followthrough.cadence.domain.followup.FollowUp;
import io.followthrough.cadence.domain.followup.TouchId;
import io.followthrough.kit.messaging.EventPublisher;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** E-mails without wording, to a server that takes them all and sends none. */
public final class OnPaper {

    private OnPaper() {}

    public static Surroundings.Outside outside(EventPublisher publisher) {
        return new Surroundings.Outside(publisher, new PlainComposer(), new TakingMailServer());
    }

    /** The wording does not matter here. */
    private static final class PlainComposer implements Composer {

        @Override
        public Draft compose(FollowUp followUp, TouchId touch, Template template, Rep rep, Instant now) {
            var profile = followUp.profile();
            var to = profile == null ? null : profile.person().email();
            return to == null
                    ? new Draft.Incomplete("no e-mail address")
                    : new Draft.Ready(new Email(
                            touch.toString(), null, rep.name(), rep.email(), null, to, template.id(), "", "", ""));
        }

        @Override
        public List<DefinitionProblem> problems(Template template) {
            return List.of();
        }
    }

    private static final class TakingMailServer implements MailServer {

        @Override
        public boolean isReachable() {
            return true;
        }

        @Override
        public Handover hand(Email email) {
            return new Handover.Taken();
        }

        @Override
        public Optional<MailTrouble> trouble() {
            return Optional.empty();
        }
    }
}
