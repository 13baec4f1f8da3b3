package io.followthrough.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/**
 * The rule that every {@code domain} package obeys, as an allow-list: Java itself, the words of the contract, and its
 * own types. It may not ask the time or make ids of its own.
 */
public final class DomainPurity {

    private DomainPurity() {}

    /** @param domainPackage for example {@code io.followthrough.cadence.domain}; must hold classes */
    public static void check(String domainPackage, String... moreAllowed) {
        var imported = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(domainPackage);
        if (imported.isEmpty()) {
            throw new AssertionError(domainPackage + " holds no classes: the rule would prove nothing");
        }
        var allowed = new java.util.ArrayList<>(java.util.List.of(
                domainPackage + "..", "java..", "io.followthrough.events", "org.jspecify.annotations"));
        allowed.addAll(java.util.List.of(moreAllowed));
        classes()
                .that()
                .resideInAPackage(domainPackage + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed.toArray(String[]::new))
                .check(imported);
        noClasses()
                .that()
                .resideInAPackage(domainPackage + "..")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(java.util.UUID.class, "randomUUID")
                .because("decisions must be the same for the same input: time and ids come in as parameters")
                .check(imported);
    }
}
