package io.followthrough.cadence.web;

import io.followthrough.cadence.application.AgreedMeetings;
import io.followthrough.cadence.application.RulesSource;
import io.followthrough.cadence.application.Worklist;
import io.followthrough.cadence.application.Worklist.Task;
import io.followthrough.cadence.domain.definition.Rep;
import io.followthrough.cadence.domain.followup.Answering;
import io.followthrough.cadence.domain.followup.CallWishes;
import io.followthrough.cadence.domain.followup.CallingHours;
import io.followthrough.cadence.domain.followup.FollowUp;
import io.followthrough.cadence.domain.followup.Holding;
import io.followthrough.cadence.domain.followup.Message;
import io.followthrough.cadence.domain.followup.NotThere;
import io.followthrough.cadence.domain.followup.Note;
import io.followthrough.cadence.domain.followup.Profile;
import io.followthrough.cadence.domain.followup.UnclearMessage;
import io.followthrough.cadence.domain.listening.AskedCall;
import io.followthrough.events.CadenceVersion;
import io.followthrough.events.Company;
import io.followthrough.events.NextQuestion;
import io.followthrough.events.Objection;
import io.followthrough.events.Person;
import io.followthrough.events.Stage;
import io.followthrough.events.TouchChannel;
import io.followthrough.events.Unclear;
import io.followthrough.kit.time.BusinessZone;
import io.followthrough.kit.web.ProblemException;
import io.followthrough.kit.web.WholeList;
import io.swagger.v3.oas.annotations.Operation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What there is to do, in order, with what one needs to know for it. */
@RestController
class WorklistController {

    private final Worklist worklist;
    private final AgreedMeetings agreed;
    private final RulesSource rules;
    private final BusinessZone zone;
    private final InstantSource clock;

    WorklistController(
            Worklist worklist, AgreedMeetings agreed, RulesSource rules, BusinessZone zone, InstantSource clock) {
        this.zone = zone;
        this.clock = clock;
        this.agreed = agreed;
        this.worklist = worklist;
        this.rules = rules;
    }

    record TaskView(
            String touchId,
            String prospectId,
            String enrolmentId,
            CadenceVersion cadence,
            TouchView touch,
            boolean overdue,
            String whyNow,
            @Nullable String callHours,
            @Nullable Person person,
            @Nullable Company company,
            @Nullable PlaceView place,
            @Nullable Stage stage,
            @Nullable BigDecimal score,
            @Nullable NextQuestion nextQuestion,
            ScriptView script,
            @Nullable Unclear unclear) {}

    /**
     * A message that somebody has to read: nothing is sent by itself until then.
     *
     * @param likeliest what it may mean, the likeliest first; {@code POST /v1/worklist/{prospectId}/reading} says which
     * @param repId who is to read it; absent if it is anybody's
     */
    record ReadingView(
            String prospectId,
            String factId,
            Instant at,
            String text,
            List<String> likeliest,
            boolean mayRefuse,
            @Nullable String repId,
            @Nullable Person person,
            @Nullable Company company) {}

    /**
     * A message that somebody has to answer: the person is waiting.
     *
     * @param messageId {@code POST /v1/worklist/{prospectId}/answered} says that it is done
     * @param channel by which it came; absent if by a form
     * @param text empty if it came without
     * @param toSeeTo besides the answer: a number or address that is refused, for example; absent if there is nothing
     * @param asksForCall whether they want to be called, and nobody has tried since: it is never passed over
     * @param overdue whether it waits longer than tasks may, so that it is on everybody's list
     * @param callFrom when they want to be called; absent if whenever
     * @param callUntil the end of that time, an hour after it if only an hour is named
     * @param repId who is to answer; absent if it is anybody's
     */
    record AnswerView(
            String prospectId,
            String messageId,
            @Nullable TouchChannel channel,
            Instant at,
            String text,
            @Nullable String toSeeTo,
            boolean asksForCall,
            boolean overdue,
            @Nullable Instant callFrom,
            @Nullable Instant callUntil,
            @Nullable String repId,
            @Nullable Person person,
            @Nullable Company company) {

        /** Since when somebody waits, or from when on a call is wanted. */
        private Instant since() {
            return callFrom == null || callFrom.isBefore(at) ? at : callFrom;
        }
    }

    /**
     * @param items contacts to make
     * @param today of the representative; of everybody's list in the business zone
     * @param toRead messages to read, the longest waiting first
     * @param toAnswer messages to answer: first those that ask for a call, by the time that they name, else the longest waiting first
     * @param toRearrange meetings and calls that people asked for which cannot be as agreed, the first to come first; also
     *     those of representatives who are away or have left
     */
    record WorklistView(
            List<TaskView> items,
            @Nullable String next,
            @Nullable Long total,
            List<ReadingView> toRead,
            List<AnswerView> toAnswer,
            List<AgreedView> toRearrange,
            LocalDate today)
            implements WholeList<TaskView> {

        @Override
        public WorklistView piece(List<TaskView> piece, @Nullable String following) {
            return new WorklistView(piece, following, total, toRead, toAnswer, toRearrange, today);
        }
    }

    /** @param questions the one that would change most first */
    record ScriptView(String purpose, List<String> questions, List<Note> lastNotes, List<Objection> openObjections) {}

    /**
     * @param rep all representatives if absent
     * @param date today in the representative's zone if absent
     */
    @Operation(operationId = "worklist", summary = "Today's calls and tasks in order, with what to say")
    @GetMapping("/v1/worklist")
    WorklistView worklist(
            @RequestParam(required = false) @Nullable String rep,
            @RequestParam(required = false) @Nullable LocalDate date) {
        var reps = reps(rep);
        var tasks = reps.stream()
                .flatMap(one -> worklist.of(one, date).stream())
                .sorted(Comparator.comparing(task -> task.touch().plannedAt()))
                .map(this::view)
                .toList();
        var toRead = worklist.toRead(rep == null ? null : reps.getFirst()).stream()
                .flatMap(followUp -> followUp.unclear().map(message -> view(followUp, message.said())).stream())
                .toList();
        var toAnswer = worklist.toAnswer(rep == null ? null : reps.getFirst()).stream()
                .flatMap(followUp -> followUp.toAnswer().stream().map(message -> view(followUp, message)))
                .sorted(Comparator.comparing(AnswerView::asksForCall).reversed().thenComparing(AnswerView::since))
                .toList();
        var who = rep == null ? null : reps.getFirst();
        var toRearrange = Stream.concat(
                        agreed.toRearrange(who).stream().map(AgreedView::of),
                        agreed.callsToRearrange(who).stream().flatMap(person -> AgreedView.ofCall(person).stream()))
                .sorted(Comparator.comparing(AgreedView::from))
                .toList();
        return new WorklistView(
                tasks,
                null,
                (long) tasks.size(),
                toRead,
                toAnswer,
                toRearrange,
                today(rep == null ? null : reps.getFirst()));
    }

    private LocalDate today(@Nullable Rep rep) {
        var now = clock.instant();
        return rep == null ? zone.dayOf(now) : now.atZone(rep.timeZone()).toLocalDate();
    }

    private AnswerView view(FollowUp followUp, Message message) {
        var profile = followUp.profile();
        var asksForCall = CallWishes.isOpen(followUp, message);
        var call =
                asksForCall ? CallWishes.time(followUp, message, rules.rules().places()) : Optional.<AskedCall>empty();
        return new AnswerView(
                followUp.prospectId(),
                message.id(),
                message.channel(),
                message.at(),
                CalendarTimes.read(followUp, message.text(), rules),
                Answering.toSeeTo(message).orElse(null),
                asksForCall,
                Holding.isOverdue(
                        call.map(AskedCall::from).filter(message.at()::isBefore).orElse(message.at()),
                        rules.rules().policy(),
                        clock.instant()),
                call.map(AskedCall::from).orElse(null),
                call.map(AskedCall::until).orElse(null),
                followUp.reader(),
                NotThere.callable(followUp),
                profile == null ? null : profile.company());
    }

    private static ReadingView view(FollowUp followUp, Unclear said) {
        var profile = followUp.profile();
        return new ReadingView(
                followUp.prospectId(),
                said.factId(),
                said.at(),
                said.text(),
                said.likeliest(),
                said.mayRefuse(),
                followUp.reader(),
                profile == null ? null : profile.person(),
                profile == null ? null : profile.company());
    }

    private List<Rep> reps(@Nullable String id) {
        var known = rules.definitions().library().reps();
        if (id == null) {
            return known.values().stream().sorted(Comparator.comparing(Rep::id)).toList();
        }
        var rep = known.get(id);
        if (rep == null) {
            throw ProblemException.notFound("rep", id);
        }
        return List.of(rep);
    }

    private TaskView view(Task task) {
        var profile = task.followUp().profile();
        var touch = TouchView.of(task.enrolment(), task.touch());
        return new TaskView(
                touch.touchId(),
                task.followUp().prospectId(),
                task.enrolment().enrolmentId(),
                task.enrolment().cadence(),
                touch,
                task.overdue(),
                whyNow(task),
                CallingHours.inWords(task.followUp()).orElse(null),
                profile == null ? null : profile.person(),
                profile == null ? null : profile.company(),
                PlaceView.of(task.followUp(), rules),
                profile == null ? null : profile.stage(),
                profile == null ? null : profile.score(),
                profile == null ? null : profile.nextQuestion(),
                script(task, profile),
                task.followUp().unclear().map(UnclearMessage::said).orElse(null));
    }

    private static ScriptView script(Task task, @Nullable Profile profile) {
        var next = profile == null || profile.nextQuestion() == null
                ? Stream.<String>empty()
                : Stream.of(profile.nextQuestion().text());
        return new ScriptView(
                task.script().purpose(),
                Stream.concat(next, task.script().questions().stream())
                        .distinct()
                        .toList(),
                task.followUp().memory().notes(),
                task.followUp().memory().openObjections());
    }

    private static String whyNow(Task task) {
        var touch = task.touch();
        var name = task.cadence() == null
                ? task.enrolment().cadence().id()
                : task.cadence().name();
        var step = "contact " + touch.step() + " of \"" + name + "\"";
        var attempt = touch.attempt() > 1 ? ", attempt " + touch.attempt() : "";
        var reason = touch.reason() == null ? "" : "; " + touch.reason();
        var lateness = task.overdue() ? ", left over since " + touch.plannedAt() : "";
        return step + attempt + ", " + touch.state().name().toLowerCase(Locale.ROOT) + lateness + reason;
    }
}
