package io.followthrough.cadence.mail;

import com.samskivert.mustache.MustacheException;
import io.followthrough.cadence.application.Composer.Draft;
import io.followthrough.cadence.application.Email;
import io.followthrough.cadence.application.NewsletterComposer;
import io.followthrough.cadence.domain.definition.Rep;
import io.followthrough.cadence.domain.definition.Template;
import io.followthrough.cadence.domain.followup.FollowUp;
import io.followthrough.cadence.domain.followup.TouchId;
import java.time.Instant;

/** An issue of the newsletter as an e-mail, with the footer and the tracking of every other one. */
final class NewsletterMail implements NewsletterComposer {

    private final MustacheComposer templates;
    private final Links links;
    private final ReplyAddresses replyAddresses;

    NewsletterMail(MustacheComposer templates, Links links, ReplyAddresses replyAddresses) {
        this.templates = templates;
        this.links = links;
        this.replyAddresses = replyAddresses;
    }

    @Override
    public Draft write(FollowUp person, TouchId touch, Template wording, Rep sender, Instant now) {
        var profile = person.profile();
        if (profile == null || profile.person().email() == null) {
            return new Draft.Incomplete("no e-mail address");
        }
        try {
            var why = Footer.why(profile.firstCapture(), wording.language());
            var filled = templates.filled(wording, profile, touch, sender, now, why);
            return new Draft.Ready(new Email(
                    MustacheComposer.messageId(touch, sender),
                    null,
                    sender.name(),
                    sender.email(),
                    replyAddresses.of(touch),
                    profile.person().email(),
                    filled.subject(),
                    filled.text(),
                    templates.withPicture(filled.html(), touch, now),
                    links.unsubscribe(touch, wording.language(), now)));
        } catch (MustacheException unfillable) {
            return new Draft.Incomplete("the " + wording.language() + " wording: " + unfillable.getMessage());
        }
    }
}
