package xueban.nlp.relation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import xueban.Explanation;
import xueban.graph.Concept;
import xueban.model.trees.BoostedTrees;

/**
 * How probable it is that one concept is a prerequisite of another, learnt by a {@link
 * PrerequisiteTrainer}. Immutable, safe for concurrent use.
 */
public final class PrerequisiteModel {
  private static final int REASONS = 3;

  /** Least change of the log-odds that is worth a word. */
  private static final double WEIGHTY = .2;

  private final ConceptTable table;
  private final PairSignals signals;
  private final BoostedTrees trees;

  PrerequisiteModel(ConceptTable table, PairSignals signals, BoostedTrees trees) {
    this.table = table;
    this.signals = signals;
    this.trees = trees;
  }

  /**
   * Returns the probability that {@code before} is a prerequisite of {@code after}, in (0, 1).
   *
   * @throws xueban.XuebanException if the graph lacks one of them
   */
  public double probability(String before, String after) {
    return probability(table.number(before), table.number(after));
  }

  double probability(int before, int after) {
    double sum = trees.bias();
    for (double part : parts(before, after).values()) {
      sum += part;
    }
    return BoostedTrees.probability(sum);
  }

  /** Returns what each kind of evidence adds to the log-odds, in the order of the signals. */
  private Map<String, Double> parts(int before, int after) {
    double[] bySignal = trees.contributions(signals.row(before, after));
    Map<String, Double> byWords = new LinkedHashMap<>();
    for (Signal signal : Signal.ALL) {
      byWords.merge(signal.words(), bySignal[signal.place()], Double::sum);
    }
    return byWords;
  }

  /**
   * Returns why: the log-odds of {@link #probability} (base e, larger is likelier), exactly, as the
   * sum of what each kind of evidence adds to a start without evidence.
   *
   * @throws xueban.XuebanException if the graph lacks one of them
   */
  public Explanation explain(String before, String after) {
    List<Explanation> evidence = new ArrayList<>();
    evidence.add(Explanation.leaf("没有证据时", trees.bias()));
    parts(table.number(before), table.number(after))
        .forEach((words, part) -> evidence.add(Explanation.leaf(words, part)));
    return Explanation.sum("是先修的对数几率", evidence);
  }

  /** Returns a suggestion about a pair whose probabilities are known. */
  RelationSuggestion suggestion(int before, int after, double probability, double reverse) {
    Concept first = table.concept(before);
    Concept second = table.concept(after);
    Explanation explanation = explain(first.id(), second.id());
    return new RelationSuggestion(
        first.id(), second.id(), probability, reverse, reason(explanation), explanation);
  }

  /** Returns the {@value #REASONS} weightiest kinds of evidence on each side, in words. */
  private static String reason(Explanation explanation) {
    String pro = words(explanation, 1);
    String contra = words(explanation, -1);
    return (pro.isEmpty() ? "" : "支持：" + pro + "。")
        + (contra.isEmpty() ? "" : "反对：" + contra + "。");
  }

  private static String words(Explanation explanation, int sign) {
    return explanation.parts().stream()
        .skip(1)
        .filter(part -> part.value() * sign >= WEIGHTY)
        .sorted(Comparator.comparingDouble(part -> -Math.abs(part.value())))
        .limit(REASONS)
        .map(part -> String.format(Locale.ROOT, "%s（%+.1f）", part.description(), part.value()))
        .collect(Collectors.joining("、"));
  }
}
