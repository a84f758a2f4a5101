package xueban.tutor.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xueban.XuebanException;

class ModelSettingsTest {
  @TempDir private Path folder;

  @Test
  void chats_underTheBase_withOrWithoutSlash() {
    for (String base : new String[] {"https://api.example/v1", "https://api.example/v1/"}) {
      ModelSettings settings = ModelSettings.of(URI.create(base), "m");
      assertThat(settings.chats()).hasToString("https://api.example/v1/chat/completions");
      assertThat(settings.models()).hasToString("https://api.example/v1/models");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://a/v1",
        "api.example/v1",
        "https:///v1",
        "https://me:pw@a/v1",
        "https://a?k=1"
      })
  void url_thatIsNone_isRefused_andNotRepeated(String url) {
    assertThatThrownBy(() -> ModelSettings.of(URI.create(url), "m"))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("https://api.example/v1")
        .hasMessageNotContaining("pw");
  }

  @Test
  void wrongValues_sayWhatIsAllowed() {
    ModelSettings good = ModelSettings.of(URI.create("http://a/v1"), "m");
    assertThatThrownBy(() -> ModelSettings.of(good.url(), " ")).hasMessageContaining("1 to 200");
    assertThatThrownBy(() -> good.withPatience(Duration.ZERO, Duration.ofSeconds(1)))
        .hasMessageContaining("first-token");
    assertThatThrownBy(() -> good.withSizes(10, 100)).hasMessageContaining("1000..1000000");
    assertThatThrownBy(() -> good.withSizes(1_000, 9_000)).hasMessageContaining("16..8192");
  }

  @Test
  void key_fromAFile() throws Exception {
    Path file = folder.resolve("key");
    Files.writeString(file, "sk-1\n");
    assertThat(ApiKey.fromFile(file)).isEqualTo(ApiKey.of("sk-1")).isNotEqualTo(ApiKey.none());
    assertThat(ApiKey.fromFile(file)).hasToString("a key");
    Files.writeString(file, " \n");
    assertThatThrownBy(() -> ApiKey.fromFile(file)).hasMessageContaining("is empty");
    Files.writeString(file, "a\nb");
    assertThatThrownBy(() -> ApiKey.fromFile(file)).hasMessageContaining("one line");
    assertThatThrownBy(() -> ApiKey.fromFile(folder.resolve("none")))
        .hasMessageContaining("cannot be read");
  }
}
