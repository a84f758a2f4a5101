package xueban.bench;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.graph.Prerequisite;

/**
 * Common Core mathematics, kindergarten to grade 8: the standards' texts and the arrows of the
 * coherence map between them. An end of an arrow that names several standards is one concept with
 * their texts together; a note at an end ({@code ||to 20}) is dropped.
 *
 * @param standards without relations; grade is one more than the standard's, kindergarten being 0;
 *     the strand is its domain
 * @param arrows distinct, without those that the dropped notes turned into loops
 * @param arrowRows rows of the file that are arrows
 */
record CommonCore(KnowledgeGraph standards, List<Prerequisite> arrows, int arrowRows) {
  private static final String SUBJECT = "ccss";
  private static final Pattern STANDARD =
      Pattern.compile("([K0-8])\\.([A-Z]+)\\.[A-Z]\\.(\\d+)([a-z]?)");

  CommonCore {
    arrows = List.copyOf(arrows);
  }

  static CommonCore read(Path standardsFile, Path edgesFile) {
    try {
      Map<String, String> texts = texts(standardsFile);
      KnowledgeGraph.Builder graph = KnowledgeGraph.builder();
      texts.keySet().forEach(id -> graph.put(concept(id, texts)));
      Set<Prerequisite> arrows = new LinkedHashSet<>();
      int rows = 0;
      for (CSVRecord row : rows(edgesFile)) {
        if (row.get("edgedesc").equals("Arrow")) {
          rows++;
          String begin = node(row.get("begin"));
          String end = node(row.get("end"));
          graph.put(concept(begin, texts)).put(concept(end, texts));
          if (!begin.equals(end)) {
            arrows.add(new Prerequisite(begin, end, ""));
          }
        }
      }
      return new CommonCore(graph.build(), new ArrayList<>(arrows), rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<CSVRecord> rows(Path file) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader in = Files.newBufferedReader(file);
        CSVParser parser = format.parse(in)) {
      return parser.getRecords();
    }
  }

  private static Map<String, String> texts(Path file) throws IOException {
    String script = Files.readString(file);
    JsonNode root =
        JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build()
            .readTree(script.substring(script.indexOf('{')));
    Map<String, String> texts = new TreeMap<>();
    for (JsonNode standard : root.get("math")) {
      Matcher parts = STANDARD.matcher(standard.get("id").asText());
      if (parts.matches()) {
        String grade = parts.group(1).equals("K") ? "0" : parts.group(1);
        String letter = parts.group(4).isEmpty() ? "" : "." + parts.group(4);
        texts.put(
            grade + "." + parts.group(2) + "." + parts.group(3) + letter,
            standard.get("description").asText().replaceAll("\\s+", " ").strip());
      }
    }
    return texts;
  }

  private static String node(String end) {
    return end.replaceAll("\\|\\|.*", "").strip();
  }

  private static Concept concept(String id, Map<String, String> texts) {
    Set<String> members = new TreeSet<>();
    for (String part : id.split(";")) {
      String stem = part.contains(",") ? part.substring(0, part.lastIndexOf('.') + 1) : "";
      for (String last : part.substring(stem.length()).split(",")) {
        String member = stem + last;
        texts.keySet().stream()
            .filter(t -> t.equals(member) || t.startsWith(member + "."))
            .forEach(members::add);
      }
    }
    if (members.isEmpty()) {
      throw new IllegalArgumentException(
          "The standards have no \"" + id + "\" that an arrow names.");
    }
    String text = String.join(" ", members.stream().map(texts::get).toList());
    String first = members.iterator().next();
    int grade = Integer.parseInt(first.substring(0, 1)) + 1;
    String domain = first.split("\\.")[1];
    return new Concept(id, text, "", List.of(), text, SUBJECT, null, grade, 0, domain, "");
  }
}
