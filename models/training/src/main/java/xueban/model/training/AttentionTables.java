package xueban.model.training;

import java.util.List;
import xueban.model.neural.AttentionShape;
import xueban.model.neural.AttentionWeights;
import xueban.model.neural.AttentionWeights.Part;
import xueban.model.neural.PastAnswers;

/** What is added to the attention by age, time and relation, while it is trained. */
final class AttentionTables {
  final Parameter age;
  final Parameter hours;
  final Parameter relation;

  /** Starts each head with a decay of its own: by the logarithm of age, from none to steep. */
  AttentionTables(AttentionShape shape) {
    int heads = shape.heads();
    float[] ages = new float[heads * PastAnswers.MOST];
    for (int h = 0; h < heads; h++) {
      double steepness = heads == 1 ? 0.5 : 1.5 * h / (heads - 1);
      for (int a = 0; a < PastAnswers.MOST; a++) {
        ages[h * PastAnswers.MOST + a] = (float) (-steepness * StrictMath.log(1 + a));
      }
    }
    age = Parameter.of(ages, 0);
    hours = Parameter.zeros(heads * PastAnswers.HOURS_CODES, 0);
    relation = Parameter.zeros(heads * PastAnswers.RELATIONS, 0);
  }

  /** Returns tables of a network that is trained already. */
  AttentionTables(AttentionWeights weights) {
    age = Parameter.of(weights.part(Part.AGE), 0);
    hours = Parameter.of(weights.part(Part.HOURS), 0);
    relation = Parameter.of(weights.part(Part.RELATION), 0);
  }

  List<Parameter> parameters() {
    return List.of(age, hours, relation);
  }

  float value(int head, int age, int hours, int relation) {
    return this.age.value[head * PastAnswers.MOST + age]
        + this.hours.value[head * PastAnswers.HOURS_CODES + hours]
        + this.relation.value[head * PastAnswers.RELATIONS + relation];
  }

  void back(int head, int age, int hours, int relation, float gradient) {
    this.age.gradient[head * PastAnswers.MOST + age] += gradient;
    this.hours.gradient[head * PastAnswers.HOURS_CODES + hours] += gradient;
    this.relation.gradient[head * PastAnswers.RELATIONS + relation] += gradient;
  }
}
