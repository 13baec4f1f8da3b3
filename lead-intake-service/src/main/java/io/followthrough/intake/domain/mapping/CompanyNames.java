package io.followthrough.intake.domain.mapping;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of companies in columns of people's names: programs keep both in one list, say in a column of its own which is which, and
 * write the company before the person ({@code Azure Interior, Brandon Freeman}). A company is nobody to be greeted by name.
 */
final class CompanyNames {

    private static final String NAME = "person.name";
    private static final String COMPANY = "company.name";
    private static final List<String> IS_ONE = List.of(
            "Is a Company",
            "is_company",
            "Ist ein Unternehmen",
            "Est une société",
            "Es una compañía",
            "È un'azienda",
            "É uma empresa",
            "Is een bedrijf");
    private static final Set<String> YES = Set.of(
            "true", "1", "yes", "x", "wahr", "ja", "vrai", "oui", "verdadero", "sí", "vero", "sì", "sim", "waar");
    /** Short ones only in capitals: people are called Sa, As and Ag. */
    private static final Pattern LEGAL_FORM = Pattern.compile(
            ".*[\\s,](?:(?iu:gmbh|mbh|ohg|gbr|kgaa|e\\.\\s?k\\.|e\\.\\s?v\\.|inc\\.?|incorporated|llc|ltd\\.?|limited|plc|corp\\.?|corporation"
                    + "|sarl|s\\.\\s?a\\.(?:\\s?s\\.)?|s\\.\\s?l\\.(?:\\s?u\\.)?|s\\.?r\\.?l\\.?|s\\.\\s?p\\.\\s?a\\.|b\\.\\s?v\\.|n\\.\\s?v\\.|ltda\\.?|sp\\. z o\\. ?o\\.|aps|oyj?)"
                    + "|AG|KG|UG|SE|SA|SAS|SASU|SPA|BV|NV|AB|AS|SL|SLU)");

    private CompanyNames() {}

    /** @param values of a row by field, which are put right */
    static void putRight(Row row, Map<String, String> values) {
        var name = values.get(NAME);
        if (name == null) {
            return;
        }
        var company = values.getOrDefault(COMPANY, "");
        if (isCompany(row) || LEGAL_FORM.matcher(name).matches()) {
            values.putIfAbsent(COMPANY, name);
            values.remove(NAME);
        } else if (!company.isEmpty() && name.regionMatches(true, 0, company + ", ", 0, company.length() + 2)) {
            values.put(NAME, name.substring(company.length() + 2).strip());
        }
    }

    private static boolean isCompany(Row row) {
        return IS_ONE.stream().anyMatch(column -> YES.contains(row.cell(column).toLowerCase(Locale.ROOT)));
    }
}
