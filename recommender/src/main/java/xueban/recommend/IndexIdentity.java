package xueban.recommend;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What an index was made with, kept in its commits.
 *
 * @param format version of {@link IndexedDocument} and of the analysis behind its words
 * @param vectors {@link VectorSpaces#id}
 * @param analysis version of the graph whose terms the analysis knew
 * @param index random name of this build of the index
 * @param lastChange number of the last catalog change that is in it
 */
record IndexIdentity(int format, String vectors, String analysis, String index, long lastChange) {
  /** Counted up whenever the same entry would become another document. */
  static final int FORMAT = 6;

  /** Returns the identity of an index that is empty yet. */
  static IndexIdentity fresh(String vectors, String analysis) {
    return new IndexIdentity(FORMAT, vectors, analysis, UUID.randomUUID().toString(), 0);
  }

  /** Returns the identity that a commit holds; an unreadable one equals none that can be wanted. */
  static IndexIdentity read(Map<String, String> data) {
    try {
      return new IndexIdentity(
          Integer.parseInt(data.getOrDefault("format", "0")),
          data.getOrDefault("vectors", ""),
          data.getOrDefault("analysis", ""),
          data.getOrDefault("index", ""),
          Long.parseLong(data.getOrDefault("lastChange", "0")));
    } catch (NumberFormatException e) {
      return new IndexIdentity(0, "", "", "", 0);
    }
  }

  Map<String, String> write() {
    Map<String, String> data = new TreeMap<>();
    data.put("format", Integer.toString(format));
    data.put("vectors", vectors);
    data.put("analysis", analysis);
    data.put("index", index);
    data.put("lastChange", Long.toString(lastChange));
    return data;
  }

  IndexIdentity withLastChange(long change) {
    return new IndexIdentity(format, vectors, analysis, index, change);
  }

  /** Returns whether documents of the other identity can stand beside ours. */
  boolean canGoOnFrom(IndexIdentity other) {
    return format == other.format && vectors.equals(other.vectors) && !other.index.isEmpty();
  }
}
