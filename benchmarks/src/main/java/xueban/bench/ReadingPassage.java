package xueban.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import xueban.recommend.Metadata;
import xueban.recommend.Resource;
import xueban.recommend.ResourceType;

/**
 * A passage and what is asked of it, as SQuAD lays it out.
 *
 * @param id as the file has it
 * @param text the passage
 */
record ReadingPassage(String id, String text, List<Asked> questions) {
  private static final int TITLE = 20;

  ReadingPassage {
    questions = List.copyOf(questions);
  }

  /**
   * A question that the passage answers.
   *
   * @param answers words of the passage, any of which answer it
   */
  record Asked(String id, String question, List<String> answers) {
    Asked {
      answers = List.copyOf(answers);
    }
  }

  /** Reads a gzipped file, in its order. */
  static List<ReadingPassage> read(Path file) {
    JsonNode root;
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      root = JsonMapper.builder().build().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
    List<ReadingPassage> passages = new ArrayList<>();
    for (JsonNode article : root.path("data")) {
      for (JsonNode paragraph : article.path("paragraphs")) {
        passages.add(of(paragraph));
      }
    }
    return passages;
  }

  private static ReadingPassage of(JsonNode paragraph) {
    List<Asked> questions = new ArrayList<>();
    for (JsonNode asked : paragraph.path("qas")) {
      List<String> answers = new ArrayList<>();
      asked.path("answers").forEach(answer -> answers.add(answer.path("text").asText()));
      questions.add(new Asked(asked.path("id").asText(), asked.path("question").asText(), answers));
    }
    return new ReadingPassage(
        paragraph.path("id").asText(), paragraph.path("context").asText(), questions);
  }

  /** Returns the passage as an import without titles makes it: titled by its first words. */
  Resource resource() {
    String line = text.replaceAll("\\s+", " ").strip();
    String title = line.length() <= TITLE ? line : line.substring(0, TITLE) + '…';
    return new Resource(id, ResourceType.READING, Metadata.titled(title, "zh"), text);
  }
}
