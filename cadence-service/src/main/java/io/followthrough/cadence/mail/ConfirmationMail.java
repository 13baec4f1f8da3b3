package io.followthrough.cadence.mail;

import com.samskivert.mustache.MustacheException;
import io.followthrough.cadence.application.Composer.Draft;
import io.followthrough.cadence.application.ConfirmationComposer;
import io.followthrough.cadence.application.Email;
import io.followthrough.cadence.domain.definition.Rep;
import io.followthrough.cadence.domain.definition.Template;
import io.followthrough.cadence.domain.followup.FollowUp;
import io.followthrough.cadence.domain.followup.TouchId;
import java.time.Instant;

/** The question for confirmation as an e-mail. Nothing in it is tracked, and it has nothing to sell. */
final class ConfirmationMail implements ConfirmationComposer {

    private final MustacheComposer templates;
    private final Links links;
    private final ReplyAddresses replyAddresses;

    ConfirmationMail(MustacheComposer templates, Links links, ReplyAddresses replyAddresses) {
        this.templates = templates;
        this.links = links;
        this.replyAddresses = replyAddresses;
    }

    @Override
    public Draft ask(FollowUp followUp, TouchId id, Template template, Rep rep, Instant now) {
        var profile = followUp.profile();
        if (profile == null || profile.person().email() == null) {
            return new Draft.Incomplete("no e-mail address");
        }
        try {
            var worded = template.only(template.variantFor(followUp.prospectId()));
            var filled = templates.filled(worded, profile, id, rep, now, Footer.entered(worded.language()));
            return new Draft.Ready(new Email(
                    MustacheComposer.messageId(id, rep),
                    null,
                    rep.name(),
                    rep.email(),
                    replyAddresses.of(id),
                    profile.person().email(),
                    filled.subject(),
                    filled.text(),
                    filled.html(),
                    links.unsubscribe(id, worded.language(), now)));
        } catch (MustacheException unfillable) {
            return new Draft.Incomplete("template " + template.id() + ": " + unfillable.getMessage());
        }
    }
}
