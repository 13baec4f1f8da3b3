package io.followthrough.reading;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
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

    @ArchTest
    static final ArchRule noClock = noClasses().should().callMethod(Instant.class, "now");
}
