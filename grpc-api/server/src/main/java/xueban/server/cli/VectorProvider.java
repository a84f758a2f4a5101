package xueban.server.cli;

/** What computes the similarity of vectors in the search. */
final class VectorProvider {
  private VectorProvider() {}

  /** Returns which of the two it is, and what that costs. */
  static String text() {
    return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()
        ? "Panama (jdk.incubator.vector): faster vector search, no start-up cache"
        : "scalar (jdk.incubator.vector is off): the start-up cache works";
  }
}
