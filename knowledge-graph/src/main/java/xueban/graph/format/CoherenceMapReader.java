package xueban.graph.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import xueban.XuebanException;
import xueban.graph.Concept;
import xueban.graph.GraphAssembly;
import xueban.graph.KnowledgeGraph;
import xueban.graph.Prerequisite;
import xueban.graph.Stage;
import xueban.graph.internal.JsonElements;
import xueban.graph.internal.TextFile;
import xueban.row.ImportOptions;
import xueban.row.RowFile;
import xueban.row.RowOutcome;

/**
 * Reads the coherence map of the Common Core mathematics standards (Student Achievement Partners,
 * Jason Zimba's wiring diagram): a folder with one {@code .csv} of edges (begin, edgedesc, end,
 * note) and one {@code .js} of the standards' texts.
 *
 * <p>An {@code Arrow} is a prerequisite. A standard's part ({@code 0.CC.1||to 20}) is a concept of
 * its own. Links without direction, which a graph cannot hold, are left out aloud; so are arrows
 * that close a cycle, and kindergarten, which is no grade of ours (grade 0, unknown).
 */
final class CoherenceMapReader implements GraphReader {
  private static final String SUBJECT = "mathematics";

  @Override
  public Read read(Path folder, Map<String, String> constants) {
    Losses losses = new Losses();
    Map<String, String> texts = texts(only(folder, ".js"));
    Path edges = only(folder, ".csv");
    GraphAssembly parts = new GraphAssembly(String.valueOf(edges.getFileName()));
    Arrows arrows = new Arrows(parts, texts, constants, losses);
    RowFile.read(
        edges,
        ImportOptions.defaults()
            .withRejections(
                (rejection, raw) -> {
                  throw XuebanException.invalid(
                      "file",
                      "%s, line %d: %s".formatted(edges, rejection.line(), rejection.reason()));
                }),
        1,
        rows -> {
          arrows.take(
              rows.get(0).text("begin"),
              rows.get(0).textOr("edgedesc", ""),
              rows.get(0).text("end"),
              rows.get(0).textOr("note", ""),
              rows.get(0).line());
          return java.util.List.of(RowOutcome.ADDED);
        });
    return new Read(parts.graph(), losses.list());
  }

  private static Path only(Path folder, String ending) {
    try (Stream<Path> files = Files.list(folder)) {
      Optional<Path> found = files.filter(f -> f.toString().endsWith(ending)).sorted().findFirst();
      return found.orElseThrow(
          () ->
              XuebanException.invalid(
                  "file",
                  "the folder \"%s\" holds no %s; it needs the edges as .csv and the standards as .js."
                      .formatted(folder, ending)));
    } catch (IOException e) {
      throw XuebanException.invalid(
          "file", "\"%s\" is not a folder that can be read; correct the path.".formatted(folder));
    }
  }

  /** Returns code to text of the standards, from {@code export default {…"math":[…]…}}. */
  private static Map<String, String> texts(Path file) {
    TextFile text = TextFile.read(file);
    String script = new String(text.bytes(), StandardCharsets.UTF_8);
    int begin = script.indexOf('{');
    int end = script.lastIndexOf('}');
    if (begin < 0 || end < begin) {
      throw XuebanException.invalid("file", "\"%s\" holds no object of standards.".formatted(file));
    }
    Map<String, String> texts = new TreeMap<>();
    byte[] json = script.substring(begin, end + 1).getBytes(StandardCharsets.UTF_8);
    JsonElements.read(
        TextFile.of(text.name(), json),
        (field, value, line) -> {
          if (field.equals("math")) {
            texts.put(withoutCluster(value.path("id").asText()), plain(value));
          }
        });
    return texts;
  }

  /** Turns K.CC.A.1 and 5.NF.B.4a, as the texts have it, into 0.CC.1 and 5.NF.4.a. */
  private static String withoutCluster(String code) {
    return code.replaceFirst("^K\\.", "0.")
        .replaceFirst("\\.[A-Z]\\.(?=\\d)", ".")
        .replaceFirst("(?<=\\d)([a-z])$", ".$1");
  }

  private static String plain(JsonNode standard) {
    return standard
        .path("description")
        .asText()
        .replaceAll("<[^>]*>", "")
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static final class Arrows {
    private final GraphAssembly parts;
    private final Map<String, String> texts;
    private final Map<String, String> constants;
    private final Losses losses;
    private final Set<String> seen = new HashSet<>();
    private KnowledgeGraph graph = KnowledgeGraph.empty();

    Arrows(
        GraphAssembly parts,
        Map<String, String> texts,
        Map<String, String> constants,
        Losses losses) {
      this.parts = parts;
      this.texts = texts;
      this.constants = constants;
      this.losses = losses;
    }

    void take(String begin, String kind, String end, String note, long line) {
      Prerequisite edge = new Prerequisite(concept(begin, line), concept(end, line), note);
      String name = edge.before() + " → " + edge.after();
      if (!kind.equals("Arrow")) {
        losses.add("links that are no arrow", name);
      } else if (!seen.add(name)) {
        losses.add("arrows that stand twice", name);
      } else {
        put(edge, name, line);
      }
    }

    private void put(Prerequisite edge, String name, long line) {
      try {
        graph = graph.toBuilder().put(edge).build();
        parts.put(edge, line);
      } catch (XuebanException e) {
        losses.add("arrows that close a cycle", name);
      }
    }

    private String concept(String code, long line) {
      String id = "ccss." + code.strip().replaceAll("\\s+", "-");
      if (parts.has(id)) {
        return id;
      }
      String standard = code.replaceFirst("\\|\\|.*", "").strip();
      int grade = code.matches("[1-8]\\..*") ? code.charAt(0) - '0' : 0;
      if (code.startsWith("0.")) {
        losses.add("kindergarten as a grade", id);
      }
      Map<String, String> fields = new LinkedHashMap<>();
      fields.put("id", id);
      fields.put("name", code.strip());
      fields.put("definition", texts.getOrDefault(standard, ""));
      fields.put("subject", constants.getOrDefault("subject", SUBJECT));
      fields.put("grade", grade == 0 ? "" : String.valueOf(grade));
      fields.put("stage", grade == 0 ? "" : Stage.ofGrade(grade).name());
      String[] codeParts = standard.split("\\.");
      fields.put("strand", codeParts.length > 1 ? codeParts[1] : "");
      Concept concept = PartFields.concept(fields, Map.of());
      parts.put(concept, line);
      graph = graph.toBuilder().put(concept).build();
      return id;
    }
  }
}
