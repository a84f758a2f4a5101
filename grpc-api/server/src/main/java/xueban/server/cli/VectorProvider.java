package xueban.server.cli;

/** What computes the similarity of vectors in the search. */
final class VectorProvider {
  private VectorProvider() {}

  /** Returns which of the two it is, and how to have the other. */
  static String text() {
    return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()
        ? "Panama (jdk.incubator.vector); XUEBAN_VECTOR_API=off starts without"
        : "scalar: search by meaning is slower; XUEBAN_VECTOR_API=on uses the vector API";
  }
}
