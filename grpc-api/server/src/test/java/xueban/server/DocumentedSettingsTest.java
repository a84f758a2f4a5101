package xueban.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The tables of settings in {@code docs} name every property, none else, and its default; and what
 * users read names no property or variable that there is not.
 */
class DocumentedSettingsTest {
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern PROPERTY = Pattern.compile("xueban\\.[a-z.-]+");
  private static final Pattern VARIABLE = Pattern.compile("XUEBAN_[A-Z0-9_]+");
  private static final Path ROOT = Path.of("..", "..");

  /** Packages of the library, which look like properties. */
  private static final Set<String> PACKAGES = Set.of("xueban.recommend.relevance");

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
    try (Stream<Path> files = Files.list(ROOT.resolve("docs"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
        lines.addAll(Files.readAllLines(file));
      }
    }
    return lines;
  }

  /** Returns the lines of all that users read. */
  private static List<String> allLines() throws IOException {
    List<String> lines = lines();
    lines.addAll(Files.readAllLines(ROOT.resolve("README.md")));
    lines.addAll(Files.readAllLines(ROOT.resolve("CHANGELOG.md")));
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
      assertThat(values.size()).as(line).isIn(0, names.size());
      String prefix = names.getFirst().substring(0, names.getFirst().lastIndexOf('.'));
      for (int i = 0; i < names.size(); i++) {
        String name = names.get(i).startsWith(".") ? prefix + names.get(i) : names.get(i);
        defaults.put(name, values.isEmpty() ? "" : values.get(i));
      }
    }
    return defaults;
  }

  @Test
  void everyProperty_isNamed() throws IOException {
    List<String> named = lines().stream().flatMap(line -> codes(line).stream()).toList();

    assertThat(Stream.concat(named.stream(), documented().keySet().stream()))
        .containsAll(ServerProperties.names());
  }

  @Test
  void everyNameInATableOrInProse_isAProperty() throws IOException {
    List<String> named =
        allLines().stream()
            .flatMap(line -> codes(line).stream())
            .filter(code -> PROPERTY.matcher(code).matches() && !PACKAGES.contains(code))
            .toList();

    assertThat(named).hasSizeGreaterThan(60);
    assertThat(ServerProperties.names()).containsAll(named).containsAll(documented().keySet());
  }

  @Test
  void everyVariable_isRead() throws IOException {
    List<String> named =
        allLines().stream()
            .flatMap(line -> VARIABLE.matcher(line).results().map(MatchResult::group))
            .toList();

    assertThat(named).hasSizeGreaterThan(20);
    assertThat(OwnVariables.all()).containsAll(named);
  }

  @Test
  void everyVariableBesideProperties_isNamed() throws IOException {
    List<String> named =
        Files.readAllLines(ROOT.resolve("docs/settings.md")).stream()
            .flatMap(line -> codes(line).stream())
            .toList();

    assertThat(named).containsAll(OwnVariables.BESIDE_PROPERTIES);
  }

  @Test
  void everyDefault_isWhatHoldsWhereNothingIsSaid() throws IOException {
    SortedMap<String, String> documented = documented();
    assertThat(documented.values()).filteredOn(value -> !value.isEmpty()).hasSizeGreaterThan(40);
    documented.forEach(
        (name, value) -> {
          Map<String, String> without =
              new TreeMap<>(EFFECTIVE.containsKey(name) ? Map.of() : EFFECTIVE);
          Map<String, String> with = new TreeMap<>(without);
          with.put(name, value);
          assertThat(ServerConfig.of(with)).as(name).isEqualTo(ServerConfig.of(without));
        });
  }
}
