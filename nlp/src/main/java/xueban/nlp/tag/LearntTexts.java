package xueban.nlp.tag;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import xueban.nlp.Embedder;
import xueban.nlp.MeaningFinder;
import xueban.nlp.TextTagger;
import xueban.nlp.TextTags;

/**
 * All that was learnt from a tenant's labelled texts: concepts, and labels as far as there were
 * enough. Immutable, safe for concurrent use.
 */
public final class LearntTexts implements TextTagger {
  private final TagModel tags;
  private final Map<TextLabel, LabelModel> labels;
  private final Optional<TextMeanings> searches;
  private final String version;

  /**
   * @param labels those that are learnt; may be empty
   * @param searches what finds the concepts that a search means, if that was learnt
   */
  public LearntTexts(
      TagModel tags, Map<TextLabel, LabelModel> labels, Optional<TextMeanings> searches) {
    this.searches = requireNonNull(searches, "searches");
    this.tags = requireNonNull(tags, "tags");
    Map<TextLabel, LabelModel> sorted = new EnumMap<>(TextLabel.class);
    sorted.putAll(labels);
    this.labels = Collections.unmodifiableMap(sorted);
    version = sorted.isEmpty() ? tags.version() : tags.version() + "." + digest(sorted);
  }

  /** Returns the same with what makes vectors, see {@link TagModel#with}. */
  LearntTexts with(Embedder embedder) {
    return new LearntTexts(tags.with(embedder), labels, searches);
  }

  /** Returns the id of the embedder that the tags have to do without, as the model says. */
  public Optional<String> lackedEmbedder() {
    return tags.lackedEmbedder();
  }

  private static String digest(Map<TextLabel, LabelModel> labels) {
    CRC32 digest = new CRC32();
    labels.forEach(
        (label, model) -> {
          digest.update(label.word().getBytes(UTF_8));
          digest.update(model.toBytes());
        });
    return "%08x".formatted(digest.getValue());
  }

  /** {@inheritDoc} Not in the {@link #version}: no tag depends on it. */
  @Override
  public Optional<MeaningFinder> searches() {
    return searches.map(found -> found);
  }

  Optional<TextMeanings> meanings() {
    return searches;
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public TextTags tags(String subject, String text, String solution, double least) {
    return tags.tags(subject, text, solution, least);
  }

  /** Returns the label of a text, if one is at least {@link LabelModel#SURE}; else empty. */
  public Optional<LikelyLabel> label(
      TextLabel label, String subject, String text, String solution) {
    return Optional.ofNullable(labels.get(label))
        .flatMap(model -> model.label(subject, text, solution))
        .filter(likely -> likely.probability() >= LabelModel.SURE);
  }

  @Override
  public boolean embeds() {
    return tags.embeds();
  }

  TagModel tags() {
    return tags;
  }

  Map<TextLabel, LabelModel> labels() {
    return labels;
  }
}
