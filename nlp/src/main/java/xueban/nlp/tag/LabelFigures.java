package xueban.nlp.tag;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How well a label is told from held-out texts.
 *
 * @param texts how many were asked about
 * @param right share that got the label a person gave, in [0, 1]
 * @param common share that the subject's most common label is right of, in [0, 1]
 * @param control share right after learning from labels dealt anew, in [0, 1]
 * @param told share of which the label was told, as sure as an import asks, in [0, 1]
 * @param rightOfTold share of these that was right, in [0, 1]
 */
public record LabelFigures(
    int texts, double right, double common, double control, double told, double rightOfTold) {
  /** Returns whether it says more than the most common label and the control. */
  public boolean isUseful() {
    return right > common && right > control;
  }

  /** Returns them by name, for a card. */
  Map<String, Double> named(String prefix) {
    Map<String, Double> named = new TreeMap<>();
    named.put(prefix + "accuracy", right);
    named.put(prefix + "most_common_accuracy", common);
    named.put(prefix + "control_accuracy", control);
    named.put(prefix + "told", told);
    named.put(prefix + "accuracy_of_told", rightOfTold);
    return named;
  }

  static LabelFigures of(
      List<LabelledText> held,
      Optional<LabelModel> model,
      Optional<LabelModel> control,
      Map<String, String> common) {
    int told = 0;
    int rightOfTold = 0;
    for (LabelledText text : held) {
      Optional<LikelyLabel> likely = label(model, text);
      if (likely.isPresent() && likely.get().probability() >= LabelModel.SURE) {
        told++;
        rightOfTold += likely.get().label().equals(LabelTrainer.label(text)) ? 1 : 0;
      }
    }
    return new LabelFigures(
        held.size(),
        share(held, text -> label(model, text).map(LikelyLabel::label).orElse("")),
        share(held, text -> common.getOrDefault(text.subject(), "")),
        share(held, text -> label(control, text).map(LikelyLabel::label).orElse("")),
        (double) told / Math.max(1, held.size()),
        (double) rightOfTold / Math.max(1, told));
  }

  private static Optional<LikelyLabel> label(Optional<LabelModel> model, LabelledText text) {
    return model.flatMap(m -> m.label(text.subject(), text.text(), text.solution()));
  }

  private static double share(List<LabelledText> held, Function<LabelledText, String> said) {
    long right =
        held.stream().filter(text -> said.apply(text).equals(LabelTrainer.label(text))).count();
    return (double) right / Math.max(1, held.size());
  }

  /** Returns the most common label of each subject. */
  static Map<String, String> mostCommon(List<LabelledText> texts) {
    Map<String, Map<String, Integer>> counts = new TreeMap<>();
    for (LabelledText text : texts) {
      counts
          .computeIfAbsent(text.subject(), s -> new HashMap<>())
          .merge(LabelTrainer.label(text), 1, Integer::sum);
    }
    Map<String, String> most = new TreeMap<>();
    counts.forEach(
        (subject, labels) ->
            most.put(
                subject,
                Collections.max(
                        labels.entrySet(),
                        Map.Entry.<String, Integer>comparingByValue()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .getKey()));
    return most;
  }
}
