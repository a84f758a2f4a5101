package xueban.tutor.answer;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import xueban.nlp.Language;
import xueban.nlp.UnsafeText;
import xueban.tutor.answer.draft.AnswerWriter;
import xueban.tutor.answer.draft.DraftEnd;
import xueban.tutor.answer.draft.DraftLevel;
import xueban.tutor.answer.draft.DraftRequest;
import xueban.tutor.answer.draft.Waiting;

/**
 * Lets a writer word an answer, tells what of it stands on the passages, and lets the passages
 * speak for themselves where too little does.
 */
final class DraftedAnswer {
  private static final Logger log = LoggerFactory.getLogger(DraftedAnswer.class);
  private static final int MOST_PASSAGES = 6;

  /** How much less a passage may be worth than the best to be given too. */
  private static final double NEAR_THE_BEST = .5;

  private final AnswerWriter writer;
  private final Waiting waiting;

  DraftedAnswer(AnswerWriter writer, Waiting waiting) {
    this.writer = writer;
    this.waiting = waiting;
  }

  /**
   * Tells an answer and says how it came to its words.
   *
   * @param sources best first, of what may be quoted ({@link AnswerMaterial#passages})
   * @param quotes what is said instead, or behind, if too little of the draft is left; their
   *     passages are given first
   */
  Writing tell(
      Question question,
      List<SourcePassage> sources,
      DraftLevel level,
      WithheldSolutions withheld,
      List<Telling.Quote> quotes,
      Telling telling) {
    List<DraftReview.Source> given =
        Stream.concat(
                quotes.stream().map(Telling.Quote::passage),
                sources.stream()
                    .filter(source -> isGiven(source, sources.getFirst()))
                    .map(SourcePassage::passage))
            .distinct()
            .map(DraftedAnswer::source)
            .filter(source -> !source.spans().isEmpty())
            .limit(MOST_PASSAGES)
            .toList();
    if (given.isEmpty()) {
      quotes.forEach(telling::quote);
      return Writing.inQuotes();
    }
    DraftReview review = new DraftReview(question.text(), given, withheld, telling);
    DraftRequest request =
        new DraftRequest(
            UnsafeText.masked(question.text()),
            question.earlier().stream().map(UnsafeText::masked).toList(),
            DraftReview.numbered(given),
            Language.of(question.text()),
            level,
            question.learner(),
            waiting);
    DraftEnd.@Nullable Fault fault = faultOf(written(request, review));
    boolean enough = !review.isTooLittle();
    Writing.By by =
        enough ? Writing.By.WRITER : review.kept() == 0 ? Writing.By.QUOTES : Writing.By.BOTH;
    if (!enough) {
      quotes.forEach(telling::quote);
      log.info(
          "Sources speak for themselves in an answer: {} sentences of the draft stand, {} do"
              + " not{}.",
          review.kept(),
          review.dropped(),
          fault == null ? "" : ", and it broke off (" + fault + ")");
    }
    return new Writing(by, review.kept(), review.dropped(), fault);
  }

  /** The definition of a concept that is asked about is given, and what is near the best. */
  private static boolean isGiven(SourcePassage source, SourcePassage best) {
    return source.passage().isDefinition() || source.value() >= best.value() - NEAR_THE_BEST;
  }

  /** A lesson tells mistakes too; a draft must not rest on them. */
  private static DraftReview.Source source(Passage passage) {
    return new DraftReview.Source(
        passage, passage.sentences().stream().filter(span -> !span.isPitfall()).toList());
  }

  private DraftEnd written(DraftRequest request, DraftReview review) {
    AtomicReference<@Nullable RuntimeException> ours = new AtomicReference<>();
    try {
      return writer.write(
          request,
          sentence -> {
            try {
              review.review(sentence);
            } catch (RuntimeException e) {
              ours.set(e);
              throw e;
            }
          });
    } catch (RuntimeException e) {
      if (ours.get() != null) {
        throw e; // Whoever reads the answer has gone, or we are wrong; the writer is not.
      }
      log.warn("A writer failed; the sources speak for themselves.", e);
      return new DraftEnd.Broken(DraftEnd.Fault.FAILED, e.getClass().getSimpleName());
    }
  }

  private static DraftEnd.@Nullable Fault faultOf(DraftEnd end) {
    return switch (end) {
      case DraftEnd.Whole ignored -> null;
      case DraftEnd.Broken broken -> broken.fault();
    };
  }
}
