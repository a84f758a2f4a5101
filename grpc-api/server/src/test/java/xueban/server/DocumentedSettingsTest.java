package xueban.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables of settings in {@code docs} name every property, none else, and its default. */
class DocumentedSettingsTest {
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  /** What must be given for a property to have an effect at all. */
  private static final Map<String, String> EFFECTIVE =
      Map.of(
          "xueban.answer.model.url", "https://api.example/v1",
          "xueban.answer.model.name", "small",
          "xueban.search.nodes", "https://search-1:9200",
          "xueban.search.picture.enabled", "true",
          "xueban.search.voice.url", "https://voice.example/v1",
          "xueban.search.voice.name", "whisper");

  private static List<String> lines() throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("..", "..", "docs"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
        lines.addAll(Files.readAllLines(file));
      }
    }
    return lines;
  }

  private static List<String> codes(String text) {
    return CODE.matcher(text).results().map((MatchResult code) -> code.group(1)).toList();
  }

  /** Returns the default in the documents of each property that has a table's row, or "". */
  private static SortedMap<String, String> documented() throws IOException {
    SortedMap<String, String> defaults = new TreeMap<>();
    for (String line : lines()) {
      String[] cells = line.split(" *\\| *", -1);
      if (cells.length < 4 || !cells[1].startsWith("`xueban.")) {
        continue;
      }
      List<String> names = codes(cells[1]);
      List<String> values = codes(cells[2]);
      String prefix = names.getFirst().substring(0, names.getFirst().lastIndexOf('.'));
      for (int i = 0; i < names.size(); i++) {
        String name = names.get(i).startsWith(".") ? prefix + names.get(i) : names.get(i);
        defaults.put(name, values.size() == names.size() ? values.get(i) : "");
      }
    }
    return defaults;
  }

  @Test
  void everyProperty_isNamed_andNoOther() throws IOException {
    List<String> named =
        lines().stream()
            .flatMap(line -> codes(line).stream())
            .filter(code -> code.matches("xueban\\.[a-z-]+(\\.[a-z-]+)*"))
            .filter(code -> ServerProperties.names().contains(code))
            .toList();
    assertThat(Stream.concat(named.stream(), documented().keySet().stream()))
        .containsAll(ServerProperties.names());
    assertThat(ServerProperties.names()).containsAll(documented().keySet());
  }

  @Test
  void everyDefault_isWhatHoldsWhereNothingIsSaid() throws IOException {
    SortedMap<String, String> documented = documented();
    assertThat(documented.values()).filteredOn(value -> !value.isEmpty()).hasSizeGreaterThan(40);
    documented.forEach(
        (name, value) -> {
          if (!value.isEmpty()) {
            Map<String, String> without =
                new TreeMap<>(EFFECTIVE.containsKey(name) ? Map.of() : EFFECTIVE);
            Map<String, String> with = new TreeMap<>(without);
            with.put(name, value);
            assertThat(ServerConfig.of(with)).as(name).isEqualTo(ServerConfig.of(without));
          }
        });
  }
}
