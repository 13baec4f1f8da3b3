package io.followthrough.qualification.domain;

import io.followthrough.events.Criterion;
import io.followthrough.events.CriterionScore;
import io.followthrough.events.Evidence;
import io.followthrough.events.Machine;
import io.followthrough.events.Stage;
import io.followthrough.qualification.domain.reading.CompanyReader;
import io.followthrough.qualification.domain.reading.FactReader;
import io.followthrough.qualification.domain.reading.RoadSign;
import io.followthrough.qualification.domain.reading.Sign;
import io.followthrough.qualification.domain.reading.TitleReader;
import io.followthrough.qualification.domain.rules.Rules;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Decides how good a person is, which road, which stage, what to ask next. */
public final class Qualification {

    /** Evidence told to others per criterion; all of it counts. */
    private static final int MOST_EVIDENCE_TOLD = 20;

    private final Rules rules;
    private final FactReader reader;
    private final CompanyReader companies;
    private final TitleReader titles;
    private final Catalogue catalogue;

    public Qualification(Rules rules) {
        this.rules = rules;
        this.reader = new FactReader(rules);
        this.companies = new CompanyReader(rules);
        this.titles = new TitleReader(rules);
        this.catalogue = Catalogue.of(rules, reader);
    }

    Rules rules() {
        return rules;
    }

    /** Pure: the same facts, rules and instant give the same decision, whatever the order in which the facts came. */
    public Decision decide(Prospect prospect, Instant now) {
        return decide(prospect, now, true);
    }

    /** The same without looking for the next question, which is half the work. */
    Decision decideWithoutQuestion(Prospect prospect, Instant now) {
        return decide(prospect, now, false);
    }

    private Decision decide(Prospect prospect, Instant now, boolean asking) {
        var history = History.of(prospect, reader);
        var snapshot = Snapshot.of(history, rules.evidence().fit(), prospect.apart());
        var counting = Scoring.counting(signs(history, snapshot), rules, now);
        var scores = Scoring.score(counting, rules, now);
        var walked = Stages.walk(prospect, history);
        var stage = Stages.judged(walked, scores, history, rules);
        var holding = Roads.holding(history);
        var lastHeard = lastHeard(prospect, history);
        var road = new Roads(rules.roads(), now).position(holding, stage, lastHeard);
        var outlook = new Outlook(rules, now, walked, stage, road, holding, counting, scores, history);
        return new Decision(
                stage,
                road,
                Roles.of(history, snapshot.person().jobTitle(), titles),
                scores.total(),
                criteria(counting, scores, new Ageing(rules, now)),
                scores.missing(),
                asking
                        ? NextQuestions.best(
                                catalogue, outlook, snapshot.person().language())
                        : null,
                snapshot.person(),
                snapshot.company(),
                Consents.of(prospect, history),
                snapshot.firstCapture(),
                history.isHistoric(),
                rules.version(),
                stage.stage() == Stage.DISQUALIFIED ? NoLeads.of(history) : null,
                stage.stage() == Stage.OPTED_OUT ? null : Unclears.of(history),
                PrivacyRequests.of(history),
                history.refusals(),
                scores.ranking(rules),
                CaptureMessages.newest(history),
                stage.stage() == Stage.OPTED_OUT ? null : HoldOff.of(history),
                NewsletterWish.since(history, rules.newsletter()),
                scores.encouraging(),
                snapshot.deadEmails(),
                new Ageing(rules, now).changesAt(counting, stage.stage()));
    }

    /** Answers that said nothing about their question. */
    public List<OpenAnswer> notUnderstood(Prospect prospect) {
        return OpenAnswer.of(prospect, reader);
    }

    /** What the end of the person's deals teaches, with what was known until then; empty while none has ended. */
    public Optional<Lesson> lesson(Prospect prospect) {
        return Lesson.ending(prospect)
                .map(ending -> new Lesson(ending.state() == KnownDeal.State.WON, traits(prospect, ending.since())));
    }

    /** What is known of the person, in coarse steps, to be compared with {@link #lesson lessons}. */
    public List<String> traits(Prospect prospect, Instant now) {
        var known = prospect.withoutDealsUntil(now);
        return Traits.of(known, decideWithoutQuestion(known, now));
    }

    /** Fact by fact, in order, and what company and title say. */
    private List<List<Sign>> signs(History history, Snapshot snapshot) {
        var signs = new ArrayList<List<Sign>>();
        history.facts().forEach(fact -> signs.add(fact.reading().signs()));
        if (snapshot.company() != null) {
            signs.add(companies.read(snapshot.company(), snapshot.companySince()));
        }
        var title = snapshot.person().jobTitle();
        if (title != null) {
            titles.sign(title, snapshot.titleSince()).ifPresent(sign -> signs.add(List.of(sign)));
            companies.title(title, snapshot.titleSince()).ifPresent(sign -> signs.add(List.of(sign)));
        }
        return signs;
    }

    /** When the person last came to us, answered, or showed current interest. */
    private static Instant lastHeard(Prospect prospect, History history) {
        return history.facts().stream()
                .filter(fact -> fact.machine() != Machine.MACHINE)
                .filter(fact -> switch (fact) {
                    case History.Captured captured ->
                        !captured.withdrawn() && !captured.capture().reported();
                    case History.Done done ->
                        done.activity().kind().isResponse()
                                || fact.reading().roadSigns().stream().anyMatch(RoadSign.Current.class::isInstance);
                })
                .map(History.Fact::at)
                .reduce((earlier, later) -> later)
                .orElse(prospect.firstSeenAt());
    }

    private List<CriterionScore> criteria(Map<Criterion, List<Sign>> counting, Scores scores, Ageing ageing) {
        var contributions = scores.contributions(rules);
        return Stream.of(Criterion.values())
                .map(criterion -> new CriterionScore(
                        criterion,
                        scores.values().get(criterion),
                        rules.of(criterion).weight(),
                        contributions.getOrDefault(criterion, BigDecimal.ZERO.setScale(Apportionment.DECIMALS)),
                        evidence(counting.getOrDefault(criterion, List.of()), ageing)))
                .toList();
    }

    private static List<Evidence> evidence(List<Sign> newestFirst, Ageing ageing) {
        return newestFirst.stream()
                .limit(MOST_EVIDENCE_TOLD)
                .map(sign -> new Evidence(sign.source().wireName(), sign.text(), sign.at(), ageing.expiry(sign)))
                .toList();
    }
}
