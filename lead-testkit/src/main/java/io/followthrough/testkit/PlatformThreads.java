package io.followthrough.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;

/**
 * The rule that nothing of ours runs on virtual threads. Loading or initialising a class pins one to its carrier; when all
 * carriers wait for a class-loader lock whose holder has none, nothing in the process runs any more, not even its end.
 */
public final class PlatformThreads {

    private static final Set<String> VIRTUAL = Set.of(
            "java.lang.Thread.ofVirtual",
            "java.lang.Thread.startVirtualThread",
            "java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor");

    private PlatformThreads() {}

    /** @param packages must hold classes; those of the tests and of the test kit are left out */
    public static void check(String... packages) {
        var imported = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("testkit"))
                .importPackages(packages);
        if (imported.isEmpty()) {
            throw new AssertionError("no classes: the rule would prove nothing");
        }
        noClasses()
                .should()
                .callCodeUnitWhere(describe("it starts a virtual thread", PlatformThreads::isVirtual))
                .check(imported);
    }

    private static boolean isVirtual(JavaCall<?> call) {
        return VIRTUAL.contains(call.getTargetOwner().getName() + "." + call.getName());
    }
}
