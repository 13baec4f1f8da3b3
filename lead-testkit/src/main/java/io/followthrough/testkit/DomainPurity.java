package io.followthrough.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The rule that every {@code domain} package obeys, as an allow-list: Java itself, the words of the contract, and its
 * own types. It may not ask the time, draw lots or make ids of its own.
 */
public final class DomainPurity {

    private static final Set<String> IMPURE = Set.of(
            "java.lang.Math.random",
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.util.UUID.randomUUID",
            "java.util.concurrent.ThreadLocalRandom.current");

    private DomainPurity() {}

    /** @param domainPackage for example {@code io.followthrough.cadence.domain}; must hold classes */
    public static void check(String domainPackage, String... moreAllowed) {
        var imported = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(domainPackage);
        if (imported.isEmpty()) {
            throw new AssertionError(domainPackage + " holds no classes: the rule would prove nothing");
        }
        var allowed = new ArrayList<>(
                List.of(domainPackage + "..", "java..", "io.followthrough.events", "org.jspecify.annotations"));
        allowed.addAll(List.of(moreAllowed));
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
                .callCodeUnitWhere(describe("it asks the time or draws lots", DomainPurity::isImpure))
                .because("decisions must be the same for the same input: time and ids come in as parameters")
                .check(imported);
    }

    private static boolean isImpure(JavaCall<?> call) {
        var owner = call.getTargetOwner().getName();
        return switch (owner) {
            case "java.time.Clock", "java.time.InstantSource" ->
                call.getName().startsWith("system") || call.getName().startsWith("tick");
            case "java.util.Random", "java.security.SecureRandom", "java.util.SplittableRandom", "java.util.Date" ->
                call.getName().equals("<init>");
            default ->
                owner.startsWith("java.time.") && call.getName().equals("now")
                        || IMPURE.contains(owner + "." + call.getName());
        };
    }
}
