package xueban.model;

/**
 * Reads the tracer of a model folder of one kind.
 *
 * <p>Implementations are found by {@link java.util.ServiceLoader}: whoever adds a kind names its
 * reader in {@code META-INF/services/xueban.model.TracerReader}, and no other code changes. They
 * have a public constructor without parameters and keep nothing.
 */
public interface TracerReader {
  /** Returns the kind that cards name; no two readers have the same. */
  String kind();

  /**
   * Returns the folder's tracer, whose version names the card's version and the numbers' digest.
   *
   * @throws xueban.XuebanException {@code CORRUPT} if the folder is of another kind, or its numbers
   *     are wrong
   */
  Tracer tracer(ModelFolder folder);
}
