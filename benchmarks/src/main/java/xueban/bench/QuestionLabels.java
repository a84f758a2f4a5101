package xueban.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import xueban.nlp.tag.LabelModel;
import xueban.nlp.tag.LabelTrainer;
import xueban.nlp.tag.LabelledText;
import xueban.nlp.tag.LikelyLabel;

/**
 * How well type and difficulty of questions are told from their text, learnt from questions that
 * say it. The baseline says the most common label of the subject; in the control the labels are
 * dealt anew to the questions of each subject before anything is learnt.
 */
final class QuestionLabels {
  private static final List<String> DIFFICULTIES = List.of("容易", "较易", "一般", "较难", "困难");
  private static final long SEED = 1;

  private final List<JudgedQuestion> train;
  private final List<JudgedQuestion> asked;
  private final String set;
  private final String split;
  private final boolean control;

  QuestionLabels(
      String set,
      List<JudgedQuestion> train,
      List<JudgedQuestion> asked,
      String split,
      boolean control) {
    this.set = set;
    this.train = train;
    this.asked = asked;
    this.split = split;
    this.control = control;
  }

  /** Returns the figures of both labels. */
  List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    figures.addAll(figures("type", JudgedQuestion::type, List.of()));
    figures.addAll(figures("difficulty", JudgedQuestion::difficulty, DIFFICULTIES));
    return figures;
  }

  /** What was said of the questions asked. */
  private record Said(double accuracy, double told, double accuracyOfTold, double distance) {}

  private List<Figure> figures(
      String what, Function<JudgedQuestion, String> label, List<String> order) {
    List<LabelledText> learnt = labelled(train, label);
    List<LabelledText> held = labelled(asked, label);
    if (learnt.isEmpty() || held.isEmpty()) {
      return List.of();
    }
    LabelTrainer trainer = new LabelTrainer(order, SEED);
    LabelModel model = trainer.train(learnt).orElseThrow();
    Map<String, String> common = mostCommon(learnt);
    Said ours =
        said(held, text -> model.label(text.subject(), text.text(), text.solution()), order);
    Said majority =
        said(
            held,
            text -> Optional.of(new LikelyLabel(common.getOrDefault(text.subject(), ""), 1)),
            order);
    List<Figure> figures = new ArrayList<>();
    figures.add(figure(what + ": right", ours.accuracy(), majority.accuracy()));
    figures.add(figure(what + ": told, at least as sure as an import asks", ours.told(), 1));
    figures.add(figure(what + ": right of those told", ours.accuracyOfTold(), majority.accuracy()));
    if (!order.isEmpty()) {
      figures.add(figure(what + ": mean steps off", ours.distance(), majority.distance()));
    }
    if (control) {
      LabelModel dealt = trainer.train(dealtAnew(learnt)).orElseThrow();
      Said chance =
          said(held, text -> dealt.label(text.subject(), text.text(), text.solution()), order);
      figures.add(
          figure(
              what + ": right, labels dealt anew (control)",
              chance.accuracy(),
              majority.accuracy()));
    }
    return List.copyOf(figures);
  }

  private Figure figure(String name, double value, double baseline) {
    return new Figure(name, value, "1", baseline, set, split);
  }

  private static List<LabelledText> labelled(
      List<JudgedQuestion> questions, Function<JudgedQuestion, String> label) {
    return questions.stream()
        .filter(q -> !label.apply(q).isEmpty())
        .map(q -> new LabelledText(q.subject(), q.text(), q.solution(), List.of(label.apply(q))))
        .toList();
  }

  private static Said said(
      List<LabelledText> held,
      Function<LabelledText, Optional<LikelyLabel>> answer,
      List<String> order) {
    int right = 0;
    int told = 0;
    int rightTold = 0;
    int steps = 0;
    for (LabelledText text : held) {
      String wanted = text.concepts().getFirst();
      Optional<LikelyLabel> likely = answer.apply(text);
      String got = likely.map(LikelyLabel::label).orElse("");
      boolean good = got.equals(wanted);
      boolean sure = likely.filter(l -> l.probability() >= LabelModel.SURE).isPresent();
      right += good ? 1 : 0;
      told += sure ? 1 : 0;
      rightTold += sure && good ? 1 : 0;
      steps += Math.abs(order.indexOf(got) - order.indexOf(wanted));
    }
    double all = held.size();
    return new Said(right / all, told / all, rightTold / Math.max(1.0, told), steps / all);
  }

  private static Map<String, String> mostCommon(List<LabelledText> texts) {
    Map<String, Map<String, Integer>> counts = new TreeMap<>();
    for (LabelledText text : texts) {
      counts
          .computeIfAbsent(text.subject(), s -> new HashMap<>())
          .merge(text.concepts().getFirst(), 1, Integer::sum);
    }
    Map<String, String> most = new TreeMap<>();
    counts.forEach(
        (subject, labels) ->
            most.put(
                subject,
                Collections.max(labels.entrySet(), Map.Entry.comparingByValue()).getKey()));
    return most;
  }

  private static List<LabelledText> dealtAnew(List<LabelledText> texts) {
    Map<String, List<List<String>>> hands = new TreeMap<>();
    texts.forEach(
        text -> hands.computeIfAbsent(text.subject(), s -> new ArrayList<>()).add(text.concepts()));
    hands.values().forEach(hand -> Collections.shuffle(hand, new Random(SEED)));
    return texts.stream()
        .map(
            text ->
                new LabelledText(
                    text.subject(),
                    text.text(),
                    text.solution(),
                    hands.getOrDefault(text.subject(), List.of()).removeLast()))
        .toList();
  }
}
