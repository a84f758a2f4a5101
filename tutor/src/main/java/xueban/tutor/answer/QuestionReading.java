package xueban.tutor.answer;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import xueban.nlp.QuestionType;
import xueban.recommend.CatalogEntry;

/**
 * A question with the passages that may answer it, held against it: what weights make of them is
 * judged at each call, so that they can be fitted without reading anew. For one thread.
 */
final class QuestionReading {
  private final AskedMatter asked;
  private final QuestionType type;
  private final boolean empty;
  private final List<CatalogEntry> found;
  private final PassageRanking ranking;
  private final Sureness.Judge sureness;
  private final double named;
  private final Supplier<List<Passage>> cures;
  private @Nullable List<Passage> readCures;

  /**
   * @param empty whether the question has no word that a source could share
   * @param found entries that search found, best first
   * @param named how much of it, in [0, 1], a source about a concept of it has in words
   * @param cures of misconceptions about its concepts; asked for at most once
   */
  QuestionReading(
      AskedMatter asked,
      QuestionType type,
      boolean empty,
      List<CatalogEntry> found,
      PassageRanking ranking,
      Sureness.Judge sureness,
      double named,
      Supplier<List<Passage>> cures) {
    this.asked = asked;
    this.type = type;
    this.empty = empty;
    this.found = found;
    this.ranking = ranking;
    this.sureness = sureness;
    this.named = named;
    this.cures = cures;
  }

  List<CatalogEntry> found() {
    return found;
  }

  /**
   * Returns the sources that may be quoted, best first, and how sure it is that they answer. What
   * helps against a wrong idea says too little to stand before what explains the matter: it is read
   * only where nothing else answers, and never to say what something is.
   */
  Sureness.Judged judged(AnswerWeights weights) {
    Sureness sure = sure(ranking.explaining(weights), weights);
    if (isFinal(sure)) {
      return new Sureness.Judged(ranking.sources(weights), sure);
    }
    List<SourcePassage> all = ranking.with(cures(), weights);
    return new Sureness.Judged(all, sure(all, weights));
  }

  /** Returns whether {@link #judged} is enough for an answer; takes less time, for fitting. */
  boolean isAnswered(AnswerWeights weights) {
    Sureness sure = sure(ranking.explaining(weights), weights);
    return !empty
        && (isFinal(sure) ? sure : sure(ranking.all(cures(), weights), weights)).confidence()
            >= Answerer.LEAST_CONFIDENCE;
  }

  /** Returns whether what was judged is enough for an answer. */
  boolean isAnswer(Sureness.Judged judged) {
    return !empty
        && judged.sureness().confidence() >= Answerer.LEAST_CONFIDENCE
        && !judged.sources().isEmpty();
  }

  /** Returns what is quoted of sources, in the order in which to tell it. */
  List<Telling.Quote> quotes(Sureness.Judged judged) {
    return new QuoteChoice(asked.matter().text(), type, asked.errors(), asked.concepts())
        .from(judged.sources(), asked.errors() == AskedErrors.ASKED ? cures() : List.of());
  }

  /** Returns the passages that explain, in no order. */
  List<SourcePassage> explaining(AnswerWeights weights) {
    return ranking.explaining(weights);
  }

  private boolean isFinal(Sureness sure) {
    return sure.confidence() >= Answerer.LEAST_CONFIDENCE || type == QuestionType.DEFINITION;
  }

  private Sureness sure(List<SourcePassage> sources, AnswerWeights weights) {
    return sureness.of(type, asked.concepts(), sources, named, ranking.knownTopic(weights));
  }

  private List<Passage> cures() {
    List<Passage> read = readCures;
    if (read == null) {
      read = cures.get();
      readCures = read;
    }
    return read;
  }
}
