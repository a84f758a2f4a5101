package xueban.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import xueban.model.diagnosis.ItemResponse;

/**
 * The answers of every learner dealt at random into train (80 %), valid (10 %) and test (10 %), all
 * three with the same learners: [learners][answers].
 *
 * @param train items are fitted on
 * @param valid the blend is weighed on
 * @param test asked for nothing but the figures
 */
record DiagnosisSplit(
    List<List<ItemResponse>> train, List<List<ItemResponse>> valid, List<List<ItemResponse>> test) {
  /** Deals the answers out. */
  static DiagnosisSplit of(List<List<ItemResponse>> learners, long seed) {
    RandomGenerator random = random(seed);
    DiagnosisSplit split =
        new DiagnosisSplit(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (List<ItemResponse> all : learners) {
      List<ItemResponse> dealt = new ArrayList<>(all);
      Collections.shuffle(dealt, Random.from(random));
      int tenth = (int) Math.round(dealt.size() / 10.0);
      split.test.add(List.copyOf(dealt.subList(0, tenth)));
      split.valid.add(List.copyOf(dealt.subList(tenth, 2 * tenth)));
      split.train.add(List.copyOf(dealt.subList(2 * tenth, dealt.size())));
    }
    return split;
  }

  /** Returns the answers with outcomes dealt out anew over all of them. */
  static List<List<ItemResponse>> shuffled(List<List<ItemResponse>> learners, long seed) {
    List<Boolean> outcomes = new ArrayList<>();
    learners.forEach(all -> all.forEach(response -> outcomes.add(response.right())));
    Collections.shuffle(outcomes, Random.from(random(seed)));
    List<List<ItemResponse>> shuffled = new ArrayList<>();
    int row = 0;
    for (List<ItemResponse> all : learners) {
      List<ItemResponse> one = new ArrayList<>();
      for (ItemResponse response : all) {
        one.add(new ItemResponse(response.item(), outcomes.get(row++)));
      }
      shuffled.add(one);
    }
    return shuffled;
  }

  /** Returns what a learner is diagnosed from when the test answers are asked for. */
  List<ItemResponse> known(int learner) {
    List<ItemResponse> known = new ArrayList<>(train.get(learner));
    known.addAll(valid.get(learner));
    return known;
  }

  /** Returns what every learner is diagnosed from: train and valid. */
  List<List<ItemResponse>> allKnown() {
    List<List<ItemResponse>> all = new ArrayList<>();
    for (int learner = 0; learner < train.size(); learner++) {
      all.add(known(learner));
    }
    return all;
  }

  private static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }
}
