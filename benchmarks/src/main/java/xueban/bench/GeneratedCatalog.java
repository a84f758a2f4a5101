package xueban.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import xueban.XuebanException;
import xueban.graph.BuiltInGraph;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.graph.Stage;
import xueban.nlp.Language;
import xueban.recommend.CatalogEntry;
import xueban.recommend.CatalogStore;
import xueban.recommend.Item;
import xueban.recommend.Metadata;
import xueban.recommend.Resource;
import xueban.recommend.ResourceType;

/**
 * A catalog of any size that takes no room: each resource is made of its number whenever somebody
 * asks for it, the same every time. A title as {@link GeneratedTitles} draws it, two definitions of
 * the graph as text, one of two subjects, grades and types in turn. Cannot be written to.
 */
final class GeneratedCatalog implements CatalogStore {
  static final String MATHEMATICS = "math";
  private static final String PHYSICS = "physics";
  private static final String ID = "generated-";
  private static final int DEFINITIONS = 2;
  private static final List<ResourceType> TYPES =
      Arrays.stream(ResourceType.values()).filter(type -> type != ResourceType.ITEM).toList();
  private static final long MIXING = 0x9E3779B97F4A7C15L; // neighbours draw nothing alike

  private final long size;
  private final boolean indexed;
  private final GeneratedTitles titles;
  private final List<Concept> defined;

  GeneratedCatalog(long size) {
    this(size, false);
  }

  private GeneratedCatalog(long size, boolean indexed) {
    KnowledgeGraph graph = BuiltInGraph.load();
    this.size = size;
    this.indexed = indexed;
    titles = new GeneratedTitles(graph);
    defined = graph.concepts().stream().filter(c -> !c.definition().isBlank()).toList();
  }

  /**
   * Returns a catalog that an index must have taken in already: one that would index any of it is
   * refused.
   */
  static GeneratedCatalog indexed(long size) {
    return new GeneratedCatalog(size, true);
  }

  /** Returns the resource of a number from 1 to the size. */
  Resource resource(long number) {
    Random random = new Random(number * MIXING);
    StringBuilder text = new StringBuilder();
    for (int k = 0; k < DEFINITIONS; k++) {
      Concept concept = defined.get(random.nextInt(defined.size()));
      text.append(concept.name()).append('：').append(concept.definition()).append('\n');
    }
    Metadata metadata =
        new Metadata(
            titles.draw(random),
            "",
            number % 3 == 0 ? PHYSICS : MATHEMATICS,
            Stage.JUNIOR,
            List.of((int) (number % 3) + 7),
            "",
            List.of(),
            Language.CHINESE.code(),
            null,
            0,
            "",
            "",
            random.nextDouble(),
            null);
    return new Resource(
        ID + number, TYPES.get((int) (number % TYPES.size())), metadata, text.toString());
  }

  /** Returns all of them at once. */
  List<Resource> resources() {
    return LongStream.rangeClosed(1, size).mapToObj(this::resource).toList();
  }

  @Override
  public List<Change> changes(long after, int limit) {
    if (indexed && after < size) {
      throw XuebanException.invalid(
          "index",
          "is of another graph or format, or was cut off after resource %,d of %,d; run once without --searches-only."
              .formatted(after, size));
    }
    return LongStream.rangeClosed(after + 1, Math.min(size, after + limit))
        .mapToObj(number -> new Change(number, ID + number, Optional.of(resource(number))))
        .toList();
  }

  @Override
  public Optional<CatalogEntry> find(String id) {
    return id.startsWith(ID)
        ? Optional.of(resource(Long.parseLong(id.substring(ID.length()))))
        : Optional.empty();
  }

  @Override
  public List<CatalogEntry> findAll(List<String> ids) {
    List<CatalogEntry> entries = new ArrayList<>();
    ids.forEach(id -> find(id).ifPresent(entries::add));
    return entries;
  }

  @Override
  public long version() {
    return size;
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public long items() {
    return 0;
  }

  @Override
  public List<Item> itemsOf(String concept, String after, int limit) {
    return List.of();
  }

  @Override
  public List<String> conceptsWithItems() {
    return List.of();
  }

  @Override
  public List<Outcome> put(List<? extends CatalogEntry> entries) {
    throw new UnsupportedOperationException("generated entries cannot be replaced");
  }

  @Override
  public boolean delete(String id) {
    throw new UnsupportedOperationException("generated entries cannot be deleted");
  }
}
