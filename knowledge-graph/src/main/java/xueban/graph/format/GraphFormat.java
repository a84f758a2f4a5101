package xueban.graph.format;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import xueban.XuebanException;
import xueban.graph.GraphCsv;
import xueban.graph.GraphFiles;
import xueban.graph.GraphJson;

/** A format of graphs, its ending, and what can be done with it. */
@SuppressWarnings("ImmutableEnumChecker") // readers and writers have no state
public enum GraphFormat {
  /** xueban's own document; holds all that a graph holds. */
  JSON(
      ".json",
      (file, constants) -> new GraphReader.Read(GraphJson.read(file), List.of()),
      (graph, file) -> Files.writeString(file, GraphJson.write(graph))),
  /** A folder of tables for a spreadsheet; reads single files of rows too. */
  CSV(
      "",
      (file, constants) -> new GraphReader.Read(GraphFiles.read(file), List.of()),
      GraphCsv::write),
  /** 1EdTech CASE 1.1; reads 1.0 too. */
  CASE(".case.json", new CaseReader(), new CaseWriter()),
  /** JSON-LD with the words of SKOS, schema.org and LRMI. */
  JSON_LD(".jsonld", new JsonLdReader(), new JsonLdWriter()),
  GRAPHML(".graphml", new GraphMlReader(), new GraphMlWriter()),
  /** The outline that mind maps open. */
  OPML(".opml", new OpmlReader(), new OpmlWriter()),
  /** A picture for pages; written only. */
  MERMAID(".mmd", null, new MermaidWriter()),
  /** The Common Core's coherence map, a folder; read only. */
  COHERENCE_MAP("", new CoherenceMapReader(), null);

  private final String ending;
  private final @Nullable GraphReader reader;
  private final @Nullable GraphWriter writer;

  GraphFormat(String ending, @Nullable GraphReader reader, @Nullable GraphWriter writer) {
    this.ending = ending;
    this.reader = reader;
    this.writer = writer;
  }

  /** Returns the ending of its files, such as {@code .opml}; empty if it is a folder. */
  public String ending() {
    return ending;
  }

  public boolean readable() {
    return reader != null;
  }

  public boolean writable() {
    return writer != null;
  }

  /** Returns its name as people write it, such as {@code json-ld}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Returns the format of that name.
   *
   * @throws XuebanException {@code INVALID_INPUT} listing the names
   */
  public static GraphFormat named(String word) {
    String plain = word.strip().toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
    return Arrays.stream(values())
        .filter(f -> f.word().replace("-", "").equals(plain))
        .findFirst()
        .orElseThrow(
            () ->
                XuebanException.invalid(
                    "format",
                    "\"%s\" is unknown; give one of %s."
                        .formatted(
                            word,
                            Arrays.stream(values())
                                .map(GraphFormat::word)
                                .collect(Collectors.joining(", ")))));
  }

  /**
   * Returns the format of a file or folder: by its ending, and where that is {@code .json} or
   * {@code .xml} by how it begins.
   */
  public static GraphFormat of(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    Optional<GraphFormat> byEnding =
        Arrays.stream(values())
            .filter(f -> f != JSON && !f.ending.isEmpty() && name.endsWith(f.ending))
            .findFirst();
    if (byEnding.isPresent()) {
      return byEnding.get();
    }
    if (name.endsWith(".json") || name.endsWith(".xml")) {
      return byBeginning(file, name.endsWith(".xml"));
    }
    if (Files.isDirectory(file) && holdsCoherenceMap(file)) {
      return COHERENCE_MAP;
    }
    return CSV;
  }

  private static GraphFormat byBeginning(Path file, boolean xml) {
    String begin = "";
    if (Files.isRegularFile(file)) {
      try (var in = Files.newInputStream(file)) {
        begin = new String(in.readNBytes(4_096), StandardCharsets.UTF_8);
      } catch (java.io.IOException e) {
        begin = ""; // whoever reads it says why it cannot be read
      }
    }
    if (xml) {
      return begin.contains("<opml") ? OPML : GRAPHML;
    }
    return begin.contains("\"CFDocument\"") || begin.contains("\"CFItems\"")
        ? CASE
        : begin.contains("\"@context\"") || begin.contains("\"@graph\"") ? JSON_LD : JSON;
  }

  private static boolean holdsCoherenceMap(Path folder) {
    try (var files = Files.list(folder)) {
      return files.anyMatch(f -> f.toString().endsWith(".js"));
    } catch (java.io.IOException e) {
      return false;
    }
  }

  GraphReader reader() {
    if (reader == null) {
      throw XuebanException.invalid(
          "format",
          "%s is a picture and cannot be read back; keep the graph as json, case, json-ld, graphml"
                  .formatted(word())
              + " or opml.");
    }
    return reader;
  }

  GraphWriter writer() {
    if (writer == null) {
      throw XuebanException.invalid(
          "format", "%s can be read only; export as case or json.".formatted(word()));
    }
    return writer;
  }
}
