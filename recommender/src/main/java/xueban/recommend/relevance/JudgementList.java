package xueban.recommend.relevance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import xueban.XuebanException;

/**
 * Judgements by query. As text it has one judgement a line, columns {@code query, entry, grade}
 * apart by tabs, with a heading: a spreadsheet reads and writes it, and it is TREC's qrels with the
 * query itself in the place of its number. Further columns are for people, and a line without a
 * grade waits for one. Immutable.
 */
public final class JudgementList {
  private static final String HEADING = "query\tentry\tgrade";

  private final Map<String, SortedMap<String, Integer>> grades;

  private JudgementList(Map<String, SortedMap<String, Integer>> grades) {
    this.grades = grades;
  }

  /** Returns the judgements; of two of one query and entry the later one counts. */
  public static JudgementList of(List<Judgement> judgements) {
    Map<String, SortedMap<String, Integer>> grades = new LinkedHashMap<>();
    for (Judgement judgement : judgements) {
      grades
          .computeIfAbsent(judgement.query(), q -> new TreeMap<>())
          .put(judgement.entry(), judgement.grade());
    }
    return new JudgementList(grades);
  }

  /**
   * Returns the list that {@link #lines} wrote, or a spreadsheet.
   *
   * @throws XuebanException {@code INVALID_INPUT} that names the first line that is wrong
   */
  public static JudgementList parse(List<String> lines) {
    List<Judgement> judgements = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || (i == 0 && line.toLowerCase(Locale.ROOT).startsWith(HEADING))) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      if (cells.length < 3) {
        throw wrong(i, "has %d columns; it must have 3: %s".formatted(cells.length, HEADING));
      }
      if (cells[2].isBlank()) {
        continue; // nobody has judged it yet
      }
      try {
        judgements.add(new Judgement(cells[0], cells[1], Integer.parseInt(cells[2].strip())));
      } catch (NumberFormatException e) {
        throw wrong(i, "grade \"%s\" must be a whole number, 0 to 3.".formatted(cells[2]));
      } catch (XuebanException e) {
        throw wrong(i, String.valueOf(e.getMessage()));
      }
    }
    return of(judgements);
  }

  private static XuebanException wrong(int line, String why) {
    return XuebanException.invalid("judgements", "line %d: %s".formatted(line + 1, why));
  }

  /** Returns the list as text, in the order in which queries were first judged. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>(List.of(HEADING));
    grades.forEach(
        (query, entries) ->
            entries.forEach(
                (entry, grade) ->
                    lines.add(query.replaceAll("\\s", " ") + '\t' + entry + '\t' + grade)));
    return lines;
  }

  /** Returns the queries with something right, in the order in which they were first judged. */
  public List<String> answerable() {
    return grades.keySet().stream()
        .filter(query -> of(query).values().stream().anyMatch(g -> g >= Judgement.RIGHT))
        .toList();
  }

  /** Returns the queries, in the order in which they were first judged. */
  public List<String> queries() {
    return List.copyOf(grades.keySet());
  }

  /** Returns the grades of a query by entry; empty if nobody judged it. */
  public Map<String, Integer> of(String query) {
    return new TreeMap<>(grades.getOrDefault(query, new TreeMap<>()));
  }

  public int size() {
    return grades.values().stream().mapToInt(Map::size).sum();
  }
}
