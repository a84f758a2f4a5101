package xueban.tutor;

import static java.util.Objects.requireNonNull;

import xueban.XuebanException;
import xueban.recommend.CatalogStore;

/** What became of one entry that was put into the catalog. */
public sealed interface Stored {
  String id();

  /** It is durable, with this outcome. */
  record Taken(String id, CatalogStore.Outcome outcome) implements Stored {}

  /** It was not taken; the error says why and what to do. */
  record Refused(String id, XuebanException error) implements Stored {
    public Refused {
      requireNonNull(error, "error");
    }
  }
}
