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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.tag.LabelledText;

/**
 * A question of a bank whose concepts people named.
 *
 * @param solution answer and analysis
 * @param concepts as {@code subject/name}: one name means another thing in another subject
 * @param type what the bank calls its kind, or empty
 * @param difficulty the bank's word, or empty
 * @param split the part of the bank that it belongs to: train, valid or test
 */
record JudgedQuestion(
    String id,
    String subject,
    String text,
    String solution,
    List<String> concepts,
    String type,
    String difficulty,
    String split) {
  private static final ObjectReader JSON = JsonMapper.builder().build().readerFor(JsonNode.class);

  /** Returns the questions of a gzipped file of JSON lines, in its order. */
  static List<JudgedQuestion> read(Path file) {
    List<JudgedQuestion> questions = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode node = JSON.readTree(line);
        String subject = node.path("subject").asText();
        List<String> concepts = new ArrayList<>();
        for (JsonNode name : node.path("concepts")) {
          if (!name.asText().isBlank()) {
            concepts.add(id(subject, name.asText()));
          }
        }
        questions.add(
            new JudgedQuestion(
                node.path("id").asText(),
                subject,
                words(node.path("text")),
                (words(node.path("answer")) + ' ' + words(node.path("analysis"))).strip(),
                concepts.stream().distinct().toList(),
                node.path("type").asText(),
                node.path("difficulty").asText(),
                node.path("split").asText()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
    return questions;
  }

  /** Answers of several blanks are lists, even lists of lists. */
  private static String words(JsonNode node) {
    if (!node.isArray()) {
      return node.asText();
    }
    List<String> parts = new ArrayList<>();
    node.forEach(part -> parts.add(words(part)));
    return String.join(" ", parts);
  }

  static List<JudgedQuestion> of(List<JudgedQuestion> questions, String split) {
    return questions.stream().filter(question -> question.split.equals(split)).toList();
  }

  /** Returns the id of a concept of a subject. */
  static String id(String subject, String name) {
    return subject + '/' + name.strip().replaceAll("\\s+", "_");
  }

  /** Returns the name of a concept, without its subject. */
  static String nameOf(String concept) {
    return concept.substring(concept.indexOf('/') + 1).replace('_', ' ');
  }

  /** Returns a graph of all concepts of the questions, without relations. */
  static KnowledgeGraph graph(List<JudgedQuestion> questions) {
    Map<String, Concept> concepts = new TreeMap<>();
    for (JudgedQuestion question : questions) {
      for (String id : question.concepts) {
        concepts.put(id, Concept.named(id, nameOf(id), question.subject));
      }
    }
    KnowledgeGraph.Builder graph = KnowledgeGraph.builder();
    for (Concept concept : concepts.values()) {
      graph.put(concept);
    }
    return graph.build();
  }

  JudgedQuestion withConcepts(List<String> others) {
    return new JudgedQuestion(id, subject, text, solution, others, type, difficulty, split);
  }

  LabelledText labelled() {
    return new LabelledText(subject, text, solution, concepts);
  }
}
