package xueban.graph.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import xueban.graph.Prerequisite;

/**
 * The order of nodes within layers so that few edges cross.
 *
 * <p>Sugiyama, Tagawa, Toda (1981), doi:10.1109/TSMC.1981.4308636: an edge over several layers gets
 * a bend in each between; then sweeps to and fro put every node at the mean place of its
 * neighbours, and the best order seen is kept. Ties keep their order, so the result is the same
 * everywhere.
 */
final class LayeredOrder {
  private static final int SWEEPS = 12;

  /**
   * A node, or a bend of an edge.
   *
   * @param concept concept id; of a bend, empty
   */
  record Vertex(String name, String concept, int layer) {
    boolean bend() {
      return concept.isEmpty();
    }
  }

  private final TreeMap<Integer, List<Vertex>> layers = new TreeMap<>();
  private final Map<Vertex, List<Vertex>> left = new HashMap<>();
  private final Map<Vertex, List<Vertex>> right = new HashMap<>();
  private final Map<Prerequisite, List<Vertex>> ways = new HashMap<>();

  /**
   * @param layerOf concept id to layer; every edge leads to a higher one
   */
  LayeredOrder(NavigableMap<String, Integer> layerOf, List<Prerequisite> edges) {
    Map<String, Vertex> nodes = new HashMap<>();
    layerOf.forEach(
        (id, layer) -> {
          Vertex vertex = new Vertex(id, id, layer);
          nodes.put(id, vertex);
          layers.computeIfAbsent(layer, k -> new ArrayList<>()).add(vertex);
        });
    for (Prerequisite edge : edges) {
      List<Vertex> way = new ArrayList<>(List.of(nodes.get(edge.before())));
      for (int layer = layerOf.getOrDefault(edge.before(), 0) + 1;
          layer < layerOf.getOrDefault(edge.after(), 0);
          layer++) {
        Vertex bend = new Vertex(edge.before() + '\n' + edge.after(), "", layer);
        layers.computeIfAbsent(layer, k -> new ArrayList<>()).add(bend);
        way.add(bend);
      }
      way.add(nodes.get(edge.after()));
      ways.put(edge, way);
      for (int i = 1; i < way.size(); i++) {
        right.computeIfAbsent(way.get(i - 1), k -> new ArrayList<>()).add(way.get(i));
        left.computeIfAbsent(way.get(i), k -> new ArrayList<>()).add(way.get(i - 1));
      }
    }
    sweep();
  }

  /** Returns the vertices of each layer, top to bottom. */
  NavigableMap<Integer, List<Vertex>> layers() {
    return layers;
  }

  /** Returns the vertices that an edge passes, from its first to its last. */
  List<Vertex> way(Prerequisite edge) {
    return ways.getOrDefault(edge, List.of());
  }

  private void sweep() {
    Map<Integer, List<Vertex>> best = copy();
    long fewest = crossings();
    for (int sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
      boolean forwards = sweep % 2 == 0;
      for (List<Vertex> layer : forwards ? layers.values() : layers.descendingMap().values()) {
        arrange(layer, forwards ? left : right);
      }
      long now = crossings();
      if (now < fewest) {
        fewest = now;
        best = copy();
      }
    }
    layers.putAll(best);
  }

  private void arrange(List<Vertex> layer, Map<Vertex, List<Vertex>> neighbours) {
    Map<Vertex, Double> place = new HashMap<>();
    for (int i = 0; i < layer.size(); i++) {
      Vertex vertex = layer.get(i);
      place.put(
          vertex,
          neighbours.getOrDefault(vertex, List.of()).stream()
              .mapToDouble(n -> relative(n))
              .average()
              .orElse((i + 0.5) / layer.size()));
    }
    layer.sort(Comparator.comparingDouble(v -> place.getOrDefault(v, 0.0)));
  }

  private double relative(Vertex vertex) {
    List<Vertex> layer = layers.getOrDefault(vertex.layer(), List.of());
    return (layer.indexOf(vertex) + 0.5) / layer.size();
  }

  /** Returns how many pairs of edges cross. */
  long crossings() {
    long crossings = 0;
    for (List<Vertex> layer : layers.values()) {
      List<int[]> ends = new ArrayList<>();
      for (int i = 0; i < layer.size(); i++) {
        for (Vertex to : right.getOrDefault(layer.get(i), List.of())) {
          ends.add(new int[] {i, layers.getOrDefault(to.layer(), List.of()).indexOf(to)});
        }
      }
      for (int[] a : ends) {
        crossings += ends.stream().filter(b -> a[0] < b[0] && a[1] > b[1]).count();
      }
    }
    return crossings;
  }

  private Map<Integer, List<Vertex>> copy() {
    Map<Integer, List<Vertex>> copy = new TreeMap<>();
    layers.forEach((layer, vertices) -> copy.put(layer, new ArrayList<>(vertices)));
    return copy;
  }
}
