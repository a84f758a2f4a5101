package xueban.graph.format;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.graph.Edition;
import xueban.graph.GraphAssembly;
import xueban.graph.Misconception;
import xueban.graph.Prerequisite;
import xueban.graph.Unit;
import xueban.graph.internal.TextFile;
import xueban.graph.internal.XmlEvents;

/**
 * Reads GraphML: what {@link GraphMlWriter} writes, and the directed graphs of others. There a node
 * without {@code kind} is a concept, named by its {@code label}, {@code name} or the text of its
 * {@code NodeLabel} (yEd), and an edge without {@code kind} a prerequisite.
 */
final class GraphMlReader implements GraphReader {
  @Override
  public Read read(Path path, Map<String, String> constants) {
    TextFile file = TextFile.read(path);
    Elements elements = new Elements(new GraphAssembly(file.name()));
    XmlEvents.read(file, elements);
    return new Parts(elements, constants).read();
  }

  private record Element(String from, String to, Map<String, String> data, long line) {
    String get(String field) {
      return data.getOrDefault(field, "");
    }

    String kind(String fallback) {
      return data.getOrDefault("kind", fallback);
    }
  }

  /** Nodes and edges as they come, with their data under the names that the keys give. */
  private static final class Elements implements XmlEvents.Taker {
    final GraphAssembly parts;
    final Map<String, Element> nodes = new LinkedHashMap<>();
    final List<Element> edges = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();
    private @Nullable Element open;
    private @Nullable String key;
    private final StringBuilder text = new StringBuilder();

    Elements(GraphAssembly parts) {
      this.parts = parts;
    }

    @Override
    public void start(String name, Map<String, String> attributes, long line) {
      switch (name) {
        case "key" ->
            names.put(
                attributes.getOrDefault("id", ""),
                attributes.getOrDefault("attr.name", attributes.getOrDefault("id", "")));
        case "node" -> {
          String id = attributes.getOrDefault("id", "");
          open = new Element(id, "", new LinkedHashMap<>(), line);
          Element first = nodes.putIfAbsent(id, open);
          if (first != null) {
            throw parts.fault(
                ErrorCode.GRAPH_DUPLICATE,
                line,
                "the node \"%s\" stands on line %d already.".formatted(id, first.line()));
          }
        }
        case "edge" -> {
          open =
              new Element(
                  attributes.getOrDefault("source", ""),
                  attributes.getOrDefault("target", ""),
                  new LinkedHashMap<>(),
                  line);
          edges.add(open);
        }
        case "data" -> {
          key = names.getOrDefault(attributes.getOrDefault("key", ""), attributes.get("key"));
          text.setLength(0);
        }
        default -> {}
      }
    }

    @Override
    public void text(String more) {
      if (key != null) {
        text.append(more);
      }
    }

    @Override
    public void end(String name, long line) {
      if (name.equals("data") && key != null && open != null) {
        open.data().put(key, text.toString());
        key = null;
      } else if (name.endsWith("NodeLabel") && open != null) {
        open.data().putIfAbsent("label", text.toString().strip());
      } else if (name.equals("node") || name.equals("edge")) {
        open = null;
      }
    }
  }

  /** What the nodes and edges say together. */
  private static final class Parts {
    private final GraphAssembly parts;
    private final Map<String, Element> nodes;
    private final List<Element> edges;
    private final Map<String, String> constants;
    private final Losses losses = new Losses();
    private final Map<String, List<Element>> partsOf = new HashMap<>();
    private final Map<String, List<Element>> taughtBy = new HashMap<>();

    Parts(Elements elements, Map<String, String> constants) {
      parts = elements.parts;
      nodes = elements.nodes;
      edges = elements.edges;
      this.constants = constants;
    }

    Read read() {
      nodes.values().forEach(node -> parts.at(node.line(), () -> concept(node)));
      edges.forEach(edge -> parts.at(edge.line(), () -> edge(edge)));
      nodes.forEach((id, node) -> parts.at(node.line(), () -> edition(id, node)));
      return new Read(parts.graph(), losses.list());
    }

    private void concept(Element node) {
      switch (node.kind("concept")) {
        case "concept" -> {
          Map<String, String> fields = new LinkedHashMap<>(node.data());
          fields.putIfAbsent("id", node.from());
          String label = node.get("label").isEmpty() ? node.get("name") : node.get("label");
          fields.put("name", label.isEmpty() ? fields.getOrDefault("id", "") : label);
          parts.put(PartFields.concept(fields, constants), node.line());
        }
        case "misconception", "edition", "unit" -> {}
        default -> losses.add("nodes of kind " + node.kind(""), node.from());
      }
    }

    private void edge(Element edge) {
      Element from = node(edge.from(), edge);
      Element to = node(edge.to(), edge);
      switch (edge.kind("prerequisite")) {
        case "prerequisite" ->
            parts.put(new Prerequisite(id(from), id(to), edge.get("reason")), edge.line());
        case "about" ->
            parts.put(
                new Misconception(
                    id(to), from.get("label"), from.get("shows_as"), from.get("cure")),
                edge.line());
        case "part_of" -> partsOf.computeIfAbsent(edge.to(), k -> new ArrayList<>()).add(edge);
        case "teaches" -> taughtBy.computeIfAbsent(edge.from(), k -> new ArrayList<>()).add(edge);
        default -> losses.add("edges of kind " + edge.kind(""), edge.from() + " → " + edge.to());
      }
    }

    private void edition(String nodeId, Element node) {
      if (!node.kind("").equals("edition")) {
        return;
      }
      List<Unit> units =
          ordered(partsOf.getOrDefault(nodeId, List.of()))
              .map(e -> unit(e.from(), node(e.from(), e)))
              .toList();
      parts.put(
          new Edition(node.get("id"), node.get("label"), node.get("subject"), units), node.line());
    }

    private Unit unit(String nodeId, Element node) {
      List<String> concepts =
          ordered(taughtBy.getOrDefault(nodeId, List.of())).map(e -> id(node(e.to(), e))).toList();
      return new Unit(
          node.get("id"),
          node.get("label"),
          PartFields.whole("grade", node.get("grade"), 1, 12),
          PartFields.whole("term", node.get("term"), 1, 2),
          concepts);
    }

    private static Stream<Element> ordered(List<Element> edges) {
      TreeMap<Integer, List<Element>> byOrder = new TreeMap<>();
      edges.forEach(
          e ->
              byOrder
                  .computeIfAbsent(
                      PartFields.whole("order", e.get("order"), 0, Integer.MAX_VALUE),
                      k -> new ArrayList<>())
                  .add(e));
      return byOrder.values().stream().flatMap(List::stream);
    }

    private Element node(String id, Element edge) {
      Element node = nodes.get(id);
      if (node == null) {
        throw new XuebanException(
            ErrorCode.GRAPH_DANGLING,
            "the edge %s → %s names the node \"%s\", which the file lacks; add it, or correct the id."
                .formatted(edge.from(), edge.to(), id));
      }
      return node;
    }

    private static String id(Element node) {
      return node.data().getOrDefault("id", node.from());
    }
  }
}
