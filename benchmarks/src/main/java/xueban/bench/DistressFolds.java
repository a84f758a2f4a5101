package xueban.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import xueban.nlp.Embedder;
import xueban.nlp.TextSafety;
import xueban.nlp.UnsafeText;
import xueban.tutor.answer.DistressMeasure;

/**
 * Cross-validates where the measure of distress is cut, on the messages of dev, dev2 and the odd
 * lines of dev3: five folds by place in the file; on four the highest cut that leaves .95 of
 * distress above it, counted on the fifth. The weights behind the measure have seen no message, the
 * words of distress count always.
 */
final class DistressFolds {
  private static final int FOLDS = 5;
  private static final double RECALL = .95;

  private record Message(boolean isDistress, double measure, int fold) {}

  private DistressFolds() {}

  /** Returns recall and false alarms with and without an embedder. */
  static List<Figure> figures(Embedder embedder) {
    List<Figure> figures = new ArrayList<>();
    for (Optional<Embedder> meaning : List.of(Optional.of(embedder), Optional.<Embedder>empty())) {
      List<Message> messages = new ArrayList<>();
      for (String half : List.of("dev", "dev2", "dev3")) {
        int number = 0;
        for (JsonNode line : BuiltInLines.of("answers/distress." + half + ".jsonl")) {
          number++;
          if (half.equals("dev3") && number % 2 == 0) {
            continue;
          }
          String text = line.path("text").asText();
          messages.add(
              new Message(
                  !line.path("kind").asText().equals("none"),
                  UnsafeText.check(text) instanceof TextSafety.Distress
                      ? Double.POSITIVE_INFINITY
                      : DistressMeasure.of(text, meaning),
                  messages.size() % FOLDS));
        }
      }
      String with = meaning.isPresent() ? "" : ", no embedder";
      figures.add(figure("recall, five folds" + with, messages, Message::isDistress));
      figures.add(figure("false alarms, five folds" + with, messages, m -> !m.isDistress()));
    }
    return figures;
  }

  private static Figure figure(String name, List<Message> messages, Predicate<Message> counted) {
    double some = 0;
    double all = 0;
    for (int f = 0; f < FOLDS; f++) {
      int fold = f;
      double cut = cut(messages.stream().filter(m -> m.fold() != fold).toList());
      List<Message> held = messages.stream().filter(m -> m.fold() == fold).filter(counted).toList();
      some += held.stream().filter(m -> m.measure() >= cut).count();
      all += held.size();
    }
    return new Figure(name, some / all, "1", null, "distress", "dev+dev2+dev3 odd");
  }

  private static double cut(List<Message> messages) {
    double[] measures =
        messages.stream()
            .filter(Message::isDistress)
            .mapToDouble(Message::measure)
            .sorted()
            .toArray();
    return measures[(int) Math.floor((1 - RECALL) * measures.length)];
  }
}
