package io.followthrough.cadence.web;

import io.followthrough.cadence.application.Composer;
import io.followthrough.cadence.application.CountReaders;
import io.followthrough.cadence.application.Definitions;
import io.followthrough.cadence.application.Newsletters;
import io.followthrough.cadence.application.PublishNewsletters;
import io.followthrough.cadence.application.PublishNewsletters.Result;
import io.followthrough.cadence.domain.definition.DefinitionProblem;
import io.followthrough.cadence.domain.definition.Template;
import io.followthrough.cadence.domain.definition.TemplateCheck;
import io.followthrough.cadence.domain.definition.Variant;
import io.followthrough.cadence.domain.newsletter.Delivery;
import io.followthrough.cadence.domain.newsletter.Issue;
import io.followthrough.cadence.domain.newsletter.Reaction;
import io.followthrough.kit.web.Page;
import io.followthrough.kit.web.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Issues of the newsletter, and what became of them. */
@RestController
class NewsletterController {

    private final PublishNewsletters publishing;
    private final Newsletters newsletters;
    private final CountReaders readers;
    private final Definitions definitions;
    private final Composer composer;

    NewsletterController(
            PublishNewsletters publishing,
            Newsletters newsletters,
            CountReaders readers,
            Definitions definitions,
            Composer composer) {
        this.publishing = publishing;
        this.newsletters = newsletters;
        this.readers = readers;
        this.definitions = definitions;
        this.composer = composer;
    }

    /**
     * @param sender id of a representative
     * @param wordings one for each language
     */
    record IssueInput(@Nullable String sender, @Nullable List<WordingInput> wordings) {}

    /** @param html made from the text unless it is given */
    record WordingInput(
            @Nullable String language,
            @Nullable String subject,
            @Nullable String text,
            @Nullable String html) {}

    /**
     * @param recipients who wanted it when it was sent off
     * @param warnings what is allowed and perhaps not meant
     * @param did how many opened it, clicked and so on, each counted once; machines are not
     */
    record IssueView(
            String id,
            int number,
            String sender,
            Issue.State state,
            @Nullable Instant startedAt,
            boolean collected,
            List<String> languages,
            List<String> warnings,
            long recipients,
            Map<Delivery.State, Long> deliveries,
            Map<Reaction, Long> did) {}

    @Operation(operationId = "newsletters", summary = "Issues of the newsletter, and how far each is")
    @GetMapping("/v1/newsletters")
    Page<IssueView> issues() {
        return Page.whole(newsletters.all().stream().map(this::view).toList());
    }

    @Operation(operationId = "newsletter", summary = "One issue of the newsletter")
    @GetMapping("/v1/newsletters/{id}")
    IssueView issue(@PathVariable String id) {
        return newsletters.find(id).map(this::view).orElseThrow(() -> ProblemException.notFound("newsletter", id));
    }

    @Operation(
            operationId = "newsletterReaders",
            summary = "How many people it would go to if it were sent off now, and why not to the others")
    @GetMapping("/v1/newsletters/{id}/readers")
    CountReaders.Readers readers(@PathVariable String id) {
        return newsletters
                .find(id)
                .map(_ -> readers.count())
                .orElseThrow(() -> ProblemException.notFound("newsletter", id));
    }

    @Operation(operationId = "putNewsletter", summary = "Write an issue, or change one that has not been sent")
    @PutMapping("/v1/newsletters/{id}")
    IssueView write(@PathVariable String id, @RequestBody IssueInput body) {
        DefinitionInput.checkId(id);
        var wordings = (body.wordings() == null ? List.<WordingInput>of() : body.wordings())
                .stream().map(wording -> template(id, wording)).toList();
        DefinitionInput.refuse(problems(body, wordings));
        return done(id, publishing.write(id, String.valueOf(body.sender()), wordings));
    }

    @Operation(operationId = "sendNewsletter", summary = "Send an issue to whoever asked for it")
    @PostMapping("/v1/newsletters/{id}/send")
    IssueView send(@PathVariable String id) {
        return done(id, publishing.send(id));
    }

    @Operation(operationId = "stopNewsletter", summary = "Stop an issue that is being sent")
    @PostMapping("/v1/newsletters/{id}/stop")
    IssueView stop(@PathVariable String id) {
        return done(id, publishing.stop(id));
    }

    private IssueView done(String id, Result result) {
        return switch (result) {
            case Result.Done(var issue) -> view(issue);
            case Result.Unknown() -> throw ProblemException.notFound("newsletter", id);
            case Result.Refused(var why) -> throw new ProblemException(HttpStatus.CONFLICT, why);
        };
    }

    private static Template template(String id, WordingInput wording) {
        return new Template(
                id,
                1,
                List.of(new Variant(
                        "A",
                        wording.subject() == null ? "" : wording.subject(),
                        wording.text() == null ? "" : wording.text(),
                        wording.html())),
                wording.language() == null ? Template.ENGLISH : wording.language());
    }

    private List<DefinitionProblem> problems(IssueInput body, List<Template> wordings) {
        var problems = new ArrayList<DefinitionProblem>();
        var sender = body.sender() == null ? null : definitions.library().reps().get(body.sender());
        if (sender == null || !sender.active()) {
            problems.add(new DefinitionProblem(
                    "sender",
                    "is " + body.sender() + (sender == null ? "" : ", who has left"),
                    "name a representative who is there: GET /v1/reps lists them"));
        }
        if (wordings.isEmpty()) {
            problems.add(new DefinitionProblem("wordings", "is empty", "write at least one"));
        }
        var languages = new HashSet<String>();
        for (var index = 0; index < wordings.size(); index++) {
            var field = "wordings[" + index + "].";
            var wording = wordings.get(index);
            if (!languages.add(wording.language())) {
                problems.add(new DefinitionProblem(
                        field + "language", wording.language() + " is there twice", "write one for each language"));
            }
            Stream.concat(TemplateCheck.problems(wording).stream(), composer.problems(wording).stream())
                    .map(problem -> new DefinitionProblem(
                            field + problem.field().replace("variants[0].", ""), problem.problem(), problem.remedy()))
                    .forEach(problems::add);
        }
        return problems;
    }

    private IssueView view(Issue issue) {
        var deliveries = newsletters.states(issue.id());
        return new IssueView(
                issue.id(),
                issue.number(),
                issue.sender(),
                issue.state(),
                issue.startedAt(),
                issue.collected(),
                issue.wordings().stream().map(Template::language).toList(),
                issue.warnings(),
                deliveries.values().stream().mapToLong(Long::longValue).sum(),
                deliveries,
                newsletters.reactions(issue.id()));
    }
}
