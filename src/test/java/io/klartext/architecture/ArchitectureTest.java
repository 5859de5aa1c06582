package io.klartext.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInAnyPackage;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInDiagram;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The house as it is drawn in {@code architecture/house.puml} and in a picture of each large feature, and its rules. */
class ArchitectureTest {
    private static final Path SOURCES = Path.of("src/main/java/io/klartext");
    private static final Set<String> NO_NAMES =
            Set.of("util", "utils", "common", "impl", "helper", "service", "services", "dto", "misc", "manager");

    private static final int MAX_TYPES = 16;

    private static final int MAX_PARAMETERS = 7;

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.klartext");

    @Test
    void the_code_follows_the_house() {
        classes()
                .that(resideInAPackage("io.klartext.."))
                .should(adhereToPlantUmlDiagram(
                        Picture.HOUSE.location(), consideringOnlyDependenciesInAnyPackage("io.klartext..")))
                .check(CODE);
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void the_code_follows_the_rooms_of_each_feature(Picture picture) {
        classes()
                .that(resideInAnyPackage(picture.rooms().values().toArray(String[]::new)))
                .should(adhereToPlantUmlDiagram(picture.location(), consideringOnlyDependenciesInDiagram()))
                .check(CODE);
    }

    static List<Picture> rooms() throws IOException {
        return Picture.allBut(Picture.HOUSE);
    }

    @Test
    void every_package_is_in_a_picture() throws IOException {
        Set<String> packages = CODE.stream()
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toCollection(TreeSet::new));
        for (Picture picture : Picture.all()) {
            packages.removeIf(picture::shows);
        }
        assertEquals(Set.of(), packages);
    }

    @Test
    void nothing_in_a_row_imports_its_neighbours_or_what_is_above() throws IOException {
        for (Picture picture : Picture.all()) {
            assertEquals(List.of(), picture.arrowsThatPointNotDown(), picture.name());
        }
    }

    @Test
    void packages_are_free_of_cycles() {
        slices().matching("io.klartext.(**)").should().beFreeOfCycles().check(CODE);
    }

    @Test
    void only_resources_views_and_parameters_know_jakarta_rest() {
        noClasses()
                .that(not(nameMatching(".*(Resource|View|Parameters)(\\$.*)?")))
                .and(not(resideInAnyPackage("io.klartext.platform.http..", "io.klartext.platform.idempotency")))
                .should()
                .dependOnClassesThat(resideInAPackage("jakarta.ws.rs.."))
                .check(CODE);
    }

    @Test
    void rows_become_records_and_are_read_by_hand_nowhere() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("jakarta.persistence.Tuple")
                .check(CODE);
    }

    @Test
    void nobody_imports_a_resource() {
        noClasses()
                .that()
                .haveNameNotMatching(".*Resource(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("io\\.klartext\\..*Resource(\\$.*)?")
                .check(CODE);
    }

    @Test
    void entities_do_not_reach_the_wire() {
        noFields()
                .that()
                .areDeclaredInClassesThat()
                .haveSimpleNameEndingWith("View")
                .should()
                .haveRawType(annotatedWith(Entity.class))
                .check(CODE);
    }

    @Test
    void only_the_kernel_reads_the_clock_and_makes_ids() {
        noClasses()
                .that(not(resideInAnyPackage("io.klartext.platform.kernel", "io.klartext.platform.postgres..")))
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.OffsetDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(java.util.UUID.class, "randomUUID")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.security\\.SecureRandom|java\\.util\\.Random")
                .check(CODE);
    }

    @Test
    void a_folder_has_at_most_16_types() throws IOException {
        try (Stream<Path> folders = Files.walk(SOURCES).filter(Files::isDirectory)) {
            List<String> large = folders.filter(folder -> types(folder) > MAX_TYPES)
                    .map(folder -> SOURCES.relativize(folder).toString())
                    .toList();
            assertEquals(List.of(), large);
        }
    }

    private static long types(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_class_depends_on_at_most_7_others() {
        Set<String> large = CODE.stream()
                .filter(type -> !type.isRecord())
                .filter(type -> type.getConstructors().stream()
                        .anyMatch(constructor ->
                                constructor.getRawParameterTypes().size() > MAX_PARAMETERS))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), large);
    }

    @Test
    void packages_have_names_that_say_something_and_a_page_about_themselves() throws IOException {
        try (Stream<Path> folders = Files.walk(SOURCES).filter(Files::isDirectory)) {
            List<Path> silent = folders.filter(folder -> !folder.equals(SOURCES))
                    .filter(folder -> NO_NAMES.contains(folder.getFileName().toString())
                            || !Files.exists(folder.resolve("package-info.java")))
                    .toList();
            assertEquals(List.of(), silent);
        }
    }
}
