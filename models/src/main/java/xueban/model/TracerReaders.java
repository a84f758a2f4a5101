package xueban.model;

import java.util.Collections;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import xueban.XuebanException;

/** The one place that makes a tracer of a model folder, whatever its kind. Immutable. */
public final class TracerReaders {
  private final SortedMap<String, TracerReader> byKind;

  private TracerReaders(SortedMap<String, TracerReader> byKind) {
    this.byKind = byKind;
  }

  /** Returns the readers on the class path. */
  public static TracerReaders installed() {
    return of(ServiceLoader.load(TracerReader.class, TracerReader.class.getClassLoader()));
  }

  /**
   * Returns these readers.
   *
   * @throws IllegalArgumentException if two are for the same kind
   */
  public static TracerReaders of(Iterable<? extends TracerReader> readers) {
    SortedMap<String, TracerReader> byKind = new TreeMap<>();
    for (TracerReader reader : readers) {
      TracerReader other = byKind.putIfAbsent(reader.kind(), reader);
      if (other != null) {
        throw new IllegalArgumentException(
            "Models of kind \"%s\" have two readers, %s and %s; take one off the class path."
                .formatted(reader.kind(), other.getClass().getName(), reader.getClass().getName()));
      }
    }
    return new TracerReaders(byKind);
  }

  /** Returns the kinds that can serve, sorted. */
  public SortedSet<String> kinds() {
    return Collections.unmodifiableSortedSet(new TreeMap<>(byKind).navigableKeySet());
  }

  /**
   * Returns the folder's tracer.
   *
   * @throws XuebanException {@code INVALID_INPUT} naming the kinds that there are, if this is none
   *     of them; {@code CORRUPT} if the numbers are wrong
   */
  public Tracer tracer(ModelFolder folder) {
    String kind = folder.card().kind();
    TracerReader reader = byKind.get(kind);
    if (reader == null) {
      throw XuebanException.invalid(
          "kind",
          "\"%s\" of the model %s is none that follows learners here; those are %s. Choose one of these."
              .formatted(kind, folder.card().name(), kinds()));
    }
    return reader.tracer(folder);
  }
}
