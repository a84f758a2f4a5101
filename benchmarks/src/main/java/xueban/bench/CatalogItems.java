package xueban.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import xueban.model.ItemDescriptions;
import xueban.model.ItemRef;
import xueban.nlp.Embedder;
import xueban.nlp.Language;
import xueban.nlp.TextRole;
import xueban.nlp.embed.StaticEmbedder;
import xueban.recommend.Inferred;
import xueban.recommend.Item;
import xueban.storage.TenantReader;

/**
 * What a tenant's catalog says of its items, answered or not: concepts, the difficulty that a
 * person gave, and the text by static vectors, which cost a fraction of a millisecond each.
 */
final class CatalogItems {
  /** Items with a vector at most: 200 MB of vectors. */
  private static final int MOST_TEXTS = 100_000;

  private CatalogItems() {}

  static ItemDescriptions of(TenantReader reader, Consumer<String> progress) {
    progress.accept("reads the items of the catalog");
    List<ItemRef> items = new ArrayList<>();
    Map<String, float[]> texts = new HashMap<>();
    try (Embedder embedder = StaticEmbedder.chinese()) {
      reader.entries(
          entry -> {
            if (entry instanceof Item item) {
              boolean guessed = item.metadata().inferred().has(Inferred.Field.DIFFICULTY);
              double difficulty = guessed ? Double.NaN : item.difficulty();
              items.add(new ItemRef(item.id(), item.metadata().concepts(), difficulty));
              if (Language.of(item.stem()) == Language.CHINESE && texts.size() < MOST_TEXTS) {
                texts.put(item.id(), embedder.embed(item.stem(), TextRole.PASSAGE));
              }
            }
          });
    }
    return ItemDescriptions.of(items, texts);
  }
}
