package xueban.tutor.paper;

import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * A flow that is the largest and, among those, the cheapest: by augmenting along cheapest paths (R.
 * G. Busacker and P. J. Gowen, 1961), each found by Bellman and Ford's method with a queue. Not
 * thread-safe.
 */
final class CheapestFlow {
  private final int[] first; // [nodes], an edge or -1
  private int[] to = new int[64]; // [edges]; the edge back of e is e ^ 1
  private int[] next = new int[64];
  private int[] left = new int[64];
  private int[] cost = new int[64];
  private int edges;

  CheapestFlow(int nodes) {
    first = new int[nodes];
    Arrays.fill(first, -1);
  }

  /** Adds an edge and returns its number. */
  int edge(int from, int target, int capacity, int price) {
    half(from, target, capacity, price);
    half(target, from, 0, -price);
    return edges - 2;
  }

  private void half(int from, int target, int capacity, int price) {
    if (edges == to.length) {
      int longer = edges * 2;
      to = Arrays.copyOf(to, longer);
      next = Arrays.copyOf(next, longer);
      left = Arrays.copyOf(left, longer);
      cost = Arrays.copyOf(cost, longer);
    }
    to[edges] = target;
    left[edges] = capacity;
    cost[edges] = price;
    next[edges] = first[from];
    first[from] = edges++;
  }

  /** Returns whether something flows through an edge. */
  boolean flows(int edge) {
    return left[edge ^ 1] > 0;
  }

  /** Sends as much as can be from source to sink, and returns how much. */
  int send(int source, int sink) {
    int sent = 0;
    int[] by = new int[first.length];
    while (reaches(source, sink, by)) {
      for (int node = sink; node != source; node = to[by[node] ^ 1]) {
        left[by[node]]--;
        left[by[node] ^ 1]++;
      }
      sent++;
    }
    return sent;
  }

  /** Finds a cheapest path; {@code by} gets the edge that leads to each node. */
  private boolean reaches(int source, int sink, int[] by) {
    int[] distance = new int[first.length];
    Arrays.fill(distance, Integer.MAX_VALUE);
    boolean[] waits = new boolean[first.length];
    ArrayDeque<Integer> queue = new ArrayDeque<>();
    distance[source] = 0;
    queue.add(source);
    while (!queue.isEmpty()) {
      int node = queue.remove();
      waits[node] = false;
      for (int e = first[node]; e >= 0; e = next[e]) {
        int further = distance[node] + cost[e];
        if (left[e] > 0 && further < distance[to[e]]) {
          distance[to[e]] = further;
          by[to[e]] = e;
          if (!waits[to[e]]) {
            waits[to[e]] = true;
            queue.add(to[e]);
          }
        }
      }
    }
    return distance[sink] < Integer.MAX_VALUE;
  }
}
