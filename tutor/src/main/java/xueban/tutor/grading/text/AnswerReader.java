package xueban.tutor.grading.text;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import xueban.nlp.Embedder;
import xueban.nlp.Language;
import xueban.nlp.TextRole;

/**
 * Reads questions and answers. The language of stem and references decides which embedder reads all
 * texts of a question, so that their vectors compare.
 */
final class AnswerReader {
  private final Function<Language, Embedder> embedders;

  AnswerReader(Function<Language, Embedder> embedders) {
    this.embedders = requireNonNull(embedders, "embedders");
  }

  private static Language language(ShortQuestion question) {
    return Language.of(
        Stream.concat(
                Stream.of(question.stem()),
                question.parts().stream().flatMap(part -> part.wordings().stream()))
            .collect(Collectors.joining("\n")));
  }

  Embedder embedder(ShortQuestion question) {
    return embedders.apply(language(question));
  }

  ReadText read(ShortQuestion question, String text) {
    return read(embedder(question), text);
  }

  private static ReadText read(Embedder embedder, String text) {
    return ReadText.of(text, embedder.embed(text, TextRole.PASSAGE));
  }

  TextEvidence.ReadQuestion read(ShortQuestion question) {
    Embedder embedder = embedder(question);
    List<List<ReadText>> wordings =
        question.parts().stream()
            .map(part -> part.wordings().stream().map(w -> read(embedder, w)).toList())
            .toList();
    double[] points = question.parts().stream().mapToDouble(AnswerPart::points).toArray();
    return new TextEvidence.ReadQuestion(read(embedder, question.stem()), wordings, points);
  }
}
