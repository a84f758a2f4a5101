package xueban.nlp.tag;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** Learns one label from a tenant's own texts, and says how good that is: a fifth is held out. */
final class LabelTraining {
  private static final int OF_FIVE = 5;

  private final TextLabel label;
  private final long seed;
  private final List<LabelledText> all;
  private final List<LabelledText> held = new ArrayList<>();
  private final List<LabelledText> rest = new ArrayList<>();

  LabelTraining(TextLabel label, TextSample sample, long seed) {
    this.label = label;
    this.seed = seed;
    all = sample.texts();
    Map<String, List<LabelledText>> bySubject = new TreeMap<>();
    all.forEach(t -> bySubject.computeIfAbsent(t.subject(), s -> new ArrayList<>()).add(t));
    bySubject.values().removeIf(texts -> texts.size() < TagTraining.LEAST_TEXTS);
    bySubject
        .values()
        .forEach(
            texts -> {
              Collections.shuffle(texts, new Random(seed));
              int count = texts.size() / OF_FIVE;
              held.addAll(texts.subList(0, count));
              rest.addAll(texts.subList(count, texts.size()));
            });
  }

  /** Returns the figures; empty if there is too little to learn from. */
  Optional<LabelFigures> compare() {
    Optional<LabelModel> model = trainer().train(rest);
    return model.isEmpty()
        ? Optional.empty()
        : Optional.of(
            LabelFigures.of(
                held, model, trainer().train(dealtAnew()), LabelFigures.mostCommon(rest)));
  }

  /** Returns what is learnt from all texts. */
  Optional<LabelModel> train() {
    return trainer().train(all);
  }

  private LabelTrainer trainer() {
    return new LabelTrainer(label.order(), seed);
  }

  private List<LabelledText> dealtAnew() {
    Map<String, List<List<String>>> hands = new TreeMap<>();
    rest.forEach(t -> hands.computeIfAbsent(t.subject(), s -> new ArrayList<>()).add(t.concepts()));
    hands.values().forEach(hand -> Collections.shuffle(hand, new Random(seed)));
    return rest.stream()
        .map(
            t ->
                new LabelledText(
                    t.subject(),
                    t.text(),
                    t.solution(),
                    hands.getOrDefault(t.subject(), List.of()).removeLast()))
        .toList();
  }
}
