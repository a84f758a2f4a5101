package xueban.bench;

import java.util.List;
import java.util.function.Function;
import xueban.nlp.relation.KnownPair;
import xueban.nlp.relation.PrerequisiteModel;
import xueban.nlp.relation.PrerequisiteTrainer;
import xueban.nlp.relation.RelationOptions;

/** Scores ordered pairs after it has seen some that are known. */
interface PairJudge {
  /** Returns the score of an ordered pair, larger is likelier a prerequisite. */
  double score(String before, String after);

  /** Returns how a model of ours is made from known pairs. */
  static Function<List<KnownPair>, PairJudge> ours(
      PrerequisiteTrainer trainer, RelationOptions options) {
    return known -> {
      PrerequisiteModel model = trainer.train(known, options);
      return model::probability;
    };
  }

  /**
   * Returns the judge by names: what of the two names agrees (Dice of characters and neighbouring
   * characters), and more where the earlier one stands in the later one, as 三角形 in 等腰三角形.
   */
  static PairJudge names() {
    return (before, after) -> {
      String b = JudgedPairs.nameOf(before);
      String a = JudgedPairs.nameOf(after);
      double overlap = NameOverlap.dice(b, a);
      return overlap + (a.length() > b.length() && a.contains(b) ? 1 : 0);
    };
  }
}
