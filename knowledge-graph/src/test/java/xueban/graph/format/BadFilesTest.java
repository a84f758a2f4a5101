package xueban.graph.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import xueban.XuebanException;

/** Every fault of a graph file is said with file, line and id, in every format. */
class BadFilesTest {
  @TempDir Path folder;

  /** Three concepts a, b and c, and the edges between them, in the form of each format. */
  private static String content(String format, String... edges) {
    StringBuilder text = new StringBuilder();
    for (String part : parts(format, edges).values()) {
      text.append(part);
    }
    return text.toString();
  }

  private static Map<String, String> parts(String format, String... edges) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("head", head(format));
    String[] ids = {"a", "b", "c"};
    for (int i = 0; i < ids.length; i++) {
      parts.put(ids[i], concept(format, ids[i], i == 0, edges));
    }
    if (format.equals("json")) {
      parts.put("middle", "],\"prerequisites\":[\n");
    } else if (format.equals("case.json")) {
      parts.put("middle", "],\"CFAssociations\":[\n");
    }
    for (int i = 0; i < edges.length; i++) {
      parts.put("edge" + i, edge(format, edges[i], i == 0));
    }
    parts.put("tail", tail(format));
    return parts;
  }

  private static String head(String format) {
    return switch (format) {
      case "csv" -> "id,name,subject,prerequisites\n";
      case "json" -> "{\"concepts\":[\n";
      case "case.json" -> "{\"CFDocument\":{},\"CFItems\":[\n";
      case "jsonld" -> "{\"@graph\":[\n";
      case "graphml" -> "<graphml><graph edgedefault=\"directed\">\n";
      default -> "<opml version=\"2.0\"><body>\n";
    };
  }

  private static String tail(String format) {
    return switch (format) {
      case "csv" -> "";
      case "graphml" -> "</graph></graphml>\n";
      case "opml" -> "</body></opml>\n";
      default -> "]}\n";
    };
  }

  private static String concept(String format, String id, boolean first, String... edges) {
    String comma = first ? "" : ",";
    String before = "";
    for (String edge : edges) {
      before = edge.endsWith(id) ? edge.substring(0, edge.length() - 1) : before;
    }
    return switch (format) {
      case "csv" -> "%s,名%s,m,%s\n".formatted(id, id, before);
      case "json" -> "%s{\"id\":\"%s\",\"name\":\"名\",\"subject\":\"m\"}\n".formatted(comma, id);
      case "case.json" ->
          ("%s{\"identifier\":\"i%s\",\"humanCodingScheme\":\"%s\",\"fullStatement\":\"名\","
                  + "\"subject\":[\"m\"]}\n")
              .formatted(comma, id, id);
      case "jsonld" ->
          ("%s{\"@id\":\"x:%s\",\"@type\":\"skos:Concept\",\"skos:prefLabel\":\"名\","
                  + "\"schema:about\":\"m\",\"schema:educationalAlignment\":[%s]}\n")
              .formatted(
                  comma,
                  id,
                  before.isEmpty()
                      ? ""
                      : "{\"schema:alignmentType\":\"requires\",\"schema:targetUrl\":\"x:%s\"}"
                          .formatted(before));
      case "graphml" -> "<node id=\"%s\"><data key=\"subject\">m</data></node>\n".formatted(id);
      default ->
          "<outline text=\"名\" type=\"concept\" id=\"%s\" subject=\"m\">%s</outline>\n"
              .formatted(
                  id,
                  before.isEmpty()
                      ? ""
                      : "<outline type=\"prerequisite\" before=\"%s\"/>".formatted(before));
    };
  }

  private static String edge(String format, String edge, boolean first) {
    String before = edge.substring(0, edge.length() - 1);
    String after = edge.substring(edge.length() - 1);
    return switch (format) {
      case "json" ->
          "%s{\"before\":\"%s\",\"after\":\"%s\"}\n".formatted(first ? "" : ",", before, after);
      case "case.json" ->
          ("%s{\"associationType\":\"precedes\",\"originNodeURI\":{\"identifier\":\"i%s\"},"
                  + "\"destinationNodeURI\":{\"identifier\":\"i%s\"}}\n")
              .formatted(first ? "" : ",", before, after);
      case "graphml" -> "<edge source=\"%s\" target=\"%s\"/>\n".formatted(before, after);
      default -> "";
    };
  }

  private Path file(String format, String content) throws IOException {
    return Files.writeString(folder.resolve("g." + format), content);
  }

  private static ThrowableAssert.ThrowingCallable reading(Path file) {
    return () -> GraphFormats.read(file);
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "json", "case.json", "jsonld", "graphml", "opml"})
  void good_isRead(String format) throws IOException {
    Path file = file(format, content(format, "ab", "bc"));

    assertThat(GraphFormats.read(file).graph().prerequisites()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"csv,4", "json,8", "case.json,8", "jsonld,4", "graphml,7", "opml,4"})
  void cycle_isNamedWithItsLine(String format, int line) throws IOException {
    Path file = file(format, content(format, "ab", "bc", "ca"));

    assertThatThrownBy(reading(file))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("g." + format)
        .hasMessageContaining("line " + line)
        .hasMessageMatching("(?s).*(a → b → c → a|b → c → a → b|c → a → b → c).*");
  }

  @ParameterizedTest
  @CsvSource({"csv,3", "json,6", "case.json,6", "jsonld,3", "graphml,5", "opml,3"})
  void dangling_isNamedWithItsLine(String format, int line) throws IOException {
    Path file = file(format, content(format, "nowhereb"));

    assertThatThrownBy(reading(file))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("g." + format)
        .hasMessageContaining("line " + line)
        .hasMessageContaining("nowhere");
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "json", "case.json", "jsonld", "graphml", "opml"})
  void duplicate_isNamedWithBothLines(String format) throws IOException {
    Map<String, String> parts = parts(format);
    String twice = concept(format, "a", false);
    parts.put("c", twice);
    Path file = file(format, String.join("", parts.values()));

    assertThatThrownBy(reading(file))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("g." + format)
        .hasMessageContaining("line 4")
        .hasMessageMatching("(?s).*\"i?a\" stands (on line 2 already|twice).*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "json", "case.json", "jsonld", "graphml", "opml"})
  void gbk_isNamedWithItsLine(String format) throws IOException {
    Map<String, String> parts = parts(format);
    byte[] good = parts.get("head").getBytes(UTF_8);
    byte[] bad = parts.get("a").replace("名", "勾股").getBytes(Charset.forName("GBK"));
    byte[] all = new byte[good.length + bad.length];
    System.arraycopy(good, 0, all, 0, good.length);
    System.arraycopy(bad, 0, all, good.length, bad.length);
    if (format.equals("graphml")) {
      all = content(format).replace("m</data>", "勾股</data>").getBytes(Charset.forName("GBK"));
    }
    Path file = Files.write(folder.resolve("g." + format), all);

    assertThatThrownBy(reading(file))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("g." + format)
        .hasMessageContaining("line 2")
        .hasMessageContaining("is not UTF-8 (perhaps GBK)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "json", "case.json", "jsonld", "graphml", "opml"})
  void lineOfTenMegabytes_isNamed(String format) throws IOException {
    String far = "长".repeat(10 << 20);
    Map<String, String> parts = parts(format);
    parts.put(
        "b",
        format.equals("graphml")
            ? "<node id=\"%s\"/>\n".formatted(far)
            : parts.get("b").replace("名", far));
    Path file = file(format, String.join("", parts.values()));

    assertThatThrownBy(reading(file))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("g." + format)
        .hasMessageContaining("line 3")
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(600));
  }

  @ParameterizedTest
  @ValueSource(strings = {"graphml", "opml"})
  void xml_withDoctype_isRefusedAndOpensNothing(String format) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "密码");
    String attack =
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"%s\">]>\n".formatted(secret.toUri())
            + content(format).replace("m", "&e;");

    assertThatThrownBy(reading(file(format, attack)))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("g." + format + ", line 1")
        .hasMessageContaining("DOCTYPE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "case.json", "jsonld", "graphml", "opml"})
  void brokenOff_isNamedWithItsLine(String format) throws IOException {
    String whole = content(format, "ab", "bc");

    assertThatThrownBy(reading(file(format, whole.substring(0, whole.length() - 12))))
        .isInstanceOf(XuebanException.class)
        .hasMessageMatching("(?s)g\\." + format + ", line \\d+.*is not readable.*");
  }

  @Test
  void json_wrongValue_namesFieldAndConcept() throws IOException {
    Path file =
        file(
            "json",
            "{\"concepts\":[\n{\"id\":\"a\",\"name\":\"甲\",\"subject\":\"m\",\"grad\":7}]}");

    assertThatThrownBy(reading(file))
        .hasMessageContaining("g.json, line 2")
        .hasMessageContaining("grad")
        .hasMessageContaining("(a)");
  }

  @Test
  void folderOfTables_namesTheTable() throws IOException {
    Path tables = Files.createDirectory(folder.resolve("t"));
    Files.writeString(tables.resolve("concepts.csv"), "id,name,subject\na,甲,m\n");
    Files.writeString(tables.resolve("prerequisites.csv"), "before,after,reason\nzzz,a,\n");

    assertThatThrownBy(reading(tables)).hasMessageContaining("line 2: prerequisites.csv: ");
  }

  @Test
  void missingFile_isNamed() {
    assertThatThrownBy(reading(folder.resolve("none.opml")))
        .hasMessageContaining("none.opml\" cannot be read; correct the path.");
  }
}
