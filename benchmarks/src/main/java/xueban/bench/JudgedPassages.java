package xueban.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import xueban.nlp.Language;
import xueban.recommend.Metadata;
import xueban.recommend.Resource;
import xueban.recommend.ResourceType;

/**
 * A collection of passages, queries and judgements in BEIR's layout: a folder with {@code
 * corpus.jsonl.gz}, {@code queries.jsonl.gz} and {@code qrels-test.tsv.gz}.
 *
 * @param name of the folder
 * @param entries the passages as an import makes them
 * @param queries those with something right among the passages
 */
record JudgedPassages(String name, List<Resource> entries, List<Query> queries) {
  private static final ObjectReader JSON = JsonMapper.builder().build().readerFor(JsonNode.class);
  private static final String QRELS = "qrels-test.tsv.gz";
  private static final int TITLE = 20;
  private static final int MOST_GRADE = 3;

  JudgedPassages {
    entries = List.copyOf(entries);
    queries = List.copyOf(queries);
  }

  /**
   * A query.
   *
   * @param grades by passage; one at least is right
   */
  record Query(String id, String text, Map<String, Integer> grades) {}

  /** Reads the folder. */
  static JudgedPassages read(Path folder) {
    List<Resource> entries = new ArrayList<>();
    for (String line : lines(folder.resolve("corpus.jsonl.gz"))) {
      JsonNode node = json(line);
      entries.add(
          resource(
              node.path("_id").asText(), node.path("title").asText(), node.path("text").asText()));
    }
    Map<String, Map<String, Integer>> grades = new LinkedHashMap<>();
    List<String> judged = lines(folder.resolve(QRELS));
    for (String line : judged.subList(1, judged.size())) {
      String[] cells = line.split("\t", -1);
      int grade = Math.max(0, Math.min(MOST_GRADE, Integer.parseInt(cells[2].strip())));
      grades.computeIfAbsent(cells[0], id -> new TreeMap<>()).put(cells[1], grade);
    }
    grades.values().removeIf(of -> of.values().stream().allMatch(grade -> grade == 0));
    List<Query> queries = new ArrayList<>();
    for (String line : lines(folder.resolve("queries.jsonl.gz"))) {
      JsonNode node = json(line);
      String id = node.path("_id").asText();
      if (grades.containsKey(id)) {
        queries.add(new Query(id, node.path("text").asText(), grades.getOrDefault(id, Map.of())));
      }
    }
    return new JudgedPassages(String.valueOf(folder.getFileName()), entries, queries);
  }

  /** Returns whether the folder has the files. */
  static boolean is(Path folder) {
    return Files.isReadable(folder.resolve(QRELS));
  }

  private static Resource resource(String id, String title, String text) {
    String line = (title.isBlank() ? text : title).replaceAll("\\s+", " ").strip();
    boolean whole = !title.isBlank() || line.length() <= TITLE;
    String shown = whole ? line : line.substring(0, TITLE) + '…';
    return new Resource(
        id, ResourceType.READING, Metadata.titled(shown, Language.of(text).code()), text);
  }

  private static JsonNode json(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException("Not JSON: " + line, e);
    }
  }

  private static List<String> lines(Path file) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }
}
