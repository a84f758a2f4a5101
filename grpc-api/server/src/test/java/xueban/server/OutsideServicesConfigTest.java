package xueban.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xueban.XuebanException;
import xueban.nlp.ocr.TesseractSettings;
import xueban.tutor.openai.ModelSettings;
import xueban.tutor.openai.SpeechSettings;

/** Settings of what runs outside the server: language model, pictures, voice. */
class OutsideServicesConfigTest {
  @Test
  void media_usualSettings_whereLittleIsGiven() {
    MediaConfig media =
        ServerConfig.of(
                Map.of(
                    "xueban.search.picture.enabled", "true",
                    "xueban.search.voice.url", "http://127.0.0.1:8000/v1",
                    "xueban.search.voice.name", "whisper"))
            .media();
    assertThat(media)
        .isEqualTo(
            new MediaConfig(
                TesseractSettings.usual(),
                new MediaConfig.Voice(
                    SpeechSettings.of(URI.create("http://127.0.0.1:8000/v1"), "whisper"),
                    100,
                    100_000)));
  }

  @Test
  void media_contradictions_areNamed() {
    String picture = "xueban.search.picture.";
    String voice = "xueban.search.voice.";
    Map<String, String> on = Map.of(picture + "enabled", "true");
    assertWrong(with(on, picture + "at-once", "0"), picture + "at-once: 0 must be in 1..64");
    assertWrong(with(on, picture + "languages", ""), picture + "languages: is empty");
    assertWrong(
        with(on, picture + "bytes", "8388608"),
        picture + "bytes: 8388608 is more than the server takes in a message");
    assertWrong(Map.of(voice + "key", "k"), voice + "url: is empty, but a name or key is given");
    Map<String, String> url = Map.of(voice + "url", "http://a/v1", voice + "name", "w");
    assertWrong(with(url, voice + "language", "chinese"), voice + "language: ");
    assertWrong(with(url, voice + "month-recordings", "-1"), voice + "month-recordings: -1");
    assertWrong(with(url, voice + "bytes", "9000000"), voice + "bytes: 9000000 is more");
  }

  private static Map<String, String> with(Map<String, String> some, String name, String value) {
    Map<String, String> all = new TreeMap<>(some);
    all.put(name, value);
    return all;
  }

  @Test
  void model_usualSettings_whereUrlAndNameAreGiven() {
    AnswerConfig.Model model =
        ServerConfig.of(
                Map.of(
                    "xueban.answer.model.url", "http://127.0.0.1:11434/v1",
                    "xueban.answer.model.name", "small"))
            .answers()
            .model();
    assertThat(model)
        .isEqualTo(
            new AnswerConfig.Model(
                ModelSettings.of(URI.create("http://127.0.0.1:11434/v1"), "small"),
                50_000,
                5_000_000));
  }

  @Test
  void model_contradictions_areNamed_andSecretsNotRepeated(@TempDir Path folder) {
    String at = "xueban.answer.model.";
    assertWrong(Map.of(at + "name", "m"), at + "url: is empty, but a name or key is given");
    assertWrong(Map.of(at + "url", "http://a/v1"), at + "name: has 0 characters");
    assertWrong(Map.of(at + "url", "ftp://a", at + "name", "m"), at + "url: must be as in");
    assertWrong(Map.of(at + "url", "a b", at + "name", "m"), at + "url: is no address");
    assertWrong(
        Map.of(at + "url", "http://a/v1", at + "name", "m", at + "retries", "9"),
        at + "retries: 9 must be in 0..5");
    assertWrong(
        Map.of(at + "url", "http://a/v1", at + "name", "m", at + "month-tokens", "-1"),
        at + "month-tokens: -1 must be at least 0");
    assertWrong(
        Map.of(at + "url", "http://a/v1", at + "name", "m", at + "key", "k", at + "key-file", "f"),
        at + "key-file: is given and the key too");
    assertWrong(
        Map.of(
            at + "url", "http://a/v1",
            at + "name", "m",
            at + "key-file", folder.resolve("none").toString()),
        at + "key-file: ");
    assertWrong(Map.of("xueban.answer.telling-adult", "true"), "no address to send to");
    assertWrong(
        Map.of("xueban.embedding", "fast"),
        "no way to make vectors; there are transformer, static-documents, static.");
    assertThatThrownBy(
            () ->
                ServerConfig.of(
                    Map.of(at + "url", "http://a/v1", at + "name", "m", at + "key", "sk secret")))
        .hasMessageContaining(at + "key: ")
        .hasMessageNotContaining("secret");
  }

  private static void assertWrong(Map<String, String> properties, String message) {
    assertThatThrownBy(() -> ServerConfig.of(properties))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining(message);
  }
}
