package xueban.recommend;

import java.util.List;
import java.util.Optional;
import xueban.nlp.MeaningFinder;
import xueban.nlp.TaggedConcept;
import xueban.nlp.TextTagger;
import xueban.nlp.TextTags;

/** A tagger that tags nothing and has learnt what searches mean. */
record SearchingTagger(MeaningFinder finder) implements TextTagger {
  /** Returns one that takes every search to mean the concept, so likely. */
  static SearchingTagger meaning(String concept, double probability) {
    return new SearchingTagger(
        (question, among, most) -> List.of(new TaggedConcept(concept, probability, "文字")));
  }

  @Override
  public String version() {
    return "searching";
  }

  @Override
  public TextTags tags(String subject, String text, String solution, double least) {
    return TextTags.NONE;
  }

  @Override
  public Optional<MeaningFinder> searches() {
    return Optional.of(finder);
  }
}
