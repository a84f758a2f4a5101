package xueban.tutor.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import xueban.recommend.Item;
import xueban.tutor.Layer;

/**
 * A reproducible series of items: round after round, one of every template and layer in a fixed
 * order. A longer series begins with the shorter one.
 */
public final class ItemSeries {
  /** Keeps the rounds of neighbouring seeds apart. */
  private static final long ROUNDS_A_SEED = 1_000_000_007L;

  private record Place(Template template, Layer layer) {}

  private final List<Place> places = new ArrayList<>();
  private final long seed;

  /**
   * @param layers only these; templates without any of them are left out
   * @throws IllegalArgumentException if nothing is left to draw from
   */
  public ItemSeries(List<Template> templates, Set<Layer> layers, long seed) {
    for (Template template : templates) {
      for (Layer layer : new TreeSet<>(template.layers())) {
        if (layers.contains(layer)) {
          places.add(new Place(template, layer));
        }
      }
    }
    if (places.isEmpty()) {
      throw new IllegalArgumentException("no template fits; widen grade, concept or layer.");
    }
    this.seed = seed;
  }

  /** Returns how many items one round has. */
  public int round() {
    return places.size();
  }

  /** Draws the first {@code count} items. */
  public void draw(long count, Consumer<Item> sink) {
    for (long i = 0; i < count; i++) {
      sink.accept(item(i));
    }
  }

  /**
   * Returns one item of the series.
   *
   * @param index from 0
   */
  public Item item(long index) {
    Place place = places.get((int) (index % places.size()));
    return ItemGenerator.draw(
        place.template(), place.layer(), seed * ROUNDS_A_SEED + index / places.size());
  }

  /** Returns the id of the template that {@link #item} draws from. */
  public String template(long index) {
    return places.get((int) (index % places.size())).template().id();
  }
}
