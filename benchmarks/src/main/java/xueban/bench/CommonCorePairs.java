package xueban.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import xueban.graph.Concept;
import xueban.graph.Prerequisite;
import xueban.nlp.relation.KnownPair;
import xueban.nlp.relation.KnownPair.Judgement;

/**
 * Pairs of standards to judge: every arrow, its reverse, and for each arrow {@value #OTHERS} pairs
 * without one, drawn by seed, half of them at most a grade apart.
 */
final class CommonCorePairs {
  static final int OTHERS = 4;

  private final CommonCore map;
  private final List<KnownPair> pairs = new ArrayList<>();

  CommonCorePairs(CommonCore map, long seed) {
    this.map = map;
    Set<String> taken = new HashSet<>();
    for (Prerequisite arrow : map.arrows()) {
      add(arrow.before(), arrow.after(), Judgement.PREREQUISITE, taken);
    }
    for (Prerequisite arrow : map.arrows()) {
      add(arrow.after(), arrow.before(), Judgement.UNMARKED, taken);
    }
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    List<Concept> all = List.copyOf(map.standards().concepts());
    for (int drawn = 0; drawn < OTHERS * map.arrows().size(); ) {
      Concept before = all.get(random.nextInt(all.size()));
      Concept after = all.get(random.nextInt(all.size()));
      boolean near = Math.abs(before.grade() - after.grade()) <= 1;
      if (!before.equals(after)
          && (near || drawn % 2 == 0)
          && !taken.contains(after.id() + '\n' + before.id())
          && add(before.id(), after.id(), Judgement.UNMARKED, taken)) {
        drawn++;
      }
    }
  }

  private boolean add(String before, String after, Judgement judgement, Set<String> taken) {
    return taken.add(before + '\n' + after) && pairs.add(new KnownPair(before, after, judgement));
  }

  List<KnownPair> pairs() {
    return List.copyOf(pairs);
  }

  /**
   * Returns the share of held-out arrows whose earlier standard is among the first ten of all
   * standards, ranked for the later one, without those that the training folds have as its
   * prerequisites.
   */
  double recallAtTen(Function<List<KnownPair>, PairJudge> judge) {
    HeldOutPairs folds = new HeldOutPairs(pairs);
    int found = 0;
    int all = 0;
    for (int fold = 0; fold < HeldOutPairs.FOLDS; fold++) {
      List<KnownPair> training = folds.training(fold);
      PairJudge trained = judge.apply(training);
      List<KnownPair> held = folds.held(fold).stream().filter(KnownPair::isPrerequisite).toList();
      for (String after : held.stream().map(KnownPair::after).distinct().toList()) {
        List<String> first = firstTen(after, training, trained);
        for (KnownPair arrow : held) {
          if (arrow.after().equals(after)) {
            all++;
            found += first.contains(arrow.before()) ? 1 : 0;
          }
        }
      }
    }
    return (double) found / all;
  }

  private List<String> firstTen(String after, List<KnownPair> training, PairJudge judge) {
    Set<String> known = new HashSet<>(Set.of(after));
    training.stream()
        .filter(p -> p.isPrerequisite() && p.after().equals(after))
        .forEach(p -> known.add(p.before()));
    record Ranked(String id, double score) {}
    return map.standards().concepts().stream()
        .filter(c -> !known.contains(c.id()))
        .map(c -> new Ranked(c.id(), judge.score(c.id(), after)))
        .sorted(Comparator.comparingDouble(Ranked::score).reversed().thenComparing(Ranked::id))
        .limit(10)
        .map(Ranked::id)
        .toList();
  }
}
