package io.followthrough.kit.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.followthrough.kit.access.AccessKeys;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** What an operator has set by mistake is told before anything is started. */
class SettingsCheckTests {

    private static final String RANDOM = "b6f1a2c4d5e60718293a4b5c6d7e8f90";

    @ParameterizedTest
    @ValueSource(strings = {"short", "aaaaaaaaaaaaaaaaaaaaaaaa", "change-me-change-me-now", "password"})
    void aSecretThatCanBeGuessedIsRefused(String secret) {
        assertThat(told(Map.of("FOLLOWTHROUGH_TOKENS_SECRET", secret)))
                .startsWith("FOLLOWTHROUGH_TOKENS_SECRET ")
                .contains("openssl rand -hex 32")
                .doesNotContain(secret);
        assertThat(told(Map.of("FOLLOWTHROUGH_PRIVACY_SECRET", secret))).startsWith("FOLLOWTHROUGH_PRIVACY_SECRET ");
    }

    @Test
    void aRandomSecretWillDoAndSoWillNone() {
        assertThat(told(Map.of("FOLLOWTHROUGH_TOKENS_SECRET", RANDOM))).isEmpty();
        assertThat(told(Map.of("FOLLOWTHROUGH_TOKENS_SECRET", ""))).isEmpty();
        assertThat(told(Map.of())).isEmpty();
    }

    /** As a file of variables has them that was written for a shell. */
    @ParameterizedTest
    @CsvSource({
        "SPRING_KAFKA_BOOTSTRAP_SERVERS,kafka:9092",
        "SPRING_MONGODB_URI,mongodb://mongo:27017",
        "FOLLOWTHROUGH_BUSINESS_ZONE,Europe/Berlin"
    })
    void quotationMarksAroundAValueAreNamedAsWhatIsWrong(String name, String value) {
        for (var quote : List.of("\"", "'")) {
            assertThat(told(Map.of(name, quote + value + quote)))
                    .startsWith(name + " ")
                    .endsWith(": the quotation marks around it are part of the value: leave them out.");
        }
        assertThat(told(Map.of(name, value))).isEmpty();
    }

    @Test
    void quotationMarksThatBreakNothingAreTold() {
        var quoted = environment(Map.of("FOLLOWTHROUGH_TOKENS_SECRET", "\"" + RANDOM + "\""));

        assertThat(SettingsCheck.wrong(quoted)).isEmpty();
        assertThat(SettingsCheck.doubtful(quoted))
                .singleElement()
                .asString()
                .startsWith("FOLLOWTHROUGH_TOKENS_SECRET: the quotation marks around it are part of the value")
                .doesNotContain(RANDOM);
    }

    @Test
    void theHashOfNothingOrOfAWordIsNoHashOfAKey() {
        assertThat(told(key(AccessKeys.hash(""))))
                .startsWith("FOLLOWTHROUGH_ACCESS_KEYS_0_HASH is the hash of nothing")
                .contains("sha256sum");
        assertThat(told(key(AccessKeys.hash(RANDOM)))).isEmpty();
    }

    /** It may be in use, and whoever upgrades in the night has to get the system up again. */
    @Test
    void whatIsWeakIsToldAndStopsNothing() {
        var hashed = key(AccessKeys.hash("changeme\n"));
        var shortish = Map.of("FOLLOWTHROUGH_TOKENS_SECRET", "hemlock-40");

        assertThat(told(hashed)).isEmpty();
        assertThat(told(shortish)).isEmpty();
        assertThat(SettingsCheck.doubtful(environment(hashed)))
                .singleElement()
                .asString()
                .startsWith("FOLLOWTHROUGH_ACCESS_KEYS_0_HASH is the hash of a word that everybody tries first");
        assertThat(SettingsCheck.doubtful(environment(shortish)))
                .singleElement()
                .asString()
                .startsWith("FOLLOWTHROUGH_TOKENS_SECRET has 10 characters")
                .doesNotContain("hemlock");
    }

    private static Map<String, String> key(String hash) {
        return Map.of(
                "FOLLOWTHROUGH_ACCESS_KEYS_0_NAME", "operator",
                "FOLLOWTHROUGH_ACCESS_KEYS_0_HASH", hash,
                "FOLLOWTHROUGH_ACCESS_KEYS_0_SCOPES", "ADMIN");
    }

    @Test
    void aZoneThatThereIsNotIsRefusedWithTheNearest() {
        assertThat(told(Map.of("FOLLOWTHROUGH_BUSINESS_ZONE", "Europe/Berln")))
                .isEqualTo(
                        "FOLLOWTHROUGH_BUSINESS_ZONE is Europe/Berln, which is no time zone: did you mean Europe/Berlin?"
                                + " Otherwise write one as Europe/Berlin or UTC.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mongo://mongo:27017", "mongodb://mongo:99999", "mongodb://", "mongodb://user:p@ss:word@mongo"})
    void whatIsNoAddressOfAStoreIsRefusedWithoutItsPassword(String uri) {
        assertThat(told(Map.of("SPRING_MONGODB_URI", uri)))
                .startsWith("SPRING_MONGODB_URI is no address of a MongoDB")
                .doesNotContain("p@ss");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kafka", "kafka:port", "kafka:90921", "one:9092,two", "http://kafka", "a b:9092"})
    void whatIsNoAddressOfABrokerIsRefused(String servers) {
        assertThat(told(Map.of("SPRING_KAFKA_BOOTSTRAP_SERVERS", servers)))
                .startsWith("SPRING_KAFKA_BOOTSTRAP_SERVERS names ")
                .contains("9092");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kafka:9092", "one:9092, two:9093", "[::1]:9092", "PLAINTEXT://kafka:9092"})
    void addressesOfBrokersWillDo(String servers) {
        assertThat(told(Map.of("SPRING_KAFKA_BOOTSTRAP_SERVERS", servers))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "FOLLOWTHROUGH_CADENCE_PREFERNCESURL,FOLLOWTHROUGH_CADENCE_PREFERENCESURL",
        "FOLLOWTHROUGH_PRIVACY_SEALNG,FOLLOWTHROUGH_PRIVACY_SEALING",
        "FOLLOWTHROUGH_ACCES_KEYS_0_NAME,FOLLOWTHROUGH_ACCESS_KEYS_0_NAME",
        "FOLLOWTHROUGH_LIFE_LIVENESS__PORT,FOLLOWTHROUGH_LIFE_LIVENESSPORT",
        "FOLLOWTHROUGH_CADENCE_FOLLOWUP_BETWEEN_EMAILS,FOLLOWTHROUGH_CADENCE_FOLLOWUP_BETWEENEMAILS",
        "SPRING_KAFKA_BOOTSTRAP_SERVER,SPRING_KAFKA_BOOTSTRAPSERVERS",
        "SPRING_DATA_MONGODB_URI,SPRING_MONGODB_URI",
        "SPRING_MAIL_HSOT,SPRING_MAIL_HOST",
    })
    void aNameThatIsNearlyRightIsRefusedWithTheRightOne(String written, String meant) {
        assertThat(told(Map.of(written, "x")))
                .isEqualTo(written + " is no setting, and would do nothing: write " + meant + ", or leave it out.");
    }

    @Test
    void aPropertyThatIsNearlyRightIsToldAsAProperty() {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("file", Map.of("followthrough.cadence.planing.gap", "10h")));
        assertThat(SettingsCheck.wrong(environment))
                .extracting(WrongSetting::sentence)
                .containsExactly("followthrough.cadence.planing.gap is no setting, and would do nothing: write"
                        + " followthrough.cadence.planning.gap, or leave it out.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FOLLOWTHROUGH_PUBLIC_URL",
                "FOLLOWTHROUGH_PUBLICURL",
                "FOLLOWTHROUGH_ACCESS_KEYS_12_SCOPES",
                "FOLLOWTHROUGH_ACCESS_ALLOWEDORIGINS",
                "FOLLOWTHROUGH_ACCESS_ALLOWEDORIGINS_1",
                "FOLLOWTHROUGH_INTAKE_FORMS_DEMO_TITLE",
                "FOLLOWTHROUGH_SERVICE_HOST",
                "FOLLOWTHROUGH_CADENCE_PORT_8083_TCP_ADDR",
                "SPRING_MAIL_PASSWORD",
                "SPRING_APPLICATION_JSON",
                "HOME",
            })
    void whatIsRightOrNotOursIsPassedOver(String name) {
        var environment = environment(Map.of(name, ""));
        assertThatCode(() -> SettingsCheck.requireSound(environment)).doesNotThrowAnyException();
        assertThat(SettingsCheck.doubtful(environment)).isEmpty();
    }

    @Test
    void aServiceOfKubernetesIsNoSlip() {
        assertThat(SettingsCheck.doubtful(environment(Map.of("FOLLOWTHROUGH_INTAKE_PORT", "tcp://10.0.0.1:8081"))))
                .isEmpty();
    }

    @Test
    void aNameLikeNoneIsToldAndStopsNothing() {
        var environment = environment(Map.of("FOLLOWTHROUGH_OF_TOMORROW", "1"));
        assertThatCode(() -> SettingsCheck.requireSound(environment)).doesNotThrowAnyException();
        assertThat(SettingsCheck.doubtful(environment))
                .singleElement()
                .asString()
                .startsWith("FOLLOWTHROUGH_OF_TOMORROW is no setting of this version");
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        assertThat(told(Map.of("FOLLOWTHROUGH_BUSINESS_ZONE", "Mars", "FOLLOWTHROUGH_TOKENS_SECRET", "short")))
                .contains("FOLLOWTHROUGH_BUSINESS_ZONE")
                .contains("FOLLOWTHROUGH_TOKENS_SECRET");
    }

    private static String told(Map<String, String> variables) {
        try {
            SettingsCheck.requireSound(environment(variables));
            return "";
        } catch (WrongSettingsException wrong) {
            return String.valueOf(wrong.getMessage());
        }
    }

    private static StandardEnvironment environment(Map<String, String> variables) {
        var name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(name, new SystemEnvironmentPropertySource(name, new HashMap<>(variables)));
        return environment;
    }
}
