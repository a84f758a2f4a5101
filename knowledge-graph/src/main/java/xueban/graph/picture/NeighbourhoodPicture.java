package xueban.graph.picture;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import xueban.XuebanException;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.graph.Prerequisite;

/**
 * A concept among its neighbours: prerequisites to the left, what builds on it to the right. With
 * depth 1, three columns, the names can be read on a telephone.
 */
public final class NeighbourhoodPicture {
  /** Farthest neighbours that can be drawn. */
  public static final int MAX_DEPTH = 6;

  private static final double FONT = 20;
  private static final double NODE_WIDTH = 156;
  private static final double COLUMN_GAP = 44;
  private static final double ROW_GAP = 14;
  private static final double BEND_HEIGHT = 10;
  private static final double MARGIN = 16;
  private static final double HEAD = 40;

  private final KnowledgeGraph graph;
  private final String centre;
  private final TreeMap<String, Integer> layerOf = new TreeMap<>();
  private final List<String> strands;

  private NeighbourhoodPicture(KnowledgeGraph graph, String centre, int depth) {
    this.graph = graph;
    this.centre = graph.concept(centre).id();
    strands = Strands.of(graph);
    layerOf.put(centre, 0);
    Set<String> before = within(depth, id -> befores(id));
    Set<String> after = within(depth, id -> afters(id));
    List<String> order = graph.order();
    for (String id : order.reversed()) {
      if (before.contains(id)) {
        layerOf.put(
            id,
            afters(id).stream().filter(layerOf::containsKey).mapToInt(this::layer).min().orElse(0)
                - 1);
      }
    }
    for (String id : order) {
      if (after.contains(id)) {
        layerOf.put(
            id,
            befores(id).stream()
                    .filter(b -> b.equals(centre) || after.contains(b))
                    .mapToInt(this::layer)
                    .max()
                    .orElse(0)
                + 1);
      }
    }
  }

  /**
   * Returns the picture as an SVG document.
   *
   * @param depth steps to the farthest neighbours, 1 to {@link #MAX_DEPTH}
   * @throws XuebanException {@code UNKNOWN_CONCEPT}, or {@code INVALID_INPUT} for the depth
   */
  public static String svg(KnowledgeGraph graph, String concept, int depth) {
    if (depth < 1 || depth > MAX_DEPTH) {
      throw XuebanException.invalid("depth", "%d must be in 1..%d.".formatted(depth, MAX_DEPTH));
    }
    return new NeighbourhoodPicture(graph, concept, depth).draw();
  }

  private int layer(String id) {
    return layerOf.getOrDefault(id, 0);
  }

  private List<String> befores(String id) {
    return graph.prerequisitesOf(id).stream().map(Prerequisite::before).toList();
  }

  private List<String> afters(String id) {
    return graph.dependentsOf(id).stream().map(Prerequisite::after).toList();
  }

  private Set<String> within(int depth, Function<String, List<String>> next) {
    TreeSet<String> seen = new TreeSet<>();
    List<String> edge = List.of(centre);
    for (int i = 0; i < depth; i++) {
      edge = edge.stream().flatMap(id -> next.apply(id).stream()).filter(seen::add).toList();
    }
    return seen;
  }

  private String draw() {
    List<Prerequisite> edges =
        graph.prerequisites().stream()
            .filter(e -> layerOf.containsKey(e.before()) && layerOf.containsKey(e.after()))
            .toList();
    LayeredOrder order = new LayeredOrder(layerOf, edges);
    Map<LayeredOrder.Vertex, Box> boxes = boxes(order);
    double width = boxes.values().stream().mapToDouble(Box::right).max().orElse(0) + MARGIN;
    double height =
        boxes.values().stream().mapToDouble(b -> b.y() + b.height()).max().orElse(0) + MARGIN;
    Concept concept = graph.concept(centre);
    SvgPage page =
        new SvgPage(
            true,
            width,
            height,
            concept.name() + "：先修与后续",
            "%s的先修知识：%s。后续知识：%s。"
                .formatted(concept.name(), names(befores(centre)), names(afters(centre))));
    heads(page, boxes);
    for (Prerequisite edge : edges) {
      arrow(page, order.way(edge), boxes);
    }
    boxes.forEach(
        (vertex, box) -> {
          if (!vertex.bend()) {
            node(page, graph.concept(vertex.concept()), box);
          }
        });
    return page.end();
  }

  private String names(List<String> ids) {
    return ids.isEmpty()
        ? "无"
        : ids.stream().map(id -> graph.concept(id).name()).collect(joining("、"));
  }

  private static List<String> lines(Concept concept) {
    return Label.lines(concept.name(), NODE_WIDTH / FONT - 0.7, 4);
  }

  private Map<LayeredOrder.Vertex, Box> boxes(LayeredOrder order) {
    double tallest = order.layers().values().stream().mapToDouble(this::height).max().orElse(0);
    Map<LayeredOrder.Vertex, Box> boxes = new java.util.LinkedHashMap<>();
    double x = MARGIN;
    for (List<LayeredOrder.Vertex> layer : order.layers().values()) {
      double y = HEAD + MARGIN + (tallest - height(layer)) / 2;
      for (LayeredOrder.Vertex vertex : layer) {
        boxes.put(vertex, new Box(x, y, NODE_WIDTH, height(vertex)));
        y += height(vertex) + ROW_GAP;
      }
      x += NODE_WIDTH + COLUMN_GAP;
    }
    return boxes;
  }

  private double height(List<LayeredOrder.Vertex> layer) {
    return layer.stream().mapToDouble(this::height).sum() + ROW_GAP * (layer.size() - 1);
  }

  private double height(LayeredOrder.Vertex vertex) {
    return vertex.bend()
        ? BEND_HEIGHT
        : lines(graph.concept(vertex.concept())).size() * FONT * 1.25 + 16;
  }

  private void heads(SvgPage page, Map<LayeredOrder.Vertex, Box> boxes) {
    Map<Integer, Double> middle = new HashMap<>();
    boxes.forEach((vertex, box) -> middle.put(vertex.layer(), box.x() + box.width() / 2));
    middle.forEach(
        (layer, x) -> {
          String head = layer < 0 ? "先修" : layer > 0 ? "后续" : "本知识点";
          if (Math.abs(layer) <= 1) {
            page.text(x, HEAD - 10, head, FONT * 0.85, "middle", "small");
          }
        });
  }

  private static void arrow(
      SvgPage page, List<LayeredOrder.Vertex> way, Map<LayeredOrder.Vertex, Box> boxes) {
    List<double[]> points = new ArrayList<>();
    for (int i = 0; i < way.size(); i++) {
      Box box = boxes.get(way.get(i));
      if (box == null) {
        throw new IllegalStateException("a vertex without a place");
      }
      if (i > 0) {
        points.add(new double[] {box.x(), box.middle()});
      }
      if (i < way.size() - 1) {
        points.add(new double[] {box.right(), box.middle()});
      }
    }
    page.arrow(points, "");
  }

  private void node(SvgPage page, Concept concept, Box box) {
    String colour = "c" + Strands.colour(strands, concept);
    page.node(
        box,
        lines(concept),
        FONT,
        concept.id().equals(centre) ? colour + " here" : colour,
        tooltip(concept));
  }

  static String tooltip(Concept concept) {
    return "%s（%s）%s%s"
        .formatted(
            concept.name(),
            concept.id(),
            concept.grade() == 0 ? "" : "%d 年级 ".formatted(concept.grade()),
            concept.definition());
  }
}
