package io.followthrough.cadence.mail;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import io.followthrough.cadence.application.Composer;
import io.followthrough.cadence.application.Email;
import io.followthrough.cadence.domain.definition.DefinitionProblem;
import io.followthrough.cadence.domain.definition.Rep;
import io.followthrough.cadence.domain.definition.Template;
import io.followthrough.cadence.domain.definition.Variant;
import io.followthrough.cadence.domain.followup.Enrolment;
import io.followthrough.cadence.domain.followup.FollowUp;
import io.followthrough.cadence.domain.followup.PlannedTouch;
import io.followthrough.cadence.domain.followup.Profile;
import io.followthrough.cadence.domain.followup.TouchId;
import io.followthrough.cadence.domain.followup.TouchState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fills in templates with jmustache. A field without a value stops the message: nobody is greeted as "null". */
final class MustacheComposer implements Composer {

    private static final Mustache.Compiler TEXT =
            Mustache.compiler().escapeHTML(false).emptyStringIsFalse(true);
    private static final Mustache.Compiler HTML = TEXT.escapeHTML(true);

    private static final int LONGEST = 100_000;
    /** With a few of the words around them. */
    private static final Pattern BRACES =
            Pattern.compile("\\{\\{.{0,30}|.{0,30}\\}\\}|\\{(?:person|company|rep)\\.\\w{1,30}\\}?", Pattern.DOTALL);

    private final Links links;
    private final ReplyAddresses replyAddresses;
    private final Footer footer;
    private final boolean forReal;

    /** @param forReal whether e-mails reach people: then they have no link that leads nowhere */
    MustacheComposer(Links links, ReplyAddresses replyAddresses, Footer footer, boolean forReal) {
        this.forReal = forReal;
        this.links = links;
        this.replyAddresses = replyAddresses;
        this.footer = footer;
    }

    @Override
    public Draft compose(FollowUp followUp, TouchId id, Template template, Rep rep, Instant now) {
        var profile = followUp.profile();
        var enrolment = followUp.enrolmentOf(id).orElse(null);
        if (profile == null || enrolment == null || profile.person().email() == null) {
            return new Draft.Incomplete("no e-mail address");
        }
        var variant = enrolment
                .touch(id)
                .map(PlannedTouch::template)
                .map(template::variant)
                .orElseGet(() -> template.variantFor(followUp.prospectId()));
        try {
            return new Draft.Ready(
                    email(profile, profile.person().email(), enrolment, id, template.only(variant), rep, now));
        } catch (LeadsNowhereException nowhere) {
            return new Draft.Incomplete("template " + template.id() + " " + nowhere.getMessage());
        } catch (MustacheException.Context missing) {
            return new Draft.Incomplete(
                    "template " + template.id() + " needs " + missing.key + ", which is not known of this person");
        } catch (MustacheException wrong) {
            return new Draft.Incomplete("template " + template.id() + " cannot be filled in: " + wrong.getMessage());
        }
    }

    private Email email(
            Profile profile, String to, Enrolment enrolment, TouchId id, Template worded, Rep rep, Instant now) {
        var filled = filled(worded, profile, id, rep, now, Footer.why(profile.firstCapture(), worded.language()));
        return new Email(
                messageId(id, rep),
                threadOf(enrolment, id, rep),
                rep.name(),
                rep.email(),
                replyAddresses.of(id),
                to,
                filled.subject(),
                filled.text(),
                withPicture(filled.html(), id, now),
                links.unsubscribe(id, worded.language(), now));
    }

    /** A picture that tells when the message is opened. */
    String withPicture(String html, TouchId id, Instant now) {
        return Html.append(html, "<img src=\"" + links.openPixel(id, now) + "\" width=\"1\" height=\"1\" alt=\"\">");
    }

    /** What a template says to somebody, with who sends it, why, and the way out of it. */
    record Filled(String subject, String text, String html) {}

    /**
     * @param worded with the one wording that is used
     * @param why the person gets it
     * @throws MustacheException if the person lacks a field that the template names
     */
    Filled filled(Template worded, Profile profile, TouchId id, Rep rep, Instant now, String why) {
        var variant = worded.variants().getFirst();
        if (forReal) {
            refuseLinksToNowhere(variant);
        }
        var fields = fields(profile, worded, id, rep, now);
        var out = links.waysOut(id, worded.language(), now);
        var text = TEXT.compile(variant.text()).execute(fields);
        var html = variant.html() == null
                ? Html.of(text, worded.language())
                : Html.in(HTML.compile(variant.html()).execute(fields), worded.language());
        return new Filled(
                oneLine(TEXT.compile(variant.subject()).execute(fields)),
                text + footer.text(why, worded.language(), out),
                Html.append(html, footer.html(why, worded.language(), out)));
    }

    private void refuseLinksToNowhere(Variant variant) {
        Placeholders.in(variant)
                .or(() -> Placeholders.in(footer.company() + " " + footer.postalAddress()))
                .ifPresent(host -> {
                    throw new LeadsNowhereException(host);
                });
    }

    /** Handled like data that are missing: a person writes instead. */
    private static final class LeadsNowhereException extends MustacheException {

        LeadsNowhereException(String host) {
            super("has a link to " + host + ", which leads nobody anywhere: " + Placeholders.REMEDY);
        }
    }

    private Fields fields(Profile profile, Template worded, TouchId id, Rep rep, Instant now) {
        var person = profile.person();
        var name = Greeting.read(person.name(), person.language());
        return new Fields(
                new Fields.PersonFields(person.name(), name.greetingName(), person.email()),
                new Fields.CompanyFields(
                        profile.company() == null ? null : profile.company().name()),
                new Fields.RepFields(rep.name(), rep.email(), rep.phone()),
                Greeting.of(profile, worded.language()),
                links.unsubscribe(id, worded.language(), now),
                links.survey(id, worded, now),
                links.confirm(id, worded.language(), now),
                (fragment, out) -> out.write(links.click(id, fragment.execute().trim(), now)));
    }

    /** A line break in a name must not become a header of its own. */
    private static String oneLine(String subject) {
        return subject.replaceAll("[\\r\\n]+", " ").trim();
    }

    static String messageId(TouchId id, Rep rep) {
        return id + "@" + rep.email().substring(rep.email().indexOf('@') + 1);
    }

    /** The first e-mail of the enrolment, if this is not it. */
    private static @Nullable String threadOf(Enrolment enrolment, TouchId id, Rep rep) {
        return enrolment.touches().stream()
                .filter(touch -> touch.state() == TouchState.SENT)
                .min(Comparator.comparing(PlannedTouch::changedAt))
                .map(first -> messageId(enrolment.touchId(first), rep))
                .filter(first -> !first.equals(messageId(id, rep)))
                .orElse(null);
    }

    @Override
    public List<DefinitionProblem> problems(Template template) {
        var problems = new ArrayList<>(forReal ? Placeholders.problems(template) : List.of());
        for (var index = 0; index < template.variants().size(); index++) {
            var variant = template.variants().get(index);
            check(problems, "variants[" + index + "].subject", variant.subject());
            check(problems, "variants[" + index + "].text", variant.text());
            check(problems, "variants[" + index + "].html", variant.html());
        }
        return problems;
    }

    /** Tried with somebody of whom everything is known. */
    private void check(List<DefinitionProblem> problems, String field, @Nullable String template) {
        if (template == null) {
            return;
        }
        if (template.length() > LONGEST) {
            problems.add(
                    new DefinitionProblem(field, "has " + template.length() + " characters", "use at most " + LONGEST));
            return;
        }
        try {
            unfilled(TEXT.compile(template).execute(SAMPLE))
                    .ifPresent(rest -> problems.add(new DefinitionProblem(
                            field,
                            "would be mailed with " + rest + " in it",
                            "close what is opened: {{person.firstName}}, with two braces on either side")));
        } catch (MustacheException.Context unknown) {
            problems.add(new DefinitionProblem(
                    field,
                    "line " + unknown.lineNo + " names " + unknown.key,
                    "use person.name, person.firstName, person.email, company.name, rep.name, rep.email, rep.phone,"
                            + " greeting, unsubscribeUrl, surveyUrl, confirmUrl or link"));
        } catch (MustacheException wrong) {
            problems.add(new DefinitionProblem(
                    field, "is no Mustache template: " + wrong.getMessage(), "close every section that is opened"));
        } catch (UnsupportedOperationException | IllegalArgumentException | IndexOutOfBoundsException wrong) {
            problems.add(new DefinitionProblem(
                    field,
                    "names an empty field, or another template",
                    "put the name of a field between the braces, {{person.firstName}}, and use no {{> partials}}"));
        }
    }

    /** What looks like a field and was not taken for one. */
    private static Optional<String> unfilled(String filled) {
        var left = BRACES.matcher(filled);
        return left.find() ? Optional.of(left.group()) : Optional.empty();
    }

    private static final Fields SAMPLE = new Fields(
            new Fields.PersonFields("Ann Lee", "Ann", "ann@example.com"),
            new Fields.CompanyFields("Example Works"),
            new Fields.RepFields("Ben", "ben@example.com", "+4930123456"),
            "Hello Ann,",
            "https://example.com",
            "https://example.com",
            "https://example.com",
            (fragment, out) -> out.write(fragment.execute()));
}
