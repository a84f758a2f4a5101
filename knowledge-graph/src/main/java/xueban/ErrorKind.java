package xueban;

/** What a caller can do about an error. The server maps each kind to one gRPC status. */
public enum ErrorKind {
  /** The request is wrong whatever the state of the service; correct it. */
  INVALID_ARGUMENT,
  /** What the request names does not exist. */
  NOT_FOUND,
  /** What the request would create exists already. */
  ALREADY_EXISTS,
  /** The request is fine, the state is not; something must be done first. */
  FAILED_PRECONDITION,
  /** Somebody else changed it meanwhile; read it again, then decide again. */
  ABORTED,
  /** The caller is known and may not do this. */
  PERMISSION_DENIED,
  /** The caller is not known. */
  UNAUTHENTICATED,
  /** A limit, a quota or the disk is full; wait or ask for more. */
  RESOURCE_EXHAUSTED,
  /** Try the same call again in a moment. */
  UNAVAILABLE,
  /** Stored data cannot be read; an operator has to act. */
  DATA_LOSS,
  /** A fault of xueban itself. */
  INTERNAL
}
