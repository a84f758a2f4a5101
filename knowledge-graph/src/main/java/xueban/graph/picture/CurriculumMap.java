package xueban.graph.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.graph.Prerequisite;

/**
 * The whole map: a column for each grade, in it the terms side by side, a lane for each strand.
 * Concepts of one place stand near what they build on.
 */
public final class CurriculumMap {
  private static final double FONT = 13;
  private static final double NODE_WIDTH = 128;
  private static final double NODE_HEIGHT = 24;
  private static final double ROW_GAP = 6;
  private static final double COLUMN_GAP = 30;
  private static final double INNER_GAP = 22;

  /** Most concepts above each other in a place; more stand in further columns beside them. */
  private static final int MOST_ROWS = 24;

  private static final double LANE_GAP = 18;
  private static final double LANE_HEAD = 26;
  private static final double MARGIN = 20;
  private static final double HEAD = 70;

  /** A grade's term, the unknown grade last. */
  private record Column(int grade, int term) implements Comparable<Column> {
    @Override
    public int compareTo(Column other) {
      int mine = grade == 0 ? Integer.MAX_VALUE : grade;
      int theirs = other.grade == 0 ? Integer.MAX_VALUE : other.grade;
      return mine == theirs ? Integer.compare(term, other.term) : Integer.compare(mine, theirs);
    }
  }

  private final KnowledgeGraph graph;
  private final List<String> strands;
  private final TreeMap<Column, Double> columns = new TreeMap<>();
  private final TreeMap<String, Double> laneTop = new TreeMap<>();
  private final TreeMap<String, Double> laneHeight = new TreeMap<>();
  private final Map<String, Box> boxes = new HashMap<>();
  private final double width;
  private double bottom = HEAD;

  private CurriculumMap(KnowledgeGraph graph) {
    this.graph = graph;
    strands = Strands.of(graph);
    TreeMap<Column, Integer> inner = new TreeMap<>();
    for (String strand : strands) {
      cells(strand).forEach((column, cell) -> inner.merge(column, innerColumns(cell), Math::max));
    }
    double x = MARGIN;
    for (Map.Entry<Column, Integer> column : inner.entrySet()) {
      columns.put(column.getKey(), x);
      x += column.getValue() * (NODE_WIDTH + INNER_GAP) - INNER_GAP + COLUMN_GAP;
    }
    width = x - COLUMN_GAP + MARGIN;
    strands.forEach(this::lane);
  }

  /** Returns the picture as an SVG document; of a graph without concepts, its heading alone. */
  public static String svg(KnowledgeGraph graph, String title) {
    return new CurriculumMap(graph).draw(title);
  }

  private static Column column(Concept concept) {
    return new Column(concept.grade(), Math.max(1, concept.term()));
  }

  private static int innerColumns(List<Concept> cell) {
    return (cell.size() + MOST_ROWS - 1) / MOST_ROWS;
  }

  private static int rows(List<Concept> cell) {
    int inner = innerColumns(cell);
    return (cell.size() + inner - 1) / inner;
  }

  /** Returns the concepts of a strand by grade and term, each list in an order to learn them. */
  private NavigableMap<Column, List<Concept>> cells(String strand) {
    TreeMap<Column, List<Concept>> cells = new TreeMap<>();
    for (String id : graph.order()) {
      Concept concept = graph.concept(id);
      if (Strands.key(concept).equals(strand)) {
        cells.computeIfAbsent(column(concept), k -> new ArrayList<>()).add(concept);
      }
    }
    return cells;
  }

  private void lane(String strand) {
    NavigableMap<Column, List<Concept>> cells = cells(strand);
    int most = cells.values().stream().mapToInt(CurriculumMap::rows).max().orElse(0);
    double height = LANE_HEAD + most * (NODE_HEIGHT + ROW_GAP) + ROW_GAP;
    laneTop.put(strand, bottom);
    laneHeight.put(strand, height);
    cells.forEach(
        (column, cell) -> {
          double x = columns.getOrDefault(column, MARGIN);
          int rows = rows(cell);
          for (int i = 0; i < cell.size(); i += rows) {
            stack(cell.subList(i, Math.min(cell.size(), i + rows)), x, bottom + LANE_HEAD);
            x += NODE_WIDTH + INNER_GAP;
          }
        });
    bottom += height + LANE_GAP;
  }

  /** Stacks concepts by the mean height of what they build on, then as learned. */
  private void stack(List<Concept> concepts, double x, double top) {
    Map<String, Double> wish = new HashMap<>();
    for (int i = 0; i < concepts.size(); i++) {
      Concept concept = concepts.get(i);
      wish.put(
          concept.id(),
          graph.prerequisitesOf(concept.id()).stream()
              .filter(e -> boxes.containsKey(e.before()))
              .mapToDouble(e -> boxes.getOrDefault(e.before(), new Box(0, top, 0, 0)).middle())
              .filter(y -> y >= top)
              .average()
              .orElse(top + i * (NODE_HEIGHT + ROW_GAP)));
    }
    List<Concept> stacked = new ArrayList<>(concepts);
    stacked.sort(Comparator.comparingDouble(c -> wish.getOrDefault(c.id(), top)));
    double y = top;
    for (Concept concept : stacked) {
      boxes.put(concept.id(), new Box(x, y, NODE_WIDTH, NODE_HEIGHT));
      y += NODE_HEIGHT + ROW_GAP;
    }
  }

  private String draw(String title) {
    SvgPage page =
        new SvgPage(
            false,
            Math.max(300, width),
            bottom + MARGIN,
            title,
            "按年级从左到右排列的 %d 个知识点和 %d 条先修关系，按领域分行。"
                .formatted(graph.concepts().size(), graph.prerequisites().size()));
    page.text(MARGIN, 28, title, 20, "start", "head");
    columns.forEach((column, x) -> page.text(x, HEAD - 12, word(column), 14, "start", "small"));
    for (int i = 0; i < strands.size(); i++) {
      lane(page, strands.get(i), i % SvgPage.COLOURS);
    }
    for (Prerequisite edge : graph.prerequisites()) {
      Box from = boxes.get(edge.before());
      Box to = boxes.get(edge.after());
      if (from != null && to != null) {
        page.arrow(
            List.of(new double[] {from.right(), from.middle()}, new double[] {to.x(), to.middle()}),
            "faint c" + Strands.colour(strands, graph.concept(edge.before())));
      }
    }
    for (Concept concept : graph.concepts()) {
      Box box = boxes.get(concept.id());
      if (box != null) {
        page.node(
            box,
            Label.lines(concept.name(), NODE_WIDTH / FONT - 0.6, 1),
            FONT,
            "c" + Strands.colour(strands, concept),
            NeighbourhoodPicture.tooltip(concept));
      }
    }
    return page.end();
  }

  private void lane(SvgPage page, String strand, int colour) {
    double top = laneTop.getOrDefault(strand, HEAD);
    double height = laneHeight.getOrDefault(strand, 0.0);
    page.band(new Box(MARGIN / 2, top, width - MARGIN, height), "f" + colour);
    String name = strand.substring(strand.indexOf('\n') + 1);
    String subject = strand.substring(0, strand.indexOf('\n'));
    page.text(MARGIN, top + 18, name.isEmpty() ? subject : name, 15, "start", "f" + colour);
  }

  private static String word(Column column) {
    if (column.grade() == 0) {
      return "年级未定";
    }
    return column.grade() + " 年级" + (column.term() == 1 ? "上" : "下");
  }
}
