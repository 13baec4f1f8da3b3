package io.followthrough.cadence.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import io.followthrough.cadence.application.Definitions;
import io.followthrough.cadence.domain.definition.Cadence;
import io.followthrough.cadence.domain.definition.ContactWindow;
import io.followthrough.cadence.domain.definition.Library;
import io.followthrough.cadence.domain.definition.Presupposition;
import io.followthrough.cadence.domain.definition.Purpose;
import io.followthrough.cadence.domain.definition.Rep;
import io.followthrough.cadence.domain.definition.Situation;
import io.followthrough.cadence.domain.definition.Template;
import io.followthrough.cadence.domain.definition.Variant;
import io.followthrough.cadence.domain.planning.Reachability;
import io.followthrough.cadence.domain.planning.Route;
import io.followthrough.cadence.mail.SampleComposer;
import io.followthrough.cadence.persistence.MongoDefinitions;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.TouchChannel;
import io.followthrough.testkit.EmbeddedPlatform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The definitions that a fresh system starts with. */
class ShippedLibraryTests {

    private final ShippedLibrary shipped = new ShippedLibrary("classpath:cadence-library/");
    private final InMemory definitions = new InMemory();

    @Test
    void everythingShippedIsSoundAndSomebodyIsThereToDoIt() {
        shipped.store(definitions);

        assertThat(definitions.library().activeReps()).isNotEmpty();
        assertThat(definitions.library().newestCadences()).hasSizeGreaterThan(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"last-note", "last-note-de", "last-note-es", "last-note-fr"})
    void nobodyTakesLeaveOfWhoWasJustSpokenWith(String id) {
        shipped.store(definitions);

        var wordings = definitions.library().templates().get(id).variants();

        assertThat(wordings)
                .allMatch(wording -> wording.presupposes().contains(Presupposition.TALKED_HERE)
                        || wording.presupposes().contains(Presupposition.NOT_TALKED_HERE))
                .anyMatch(wording -> wording.presupposes().contains(Presupposition.TALKED_HERE));
    }

    /** Or every start would tell of a change that there is not. */
    @Test
    void whatWasShippedSaysTheSameWhenItComesBackFromTheStore() {
        inAStore(collection -> {
            shipped.store(new MongoDefinitions(collection));

            var again = new MongoDefinitions(collection);
            assertThat(shipped.others(again.library())).isEmpty();
            assertThat(shipped.store(again)).isEmpty();
        });
    }

    @Test
    void whatNobodyHasChangedGoesWithTheReleaseAndCadencesThatRunKeepTheirs() {
        inAStore(collection -> {
            var definitions = new MongoDefinitions(collection);
            shipped.store(definitions);
            var cadence = definitions.library().newestCadence("nurture").orElseThrow();
            storedByAnotherRelease(
                    collection, "cadence/nurture/1", "\"name\":\"Nurture\"", "\"name\":\"Nurture them\"");
            storedByAnotherRelease(collection, "template/nurture-report/1", "short report", "long report");

            var upgraded = new MongoDefinitions(collection);
            assertThat(shipped.store(upgraded))
                    .containsExactlyInAnyOrder("cadences/nurture", "templates/nurture-report");

            assertThat(upgraded.library().newestCadence("nurture")).contains(cadence.withVersion(2));
            assertThat(upgraded.library()
                            .cadence(cadence.reference())
                            .orElseThrow()
                            .name())
                    .isEqualTo("Nurture them");
            assertThat(shipped.store(new MongoDefinitions(collection)))
                    .as("once")
                    .isEmpty();
        });
    }

    @Test
    void whatSomebodyHasChangedStaysAndSoDoesWhatANewerReleaseStored() {
        inAStore(collection -> {
            var definitions = new MongoDefinitions(collection);
            shipped.store(definitions);
            var report = definitions.library().templates().get("nurture-report");
            definitions.put(new Template(
                    report.id(), 0, List.of(new Variant("A", "Mine", "{{greeting}}", null)), report.language()));
            storedByAnotherRelease(collection, "template/nurture-report/1", "short report", "long report");
            var newer = new Template("welcome", 0, List.of(new Variant("A", "Newer", "{{greeting}}", null)), "en");
            assertThat(new MongoDefinitions(collection).ship(newer)).isTrue();

            var restarted = new MongoDefinitions(collection);
            assertThat(shipped.store(restarted)).isEmpty();

            assertThat(restarted
                            .library()
                            .templates()
                            .get("nurture-report")
                            .variants()
                            .getFirst()
                            .subject())
                    .isEqualTo("Mine");
            assertThat(restarted.library().templates().get("welcome")).isEqualTo(newer.withVersion(2));
            assertThat(shipped.others(restarted.library()))
                    .containsExactlyInAnyOrder("templates/nurture-report", "templates/welcome");
        });
    }

    /** Another wording in what is stored, of which it is not said who stored it. */
    private static void storedByAnotherRelease(
            MongoCollection<Document> collection, String id, String words, String others) {
        var stored =
                Objects.requireNonNull(collection.find(new Document("_id", id)).first());
        var body = stored.getString("body");
        assertThat(body).contains(words);
        collection.replaceOne(
                new Document("_id", id), without(stored, "shipped").append("body", body.replace(words, others)));
    }

    private static Document without(Document stored, String field) {
        var others = new Document(stored);
        others.remove(field);
        return others;
    }

    private static void inAStore(Consumer<MongoCollection<Document>> test) {
        try (var client = MongoClients.create(EmbeddedPlatform.mongoUri())) {
            test.accept(client.getDatabase(EmbeddedPlatform.freshDatabase()).getCollection("definitions"));
        }
    }

    @Test
    void thereIsACadenceForEverySituationAndEveryWayOfComing() {
        shipped.store(definitions);

        for (var situation : Situation.values()) {
            for (var channel : CaptureChannel.values()) {
                assertThat(definitions.library().suited(situation, channel))
                        .as(situation + " by " + channel)
                        .isNotEmpty();
            }
        }
    }

    @Test
    void nobodyGetsTheSameTextTwiceWithinAMonth() {
        shipped.store(definitions);

        for (var cadence : definitions.library().newestCadences()) {
            for (var first : cadence.steps()) {
                for (var second : cadence.steps()) {
                    if (second.day() > first.day() && second.day() < first.day() + 28) {
                        assertThat(templates(second))
                                .as(cadence.id() + " on day " + first.day() + " and on day " + second.day())
                                .noneMatch(templates(first)::contains);
                    }
                }
            }
        }
    }

    private static List<String> templates(io.followthrough.cadence.domain.definition.Step step) {
        return step.ways().stream()
                .map(io.followthrough.cadence.domain.definition.Way::template)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    @Test
    void everyChannelIsUsedBySomeCadence() {
        shipped.store(definitions);

        assertThat(definitions.library().newestCadences().stream()
                        .flatMap(cadence -> cadence.steps().stream())
                        .flatMap(step -> step.ways().stream())
                        .map(io.followthrough.cadence.domain.definition.Way::channel))
                .contains(TouchChannel.values());
    }

    @Test
    void whoHasOnlyAPhoneOrOnlyAnAddressIsFollowedThroughAsWell() {
        shipped.store(definitions);
        var onlyPhone = new Reachability(Map.of(
                TouchChannel.EMAIL,
                "none",
                TouchChannel.SURVEY,
                "none",
                TouchChannel.SOCIAL,
                "none",
                TouchChannel.NEWSLETTER,
                "none",
                TouchChannel.LETTER,
                "none"));
        var onlyEmail = new Reachability(
                Map.of(TouchChannel.CALL, "none", TouchChannel.SOCIAL, "none", TouchChannel.LETTER, "none"));

        var current = definitions.library().windows().current();
        for (var cadence : definitions.library().newestCadences()) {
            assertThat(Route.of(cadence, onlyEmail, current).obstacle())
                    .as(cadence.id())
                    .isNull();
            if (!cadence.id().startsWith("newsletter")) {
                assertThat(Route.of(cadence, onlyPhone, current).obstacle())
                        .as(cadence.id())
                        .isNull();
            }
        }
    }

    @Test
    void everyCadenceThatLooksForInterestByPhoneAsksForNeedBudgetAuthorityAndTime() {
        shipped.store(definitions);

        for (var cadence : definitions.library().newestCadences()) {
            var asked = cadence.steps().stream()
                    .filter(step -> step.way().channel() == TouchChannel.CALL)
                    .flatMap(step -> step.script().questions().stream())
                    .toList();
            if (cadence.purpose() == Purpose.ACQUIRE && !asked.isEmpty()) {
                assertThat(asked)
                        .as(cadence.id())
                        .anyMatch(question -> question.contains("what would change"))
                        .anyMatch(question -> question.contains("budget"))
                        .anyMatch(question -> question.contains("decides"))
                        .anyMatch(question -> question.startsWith("By when"));
            }
        }
    }

    @Test
    void everyMailIsThereInFourLanguagesAndHasTheSameWordings() {
        shipped.store(definitions);
        var templates = definitions.library().templates();

        templates.values().stream()
                .filter(template -> template.language().equals("en"))
                .forEach(english -> {
                    for (var language : List.of("de", "es", "fr")) {
                        var other = definitions
                                .library()
                                .template(english.id(), language + "-XX")
                                .orElseThrow();
                        assertThat(other.language()).as(english.id()).isEqualTo(language);
                        assertThat(other.variants())
                                .as(other.id())
                                .extracting(Variant::id, Variant::presupposes)
                                .containsExactlyElementsOf(english.variants().stream()
                                        .map(variant -> org.assertj.core.groups.Tuple.tuple(
                                                variant.id(), variant.presupposes()))
                                        .toList());
                    }
                    assertThat(definitions.library().template(english.id(), "ja"))
                            .contains(english);
                });
        assertThat(templates).hasSizeGreaterThan(90);
    }

    @Test
    void everyContactSaysWhatItIsForAndWhatIsSentCanBeFilledInWithTextAndHtml() {
        shipped.store(definitions);
        var library = definitions.library();

        for (var cadence : library.newestCadences()) {
            assertThat(cadence.steps()).as(cadence.id()).hasSizeBetween(3, 8);
            assertThat(cadence.steps())
                    .as(cadence.id())
                    .noneMatch(step -> step.script().purpose().isBlank());
        }
        assertThat(library.templates().values())
                .allSatisfy(template -> assertThat(SampleComposer.composer().problems(template))
                        .as(template.id())
                        .isEmpty());
        assertThat(library.templates().values())
                .allSatisfy(template -> assertThat(SampleComposer.filledIn(template))
                        .as(template.id())
                        .isNotEmpty()
                        .allSatisfy(email -> {
                            assertThat(email.subject() + email.text() + email.html())
                                    .doesNotContain("{{", "null");
                            assertThat(email.text()).contains("ben", "/unsubscribe/");
                            assertThat(email.html()).contains("<html", "ben", "/unsubscribe/", "/o/");
                            // Nobody's words go to an address that was not confirmed.
                            assertThat(email.text().contains("Ann")
                                            && email.html().contains("Ann"))
                                    .isEqualTo(!template.id().startsWith("confirm-address"));
                        }));
    }

    /** A message that says so to nobody would be a task for a person, and its cadence a thank-you for a visit that there was not. */
    @ParameterizedTest
    @EnumSource(names = {"VISITED_SHOP", "ONLINE_SHOP"})
    void aCadenceWhoseWordsPresupposeAShopIsForNobodyElse(Presupposition shop) {
        shipped.store(definitions);
        var library = definitions.library();

        var presupposing = library.newestCadences().stream()
                .filter(cadence -> cadence.steps().stream()
                        .flatMap(step -> templates(step).stream())
                        .flatMap(id -> library.template(id, null).stream())
                        .anyMatch(template -> template.variants().stream()
                                .allMatch(variant -> variant.presupposes().contains(shop))))
                .toList();

        assertThat(presupposing)
                .isNotEmpty()
                .allSatisfy(cadence -> assertThat(cadence.audience().presupposes())
                        .as(cadence.id())
                        .contains(shop));
    }

    @Test
    void anErrorNamesFileAndField(@TempDir Path folder) throws Exception {
        for (var part : List.of("windows", "templates", "reps", "cadences")) {
            Files.createDirectories(folder.resolve(part));
        }
        Files.writeString(
                folder.resolve("cadences/short.yml"),
                "id: short\nname: Short\npurpose: ACQUIRE\naudience: {situations: [NURTURE]}\nsteps: []\n");
        Files.writeString(folder.resolve("windows/odd.yml"), "id: odd\npreferences: []\nonHolidays: true\n");

        assertThatThrownBy(() -> new ShippedLibrary(folder.toUri().toString()).store(definitions))
                .hasMessageContaining("windows/odd.yml: preferences is empty: say at least one stretch")
                .hasMessageContaining("cadences/short.yml: steps has 0 contacts: a cadence has 3 to 8 contacts");
    }

    @Test
    void aFolderWithoutCadencesIsNamedWithItsSetting(@TempDir Path folder) {
        assertThatThrownBy(() -> new ShippedLibrary(folder.toUri() + "nowhere/").store(definitions))
                .hasMessageStartingWith(
                        "followthrough.cadence.library (FOLLOWTHROUGH_CADENCE_LIBRARY): there are no cadences at")
                .hasMessageContaining("nowhere/cadences/*.yml");
    }

    private final class InMemory implements Definitions {

        private final List<Cadence> cadences = new ArrayList<>();
        private final List<ContactWindow> windows = new ArrayList<>();
        private final List<Template> templates = new ArrayList<>();
        private final List<Rep> reps = new ArrayList<>();

        @Override
        public Library library() {
            return Library.of(cadences, windows, templates, reps);
        }

        @Override
        public Cadence put(Cadence cadence) {
            cadences.add(cadence.withVersion(1));
            return cadence;
        }

        @Override
        public ContactWindow put(ContactWindow window) {
            windows.add(window.withVersion(1));
            return window;
        }

        @Override
        public Template put(Template template) {
            templates.add(template.withVersion(1));
            return template;
        }

        @Override
        public Rep change(String repId, Function<@Nullable Rep, Rep> change) {
            return put(change.apply(library().reps().get(repId)));
        }

        @Override
        public Rep put(Rep rep) {
            reps.add(rep.withVersion(1));
            return rep;
        }
    }
}
