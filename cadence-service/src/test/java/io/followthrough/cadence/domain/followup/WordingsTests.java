package io.followthrough.cadence.domain.followup;

import static java.time.Duration.between;
import static java.time.Duration.ofDays;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.domain.definition.Library;
import io.followthrough.cadence.domain.definition.Presupposition;
import io.followthrough.cadence.domain.definition.Template;
import io.followthrough.cadence.domain.definition.Variant;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.Road;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Nobody reads the same words again as long as there are others. */
class WordingsTests {

    private static final Template HELLO = hello("A", "B", "C");

    private final Story story = Story.begin()
            .qualified(draft -> draft.road(Road.FUTURE_INTEREST, null))
            .hears(ActivityKind.LINK_CLICKED);

    @Test
    void eachContactWithATemplateHasOtherWordsUntilAllWereRead() {
        var read = new ArrayList<String>();
        for (var mail = 0; mail < 4; mail++) {
            read.add(sendNext(HELLO));
        }

        assertThat(read.subList(0, 3)).containsExactlyInAnyOrder("A", "B", "C");
        assertThat(read.get(3)).as("which is longest ago").isEqualTo(read.getFirst());
    }

    @Test
    void otherWordsThatAreNotTrueAreNoneToChooseFrom() {
        var words = new Template(
                "hello",
                1,
                List.of(
                        new Variant("A", "Hello", "{{greeting}}", null),
                        new Variant("B", "Hello", "We spoke", null, Set.of(Presupposition.TALKED)),
                        new Variant("C", "Hello", "Once more", null)));

        assertThat(List.of(sendNext(words), sendNext(words), sendNext(words))).doesNotContain("B");
    }

    @Test
    void whoHasReadAllWaitsForTheNextRoundAsLongAsOthers() {
        sendNext(HELLO);
        sendNext(HELLO);
        sendNext(HELLO);
        story.hears(ActivityKind.LINK_CLICKED);

        assertThat(untilNurtured(hello("A", "B", "C"))).isEqualTo(ofDays(182));
        assertThat(untilNurtured(hello("A", "B", "C", "D"))).as("there is news").isEqualTo(ofDays(91));
    }

    @Test
    void theSameWordsAreNotSentAgainWithinDays() {
        sendNext(hello("A"));
        var again = new TouchId(Story.ANN, 1, 2, 1);
        var read = story.now();

        assertThat(Wordings.obstacle(
                        story.followUp(), again, "A", read.plus(ofDays(7)).minusSeconds(1)))
                .hasValueSatisfying(why -> assertThat(why).endsWith("read on " + read));
        assertThat(Wordings.obstacle(story.followUp(), again, "A", read.plus(ofDays(7))))
                .isEmpty();
        assertThat(Wordings.obstacle(story.followUp(), again, "B", read)).isEmpty();
        assertThat(Wordings.obstacle(story.followUp(), new TouchId(Story.ANN, 1, 1, 1), "A", read))
                .as("the first answers what has just come in")
                .isEmpty();
    }

    /** By what was promised and sent so far. */
    private String sendNext(Template template) {
        while (story.dueMail().isEmpty()) {
            var at = Objects.requireNonNull(
                    Agenda.of(story.followUp(), Story.RULES.policy().patience()).mailAt() == null
                            ? story.next().at()
                            : Agenda.of(story.followUp(), Story.RULES.policy().patience())
                                    .mailAt());
            story.at(at.isAfter(story.now()) ? at : story.now().plus(ofDays(1)));
            story.take(Doing.whatIsDue(story.followUp(), Story.RULES, story.now()))
                    .hears(ActivityKind.EMAIL_OPENED);
        }
        var touch = story.dueMail().orElseThrow();
        var wording = Truth.wording(story.followUp(), touch, template).orElseThrow();
        var lease = new Lease("t", story.now().plusSeconds(60));
        story.take(Mailing.claim(story.followUp(), touch, wording.id(), lease, Story.RULES, story.now()));
        story.take(Mailing.sent(story.followUp(), touch, "t", Story.RULES, story.now()));
        return wording.id();
    }

    private java.time.Duration untilNurtured(Template template) {
        var library = Story.RULES.library();
        var templates = new HashMap<>(library.templates());
        templates.put(template.id(), template);
        var rules = new Rules(
                new Library(library.cadences(), library.windows(), templates, library.reps()),
                Story.RULES.policy(),
                Story.RULES.places());
        var profile = Objects.requireNonNull(story.followUp().profile());
        var next = Choosing.reentry(story.followUp(), profile, rules, story.now());
        return between(story.now(), Objects.requireNonNull(next.at()));
    }

    private static Template hello(String... variants) {
        return new Template(
                "hello",
                1,
                List.of(variants).stream()
                        .map(id -> new Variant(id, "Hello", "{{greeting}}", null))
                        .toList());
    }
}
