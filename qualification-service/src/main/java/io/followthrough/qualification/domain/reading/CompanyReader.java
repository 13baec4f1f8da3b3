package io.followthrough.qualification.domain.reading;

import io.followthrough.events.Company;
import io.followthrough.events.Criterion;
import io.followthrough.qualification.domain.rules.CountryNames;
import io.followthrough.qualification.domain.rules.EvidenceSource;
import io.followthrough.qualification.domain.rules.FitRules;
import io.followthrough.qualification.domain.rules.Rules;
import io.followthrough.qualification.domain.text.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether the company is one that we sell to. */
public final class CompanyReader {

    private final Rules rules;

    public CompanyReader(Rules rules) {
        this.rules = rules;
    }

    /** @param company as known from all captures together */
    public List<Sign> read(Company company, Instant at) {
        var fit = rules.evidence().fit();
        var signs = new ArrayList<Sign>();
        var employees = company.employees();
        if (employees != null) {
            fit.employees().stream()
                    .filter(size -> employees >= size.from())
                    .max(java.util.Comparator.comparingInt(FitRules.Size::from))
                    .ifPresent(size -> signs.add(sign("employees", employees + " employees", size.strength(), at)));
        }
        if (company.industry() != null) {
            var strength = fit.industries().get(company.industry().strip().toLowerCase(Locale.ROOT));
            if (strength != null) {
                signs.add(sign("industry", "industry: " + company.industry(), strength, at));
            }
        }
        if (company.country() != null) {
            var country = CountryNames.code(company.country()).orElse(company.country());
            var strength = fit.countries().get(country);
            if (strength != null) {
                signs.add(sign("country", "country: " + company.country(), strength, at));
            }
        }
        if (company.domain() != null && fit.competitors().contains(company.domain())) {
            signs.add(sign("competitor", "works at a competitor, " + company.domain(), 0, at));
        }
        if (signs.isEmpty() && company.domain() != null) {
            signs.add(sign("domain", "works at " + company.domain(), fit.businessAddress(), at));
        }
        return signs;
    }

    /** Whether it is a title that we look for; empty when the rules say nothing of it. The first that fits goes. */
    public Optional<Sign> title(String jobTitle, Instant at) {
        var fit = rules.evidence().fit();
        var message = Message.of(jobTitle);
        return fit.titles().entrySet().stream()
                .filter(title -> title.getValue().in(message).isPresent())
                .map(title -> sign(
                        "title", "job title: " + jobTitle, fit.titleStrengths().getOrDefault(title.getKey(), 0.0), at))
                .findFirst();
    }

    private Sign sign(String topic, String text, double strength, Instant at) {
        var source = EvidenceSource.COMPANY;
        return new Sign(
                Criterion.FIT,
                "company:" + topic,
                source,
                text,
                at,
                strength,
                rules.evidence().trust(source));
    }
}
