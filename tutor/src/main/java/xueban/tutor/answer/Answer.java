package xueban.tutor.answer;

import static java.util.stream.Collectors.joining;

import java.util.List;
import xueban.nlp.TaggedConcept;
import xueban.recommend.CatalogEntry;
import xueban.tutor.faq.FaqMatch;
import xueban.tutor.practice.Hint;

/** What a question is answered with. */
public sealed interface Answer {
  /** Returns the concepts that the question is about, likeliest first, at most 10. */
  List<TaggedConcept> concepts();

  /**
   * An answer with its sources: in quotes, or in a writer's words that were held against them.
   *
   * @param sentences in order, at least one
   * @param citations by number
   * @param confidence how sure it is that the sources answer the question, in [0, 1]
   * @param next ids of what to open or practise next, best first
   * @param reason why it was answered so
   * @param writing how it came to its words
   */
  record Cited(
      List<Sentence> sentences,
      List<Citation> citations,
      List<TaggedConcept> concepts,
      double confidence,
      List<String> next,
      String reason,
      Writing writing)
      implements Answer {
    public Cited {
      sentences = List.copyOf(sentences);
      citations = List.copyOf(citations);
      concepts = List.copyOf(concepts);
      next = List.copyOf(next);
    }

    /** Returns the sentences with numbers of their sources, and the sources below. */
    @Override
    public String toString() {
      String text =
          sentences.stream()
              .map(s -> s.text() + (s.general() ? "" : s.citations()))
              .collect(joining("\n"));
      return text
          + citations.stream()
              .map(c -> "\n[%d] %s（%s）".formatted(c.number(), c.title(), c.id()))
              .collect(joining());
    }
  }

  /**
   * The question is an exercise of the catalog: a hint, not the answer. Asking again gives the
   * next.
   *
   * @param item item id
   * @param hint the hint; recorded if the learner is known
   * @param confidence how sure it is that the question is this exercise, in [0, 1]
   */
  record HintFirst(
      String item, Hint hint, List<TaggedConcept> concepts, double confidence, String reason)
      implements Answer {
    public HintFirst {
      concepts = List.copyOf(concepts);
    }

    @Override
    public String toString() {
      return "提示 %d/%d：%s（%s）".formatted(hint.step(), hint.of(), hint.text(), item);
    }
  }

  /**
   * The worked solution of an exercise, asked for and allowed by the settings.
   *
   * @param item item id
   * @param solution as the item has it
   */
  record Solution(
      String item, String solution, List<TaggedConcept> concepts, double confidence, String reason)
      implements Answer {
    public Solution {
      concepts = List.copyOf(concepts);
    }

    @Override
    public String toString() {
      return "%s（%s）".formatted(solution, item);
    }
  }

  /**
   * Nothing answers it well enough.
   *
   * @param nearest the nearest material, best first, at most 5
   * @param confidence how sure the best source was, in [0, 1]
   * @param text what to tell the learner
   * @param faqs the nearest help-centre entries that may be meant, best first, at most 3
   */
  record NotKnown(
      String text,
      List<CatalogEntry> nearest,
      List<TaggedConcept> concepts,
      double confidence,
      List<FaqMatch> faqs)
      implements Answer {
    public NotKnown {
      nearest = List.copyOf(nearest);
      concepts = List.copyOf(concepts);
      faqs = List.copyOf(faqs);
    }

    /** Returns the answer where no help-centre entry is near. */
    public NotKnown(
        String text, List<CatalogEntry> nearest, List<TaggedConcept> concepts, double confidence) {
      this(text, nearest, concepts, confidence, List.of());
    }

    @Override
    public String toString() {
      return text
          + faqs.stream()
              .map(m -> "\n- %s（%s）".formatted(m.entry().question(), m.entry().id()))
              .collect(joining())
          + nearest.stream()
              .map(e -> "\n- %s（%s）".formatted(e.metadata().title(), e.id()))
              .collect(joining());
    }
  }

  /**
   * A fixed reply to what is not safe for school, or to distress.
   *
   * @param care whether the learner seems in distress; else the question was unsafe
   */
  record SafetyReply(boolean care, String text) implements Answer {
    @Override
    public List<TaggedConcept> concepts() {
      return List.of();
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
