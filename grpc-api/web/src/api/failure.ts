import { Code, ConnectError } from "@connectrpc/connect";

/** What went wrong with a call, as far as a person can do something about it. */
export interface Failure {
  /** "canceled": our own doing, to be ignored. "credential": none, unknown, or too narrow. */
  readonly kind: "canceled" | "offline" | "credential" | "busy" | "slow" | "refused";
  /** What the service says; empty if it never answered. */
  readonly message: string;
}

/** Returns what a failed call means. A fetch that reached nobody fails with a TypeError. */
export function failureOf(error: unknown, online: boolean): Failure {
  if (error instanceof DOMException && error.name === "AbortError") {
    return { kind: "canceled", message: "" };
  }
  const known = ConnectError.from(error);
  if (!online || known.cause instanceof TypeError) {
    return { kind: "offline", message: "" };
  }
  return { kind: kindOf(known.code), message: known.rawMessage };
}

function kindOf(code: Code): Failure["kind"] {
  switch (code) {
    case Code.Canceled:
      return "canceled";
    case Code.Unauthenticated:
    case Code.PermissionDenied:
      return "credential";
    case Code.ResourceExhausted:
    case Code.Unavailable:
      return "busy";
    case Code.DeadlineExceeded:
      return "slow";
    default:
      return "refused";
  }
}
