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
 * with two verdicts, and a penalty on squares, by Adagrad (Duchi, Hazan and Singer 2011) over all
 * requests at once. Expected counts are by the forward and backward sums of {@link RestLattice}.
 */
final class RestFit {
  private static final int ROUNDS = 60;
  private static final double RATE = .3;
  private static final double PENALTY = 1.5;
  private static final int LEAST_SEEN = 2;

  /** A word that fewer requests have says more of who wrote them than of requests. */
  private static final int LEAST_REQUESTS = 5;

  private final List<RestLattice> lattices;
  private final double[] weights;
  private final double[] squares;

  private RestFit(List<RestLattice> lattices, int size) {
    this.lattices = lattices;
    weights = new double[size];
    squares = new double[size];
  }

  /** Returns the weights by name. */
  static SortedMap<String, Double> of(List<List<Labelled>> requests) {
    SortedMap<String, Integer> places = places(requests);
    List<RestLattice> lattices =
        requests.stream().map(words -> RestLattice.of(words, places)).toList();
    RestFit fit = new RestFit(lattices, places.size());
    for (int round = 0; round < ROUNDS; round++) {
      fit.step();
    }
    SortedMap<String, Double> learnt = new TreeMap<>();
    places.forEach((name, place) -> learnt.put(name, fit.weights[place]));
    return learnt;
  }

  private void step() {
    double[] slope = new double[weights.length];
    for (RestLattice lattice : lattices) {
      lattice.addSlope(weights, slope);
    }
    for (int i = 0; i < weights.length; i++) {
      double change = slope[i] + PENALTY * weights[i];
      squares[i] += change * change;
      weights[i] -= change == 0 ? 0 : RATE * change / StrictMath.sqrt(squares[i]);
    }
  }

  /** Returns the place of each weight, by its name. */
  private static SortedMap<String, Integer> places(List<List<Labelled>> requests) {
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
    names.forEach(name -> places.put(name, places.size()));
    return places;
  }
}
