package xueban.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.relation.KnownPair;
import xueban.nlp.relation.KnownPair.Judgement;

/**
 * A set of pairs of names that people judged: {@code A, B, label}, 1 where B is a prerequisite of
 * A. A name is the only thing known of a concept.
 *
 * @param subject name of the set
 * @param pairs each ordered pair once, by id; the file repeats most prerequisites
 * @param contradictory ordered pairs that the file labels both ways, left out
 */
record JudgedPairs(String subject, List<KnownPair> pairs, int contradictory) {
  JudgedPairs {
    pairs = List.copyOf(pairs);
  }

  static JudgedPairs read(Path file, String subject) {
    TreeMap<String, KnownPair> pairs = new TreeMap<>();
    TreeMap<String, KnownPair> contradictory = new TreeMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 3) {
          throw new IllegalArgumentException(
              "%s: \"%s\" must have 3 cells: A, B, label.".formatted(file.getFileName(), line));
        }
        KnownPair pair =
            new KnownPair(
                id(subject, cells[1]),
                id(subject, cells[0]),
                cells[2].equals("1") ? Judgement.PREREQUISITE : Judgement.REJECTED);
        String key = pair.before() + '\n' + pair.after();
        @Nullable KnownPair earlier = pairs.putIfAbsent(key, pair);
        if (earlier != null && earlier.judgement() != pair.judgement()) {
          contradictory.put(key, pair);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    contradictory.keySet().forEach(pairs::remove);
    return new JudgedPairs(subject, new ArrayList<>(pairs.values()), contradictory.size());
  }

  private static String id(String subject, String name) {
    return subject + '/' + name.strip().replace(' ', '_');
  }

  /** Adds the concepts to a graph, without any relation. */
  void addTo(KnowledgeGraph.Builder graph) {
    for (KnownPair pair : pairs) {
      graph.put(concept(pair.before()));
      graph.put(concept(pair.after()));
    }
  }

  private Concept concept(String id) {
    return Concept.named(id, nameOf(id), subject);
  }

  static String nameOf(String id) {
    return id.substring(id.indexOf('/') + 1).replace('_', ' ');
  }

  static String unordered(KnownPair pair) {
    return pair.before().compareTo(pair.after()) < 0
        ? pair.before() + '\n' + pair.after()
        : pair.after() + '\n' + pair.before();
  }
}
