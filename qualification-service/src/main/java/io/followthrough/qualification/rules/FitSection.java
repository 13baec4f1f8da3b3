package io.followthrough.qualification.rules;

import io.followthrough.qualification.domain.identity.CompanyDomains;
import io.followthrough.qualification.domain.rules.CountryNames;
import io.followthrough.qualification.domain.rules.FitRules;
import io.followthrough.qualification.domain.text.Negation;
import io.followthrough.qualification.domain.text.Phrases;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads who the target customer is, and who is not: a strength of 0 excludes. */
final class FitSection {

    private static final Set<String> FIELDS = Set.of(
            "businessAddress", "employees", "industries", "countries", "freeMail", "titles", "revenue", "competitors");
    private static final double MOST_REVENUE = 1e15;

    private final YamlField section;
    private final Negation negation;

    FitSection(YamlField section, Negation negation) {
        this.section = section;
        this.negation = negation;
    }

    FitRules read() {
        section.onlyFields(FIELDS);
        var sizes = section.at("employees").items().stream()
                .map(size -> new FitRules.Size(
                        (int) size.at("from").number(0, Integer.MAX_VALUE),
                        size.at("strength").strength()))
                .toList();
        var industries = new HashMap<String, Double>();
        section.at("industries")
                .fields()
                .forEach((name, field) -> industries.put(name.toLowerCase(Locale.ROOT), field.strength()));
        var titles = new LinkedHashMap<String, Double>();
        optional("titles").forEach((name, field) -> titles.put(name, field.strength()));
        var phrases = new LinkedHashMap<String, Phrases>();
        titles.keySet().forEach(title -> phrases.put(title, Phrases.of(List.of(title), negation)));
        return new FitRules(
                section.at("businessAddress").strength(),
                sizes,
                industries,
                countries(),
                Set.copyOf(section.at("freeMail").texts()),
                phrases,
                titles,
                revenue(),
                competitors());
    }

    private Map<String, YamlField> optional(String name) {
        var field = section.at(name);
        return field.isPresent() ? field.fields() : Map.of();
    }

    private Map<String, Double> countries() {
        var countries = new HashMap<String, Double>();
        section.at("countries")
                .fields()
                .forEach(
                        (name, field) -> CountryNames.code(name)
                                .ifPresentOrElse(
                                        code -> countries.put(code, field.strength()),
                                        () -> field.problem(
                                                "is no country: " + name,
                                                "use its name or its code of ISO 3166-1, for example Germany, Alemania or DE")));
        return countries;
    }

    private List<FitRules.Revenue> revenue() {
        var field = section.at("revenue");
        return !field.isPresent()
                ? List.of()
                : field.items().stream()
                        .map(size -> new FitRules.Revenue(
                                BigDecimal.valueOf(size.at("from").number(0, MOST_REVENUE)),
                                size.at("strength").strength()))
                        .toList();
    }

    private Set<String> competitors() {
        var field = section.at("competitors");
        var competitors = new HashSet<String>();
        if (field.isPresent()) {
            for (var item : field.items()) {
                var domain = CompanyDomains.of(item.text().toLowerCase(Locale.ROOT));
                if (domain == null) {
                    item.problem("is no domain: " + item.text(), "use for example competitor.com");
                } else {
                    competitors.add(domain);
                }
            }
        }
        return competitors;
    }
}
