package xueban.model.logistic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import xueban.XuebanException;
import xueban.model.ItemDescriptions;
import xueban.model.ItemRef;
import xueban.model.LearnerEvent;
import xueban.model.ResponseEvent;
import xueban.model.internal.Logistic;

/**
 * How easy items and concepts are for the average learner: log-odds above the mean of all
 * responses. A mean of few responses is drawn towards what is above it, as if {@code weight}
 * responses of that mean had come: an item's towards its main concept's and what its description
 * says of it ({@link DescribedEasiness}), a concept's towards that of all.
 */
final class Easiness {
  private static final double ITEM_WEIGHT = 5;
  private static final double CONCEPT_WEIGHT = 20;

  private static final class Count {
    double score;
    double responses;
    List<String> concepts = List.of();

    double mean(double towards, double weight) {
      return (score + weight * towards) / (responses + weight);
    }
  }

  private final Count all = new Count();
  private final TreeMap<String, Count> items = new TreeMap<>();
  private final TreeMap<String, Count> concepts = new TreeMap<>();
  private Map<String, Double> described = Map.of(); // log-odds above the main concept's

  static Easiness of(
      Iterable<? extends List<LearnerEvent>> histories, ItemDescriptions descriptions) {
    Easiness easiness = new Easiness();
    histories.forEach(easiness::add);
    easiness.describe(descriptions);
    return easiness;
  }

  private void add(List<LearnerEvent> events) {
    for (LearnerEvent event : events) {
      if (event instanceof ResponseEvent response && !response.help().assisted()) {
        count(all, response.score());
        Count item = items.computeIfAbsent(response.item(), id -> new Count());
        count(item, response.score());
        for (String concept : response.concepts()) {
          count(concepts.computeIfAbsent(concept, id -> new Count()), response.score());
        }
        item.concepts = response.concepts();
      }
    }
  }

  private static void count(Count count, double score) {
    count.score += score;
    count.responses++;
  }

  /** Returns the log-odds of the mean of all. */
  double prior() {
    double mean = all.score / all.responses;
    if (!(mean > 0 && mean < 1)) {
      throw XuebanException.invalid(
          "training data",
          "%s independent responses with mean score %s teach nothing; both right and wrong ones are needed."
              .formatted((long) all.responses, mean));
    }
    return Logistic.logOdds(mean);
  }

  /**
   * Learns from the items with responses what descriptions say. Items without any are then known
   * too, as easy as they are described.
   */
  private void describe(ItemDescriptions descriptions) {
    List<DescribedEasiness.Answered> answered = new ArrayList<>();
    items.forEach(
        (id, count) -> {
          double concept = conceptMean(main(count.concepts));
          double deviation = Logistic.logOdds(count.mean(concept, 1)) - Logistic.logOdds(concept);
          double weight = count.responses / (count.responses + ITEM_WEIGHT);
          answered.add(new DescribedEasiness.Answered(id, deviation, weight));
        });
    described = DescribedEasiness.learn(descriptions, answered).deviations();
    for (ItemRef item : descriptions.items().values()) {
      if (described.containsKey(item.id()) && !items.containsKey(item.id())) {
        Count unanswered = new Count();
        unanswered.concepts = item.concepts();
        items.put(item.id(), unanswered);
      }
    }
  }

  /** Returns log-odds above the main concept's, by item id; nothing where nothing is said. */
  Map<String, Double> described() {
    return described;
  }

  Map<String, LogisticWeights.ItemEffect> items() {
    Map<String, LogisticWeights.ItemEffect> effects = new TreeMap<>();
    items.forEach(
        (id, count) ->
            effects.put(
                id,
                new LogisticWeights.ItemEffect(
                    Logistic.logOdds(count.mean(expected(id, count), ITEM_WEIGHT)) - prior(), 0)));
    return effects;
  }

  /** Returns the mean to expect of an item before any response, in (0, 1). */
  private double expected(String id, Count count) {
    double concept = conceptMean(main(count.concepts));
    double above = described.getOrDefault(id, 0.0);
    return above == 0 ? concept : Logistic.probability(Logistic.logOdds(concept) + above);
  }

  Map<String, LogisticWeights.ConceptEffect> concepts() {
    Map<String, LogisticWeights.ConceptEffect> effects = new TreeMap<>();
    concepts
        .keySet()
        .forEach(
            id ->
                effects.put(
                    id,
                    new LogisticWeights.ConceptEffect(
                        Logistic.logOdds(conceptMean(id)) - prior(), 0, 0, 0)));
    return effects;
  }

  /** Items' weights that, with {@link #ratedConcepts}, add up to their easiness. */
  Map<String, LogisticWeights.ItemEffect> ratedItems() {
    Map<String, LogisticWeights.ItemEffect> effects = items();
    items.forEach(
        (id, count) ->
            effects.computeIfPresent(
                id,
                (same, effect) ->
                    new LogisticWeights.ItemEffect(
                        effect.easiness(), effect.easiness() - conceptsEasiness(count.concepts))));
    return effects;
  }

  /** Concepts with their easiness as their weight. */
  Map<String, LogisticWeights.ConceptEffect> ratedConcepts() {
    Map<String, LogisticWeights.ConceptEffect> effects = concepts();
    effects.replaceAll(
        (id, effect) ->
            new LogisticWeights.ConceptEffect(effect.easiness(), effect.easiness(), 0, 0));
    return effects;
  }

  private double conceptsEasiness(List<String> ids) {
    double sum = 0;
    for (String id : ids) {
      sum += Logistic.logOdds(conceptMean(id)) - prior();
    }
    return sum / Math.max(1, ids.size());
  }

  private static String main(List<String> concepts) {
    return concepts.isEmpty() ? "" : concepts.getFirst();
  }

  private double conceptMean(String concept) {
    double mean = all.score / all.responses;
    Count count = concepts.get(concept);
    return count == null ? mean : count.mean(mean, CONCEPT_WEIGHT);
  }
}
