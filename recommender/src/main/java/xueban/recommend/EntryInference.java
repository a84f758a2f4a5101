package xueban.recommend;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.Supplier;
import xueban.nlp.tag.LearntTexts;
import xueban.nlp.tag.LikelyLabel;
import xueban.nlp.tag.TextLabel;

/**
 * Fills in what nobody said of an entry and was learnt to be told from its text: the difficulty of
 * an item, the type of a resource, and how an item is answered as long as it has no answers (with
 * answers, grading rests on the kind). What is not sure stays open; what people gave is never
 * touched. Safe for concurrent use.
 */
public final class EntryInference {
  private final Supplier<Optional<LearntTexts>> learnt;

  /**
   * @param learnt what was learnt, asked each time
   */
  public EntryInference(Supplier<Optional<LearntTexts>> learnt) {
    this.learnt = requireNonNull(learnt, "learnt");
  }

  /** Returns the entry with what is told now; as it is, if that is no other value. */
  public CatalogEntry infer(CatalogEntry entry) {
    Optional<LearntTexts> now = learnt.get();
    return switch (entry) {
      case Item item -> kind(difficulty(item, now), now);
      case Resource resource -> type(resource, now);
    };
  }

  private static Item difficulty(Item item, Optional<LearntTexts> learnt) {
    Inferred inferred = item.metadata().inferred();
    if (!Double.isNaN(item.difficulty()) && !inferred.has(Inferred.Field.DIFFICULTY)) {
      return item;
    }
    Optional<LikelyLabel> told = told(TextLabel.DIFFICULTY, item, learnt);
    double difficulty = told.map(l -> Double.parseDouble(l.label())).orElse(Double.NaN);
    if (Double.compare(difficulty, item.difficulty()) == 0) {
      return item;
    }
    Inferred now =
        told.isEmpty()
            ? inferred.without(Inferred.Field.DIFFICULTY)
            : inferred.with(Inferred.Field.DIFFICULTY, told.get().probability());
    return item.withMetadata(item.metadata().withInferred(now)).withDifficulty(difficulty);
  }

  private static Item kind(Item item, Optional<LearntTexts> learnt) {
    if (!item.metadata().inferred().has(Inferred.Field.TYPE) || !item.answers().isEmpty()) {
      return item;
    }
    Optional<LikelyLabel> told = told(TextLabel.ITEM_KIND, item, learnt);
    ItemKind kind = told.map(l -> ItemKind.valueOf(l.label())).orElse(ItemKind.OPEN);
    return kind == item.kind() ? item : item.withMetadata(marked(item, told)).withKind(kind);
  }

  private static Resource type(Resource resource, Optional<LearntTexts> learnt) {
    if (!resource.metadata().inferred().has(Inferred.Field.TYPE)) {
      return resource;
    }
    Optional<LikelyLabel> told = told(TextLabel.RESOURCE_TYPE, resource, learnt);
    ResourceType type = told.map(l -> ResourceType.valueOf(l.label())).orElse(ResourceType.OTHER);
    return type == resource.type()
        ? resource
        : new Resource(resource.id(), type, marked(resource, told), resource.body());
  }

  private static Metadata marked(CatalogEntry entry, Optional<LikelyLabel> told) {
    double probability = told.map(LikelyLabel::probability).orElse(0.0);
    return entry
        .metadata()
        .withInferred(entry.metadata().inferred().with(Inferred.Field.TYPE, probability));
  }

  private static Optional<LikelyLabel> told(
      TextLabel label, CatalogEntry entry, Optional<LearntTexts> learnt) {
    return learnt.flatMap(
        l ->
            l.label(
                label,
                entry.metadata().subject(),
                EntryConcepts.text(entry),
                EntryConcepts.solution(entry)));
  }
}
