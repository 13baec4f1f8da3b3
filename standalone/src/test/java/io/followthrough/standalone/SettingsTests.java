package io.followthrough.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.followthrough.kit.access.AccessKeys;
import io.followthrough.standalone.page.Addresses;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class SettingsTests {

    @Test
    void withoutAnySettingThePortsAreTheDocumentedOnes() {
        var settings = settings(Map.of());
        var anyFree = settings.ports().imap();
        assertThat(settings.ports()).isEqualTo(new Ports(8080, 8081, 8082, 8083, 8084, 9092, 27017, 1025, anyFree));
        assertThat(settings.data()).isEqualTo(Path.of("data"));
        assertThat(settings.clock()).isEqualTo(Settings.Clock.SYSTEM);
        assertThat(settings.real()).isEqualTo(new RealParts(null, null, null));
    }

    @Test
    void environmentVariablesSetEachOfThem() {
        var settings = settings(Map.of(
                "FOLLOWTHROUGH_DATA", "/tmp/elsewhere",
                "FOLLOWTHROUGH_CLOCK", "virtual",
                "FOLLOWTHROUGH_ACCESS_KEY", "a-long-and-secret-key",
                "FOLLOWTHROUGH_BUSINESS_ZONE", "Europe/Berlin",
                "FOLLOWTHROUGH_PORTS_KAFKA", "19092"));
        assertThat(settings.data()).isEqualTo(Path.of("/tmp/elsewhere"));
        assertThat(settings.clock()).isEqualTo(Settings.Clock.VIRTUAL);
        assertThat(settings.accessKey()).isEqualTo("a-long-and-secret-key");
        assertThat(settings.businessZone()).hasToString("Europe/Berlin");
        assertThat(settings.ports().kafka()).isEqualTo(19092);
    }

    @Test
    void partsThatRunElsewhereAreNamedByTheirUsualProperty() {
        var settings = settings(Map.of(
                "SPRING_KAFKA_BOOTSTRAP_SERVERS", "kafka:9092",
                "SPRING_MONGODB_URI", "mongodb://mongo",
                "SPRING_MAIL_HOST", "mail"));
        assertThat(settings.real()).isEqualTo(new RealParts("kafka:9092", "mongodb://mongo", "mail"));
    }

    @Test
    void keysOfOthersOpenTheServicesBesideItsOwn(@TempDir Path folder) {
        var settings = settings(Map.of(
                "FOLLOWTHROUGH_ACCESS_KEYS_0_NAME", "crm",
                "FOLLOWTHROUGH_ACCESS_KEYS_0_HASH", AccessKeys.hash("key of the crm"),
                "FOLLOWTHROUGH_ACCESS_KEYS_0_SCOPES", "CAPTURE,READ"));
        var addresses = new Addresses("http://page", "http://intake", "http://q", "http://c", "http://a");
        try (var data = DataDirectory.open(folder)) {
            assertThat(ServiceSettings.of(settings, data, "its own key", addresses))
                    .containsEntry("followthrough.access.keys[0].name", "crm")
                    .containsEntry("followthrough.access.keys[0].hash", AccessKeys.hash("key of the crm"))
                    .hasEntrySatisfying(
                            "followthrough.access.keys[0].scopes",
                            scopes -> assertThat(scopes.toString().split(","))
                                    .containsExactlyInAnyOrder("CAPTURE", "READ"))
                    .containsEntry("followthrough.access.keys[1].hash", AccessKeys.hash("its own key"))
                    .containsEntry("followthrough.access.keys[1].scopes", "ADMIN");
        }
    }

    @Test
    void linksAndPagesLeadWhereTheyAreSetTo(@TempDir Path folder) {
        assertThat(told(folder, Map.of()))
                .containsEntry("followthrough.public-url", "http://intake")
                .containsEntry("followthrough.pages.intake", "http://intake");
        assertThat(told(
                        folder,
                        Map.of(
                                "FOLLOWTHROUGH_PUBLIC_URL", "https://forms.example.com/",
                                "FOLLOWTHROUGH_PAGES_CADENCE", "https://work.example.com")))
                .containsEntry("followthrough.public-url", "https://forms.example.com")
                .containsEntry("followthrough.pages.cadence", "https://work.example.com")
                .containsEntry("followthrough.pages.analytics", "http://a");
    }

    @Test
    void mailToTheWorldWithLinksToThisMachineDoesNotLeave(@TempDir Path folder) {
        assertThat(told(folder, Map.of("SPRING_MAIL_HOST", "127.0.0.1"))).containsKey("followthrough.public-url");
        assertThatThrownBy(() -> told(folder, Map.of("SPRING_MAIL_HOST", "smtp.example.com")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("FOLLOWTHROUGH_PUBLIC_URL");
        assertThatThrownBy(() -> told(folder, Map.of("FOLLOWTHROUGH_PUBLIC_URL", "forms.example.com")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("https://forms.example.com");
    }

    @Test
    void aCopyOfTheDataSendsNothingThroughAMailServerOfOnesOwn(@TempDir Path folder) throws IOException {
        var mail = Map.<String, Object>of(
                "SPRING_MAIL_HOST", "smtp.example.com", "FOLLOWTHROUGH_PUBLIC_URL", "https://forms.example.com");
        assertThat(told(folder, mail)).doesNotContainKey("followthrough.cadence.mail.held");

        Files.writeString(folder.resolve("mail-held"), "");

        assertThat(told(folder, mail)).containsEntry("followthrough.cadence.mail.held", true);
        assertThat(told(folder, Map.of())).doesNotContainKey("followthrough.cadence.mail.held");
    }

    private static Map<String, Object> told(Path folder, Map<String, Object> variables) {
        try (var data = DataDirectory.open(folder)) {
            return ServiceSettings.of(
                    settings(variables),
                    data,
                    "its own key",
                    new Addresses("http://page", "http://intake", "http://q", "http://c", "http://a"));
        }
    }

    @Test
    void aValueThatCannotBeReadIsNamed() {
        assertThatThrownBy(() -> settings(Map.of("FOLLOWTHROUGH_PORTS_PAGE", "eighty")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("FOLLOWTHROUGH_PORTS_PAGE")
                .hasMessageContaining("eighty");
    }

    /** Before broker, store and the services before it have been started. */
    @Test
    void whatOnlyALaterServiceReadsIsNamedAtOnceAndAllOfIt() {
        assertThatThrownBy(() -> settings(Map.of(
                        "FOLLOWTHROUGH_CADENCE_FOLLOWUP_BETWEENEMAILS", "one day",
                        "FOLLOWTHROUGH_INTAKE_CONFIRMATIONSPERHOUR", "'5'",
                        "FOLLOWTHROUGH_WEB_BODYLIMIT", "a lot")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(
                        "FOLLOWTHROUGH_CADENCE_FOLLOWUP_BETWEENEMAILS is \"one day\": write a length of time")
                .hasMessageContaining("FOLLOWTHROUGH_INTAKE_CONFIRMATIONSPERHOUR is \"'5'\": the quotation marks")
                .hasMessageContaining("FOLLOWTHROUGH_WEB_BODYLIMIT is \"a lot\": write a size");
    }

    @Test
    void settingsOfAllFourServicesAreLookedAt() {
        assertThat(ServicesSettings.types())
                .extracting(Class::getSimpleName)
                .contains("CadenceProperties", "IntakeProperties", "QualificationProperties", "AnalyticsProperties");
    }

    @Test
    void quotationMarksAroundAValueAreNamed() {
        for (var setting : Map.of(
                        "FOLLOWTHROUGH_HOST", "\"127.0.0.1\"",
                        "FOLLOWTHROUGH_PORTS_PAGE", "\"8080\"",
                        "FOLLOWTHROUGH_ACCESS_KEY", "\"a-long-and-secret-key\"",
                        "FOLLOWTHROUGH_PUBLIC_URL", "\"https://forms.example.com\"",
                        "FOLLOWTHROUGH_BUSINESS_ZONE", "'Europe/Berlin'")
                .entrySet()) {
            assertThatThrownBy(() -> settings(Map.of(setting.getKey(), setting.getValue())))
                    .as(setting.getKey())
                    .isInstanceOf(CannotStart.class)
                    .hasMessageStartingWith(setting.getKey() + " ")
                    .hasMessageContaining("the quotation marks around it are part of the value: leave them out");
        }
    }

    @Test
    void aKeyThatCanBeGuessedOpensNothing() {
        for (var key : List.of("xyz", "qqqqqqqqqqqqqqqqqqqqqqqq", "a key that no header carries")) {
            assertThatThrownBy(() -> settings(Map.of("FOLLOWTHROUGH_ACCESS_KEY", key, "FOLLOWTHROUGH_HOST", "0.0.0.0")))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageStartingWith("FOLLOWTHROUGH_ACCESS_KEY ")
                    .hasMessageContaining("openssl rand -hex 24")
                    .hasMessageNotContaining(key);
        }
    }

    @Test
    void onThisMachineAloneItIsTold() {
        var settings = settings(Map.of("FOLLOWTHROUGH_ACCESS_KEY", "xyz"));
        assertThat(settings.accessKey()).isEqualTo("xyz");
        assertThat(OwnSettingsCheck.doubt(settings).orElseThrow())
                .startsWith("FOLLOWTHROUGH_ACCESS_KEY ")
                .contains("openssl rand -hex 24")
                .doesNotContain("xyz");
        assertThat(OwnSettingsCheck.doubt(settings(Map.of("FOLLOWTHROUGH_ACCESS_KEY", "a-long-and-secret-key"))))
                .isEmpty();
        assertThatThrownBy(() -> settings(Map.of("FOLLOWTHROUGH_ACCESS_KEY", "a key that no header carries")))
                .isInstanceOf(CannotStart.class);
    }

    @Test
    void aNameThatIsNearlyRightIsRefused() {
        assertThatThrownBy(() -> settings(Map.of("FOLLOWTHROUGH_PORTS_INTAK", "8099")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("write FOLLOWTHROUGH_PORTS_INTAKE");
    }

    @Test
    void whatIsNoPortNoAddressOrTakenTwiceIsNamed() {
        assertThatThrownBy(() -> settings(Map.of("FOLLOWTHROUGH_PORTS_PAGE", "99999")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("FOLLOWTHROUGH_PORTS_PAGE is 99999, which is no port");
        assertThatThrownBy(() -> settings(Map.of("FOLLOWTHROUGH_PORTS_PAGE", "8081")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("FOLLOWTHROUGH_PORTS_INTAKE is 8081, and so is FOLLOWTHROUGH_PORTS_PAGE");
        // TEST-NET-1 of RFC 5737: nobody's.
        assertThatThrownBy(() -> settings(Map.of("FOLLOWTHROUGH_HOST", "192.0.2.1")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("FOLLOWTHROUGH_HOST is 192.0.2.1");
    }

    @Test
    void aSecretThatIsSetIsTheOneThatIsKeptAndNoOtherTakesItsPlace(@TempDir Path folder) {
        var first = Map.<String, Object>of("FOLLOWTHROUGH_TOKENS_SECRET", "b6f1a2c4d5e60718293a4b5c6d7e8f90");
        assertThat(told(folder, first))
                .containsEntry("followthrough.tokens.secret", "b6f1a2c4d5e60718293a4b5c6d7e8f90");
        assertThat(told(folder, Map.of()))
                .containsEntry("followthrough.tokens.secret", "b6f1a2c4d5e60718293a4b5c6d7e8f90");
        assertThatThrownBy(() -> told(folder, Map.of("FOLLOWTHROUGH_TOKENS_SECRET", "another-of-2f9c81d07e")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("FOLLOWTHROUGH_TOKENS_SECRET is not the secret in")
                .hasMessageNotContaining("2f9c81d07e");
    }

    @Test
    void aTakenPortIsNamedWithItsSettingBeforeAnythingStarts() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var settings = settings(Map.of(
                    "FOLLOWTHROUGH_PORTS_KAFKA", String.valueOf(taken.getLocalPort()),
                    "FOLLOWTHROUGH_PORTS_PAGE", "0",
                    "FOLLOWTHROUGH_PORTS_INTAKE", "0",
                    "FOLLOWTHROUGH_PORTS_QUALIFICATION", "0",
                    "FOLLOWTHROUGH_PORTS_CADENCE", "0",
                    "FOLLOWTHROUGH_PORTS_ANALYTICS", "0",
                    "FOLLOWTHROUGH_PORTS_MONGO", "0",
                    "FOLLOWTHROUGH_PORTS_SMTP", "0"));
            assertThatThrownBy(() -> PortCheck.requireFree(settings))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageStartingWith("Port " + taken.getLocalPort() + " (kafka) is taken.")
                    .hasMessageContaining("FOLLOWTHROUGH_PORTS_KAFKA")
                    .hasMessageNotContaining("PORTS_MONGO");
        }
    }

    private static Settings settings(Map<String, Object> variables) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        return Settings.read(environment);
    }
}
