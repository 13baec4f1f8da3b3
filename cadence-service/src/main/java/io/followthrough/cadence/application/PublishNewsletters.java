package io.followthrough.cadence.application;

import io.followthrough.cadence.domain.definition.Template;
import io.followthrough.cadence.domain.followup.TouchId;
import io.followthrough.cadence.domain.newsletter.Delivery;
import io.followthrough.cadence.domain.newsletter.Issue;
import io.followthrough.cadence.domain.newsletter.Reaction;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.ProspectErased;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Writes issues, sends them off, stops them, and hears what people do with them. */
public final class PublishNewsletters {

    /** What came of it. */
    public sealed interface Result {

        record Done(Issue issue) implements Result {}

        record Unknown() implements Result {}

        /** @param why and what to do instead */
        record Refused(String why) implements Result {}
    }

    private final Newsletters newsletters;
    private final InstantSource clock;

    public PublishNewsletters(Newsletters newsletters, InstantSource clock) {
        this.newsletters = newsletters;
        this.clock = clock;
    }

    /** A new issue, or a draft with other words. */
    public Result write(String id, String sender, List<Template> wordings) {
        for (var known = newsletters.find(id); known.isPresent(); known = newsletters.find(id)) {
            var before = known.get();
            if (before.state() != Issue.State.DRAFT) {
                return new Result.Refused("issue " + id + " was sent off at " + before.startedAt()
                        + ": what people have got stays as it was; write another issue");
            }
            var after = new Issue(id, before.number(), sender, wordings, Issue.State.DRAFT, null, null, false);
            if (newsletters.change(before, after)) {
                return new Result.Done(after);
            }
        }
        var number = newsletters.all().stream().mapToInt(Issue::number).max().orElse(0) + 1;
        if (number > Issue.MOST) {
            return new Result.Refused("there are " + Issue.MOST + " issues already");
        }
        var issue = new Issue(id, number, sender, wordings, Issue.State.DRAFT, null, null, false);
        return newsletters.add(issue)
                ? new Result.Done(issue)
                : new Result.Refused("somebody wrote an issue at the same moment: try again");
    }

    /** Said again, nothing more happens. */
    public Result send(String id) {
        var issue = newsletters.find(id).orElse(null);
        if (issue == null) {
            return new Result.Unknown();
        }
        return switch (issue.state()) {
            case SENDING -> new Result.Done(issue);
            case STOPPED -> new Result.Refused("issue " + id + " was stopped: write another one");
            case DRAFT -> {
                var started = issue.started(clock.instant());
                yield newsletters.change(issue, started)
                        ? new Result.Done(started)
                        : new Result.Refused("issue " + id + " was changed at the same moment: read it, and try again");
            }
        };
    }

    /** What has not left yet stays here. */
    public Result stop(String id) {
        for (var known = newsletters.find(id); known.isPresent(); known = newsletters.find(id)) {
            var issue = known.get();
            if (issue.state() == Issue.State.STOPPED) {
                return new Result.Done(issue);
            }
            if (newsletters.change(issue, issue.stopped())) {
                return new Result.Done(issue.stopped());
            }
        }
        return new Result.Unknown();
    }

    /** Repeating it changes nothing. */
    public void handle(List<EventEnvelope<?>> events) {
        for (var event : events) {
            switch (event.data()) {
                case ActivityRecorded activity -> heard(activity);
                case ProspectErased erased -> newsletters.forget(erased.prospectId());
                default -> {}
            }
        }
    }

    private void heard(ActivityRecorded activity) {
        Optional.ofNullable(activity.touchId())
                .flatMap(TouchId::parse)
                .filter(Delivery::isNewsletter)
                .ifPresent(touch -> Reaction.of(activity)
                        .ifPresent(reaction -> newsletters.react(touch.prospectId(), touch.attempt(), reaction)));
    }
}
