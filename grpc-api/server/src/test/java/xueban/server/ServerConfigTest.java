package xueban.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import xueban.XuebanException;
import xueban.nlp.ocr.TesseractSettings;
import xueban.recommend.opensearch.ClusterSettings;
import xueban.recommend.relevance.live.SearchSampling;
import xueban.tutor.handoff.HandOffQueue;
import xueban.tutor.openai.ApiKey;
import xueban.tutor.openai.ModelSettings;
import xueban.tutor.openai.SpeechSettings;

class ServerConfigTest {
  @Test
  void defaults_all() {
    assertThat(ServerConfig.defaults())
        .isEqualTo(
            new ServerConfig(
                "127.0.0.1",
                9090,
                8080,
                Path.of("data"),
                null,
                true,
                List.of(),
                new ServerLimits(
                    8_388_608,
                    16_384,
                    100,
                    1_000,
                    32,
                    400,
                    1_048_576,
                    Duration.ofMinutes(10),
                    Duration.ofHours(1),
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(1),
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(10)),
                EmbeddingMode.TRANSFORMER,
                new AnswerConfig(null, HandOffQueue.CLASS_TEACHERS, null),
                new SearchConfig(null, Runtime.getRuntime().availableProcessors()),
                new SearchSampling(0, 200, 90),
                new MediaConfig(null, null)));
  }

  @Test
  void handOff_toNobodyThereIs_isRefused_namingWhoThereIs() {
    assertThatThrownBy(() -> ServerConfig.of(Map.of("xueban.answer.hand-off", "remote")))
        .hasMessage("xueban.answer.hand-off: \"remote\" is not class-teachers or remote-teachers.");
  }

  @Test
  void searchThreads_ofAMachineWithMoreCoresThanAreAllowed_areAllowed() {
    assertThat(SearchConfig.threadsFor(3)).isEqualTo(3);
    assertThat(new SearchConfig(null, SearchConfig.threadsFor(1_500)).threads()).isEqualTo(1_024);
  }

  @Test
  void of_allPropertyNames() {
    Map<String, String> all =
        Map.ofEntries(
            Map.entry("xueban.host", "0.0.0.0"),
            Map.entry("xueban.grpc-port", "1"),
            Map.entry("xueban.http-port", "2"),
            Map.entry("xueban.data-dir", "/d"),
            Map.entry("xueban.plugins-dir", "/p"),
            Map.entry("xueban.sample-tenant", "false"),
            Map.entry("xueban.allowed-origins", "https://a.example, http://b.example:8443"),
            Map.entry("xueban.limits.message-bytes", "200001"),
            Map.entry("xueban.limits.metadata-bytes", "2002"),
            Map.entry("xueban.limits.calls-per-connection", "3"),
            Map.entry("xueban.limits.calls-in-flight", "4"),
            Map.entry("xueban.limits.threads", "5"),
            Map.entry("xueban.limits.resets-per-minute", "6"),
            Map.entry("xueban.limits.flow-control-bytes", "70000"),
            Map.entry("xueban.limits.connection-idle", "8ms"),
            Map.entry("xueban.limits.connection-age", "9s"),
            Map.entry("xueban.limits.connection-grace", "10m"),
            Map.entry("xueban.limits.keep-alive", "11h"),
            Map.entry("xueban.limits.keep-alive-permitted", "12s"),
            Map.entry("xueban.limits.deadline", "13s"),
            Map.entry("xueban.limits.drain", "0s"),
            Map.entry("xueban.relevance.sample-share", "0.25"),
            Map.entry("xueban.relevance.sample-per-day", "8"),
            Map.entry("xueban.relevance.keep-days", "9"),
            Map.entry("xueban.embedding", "static-documents"),
            Map.entry("xueban.answer.telling-adult", "https://school.example/care"),
            Map.entry("xueban.answer.hand-off", "remote-teachers"),
            Map.entry("xueban.answer.model.url", "https://api.example/v1"),
            Map.entry("xueban.answer.model.name", "small"),
            Map.entry("xueban.answer.model.key", "sk-1"),
            Map.entry("xueban.answer.model.key-file", ""),
            Map.entry("xueban.answer.model.streaming", "false"),
            Map.entry("xueban.answer.model.json", "true"),
            Map.entry("xueban.answer.model.first-token", "1s"),
            Map.entry("xueban.answer.model.whole", "2s"),
            Map.entry("xueban.answer.model.retries", "3"),
            Map.entry("xueban.answer.model.prompt-characters", "4000"),
            Map.entry("xueban.answer.model.answer-tokens", "50"),
            Map.entry("xueban.answer.model.learner-day-tokens", "6"),
            Map.entry("xueban.answer.model.month-tokens", "7"),
            Map.entry("xueban.search.nodes", "https://s-1:9200, https://s-2:9200"),
            Map.entry("xueban.search.index-prefix", "school"),
            Map.entry("xueban.search.user", ""),
            Map.entry("xueban.search.password-file", ""),
            Map.entry("xueban.search.token-file", ""),
            Map.entry("xueban.search.threads", "3"),
            Map.entry("xueban.search.shards", "8"),
            Map.entry("xueban.search.replicas", "2"),
            Map.entry("xueban.search.timeout", "9s"),
            Map.entry("xueban.search.bulk-bytes", "2048"),
            Map.entry("xueban.search.bytes-in-flight", "4096"),
            Map.entry("xueban.search.picture.enabled", "true"),
            Map.entry("xueban.search.picture.program", "/opt/tesseract"),
            Map.entry("xueban.search.picture.languages", "chi_tra, eng"),
            Map.entry("xueban.search.picture.longest", "3s"),
            Map.entry("xueban.search.picture.at-once", "4"),
            Map.entry("xueban.search.picture.queue", "5"),
            Map.entry("xueban.search.picture.bytes", "6000"),
            Map.entry("xueban.search.picture.pixels", "70000"),
            Map.entry("xueban.search.voice.url", "https://voice.example/v1"),
            Map.entry("xueban.search.voice.name", "whisper"),
            Map.entry("xueban.search.voice.key", "sk-2"),
            Map.entry("xueban.search.voice.key-file", ""),
            Map.entry("xueban.search.voice.language", "en"),
            Map.entry("xueban.search.voice.prompt", "triangle"),
            Map.entry("xueban.search.voice.verbose", "true"),
            Map.entry("xueban.search.voice.whole", "4s"),
            Map.entry("xueban.search.voice.retries", "0"),
            Map.entry("xueban.search.voice.bytes", "8000"),
            Map.entry("xueban.search.voice.learner-day-recordings", "9"),
            Map.entry("xueban.search.voice.month-recordings", "10"));

    assertThat(ServerProperties.names()).containsExactlyInAnyOrderElementsOf(all.keySet());
    assertThat(ServerConfig.of(all))
        .isEqualTo(
            new ServerConfig(
                "0.0.0.0",
                1,
                2,
                Path.of("/d"),
                Path.of("/p"),
                false,
                List.of("https://a.example", "http://b.example:8443"),
                new ServerLimits(
                    200_001,
                    2002,
                    3,
                    4,
                    5,
                    6,
                    70_000,
                    Duration.ofMillis(8),
                    Duration.ofSeconds(9),
                    Duration.ofMinutes(10),
                    Duration.ofHours(11),
                    Duration.ofSeconds(12),
                    Duration.ofSeconds(13),
                    Duration.ZERO),
                EmbeddingMode.STATIC_DOCUMENTS,
                new AnswerConfig(
                    URI.create("https://school.example/care"),
                    HandOffQueue.REMOTE_TEACHERS,
                    new AnswerConfig.Model(
                        new ModelSettings(
                            URI.create("https://api.example/v1"),
                            "small",
                            ApiKey.of("sk-1"),
                            false,
                            true,
                            Duration.ofSeconds(1),
                            Duration.ofSeconds(2),
                            3,
                            4_000,
                            50),
                        6,
                        7)),
                new SearchConfig(
                    new ClusterSettings(
                        List.of(URI.create("https://s-1:9200"), URI.create("https://s-2:9200")),
                        null,
                        "school",
                        8,
                        2,
                        Duration.ofSeconds(9),
                        2_048,
                        4_096),
                    3),
                new SearchSampling(.25, 8, 9),
                new MediaConfig(
                    new TesseractSettings(
                        "/opt/tesseract",
                        List.of("chi_tra", "eng"),
                        Duration.ofSeconds(3),
                        4,
                        5,
                        6_000,
                        70_000),
                    new MediaConfig.Voice(
                        new SpeechSettings(
                            URI.create("https://voice.example/v1"),
                            "whisper",
                            ApiKey.of("sk-2"),
                            "en",
                            "triangle",
                            true,
                            Duration.ofSeconds(4),
                            0,
                            8_000),
                        9,
                        10))));
  }

  @Test
  void ofEnvironment_ownVariablesOnly() {
    ServerConfig config =
        ServerConfig.ofEnvironment(
            Map.of(
                "XUEBAN_GRPC_PORT", "4242",
                "XUEBAN_LIMITS_CALLS_IN_FLIGHT", "7",
                "XUEBAN_DATA", "evaluation",
                "PATH", "/bin"));

    assertThat(config.grpcPort()).isEqualTo(4242);
    assertThat(config.limits().callsInFlight()).isEqualTo(7);
    assertThat(config.dataDir()).isEqualTo(Path.of("data"));
  }

  @Test
  void of_unknownProperty_named() {
    assertThatThrownBy(() -> ServerConfig.of(Map.of("xueban.grpc-prot", "1")))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("xueban.grpc-prot")
        .hasMessageContaining("xueban.grpc-port");
  }

  @Test
  void of_wrongValue_saysWhatIsAllowed() {
    assertInvalid("xueban.grpc-port", "x", "\"x\" is not a whole number, such as 9090");
    assertInvalid("xueban.grpc-port", "65536", "65536 must be in 0..65535");
    assertInvalid("xueban.http-port", "9090", "9090 is the gRPC port too");
    assertInvalid("xueban.host", " ", "is empty");
    assertInvalid("xueban.sample-tenant", "yes", "\"yes\" is not true or false");
    assertInvalid("xueban.allowed-origins", "a.example", "\"a.example\" is no origin");
    assertInvalid("xueban.relevance.sample-share", "1%", "\"1%\" is not a number from 0 to 1");
    assertInvalid("xueban.relevance.sample-share", "2", "\"2\" is not a number from 0 to 1");
    assertInvalid("xueban.relevance.keep-days", "0", "0 must be in 1..365");
    assertInvalid("xueban.limits.deadline", "30", "such as 30s");
    assertInvalid("xueban.limits.deadline", "0s", "must be positive");
    assertInvalid("xueban.limits.threads", "0", "0 must be at least 1");
  }

  private static void assertInvalid(String name, String value, String message) {
    assertThatThrownBy(() -> ServerConfig.of(Map.of(name, value)))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining(message);
  }
}
