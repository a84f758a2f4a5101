package xueban;

/** The stable name of an error, for programs. The message beside it is for people. */
public enum ErrorCode {
  /** A value is missing, malformed or out of range; the violations name the fields. */
  INVALID_INPUT(ErrorKind.INVALID_ARGUMENT),
  /** Prerequisites form a cycle; the message names it. */
  GRAPH_CYCLE(ErrorKind.INVALID_ARGUMENT),
  /** An edge or unit names a concept that the graph lacks. */
  GRAPH_DANGLING(ErrorKind.INVALID_ARGUMENT),
  /** Two concepts share an id, or two names of one subject are the same. */
  GRAPH_DUPLICATE(ErrorKind.INVALID_ARGUMENT),
  /** A cursor was not made by this search, or the index has been rebuilt since. */
  INVALID_CURSOR(ErrorKind.INVALID_ARGUMENT),
  UNKNOWN_CONCEPT(ErrorKind.NOT_FOUND),
  UNKNOWN_EDITION(ErrorKind.NOT_FOUND),
  UNKNOWN_RESOURCE(ErrorKind.NOT_FOUND),
  UNKNOWN_ITEM(ErrorKind.NOT_FOUND),
  UNKNOWN_LEARNER(ErrorKind.NOT_FOUND),
  UNKNOWN_CLASS(ErrorKind.NOT_FOUND),
  UNKNOWN_HOMEWORK(ErrorKind.NOT_FOUND),
  UNKNOWN_PAPER(ErrorKind.NOT_FOUND),
  UNKNOWN_EVENT(ErrorKind.NOT_FOUND),
  UNKNOWN_MODEL(ErrorKind.NOT_FOUND),
  UNKNOWN_FAQ(ErrorKind.NOT_FOUND),
  UNKNOWN_QUESTION(ErrorKind.NOT_FOUND),
  UNKNOWN_TENANT(ErrorKind.NOT_FOUND),
  UNKNOWN_APPLICATION(ErrorKind.NOT_FOUND),
  /** Something with this id exists with another content. */
  CONFLICT(ErrorKind.ALREADY_EXISTS),
  /** The setting or state does not allow the call now. */
  NOT_ALLOWED_NOW(ErrorKind.FAILED_PRECONDITION),
  /** What the call changes was changed since the caller read it. */
  STALE_REVISION(ErrorKind.ABORTED),
  /** The data folder is held by another process. */
  FOLDER_IN_USE(ErrorKind.FAILED_PRECONDITION),
  /** The data folder cannot be made or written to. */
  FOLDER_NOT_WRITABLE(ErrorKind.FAILED_PRECONDITION),
  /** Another process listens on the port. */
  PORT_IN_USE(ErrorKind.FAILED_PRECONDITION),
  /** The data folder was written by a newer xueban. */
  FORMAT_TOO_NEW(ErrorKind.FAILED_PRECONDITION),
  /** No, or no valid, credential. */
  NO_CREDENTIAL(ErrorKind.UNAUTHENTICATED),
  /** The credential lacks the scope that the call needs. */
  MISSING_SCOPE(ErrorKind.PERMISSION_DENIED),
  /** A queue or quota is full; nothing was taken. */
  OVERLOADED(ErrorKind.RESOURCE_EXHAUSTED),
  /** The disk is full; reading goes on. */
  DISK_FULL(ErrorKind.RESOURCE_EXHAUSTED),
  /** The service or store is closing or not open yet. */
  NOT_AVAILABLE(ErrorKind.UNAVAILABLE),
  /** A stored file or row fails its checksum or cannot be decoded. */
  CORRUPT(ErrorKind.DATA_LOSS),
  INTERNAL(ErrorKind.INTERNAL);

  private final ErrorKind kind;

  ErrorCode(ErrorKind kind) {
    this.kind = kind;
  }

  public ErrorKind kind() {
    return kind;
  }
}
