package io.followthrough.cadence.mail;

import io.followthrough.cadence.People;
import io.followthrough.cadence.application.Composer;
import io.followthrough.cadence.application.Composer.Draft;
import io.followthrough.cadence.application.Email;
import io.followthrough.cadence.domain.Known;
import io.followthrough.cadence.domain.definition.Library;
import io.followthrough.cadence.domain.definition.Purpose;
import io.followthrough.cadence.domain.definition.Template;
import io.followthrough.cadence.domain.followup.Enrolment;
import io.followthrough.cadence.domain.followup.FollowUp;
import io.followthrough.cadence.domain.followup.FollowUpPolicy;
import io.followthrough.cadence.domain.followup.NextAction;
import io.followthrough.cadence.domain.followup.PlannedTouch;
import io.followthrough.cadence.domain.followup.Qualifying;
import io.followthrough.cadence.domain.followup.Rules;
import io.followthrough.cadence.domain.followup.TouchId;
import io.followthrough.cadence.domain.followup.TouchState;
import io.followthrough.cadence.domain.planning.ContactPlace;
import io.followthrough.events.CadenceVersion;
import io.followthrough.events.Road;
import io.followthrough.events.TemplateVariant;
import io.followthrough.events.TimeWindow;
import io.followthrough.events.TouchChannel;
import io.followthrough.kit.tokens.SignedTokens;
import io.followthrough.testkit.Fixtures;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Fills in templates for Ann, in Ben's name. */
public final class SampleComposer {

    private static final String ANN = "ann";
    private static final Instant NOW = Fixtures.MONDAY_8AM;

    private SampleComposer() {}

    public static Composer composer() {
        return composer(false);
    }

    /** @param forReal whether its e-mails reach people */
    public static Composer composer(boolean forReal) {
        var tokens = new SignedTokens("a secret of the tests only");
        return new MustacheComposer(
                new Links("https://follow.example", "https://choose.example", tokens),
                new ReplyAddresses("replies@sales.example", true, tokens),
                new Footer("Follow Works Ltd", "12 Long Lane, London EC1A 9HF"),
                forReal);
    }

    /** What becomes of its first variant where e-mails reach people. */
    static Draft forReal(Template template) {
        return composer(true)
                .compose(
                        followUp(new TemplateVariant(
                                template.id(), template.variants().getFirst().id())),
                        new TouchId(ANN, 1, 1, 1),
                        template,
                        Known.ben(Known.plenty()),
                        NOW);
    }

    /** One e-mail per variant; fewer if one cannot be filled in. */
    public static List<Email> filledIn(Template template) {
        return template.variants().stream()
                .map(variant -> composer()
                        .compose(
                                followUp(new TemplateVariant(template.id(), variant.id())),
                                new TouchId(ANN, 1, 1, 1),
                                template,
                                Known.ben(Known.plenty()),
                                NOW))
                .filter(Draft.Ready.class::isInstance)
                .map(draft -> ((Draft.Ready) draft).email())
                .toList();
    }

    private static FollowUp followUp(TemplateVariant variant) {
        var rules = new Rules(
                Library.of(List.of(), List.of(), List.of(), List.of()),
                FollowUpPolicy.DEFAULT,
                (person, company) -> new ContactPlace(ZoneOffset.UTC, "as given", "DE"));
        var known =
                Qualifying.decide(null, ANN, People.aNewLead(ANN), rules, NOW).followUp();
        var touch = new PlannedTouch(
                1,
                1,
                TouchChannel.EMAIL,
                variant,
                NOW,
                new TimeWindow(NOW, NOW),
                0,
                TouchState.PLANNED,
                NOW,
                null,
                null,
                null,
                null,
                null);
        var enrolment = new Enrolment(
                "enrolment",
                ANN,
                1,
                new CadenceVersion("any", 1),
                Purpose.ACQUIRE,
                Road.CURRENT_INTEREST,
                "ben",
                NOW,
                1,
                Map.of(),
                List.of(touch));
        return new FollowUp(
                ANN,
                known.profile(),
                known.suppression(),
                new NextAction(NextAction.Kind.ENROLLED, null, null, enrolment, null, null),
                known.memory(),
                1,
                null);
    }
}
