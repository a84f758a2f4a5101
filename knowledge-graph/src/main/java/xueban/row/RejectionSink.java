package xueban.row;

/** Takes the rows that an import did not. */
@FunctionalInterface
public interface RejectionSink {
  /** Takes one rejected row; {@code rawLine} is the line as it stood in the file. */
  void reject(Rejection rejection, String rawLine);

  /** Returns a sink that drops all it is given. */
  static RejectionSink none() {
    return (rejection, rawLine) -> {};
  }
}
