package xueban.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import xueban.XuebanException;
import xueban.model.diagnosis.ItemResponse;
import xueban.model.diagnosis.QMatrix;
import xueban.model.eval.ResponseRow;
import xueban.model.eval.ResponseTable;

/**
 * Learners' answers and the concepts of the items, one answer a question.
 *
 * @param learners each one's answers, in the file's order
 */
record DiagnosisSet(String name, QMatrix q, List<List<ItemResponse>> learners) {
  /** Fewest answered items of a learner who is kept, as Wang et al. 2020. */
  private static final int FEWEST = 15;

  /**
   * Reads a set of Math2015: a table of scores in [0, 1], learners by problems, and a Q-matrix. A
   * score of at least one half counts as right; only Math1 and Math2 have any between 0 and 1.
   */
  static DiagnosisSet math2015(BenchOptions options, String name) {
    List<String> needs = lines(options.file("diagnosis/" + name + "__q.txt"));
    Map<String, List<String>> concepts = new TreeMap<>();
    for (int i = 0; i < needs.size(); i++) {
      String[] cells = needs.get(i).trim().split("\\s+");
      List<String> row = new ArrayList<>();
      for (int k = 0; k < cells.length; k++) {
        if (cells[k].equals("1")) {
          row.add(String.valueOf(k + 1));
        }
      }
      concepts.put(String.valueOf(i + 1), row);
    }
    Path data = options.file("diagnosis/" + name + "__data.txt");
    List<List<ItemResponse>> learners = new ArrayList<>();
    for (String line : lines(data)) {
      String[] cells = line.trim().split("\\s+");
      if (cells.length != needs.size()) {
        throw XuebanException.invalid(
            "line " + (learners.size() + 1) + " of " + data,
            "has %d scores for %d items; give one each.".formatted(cells.length, needs.size()));
      }
      List<ItemResponse> row = new ArrayList<>();
      for (int i = 0; i < cells.length; i++) {
        row.add(new ItemResponse(String.valueOf(i + 1), Double.parseDouble(cells[i]) >= 0.5));
      }
      learners.add(row);
    }
    return new DiagnosisSet(name, QMatrix.of(concepts), learners);
  }

  /**
   * Reads a response table: each learner's first answer to each item, learners with at least 15.
   */
  static DiagnosisSet log(BenchOptions options, String name) {
    Map<String, List<ItemResponse>> answers = new LinkedHashMap<>();
    Map<String, List<String>> concepts = new TreeMap<>();
    Set<List<String>> seen = new HashSet<>();
    for (ResponseRow row : ResponseTable.read(options.file("responses/" + name + ".tsv.gz"))) {
      if (seen.add(List.of(row.learner(), row.item()))) {
        answers
            .computeIfAbsent(row.learner(), x -> new ArrayList<>())
            .add(new ItemResponse(row.item(), row.right()));
        concepts.put(row.item(), row.concepts());
      }
    }
    List<List<ItemResponse>> kept =
        answers.values().stream().filter(one -> one.size() >= FEWEST).toList();
    Set<String> items = new HashSet<>();
    kept.forEach(one -> one.forEach(response -> items.add(response.item())));
    concepts.keySet().retainAll(items);
    return new DiagnosisSet(name, QMatrix.of(concepts), kept);
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  int rows() {
    return learners.stream().mapToInt(List::size).sum();
  }
}
