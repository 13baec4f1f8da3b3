package io.followthrough.reading;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;

@AnalyzeClasses(packages = "io.followthrough.reading", importOptions = ImportOption.DoNotIncludeTests.class)
class PurityTests {

    @ArchTest
    static final ArchRule readingUsesJavaOnly = classes()
            .that()
            .resideOutsideOfPackage("..training..")
            .should()
            .onlyDependOnClassesThat(resideInAPackage("io.followthrough.reading..")
                    .and(not(resideInAPackage("..training..")))
                    .or(resideInAPackage("java.."))
                    .or(resideInAPackage("org.jspecify..")));

    /** The last digit of these is left to the machine, and the same corpus would give other bytes on another one. */
    @ArchTest
    static final ArchRule everyMachineComesToTheSameNumbers = noClasses()
            .should()
            .callMethodWhere(target(owner(equivalentTo(Math.class)))
                    .and(target(nameMatching("exp|expm1|log|log10|log1p|pow|sin|cos|tan|tanh|cbrt|hypot"))));

    @ArchTest
    static final ArchRule noClock = noClasses().should().callMethod(Instant.class, "now");
}
