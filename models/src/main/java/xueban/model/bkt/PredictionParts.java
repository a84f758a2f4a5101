package xueban.model.bkt;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import xueban.Explanation;
import xueban.model.ItemRef;
import xueban.model.internal.Logistic;
import xueban.model.state.ConceptCell;

/**
 * The log-odds of a right answer, as a sum: for each concept of the item what an average learner
 * would answer, then what the learner's answers to other concepts, the unaided and the helped
 * answers to this one change; and what the item changes.
 *
 * <p>The sum over an item's concepts is the mean of their log-odds, the logarithmic opinion pool
 * (Genest and Zidek 1986, doi:10.1214/ss/1177013825): an answer that teaches each concept is not
 * counted once for each.
 */
final class PredictionParts {
  private static final class Concept {
    final String id;
    final ConceptCell cell;
    final double ability;
    final double average;
    final double start;
    final double unaided;
    final double helped;
    final double item;

    Concept(BktState state, BktWeights weights, String id, String itemId, double share) {
      this.id = id;
      BktConcept concept = weights.concept(id);
      BktParameters parameters = concept.parameters();
      Belief belief = state.belief(id);
      cell = state.compact().cell(id);
      boolean answered = belief.all() != Belief.NO_ANSWER;
      int abilityCode =
          answered ? belief.abilityCode() : Belief.abilityCode(state.compact().ability());
      ability = Belief.ability(abilityCode);
      int startCode = Belief.start(parameters, abilityCode);
      int ownCode = belief.independent() == Belief.NO_ANSWER ? startCode : belief.independent();
      int code = answered ? belief.all() : ownCode;
      AnswerRates rates = parameters.unaided();
      double before = logOdds(rates, Belief.start(parameters, Belief.AVERAGE));
      double started = logOdds(rates, startCode);
      double own = logOdds(rates, ownCode);
      double withHelp = logOdds(rates, code);
      average = share * before;
      start = share * (started - before);
      unaided = share * (own - started);
      helped = share * (withHelp - own);
      item = share * (logOdds(concept.rates(itemId, false), code) - withHelp);
    }

    private static double logOdds(AnswerRates rates, int code) {
      return Logistic.logOdds(rates.right(Belief.known(code)));
    }

    double sum() {
      return average + start + unaided + helped;
    }

    Explanation explanation() {
      List<Explanation> leaves = new ArrayList<>();
      leaf(leaves, "how often learners new to it answer right", average);
      leaf(
          leaves,
          "answers to other concepts before: ability %s above the average learner's (log-odds)"
              .formatted(number(ability)),
          start);
      leaf(
          leaves,
          "%s of %d unaided answers right; the last ones, latest first: %s"
              .formatted(number(cell.right()), cell.independent(), cell.lastOutcomes()),
          unaided);
      leaf(
          leaves,
          "%s of %d answers right after help"
              .formatted(number(cell.assistedRight()), cell.assisted()),
          helped);
      return Explanation.sum(id.isEmpty() ? "no concept named" : "concept " + id, leaves);
    }

    private static void leaf(List<Explanation> leaves, String description, double value) {
      if (value != 0) {
        leaves.add(Explanation.leaf(description, value));
      }
    }

    private static String number(double value) {
      return String.format(Locale.ROOT, "%.2f", value);
    }
  }

  private final String item;
  private final List<Concept> concepts = new ArrayList<>();

  PredictionParts(BktState state, BktWeights weights, ItemRef ref) {
    item = ref.id();
    List<String> ids = ref.concepts().isEmpty() ? List.of("") : ref.concepts();
    for (String id : ids) {
      concepts.add(new Concept(state, weights, id, item, 1.0 / ids.size()));
    }
  }

  /** Returns the sum, added as {@link #explanation} adds it: the same bits. */
  double logOdds() {
    double sum = 0;
    double ofItem = 0;
    for (Concept concept : concepts) {
      sum += concept.sum();
      ofItem += concept.item;
    }
    return sum + ofItem;
  }

  Explanation explanation() {
    List<Explanation> groups = new ArrayList<>();
    List<Explanation> ofItem = new ArrayList<>();
    for (Concept concept : concepts) {
      groups.add(concept.explanation());
      if (concept.item != 0) {
        ofItem.add(
            Explanation.leaf(
                "how item %s differs from others of %s".formatted(item, concept.id), concept.item));
      }
    }
    if (!ofItem.isEmpty()) {
      groups.add(Explanation.sum("item " + item, ofItem));
    }
    return Explanation.sum("log-odds of a right answer, unaided, to item " + item, groups);
  }
}
