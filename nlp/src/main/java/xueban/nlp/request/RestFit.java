package xueban.nlp.request;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import xueban.nlp.request.RestTraining.Labelled;

/**
 * Fits the weights of a linear-chain conditional random field (Lafferty, McCallum and Pereira 2001)
 * with two verdicts, and a penalty on squares, by {@link QuasiNewton} over all requests at once.
 * The first weights are those of the numbers of {@link RestVector}, then those of signals by name.
 * Expected counts are by the forward and backward sums of {@link RestLattice}.
 */
final class RestFit {
  private static final int ROUNDS = 100;
  private static final double PENALTY = 6;
  private static final int LEAST_SEEN = 2;

  /** A word that fewer requests have says more of who wrote them than of requests. */
  private static final int LEAST_REQUESTS = 5;

  private RestFit() {}

  /** Returns the weights by name. */
  static SortedMap<String, Double> of(List<List<Labelled>> requests) {
    int vector =
        requests.stream()
            .flatMap(List::stream)
            .mapToInt(word -> word.vector().length())
            .max()
            .orElse(0);
    SortedMap<String, Integer> places = places(requests, vector);
    List<RestLattice> lattices =
        requests.stream().map(words -> RestLattice.of(words, places)).toList();
    double[] weights =
        QuasiNewton.least(
            (place, slope) -> loss(lattices, place, slope),
            new double[vector + places.size()],
            ROUNDS);
    SortedMap<String, Double> learnt = new TreeMap<>();
    places.forEach((name, place) -> learnt.put(name, weights[place]));
    for (int i = 0; i < vector; i++) {
      learnt.put(RestWeights.ofNumber(i), weights[i]);
    }
    return learnt;
  }

  private static double loss(List<RestLattice> lattices, double[] weights, double[] slope) {
    double loss = 0;
    for (RestLattice lattice : lattices) {
      loss += lattice.addSlope(weights, slope);
    }
    for (int i = 0; i < weights.length; i++) {
      loss += PENALTY / 2 * weights[i] * weights[i];
      slope[i] += PENALTY * weights[i];
    }
    return loss;
  }

  /** Returns the place of each weight of a signal, by its name, from the first that is free. */
  private static SortedMap<String, Integer> places(List<List<Labelled>> requests, int first) {
    Map<String, Integer> seen = new HashMap<>();
    Map<String, Integer> requestsWith = new HashMap<>();
    Set<String> names = new TreeSet<>();
    for (List<Labelled> words : requests) {
      Set<String> once = new HashSet<>();
      for (Labelled word : words) {
        word.signals().forEach(signal -> seen.merge(signal, 1, Integer::sum));
        once.addAll(word.signals());
        word.step().forEach(step -> names.addAll(RestLattice.names(step)));
      }
      once.forEach(signal -> requestsWith.merge(signal, 1, Integer::sum));
    }
    seen.forEach(
        (signal, count) -> {
          int least = RestSignals.isSpelling(signal) ? LEAST_REQUESTS : 1;
          if (count >= LEAST_SEEN && requestsWith.getOrDefault(signal, 0) >= least) {
            names.add(signal);
          }
        });
    SortedMap<String, Integer> places = new TreeMap<>();
    names.forEach(name -> places.put(name, first + places.size()));
    return places;
  }
}
