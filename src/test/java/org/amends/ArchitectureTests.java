package org.amends;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The arrows between packages go downward only, and the core knows nothing of the world outside. */
class ArchitectureTests {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.amends");

    private static final List<String> CORE = List.of("labels", "person", "couple", "nlu", "safety", "dialog", "engine");

    private static final List<String> WITH_JOINT =
            Stream.concat(CORE.stream(), Stream.of("joint")).toList();

    /** What a package may use of the project, besides itself. */
    private static final Map<String, List<String>> ARROWS = Map.ofEntries(
            Map.entry("labels", List.of()),
            Map.entry("person", List.of()),
            Map.entry("couple", List.of("person")),
            Map.entry("nlu", List.of("labels")),
            Map.entry("safety", List.of("labels", "nlu")),
            Map.entry("dialog", List.of("labels", "person", "couple")),
            Map.entry("engine", CORE),
            Map.entry("joint", CORE),
            Map.entry("nlu.encoder", List.of("nlu")),
            Map.entry("nlu.evaluation", List.of()),
            Map.entry("nlu.opennlp", List.of("labels", "nlu", "nlu.evaluation")),
            Map.entry(
                    "authoring",
                    Stream.concat(CORE.stream(), Stream.of("nlu.opennlp", "joint"))
                            .toList()),
            Map.entry("conversation", WITH_JOINT),
            Map.entry(
                    "storage",
                    Stream.concat(WITH_JOINT.stream(), Stream.of("conversation"))
                            .toList()),
            Map.entry(
                    "telegram",
                    Stream.concat(WITH_JOINT.stream(), Stream.of("conversation"))
                            .toList()),
            Map.entry(
                    "playground",
                    Stream.concat(WITH_JOINT.stream(), Stream.of("conversation", "telegram", "authoring"))
                            .toList()));

    static Stream<String> packages() {
        return ARROWS.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void arrowsGoDownwardOnly(String from) {
        var allowed = Stream.concat(ARROWS.get(from).stream(), Stream.of(from))
                .map(name -> "org.amends." + name)
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage("org.amends." + from)
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.amends..").and(not(resideInAnyPackage(allowed))))
                .check(CLASSES);
    }

    @Test
    void everyPackageHasItsPlaceInTheGraph() {
        var found = CLASSES.stream()
                .map(type -> type.getPackageName())
                .filter(name -> !name.equals("org.amends"))
                .map(name -> name.substring("org.amends.".length()))
                .distinct();
        assertThat(found).allSatisfy(name -> assertThat(ARROWS).containsKey(name));
    }

    @Test
    void packagesMakeNoCircles() {
        slices().matching("org.amends.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @ParameterizedTest
    @MethodSource("core")
    void theCoreIsPure(String name) {
        noClasses()
                .that()
                .resideInAPackage("org.amends." + name)
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        "org.amends..", "java.lang..", "java.util..", "java.time..", "java.text..", "org.jspecify..")
                .check(CLASSES);
    }

    @ParameterizedTest
    @MethodSource("core")
    void theCoreReadsNoClockAndDrawsNoChance(String name) {
        noClasses()
                .that()
                .resideInAPackage("org.amends." + name)
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callConstructor(java.util.Random.class)
                .check(CLASSES);
    }

    static Stream<String> core() {
        return WITH_JOINT.stream();
    }

    @Test
    void onlyTheAdaptersSeeTheLanguageLibrary() {
        noClasses()
                .that(resideInAnyPackage("org.amends..")
                        .and(not(resideInAnyPackage("org.amends.nlu.opennlp", "org.amends.nlu.encoder"))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("opennlp..")
                .check(CLASSES);
    }

    @Test
    void onlyItsAdapterSeesTheRuntimeOfTheEncoder() {
        noClasses()
                .that(resideInAnyPackage("org.amends..").and(not(resideInAnyPackage("org.amends.nlu.encoder"))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("ai.onnxruntime..")
                .check(CLASSES);
    }
}
