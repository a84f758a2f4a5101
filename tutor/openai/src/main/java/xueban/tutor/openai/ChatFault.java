package xueban.tutor.openai;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import xueban.tutor.answer.draft.DraftEnd.Fault;

/** Why a chat broke off. Its message names no key and no text of a chat. */
final class ChatFault extends Exception {
  private static final long serialVersionUID = 1L;

  private final Fault fault;
  private final boolean again;
  private final @Nullable Duration after;

  ChatFault(Fault fault, String message) {
    this(fault, message, false, null);
  }

  private ChatFault(Fault fault, String message, boolean again, @Nullable Duration after) {
    super(message);
    this.fault = fault;
    this.again = again;
    this.after = after;
  }

  /**
   * Returns that of an endpoint with too much to do, which may be asked again.
   *
   * @param after how long it wants to be left alone, or null if it did not say
   */
  static ChatFault busy(String message, @Nullable Duration after) {
    return new ChatFault(Fault.BUSY, message, true, after);
  }

  Fault fault() {
    return fault;
  }

  boolean mayAskAgain() {
    return again;
  }

  /** Returns how long to wait before the next try, by its own word or else the usual. */
  Duration waitOr(Duration usual) {
    return after == null ? usual : after;
  }
}
