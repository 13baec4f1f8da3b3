package io.followthrough.cadence.simulation;

import io.followthrough.cadence.application.Diaries.Diary;
import io.followthrough.cadence.config.InferredPlaces;
import io.followthrough.cadence.config.PublicHolidays;
import io.followthrough.cadence.domain.followup.FollowUpPolicy;
import io.followthrough.cadence.domain.planning.RepCalendar;
import io.followthrough.cadence.simulation.SimulationReport.Day;
import io.followthrough.cadence.simulation.SimulationReport.RepDay;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.TouchSent;
import io.followthrough.kit.messaging.EventPublisher;
import io.followthrough.kit.messaging.Outgoing;
import io.followthrough.kit.messaging.RawRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import java.util.function.Function;

/** Lets a crowd and its representatives go through the service's own use cases, a quarter of an hour at a time. */
public final class Simulation implements EventPublisher {

    private static final Duration STEP = Duration.ofMinutes(15);

    private final Scenario scenario;
    private final VirtualClock clock;
    private final Surroundings around;
    private final UseCases useCases;
    private final Reacting reacting;
    private final Consumer<EventEnvelope<?>> listener;
    private final PriorityQueue<EventEnvelope<?>> news = new PriorityQueue<>(
            Comparator.<EventEnvelope<?>, Instant>comparing(EventEnvelope::time).thenComparing(EventEnvelope::id));
    private Tally tally = new Tally();

    /** @param stores what the use cases read and write; by default in memory */
    Simulation(
            Scenario scenario,
            Function<EventPublisher, Surroundings.Stores> stores,
            Consumer<EventEnvelope<?>> listener) {
        this.scenario = scenario;
        this.clock = new VirtualClock(scenario.start());
        this.reacting = new Reacting(scenario.reactions(), new Luck(scenario.seed()));
        this.listener = listener;
        this.around = new Surroundings(
                stores.apply(this),
                new Surroundings.World(
                        MemoryDefinitions.shippedWith(scenario.reps()),
                        new PublicHolidays(),
                        new InferredPlaces(scenario.businessZone()),
                        scenario.businessZone()),
                OnPaper.outside(this),
                clock);
        this.useCases = UseCases.in(around);
    }

    public static Simulation of(Scenario scenario) {
        return new Simulation(scenario, publisher -> inMemory(), fact -> {});
    }

    static Surroundings.Stores inMemory() {
        return new Surroundings.Stores(
                new MemoryFollowUps(FollowUpPolicy.DEFAULT.patience()),
                new MemoryRepCalendars(),
                new MemoryBrokenPromises());
    }

    /** @param progress is told each day that is over */
    public SimulationReport run(Consumer<Day> progress) {
        var crowd = new Crowd(scenario);
        var first = scenario.start().atZone(scenario.businessZone()).toLocalDate();
        var days = new ArrayList<Day>();
        for (var date : first.datesUntil(first.plusDays(scenario.days())).toList()) {
            tally = new Tally();
            crowd.on(date).forEach(news::add);
            goThrough(date);
            var day = picture(date);
            days.add(day);
            progress.accept(day);
        }
        return SimulationReport.of(scenario, days, around.stores().followUps().countWithoutNextAction());
    }

    private void goThrough(LocalDate date) {
        var end = date.plusDays(1).atStartOfDay(scenario.businessZone()).toInstant();
        var representatives = new Representatives(
                scenario.reps(),
                useCases,
                around.stores().followUps(),
                scenario.reactions(),
                new Luck(scenario.seed()));
        var now = date.atStartOfDay(scenario.businessZone()).toInstant().plus(STEP);
        for (; !now.isAfter(end); now = now.plus(STEP)) {
            clock.set(now);
            if (scenario.isDown(now)) {
                continue;
            }
            var arrived = newsUntil(now);
            if (!arrived.isEmpty()) {
                useCases.followProspects().handle(arrived);
                answer(arrived);
            }
            useCases.doWhatIsDueNow();
            representatives.work(now);
        }
    }

    /** Representatives here leave nobody waiting for an answer. */
    private void answer(List<EventEnvelope<?>> arrived) {
        var writers = arrived.stream()
                .filter(event -> event.data() instanceof ActivityRecorded)
                .map(EventEnvelope::subject)
                .distinct()
                .toList();
        for (var person : around.stores().followUps().load(writers).values()) {
            var followUp = person.state();
            if (followUp != null) {
                followUp.toAnswer()
                        .forEach(message ->
                                useCases.answerMessages().answered(followUp.prospectId(), message.id(), null, null));
            }
        }
    }

    private List<EventEnvelope<?>> newsUntil(Instant now) {
        var arrived = new ArrayList<EventEnvelope<?>>();
        while (!news.isEmpty() && !news.peek().time().isAfter(now)) {
            arrived.add(news.remove());
        }
        tally.arrived((int) arrived.stream()
                .filter(event -> event.data() instanceof io.followthrough.events.ProspectQualified)
                .count());
        return arrived;
    }

    private Day picture(LocalDate date) {
        return new Day(
                date,
                tally.arrivals(),
                tally.starts(),
                around.stores().followUps().countWaiting(),
                tally.contacts(),
                tally.finished(),
                scenario.reps().stream()
                        .flatMap(rep -> useCases.diaries().of(rep.id()).stream())
                        .map(Diary::calendar)
                        .map(calendar -> picture(calendar, date))
                        .toList());
    }

    private static RepDay picture(RepCalendar calendar, LocalDate date) {
        var worked = calendar.workOn(date).stream()
                .mapToLong(work -> Duration.between(work.start(), work.end()).toMinutes())
                .sum();
        var capacity = calendar.rep().capacity();
        return new RepDay(
                calendar.rep().id(),
                calendar.load(date).minutes(),
                (int) Math.min(worked, capacity.day()),
                calendar.load(date).emails());
    }

    @Override
    public void publish(List<Outgoing> events) {
        for (var event : events) {
            var fact = event.envelope().data();
            tally.take(fact);
            listener.accept(event.envelope());
            if (fact instanceof TouchSent sent) {
                reacting.to(sent.touch(), event.envelope().time()).ifPresent(news::add);
            }
        }
    }

    @Override
    public void publishRaw(List<RawRecord> records) {
        throw new UnsupportedOperationException("nothing is passed on in a simulation");
    }
}
