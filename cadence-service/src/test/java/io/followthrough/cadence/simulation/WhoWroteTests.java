package io.followthrough.cadence.simulation;

import static io.followthrough.cadence.domain.Known.plenty;
import static io.followthrough.testkit.Fixtures.MONDAY_8AM;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.People;
import io.followthrough.cadence.application.Correspondents;
import io.followthrough.cadence.application.Decisions;
import io.followthrough.cadence.application.HearMail;
import io.followthrough.cadence.application.MailListener.Taken;
import io.followthrough.cadence.application.PrivacyWish;
import io.followthrough.cadence.application.ReplyTokens;
import io.followthrough.cadence.application.RulesSource;
import io.followthrough.cadence.application.SenderStops;
import io.followthrough.cadence.application.SentSubjects;
import io.followthrough.cadence.application.SentTexts;
import io.followthrough.cadence.application.SentWords;
import io.followthrough.cadence.application.StoppedSenders;
import io.followthrough.cadence.config.InferredPlaces;
import io.followthrough.cadence.config.PublicHolidays;
import io.followthrough.cadence.domain.Known;
import io.followthrough.cadence.domain.followup.FollowUpPolicy;
import io.followthrough.cadence.domain.followup.TouchId;
import io.followthrough.cadence.domain.listening.Heard;
import io.followthrough.cadence.domain.listening.SentText;
import io.followthrough.cadence.domain.listening.SentTextTests;
import io.followthrough.cadence.domain.listening.Subjects;
import io.followthrough.cadence.listening.MimeLetters;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.Event;
import io.followthrough.events.ProspectErased;
import io.followthrough.kit.store.AggregateProcessor;
import io.followthrough.testkit.Fixtures;
import io.followthrough.testkit.TestClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each letter is told of the right people, once, or is left for somebody to read. */
class WhoWroteTests {

    private final TestClock clock = new TestClock(MONDAY_8AM);
    private final Published published = new Published();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final MemoryDefinitions definitions =
            MemoryDefinitions.of(Known.library(Known.ben(plenty()), Known.rep("eva", "Europe/Berlin", "DE", plenty())));
    private final Surroundings.Stores stores = Simulation.inMemory();
    private final UseCases service = UseCases.in(new Surroundings(
            stores,
            new Surroundings.World(
                    definitions, new PublicHolidays(), new InferredPlaces(ZoneOffset.UTC), ZoneOffset.UTC),
            OnPaper.outside(published),
            clock));
    private final MemorySubjects subjects = new MemorySubjects();
    private final MemoryTexts texts = new MemoryTexts();
    private final HearMail hearMail = hearMail();

    @Test
    void whoWasErasedIsReadByAPersonAndNothingIsToldOfThem() {
        happened("ann", People.aNewLead("ann"));
        erased("ann");

        var taken = arrives("From: ann@example.com", "In-Reply-To: <ann.e1s1a1@sales.example>", "", "Call me again!");

        assertThat(taken.leftOver()).isEqualTo("an answer to what was sent to somebody who was erased since");
        assertThat(told()).isEmpty();
        assertThat(heard("reply", "erased")).isEqualTo(1);
    }

    @Test
    void whoCameBackAfterwardsIsHeardAgainWhateverMailTheyAnswer() {
        happened("ann", People.aNewLead("ann"));
        erased("ann");
        happened("ann2", People.aNewLead("ann2", draft -> draft.reachedBy("ann@example.com", null)));

        var taken = arrives("From: ann@example.com", "In-Reply-To: <ann.e1s1a1@sales.example>", "", "stop");

        assertThat(taken.leftOver()).isNull();
        assertThat(told()).singleElement().satisfies(activity -> {
            assertThat(activity.prospectId()).isEqualTo("ann2");
            assertThat(activity.kind()).isEqualTo(ActivityKind.CONSENT_WITHDRAWN);
        });
    }

    @Test
    void whoeverWritesFromAnotherOfTheirAddressesIsThatPerson() {
        happened("ann", People.alsoAt(People.aNewLead("ann"), "ann@home.example"));

        var taken = arrives("From: Ann <Ann@Home.example>", "", "Please stop writing to me.");

        assertThat(taken.leftOver()).isNull();
        assertThat(told()).singleElement().satisfies(activity -> {
            assertThat(activity.prospectId()).isEqualTo("ann");
            assertThat(activity.kind()).isEqualTo(ActivityKind.CONSENT_WITHDRAWN);
        });
    }

    @Test
    void anAnswerFromAKnownAddressIsNotRemarkedUpon() {
        happened("ann", People.alsoAt(People.aNewLead("ann"), "ann@home.example"));

        arrives("From: ann@home.example", "In-Reply-To: <ann.e1s1a1@sales.example>", "", "Call me on Friday.");
        arrives("From: ann@third.example", "In-Reply-To: <ann.e1s1a1@sales.example>", "", "Or on Monday.");

        assertThat(told())
                .extracting(ActivityRecorded::remark)
                .containsExactlyInAnyOrder(null, "written from ann@third.example");
    }

    @Test
    void ofTwoWhoHaveAnAddressTheOneWhoIsWrittenToThereWroteIt() {
        happened("ann", People.alsoAt(People.aNewLead("ann"), "home@lee.example"));
        happened("bob", People.aNewLead("bob", draft -> draft.reachedBy("home@lee.example", null)));

        arrives("From: home@lee.example", "", "Call me on Friday.");

        assertThat(told())
                .singleElement()
                .extracting(ActivityRecorded::prospectId)
                .isEqualTo("bob");
    }

    @Test
    void aMachineOfSomebodyErasedIsCountedAndKeptNowhere() {
        happened("ann", People.aNewLead("ann"));
        erased("ann");

        var taken = arrives(
                "From: ann@example.com",
                "Auto-Submitted: auto-replied",
                "In-Reply-To: <ann.e1s1a1@sales.example>",
                "",
                "I am out of the office.");

        assertThat(taken.leftOver()).isNull();
        assertThat(heard("absence", "erased")).isEqualTo(1);
    }

    @Test
    void aStrangersWordIsReadIfItIsSaidToUsOrMustNotBeMissed() {
        assertThat(arrives("From: x@mail.example", "To: replies@sales.example", "", "May I ask something?")
                        .leftOver())
                .isEqualTo("an answer of somebody whom nobody here knows");
        assertThat(arrives("From: x@mail.example", "To: ben@sales.example", "", "Lunch on Friday?")
                        .leftOver())
                .as("private mail in a mailbox that is shared with people stays there alone")
                .isNull();
        assertThat(arrives("From: x@mail.example", "To: ben@sales.example", "", "Unsubscribe me, please.")
                        .leftOver())
                .isEqualTo("a wish to be left in peace of somebody whom nobody here knows");
        assertThat(told()).isEmpty();
    }

    @Test
    void aStrangersRequestForTheirDataIsOneWhereverItIsSaid() {
        var german = arrives(
                "From: stranger@nobody.example",
                "To: replies@sales.example",
                "",
                "Bitte löschen Sie alle meine Daten. Ich stehe auf Ihrer Liste.");
        assertThat(german.asks()).isEqualTo(PrivacyWish.ERASURE);
        assertThat(german.leftOver()).isEqualTo("a request to be forgotten of somebody whom nobody here knows");

        var copy = arrives(
                "From: stranger@nobody.example",
                "To: ben@sales.example",
                "",
                "Please send me a copy of all data you hold about me.");
        assertThat(copy.asks()).isEqualTo(PrivacyWish.ACCESS);
        assertThat(arrives(
                                "From: carla@copies.example",
                                "To: replies@sales.example",
                                "",
                                "Solicito una copia de todos mis datos personales (art. 15 RGPD). Carla")
                        .asks())
                .isEqualTo(PrivacyWish.ACCESS);
        assertThat(copy.leftOver()).as("also in a shared mailbox").isNotNull();

        assertThat(arrives("From: x@mail.example", "To: replies@sales.example", "", "May I ask something?")
                        .asks())
                .isNull();
    }

    @Test
    void whatIsWrittenOverTheSubjectOfAnAnswerIsTheWritersOwn() {
        happened("ann", People.aNewLead("ann"));
        subjects.add("May I stop writing to you?");
        var answers = "In-Reply-To: <ann.e1s1a1@sales.example>";

        assertThat(arrives("From: ann@example.com", answers, "Subject: Re: May I stop writing to you?", "", "")
                        .heard())
                .isInstanceOfSatisfying(
                        Heard.Reply.class,
                        reply -> assertThat(reply.remark()).contains("Re: May I stop writing to you?"));
        assertThat(arrives("From: ann@example.com", "Subject: Re: remove me from your list", "", "")
                        .heard())
                .as("it answers something else")
                .isInstanceOf(Heard.Reply.class);
        assertThat(arrives("From: ann@example.com", answers, "Subject: Re: Please call me on Thursday", "", "")
                        .heard())
                .isInstanceOfSatisfying(
                        Heard.Reply.class, reply -> assertThat(reply.text()).isEqualTo("Please call me on Thursday"));
        assertThat(arrives("From: ann@example.com", answers, "Subject: Re: remove me from your list", "", "")
                        .heard())
                .isInstanceOf(Heard.OptOut.class);
    }

    @Test
    void anOfferToStopIsNoWishOfWhoQuotesIt() {
        happened("ann", People.aNewLead("ann"));
        var offer =
                "Hello Ann,\n\nI have tried to reach you three times. Shall I remove you from our list? Tell me to stop"
                        + " and I will never write again.\n\nKind regards\nBen";
        String[] answer = {"From: ann@example.com", "In-Reply-To: <ann.e1s1a1@sales.example>", "", "Got it.", "", offer
        };

        assertThat(arrives(answer).heard())
                .as("nobody knows whose words they are")
                .isInstanceOf(Heard.OptOut.class);
        texts.add("ann.e1s1a1@sales.example", SentText.of(offer));
        assertThat(arrives(answer).heard()).isInstanceOf(Heard.Reply.class);
    }

    @Test
    void whatWeWroteIsNotSaidByWhoQuotesItWithoutAMark() {
        happened("ann", People.aNewLead("ann"));
        texts.add("ann.e1s1a1@sales.example", SentText.of(SentTextTests.OURS));
        var answers = "In-Reply-To: <ann.e1s1a1@sales.example>";

        var taken = arrives("From: ann@example.com", answers, "", "Thursday at ten suits me.", "", SentTextTests.OURS);

        assertThat(taken.heard())
                .isInstanceOfSatisfying(
                        Heard.Reply.class,
                        reply -> assertThat(reply.text())
                                .as("shown whole")
                                .startsWith("Thursday at ten suits me.")
                                .contains("> Hello Ann,"));
        assertThat(arrives("From: ann@example.com", answers, "", "Yes, unsubscribe me.", "", SentTextTests.OURS)
                        .heard())
                .isInstanceOf(Heard.OptOut.class);
    }

    @Test
    void aRepresentativeInTheConversationIsNotTheCustomer() {
        happened("ann", People.aNewLead("ann"));

        var taken = arrives(
                "From: Ben <BEN@sales.example>",
                "To: ann@example.com",
                "Cc: replies@sales.example",
                "References: <ann.e1s1a1@sales.example>",
                "",
                "I will stop by tomorrow, please remove the fence.");

        assertThat(taken.heard()).isInstanceOf(Heard.Nothing.class);
        assertThat(told()).isEmpty();
    }

    @Test
    void whoWantsToBeLeftInPeaceByAColleaguesMailIsLeftInPeaceAsWell() {
        happened("ann", People.aNewLead("ann"));
        happened("bob", People.aNewLead("bob"));

        arrives("From: bob@example.com", "In-Reply-To: <ann.e1s1a1@sales.example>", "", "stop");

        assertThat(told())
                .extracting(ActivityRecorded::prospectId, ActivityRecorded::kind)
                .containsExactlyInAnyOrder(
                        org.assertj.core.api.Assertions.tuple("ann", ActivityKind.CONSENT_WITHDRAWN),
                        org.assertj.core.api.Assertions.tuple("bob", ActivityKind.CONSENT_WITHDRAWN));
        assertThat(told()).extracting(ActivityRecorded::activityId).doesNotHaveDuplicates();
    }

    @Test
    void anAnswerByAColleagueIsTheAnswerOfWhoWasAsked() {
        happened("ann", People.aNewLead("ann"));
        happened("bob", People.aNewLead("bob"));

        arrives("From: bob@example.com", "In-Reply-To: <ann.e1s1a1@sales.example>", "", "Yes, call us tomorrow.");

        assertThat(told()).singleElement().satisfies(activity -> {
            assertThat(activity.prospectId()).isEqualTo("ann");
            assertThat(activity.touchId()).isEqualTo("ann.e1s1a1");
        });
    }

    @Test
    void ofSeveralPeopleBehindOneAddressTheOneWhoWasWrittenToLastAnswers() {
        for (var person : List.of("early", "late")) {
            happened(person, People.aNewLead(person, draft -> draft.reachedBy("office@example.com", null)));
            service.doWhatIsDueNow();
            clock.advance(Duration.ofDays(2));
            service.doWhatIsDueNow();
        }

        arrives("From: office@example.com", "To: replies@sales.example", "", "Please call tomorrow.");

        assertThat(told())
                .singleElement()
                .satisfies(activity -> assertThat(activity.prospectId()).isEqualTo("late"));
    }

    @Test
    void aCopyByASecondAddressOfTheMailboxIsHeardOnceWhoeverItWasWrittenTo() {
        happened("ann", People.aNewLead("ann"));
        var answer = List.of(
                "From: ann@example.com",
                "To: eva@sales.example",
                "Cc: ben@sales.example",
                "Message-ID: <1@example.com>",
                "In-Reply-To: <ann.e1s1a1@sales.example>",
                "",
                "Yes, tomorrow.");

        arrives(answer.toArray(String[]::new));
        arrives(answer.toArray(String[]::new));

        assertThat(told())
                .singleElement()
                .satisfies(activity -> assertThat(activity.touchId()).isEqualTo("ann.e1s1a1"));
    }

    @Test
    void ofTwoMarksTheOneCountsWhoseTheAddressIsElseTheOneThatIsAnswered() {
        happened("ann", People.aNewLead("ann"));
        happened("bob", People.aNewLead("bob"));
        var both = "To: replies+ann.e1s1a1@sales.example, replies+bob.e1s1a1@sales.example";

        arrives("From: bob@example.com", both, "", "Yes, tell me more.");
        arrives(
                "From: assistant@example.com",
                both,
                "In-Reply-To: <ann.e1s1a1@sales.example>",
                "",
                "Please send us the price list.");

        assertThat(told())
                .extracting(ActivityRecorded::prospectId, ActivityRecorded::text)
                .containsExactlyInAnyOrder(
                        org.assertj.core.api.Assertions.tuple("bob", "Yes, tell me more."),
                        org.assertj.core.api.Assertions.tuple("ann", "Please send us the price list."));
    }

    @Test
    void whereNothingTellsWhomItIsAboutEachIsAskedAbout() {
        happened("ann", People.aNewLead("ann"));
        happened("bob", People.aNewLead("bob"));
        var both = "To: replies+ann.e1s1a1@sales.example, replies+bob.e1s1a1@sales.example";

        arrives("From: assistant@example.com", both, "", "Please send us the price list.");
        var absence =
                arrives("From: assistant@example.com", both, "Auto-Submitted: auto-replied", "", "I am on holiday.");

        assertThat(told())
                .hasSize(2)
                .allSatisfy(activity -> {
                    assertThat(activity.kind()).isEqualTo(ActivityKind.EMAIL_REPLIED);
                    assertThat(activity.remark()).contains("several people");
                })
                .extracting(ActivityRecorded::prospectId)
                .containsExactlyInAnyOrder("ann", "bob");
        assertThat(absence.leftOver()).contains("nothing tells whom it is about");

        arrives("From: assistant@example.com", both, "", "stop");
        assertThat(told().stream().filter(activity -> activity.kind() == ActivityKind.CONSENT_WITHDRAWN))
                .extracting(ActivityRecorded::prospectId)
                .as("who wants peace gets it for both")
                .containsExactlyInAnyOrder("ann", "bob");
    }

    @Test
    void twoMarksOfOnePersonAreOne() {
        happened("ann", People.aNewLead("ann"));

        arrives(
                "From: assistant@example.com",
                "To: replies+ann.e1s1a1@sales.example, replies+ann.e1s2a1@sales.example",
                "",
                "Please send us the price list.");

        assertThat(told())
                .singleElement()
                .satisfies(activity -> assertThat(activity.remark()).isEqualTo("written from assistant@example.com"));
    }

    @Test
    void whatIsShownOfAnAddressIsOneLineOfBoundedLengthThatTurnsNothingAround() {
        happened("ann", People.aNewLead("ann"));
        var answers = "In-Reply-To: <ann.e1s1a1@sales.example>";

        arrives("From: " + "Carla ".repeat(2_000) + "<carla@example.com>", answers, "", "Could you send an offer?");
        arrives(
                "From: Dan \u202Emoc.elpmaxe@nna\u202C\u200B\tBerg <dan@example.com>",
                answers,
                "",
                "Could I have one too?");
        arrives("From: " + "e".repeat(5_000) + "@example.com", answers, "", "And please send me one as well.");

        assertThat(told())
                .extracting(ActivityRecorded::remark)
                .allSatisfy(remark -> assertThat(remark.length()).isLessThanOrEqualTo("written from ".length() + 320))
                .allSatisfy(remark -> assertThat(remark).matches("[^\\p{Cntrl}\\p{Cf}]+"))
                .first()
                .isEqualTo("written from carla@example.com");
    }

    @Test
    void whoAnswersFromAnotherAddressIsNamedToWhoeverAnswersThem() {
        happened("ann", People.aNewLead("ann"));
        var answers = "In-Reply-To: <ann.e1s1a1@sales.example>";

        arrives("From: Ann <ANN@example.com>", answers, "", "Could you send an offer?");
        arrives("From: Carla Berg <carla@example.com>", answers, "", "Could you send the offer to me as well?");

        assertThat(told())
                .extracting(ActivityRecorded::remark)
                .containsExactly(null, "written from Carla Berg <carla@example.com>");
    }

    private void happened(String prospectId, Event event) {
        service.followProspects().handle(List.of(Fixtures.anEvent(prospectId, clock.instant(), event)));
    }

    private void erased(String prospectId) {
        happened(prospectId, new ProspectErased(prospectId, "asked for it"));
    }

    private Taken arrives(String... lines) {
        var raw = String.join("\r\n", lines);
        return hearMail.hear(
                "letter-" + raw.hashCode(),
                MimeLetters.read(raw.getBytes(StandardCharsets.UTF_8), clock.instant()),
                clock.instant());
    }

    private List<ActivityRecorded> told() {
        return published.of(ActivityRecorded.class);
    }

    private double heard(String what, String by) {
        return metrics.counter("followthrough.cadence.mail.heard", "what", what, "by", by)
                .count();
    }

    private HearMail hearMail() {
        return new HearMail(
                new Correspondents(stores.followUps(), new PlainTokens()),
                new Decisions(new AggregateProcessor<>(stores.followUps(), published), service.diaries()),
                new RulesSource(definitions, FollowUpPolicy.DEFAULT, new InferredPlaces(ZoneOffset.UTC)),
                clock,
                new SenderStops(new NobodyStopped(), Duration.ofHours(4), clock),
                new SentWords(subjects, texts),
                metrics);
    }

    private static final class MemorySubjects implements SentSubjects {

        private final Set<String> sent = new HashSet<>();

        @Override
        public void add(String subject) {
            sent.add(Subjects.key(subject));
        }

        @Override
        public boolean isSurelyAnother(String subject, Instant answered) {
            return answered.isAfter(Instant.MIN) && !sent.contains(Subjects.key(subject));
        }
    }

    private static final class MemoryTexts implements SentTexts {

        private final Map<String, SentText> sent = new HashMap<>();

        @Override
        public void add(String messageId, SentText text) {
            sent.put(messageId, text);
        }

        @Override
        public SentText sentTo(Collection<String> prospectIds) {
            return SentText.ofDigests(sent.entrySet().stream()
                    .filter(entry ->
                            prospectIds.stream().anyMatch(id -> entry.getKey().startsWith(id + ".")))
                    .flatMap(entry -> entry.getValue().digests().stream())
                    .toList());
        }

        @Override
        public void forget(String prospectId) {
            sent.keySet().removeIf(id -> id.startsWith(prospectId + "."));
        }
    }

    /** Marks without a signature. */
    private static final class PlainTokens implements ReplyTokens {

        @Override
        public Optional<TouchId> read(String token) {
            return TouchId.parse(token);
        }

        @Override
        public boolean isOurs(String address) {
            return address.equals("replies@sales.example");
        }
    }

    private static final class NobodyStopped implements StoppedSenders {

        @Override
        public void stop(Stop stop) {
            throw new AssertionError("nobody is refused here");
        }

        @Override
        public Optional<Stop> find(String sender, Instant now) {
            return Optional.empty();
        }

        @Override
        public List<Stop> lasting(Instant now) {
            return List.of();
        }

        @Override
        public Optional<Past> past(String sender) {
            return Optional.empty();
        }

        @Override
        public void refused(String sender, String messageId, Instant at) {
            throw new AssertionError("nobody is refused here");
        }

        @Override
        public void taken(String sender, Instant at) {
            throw new AssertionError("nobody was refused here");
        }

        @Override
        public boolean lift(String sender, Instant now) {
            return false;
        }
    }
}
