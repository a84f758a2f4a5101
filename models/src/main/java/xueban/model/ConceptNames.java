package xueban.model;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * The concept ids that a process has met, by the short key under which learner states hold them.
 *
 * <p>A state has no room for ids: it holds a 39-bit hash of each. This is the way back. It is of no
 * authority and need not be stored: a restored state with a key that nobody can name is folded
 * again from the log, which names it. Giving the graph's concepts at start saves that.
 *
 * <p>Two ids of the same key share their evidence; the chance that any two among n concepts do is
 * n²/2⁴⁰: 2 in 100,000 for 5,000 concepts. Grows with the distinct concepts met. Safe for
 * concurrent use.
 */
public final class ConceptNames {
  /** Bits of a key. */
  public static final int KEY_BITS = 39;

  private final ConcurrentMap<Long, String> names = new ConcurrentHashMap<>();

  /** Returns names that know these concepts already. */
  public static ConceptNames of(Collection<String> concepts) {
    ConceptNames names = new ConceptNames();
    concepts.forEach(names::learn);
    return names;
  }

  /** Learns the id, and returns its key. */
  public long learn(String concept) {
    long key = key(concept);
    names.putIfAbsent(key, concept);
    return key;
  }

  /** Returns the id of a key, or null if none was met. */
  public @Nullable String name(long key) {
    return names.get(key);
  }

  /** Returns whether an id of the key was met. */
  public boolean knows(long key) {
    return names.containsKey(key);
  }

  /** Returns the key of an id, in [0, 2³⁹): the same on every JVM. */
  public static long key(String concept) {
    return hash(concept) >>> (64 - KEY_BITS);
  }

  /**
   * Returns a 64-bit hash of the text's UTF-8 form: FNV-1a, then the finaliser of MurmurHash3, so
   * that its upper bits are good too. Sources: Fowler, Noll, Vo (draft-eastlake-fnv); Appleby
   * (2011).
   */
  public static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return hash ^ (hash >>> 33);
  }
}
